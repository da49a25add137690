import SwiftCode

/// An enum that holds one of several shapes, and the JSON itself where none fits.
struct UnionCode {
  let union: UnionPlan
  /// Declares the types of the alternatives.
  let inside: DeclaredCode

  /// The declaration with everything nested in it.
  var declaration: Declaration {
    .type(
      TypeDeclaration(
        Documentation(union.summary), "public enum", union.name, conformances: ["JSONUnion"],
        members: cases + [alternatives, reader, writer] + inside.nested(union.cases.map(\.type))))
  }

  private var cases: [Declaration] {
    union.cases.map { .enumCase(EnumCase(Documentation($0.summary), $0.name, value: $0.type.spelling)) }
      + [.enumCase(EnumCase("A value that is not documented.", "unknown", value: "JSON"))]
  }

  private var alternatives: Declaration {
    .property(
      Property(
        "How the alternatives are recognised, in the order in which they are tried.", "public static let",
        "alternatives", type: "[JSONAlternative]", value: .array(union.cases.map(\.test.code))))
  }

  private var reader: Declaration {
    let cases = union.cases.enumerated().map { index, item in
      Statement.Case("\(index)", .assign("self", construction(item.name, item.type)))
    }
    return .function(
      Function(
        "Reads the value as the alternative of that index, or as JSON.", "public init",
        [
          FunctionParameter("reading alternative", "Int?"), FunctionParameter("at position", "JSONPosition"),
          FunctionParameter("from slots", "inout Slots"),
        ],
        body: [.switch("alternative", cases + [Statement.Case(nil, .assign("self", construction("unknown", .json)))])]))
  }

  private func construction(_ name: String, _ type: TypePlan) -> Expression {
    let read = Expression.call(
      Self.initializer(type),
      [
        Argument("reading", "position"), Argument(nil, .text(type.form.argument ?? ".natural")),
        Argument("from", "&slots"),
      ])
    return .call(".\(name.filter { $0 != "`" })", [Argument(nil, read)])
  }

  /// The type as a callee; optionals have no literal form that can be called.
  private static func initializer(_ type: TypePlan) -> String {
    if case .nullable(let inner) = type { "Optional<\(inner.spelling)>" } else { type.spelling }
  }

  private var writer: Declaration {
    let cases = union.cases.map { item in
      Statement.Case(
        ".\(item.name)(let value)", .expression("value.write(to: &writer, \(item.type.form.argument ?? ".natural"))"))
    }
    let unknown = Statement.Case(".unknown(let value)", .expression("value.write(to: &writer, .natural)"))
    return .function(
      Function(
        "Writes the value.", "public func write",
        [FunctionParameter("to writer", "inout JSONWriter"), FunctionParameter("_ form", "WireForm")],
        body: [.switch("self", cases + [unknown])]))
  }
}

extension UnionTest {
  /// The runtime's `JSONAlternative`.
  fileprivate var code: Expression {
    switch self {
    case .string: ".string"
    case .number: ".number"
    case .boolean: ".boolean"
    case .array: ".array"
    case .object(having: let member?): .call(".object", [Argument("having", .string(member))])
    case .object(having: nil): ".object()"
    case .tagged(let member, as: let value):
      .call(".tagged", [Argument(nil, .string(member)), Argument("as", .string(value))])
    case .anything: ".anything"
    }
  }
}
