import Specification
import SwiftCode

/// Functions that rebuild the values of an answer through their public initialisers.
///
/// Each has a name of its own: hundreds of overloads would cost the compiler dearly.
struct RebuildCode {
  let namespace: String

  /// A function for each record and union of the answer of an operation.
  func functions(of operation: OperationPlan) -> [Function] {
    declared(operation.response, inside: "\(namespace).\(operation.name)")
  }

  /// A function for a union of the module, and each record and union in it.
  func functions(of union: UnionPlan) -> [Function] { declared(.union(union), inside: namespace) }

  /// The rebuilt answer of an operation in an expression.
  func answer(_ value: String, of operation: OperationPlan) -> Expression {
    expression(value, operation.response, "\(namespace).\(operation.name)")
  }

  /// The rebuilt value of an expression of a type that is declared in `scope`.
  private func expression(_ value: String, _ type: TypePlan, _ scope: String) -> Expression {
    guard let path = path(type, scope) else { return .text(value) }
    switch type {
    case .scalar, .enumeration, .shared: return .text(value)
    case .record, .union, .defined: return .call(Self.function(path), [Argument(nil, .text(value))])
    case .array(let inner), .nullable(let inner), .oneOrMany(let inner), .batch(let inner):
      return .call("\(value).map", [Argument(nil, function(rebuilding: inner, path, scope))])
    case .map(let inner): return .call("\(value).mapValues", [Argument(nil, function(rebuilding: inner, path, scope))])
    }
  }

  /// What rebuilds an element of a collection: the function of its type, or a closure for a collection of its own.
  private func function(rebuilding type: TypePlan, _ path: String, _ scope: String) -> Expression {
    switch type {
    case .record, .union, .defined: .text(Self.function(path))
    default: .text("{ \(expression("$0", type, scope).inline) }")
    }
  }

  /// The path of the record or union at the core of a type.
  private func path(_ type: TypePlan, _ scope: String) -> String? {
    switch type {
    case .scalar, .enumeration, .shared: nil
    case .record(let record): "\(scope).\(record.name)"
    case .union(let union): "\(scope).\(union.name)"
    case .defined(let union, _): "\(namespace).\(union.name)"
    case .array(let inner), .map(let inner), .nullable(let inner), .oneOrMany(let inner), .batch(let inner):
      path(inner, scope)
    }
  }

  /// The name of the function for a type: its path in one word.
  private static func function(_ path: String) -> String {
    "rebuild" + path.split(separator: ".").dropFirst().joined()
  }

  private func declared(_ type: TypePlan, inside scope: String) -> [Function] {
    switch type.declared {
    case .record(let record):
      let path = "\(scope).\(record.name)"
      return [function(record, path)] + record.members.flatMap { declared($0.type, inside: path) }
    case .union(let union):
      let path = "\(scope).\(union.name)"
      return [function(union, path)] + union.cases.flatMap { declared($0.type, inside: path) }
    case nil: return []
    }
  }

  private func function(_ record: RecordPlan, _ path: String) -> Function {
    let arguments = record.members.map { member in
      let type = member.presence == .value ? member.type : .nullable(member.type)
      return Argument(member.name.filter { $0 != "`" }, expression("value.\(member.name)", type, path))
    }
    return function(path, body: .return(.call(path, arguments)))
  }

  private func function(_ union: UnionPlan, _ path: String) -> Function {
    let cases = union.cases.map { item in
      let value = Argument(nil, expression("value", item.type, path))
      return Statement.Case(
        ".\(item.name)(let value)", .return(.call(".\(item.name.filter { $0 != "`" })", [value])))
    }
    let unknown = Statement.Case(".unknown(let value)", .return(".unknown(value)"))
    return function(path, body: .switch("value", cases + [unknown]))
  }

  private func function(_ path: String, body: Statement) -> Function {
    Function(
      "", "private func \(Self.function(path))", [FunctionParameter("_ value", path)], result: "-> \(path)",
      body: [body])
  }
}
