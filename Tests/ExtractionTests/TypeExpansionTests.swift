import Diagnostics
import Specification
import Testing

@testable import Extraction

@Suite("Types that a page describes for its answer")
struct TypeExpansionTests {
  private let sink = DiagnosticCollector()

  private func field(_ name: String, _ type: String?) -> DocumentedField {
    DocumentedField(
      name: name, entry: .init(kind: type == nil ? .string : .object), typeName: type, text: "", language: .english,
      span: SourceSpan(file: "page.md", start: SourcePosition(line: 1)))
  }

  private func expanded(_ type: String, _ types: [String: [DocumentedField]]) -> DocumentedField {
    var expansion = TypeExpansion(types: types, language: .english, sink: sink)
    return expansion.expanded(field("data", type))
  }

  @Test("fields of a type get its parts, also in types of types")
  func nested() {
    let data = expanded("Payout", ["Payout": [field("to", "Party")], "Party": [field("email", nil)]])
    #expect(data.fields.map(\.name) == ["to"])
    #expect(data.fields[0].fields.map(\.name) == ["email"])
    #expect(sink.diagnostics.isEmpty)
  }

  @Test("a type within itself has no parts, and is reported once")
  func recursion() {
    let many = (1...40).map { field("next\($0)", "Node") }
    let data = expanded("Node", ["Node": many])
    #expect(data.fields.count == 40)
    #expect(data.fields.allSatisfy { $0.fields.isEmpty })
    #expect(sink.diagnostics.map(\.message) == ["the type of the answer field `next1` holds itself"])
  }

  @Test("types that multiply each other end at 5,000 fields")
  func growth() {
    var types: [String: [DocumentedField]] = [:]
    for level in 1...6 { types["T\(level)"] = (1...30).map { field("f\($0)", "T\(level + 1)") } }
    types["T7"] = [field("leaf", nil)]
    func count(_ field: DocumentedField) -> Int { 1 + field.fields.map(count).reduce(0, +) }
    let total = count(expanded("T1", types))
    #expect((4_500...5_500).contains(total))
    #expect(sink.diagnostics.contains { $0.message.hasSuffix("would give the answer more than 5000 fields") })
  }

  @Test("a type that the page does not describe is reported")
  func unknown() {
    #expect(expanded("Missing", [:]).fields.isEmpty)
    #expect(sink.diagnostics.map(\.message) == ["the type of the answer field `data` is not known"])
  }
}
