import Diagnostics
import Documents

/// Puts the fields of the page's own types where fields are of such a type.
struct TypeExpansion {
  /// How many fields an answer may come to. Types that name each other grow without bound.
  private static let limit = 5_000

  let types: [String: [DocumentedField]]
  let language: Language
  let sink: any DiagnosticSink
  private var count = 0
  private var reported: Set<String> = []

  init(types: [String: [DocumentedField]], language: Language, sink: any DiagnosticSink) {
    self.types = types
    self.language = language
    self.sink = sink
  }

  /// A field with the parts of its type; a type within itself has none.
  mutating func expanded(_ field: DocumentedField) -> DocumentedField {
    expanded(field, within: [])
  }

  private mutating func expanded(_ field: DocumentedField, within outer: Set<String>) -> DocumentedField {
    count += 1
    var field = field
    var outer = outer
    if let name = field.typeName, field.fields.isEmpty {
      if let fields = types[name], !outer.contains(name), count + fields.count <= Self.limit {
        field.fields = fields
        outer.insert(name)
      } else {
        report(name, of: field, isWithinItself: outer.contains(name))
      }
    }
    field.fields = field.fields.map { expanded($0, within: outer) }
    return field
  }

  private mutating func report(_ name: String, of field: DocumentedField, isWithinItself: Bool) {
    guard reported.insert(name).inserted else { return }
    let reason =
      types[name] == nil
      ? "is not known" : isWithinItself ? "holds itself" : "would give the answer more than \(Self.limit) fields"
    sink.report(
      Diagnostic(
        .blockUnread, "the type of the answer field `\(field.name)` \(reason)", at: field.span,
        subject: "response fields \(language.rawValue)"))
  }
}
