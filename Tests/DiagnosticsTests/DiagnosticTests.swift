import Diagnostics
import Testing

@Suite("Findings and sinks")
struct DiagnosticTests {
  private func place(_ line: Int, _ column: Int = 1, file: String = "a.md") -> SourceSpan {
    SourceSpan(file: file, start: SourcePosition(line: line, column: column))
  }

  @Test("findings are ordered by file, line, column, rule and message, whatever the order of work")
  func order() {
    let sorted = [
      Diagnostic(.pageNoOperation, "nowhere"),
      Diagnostic(.exampleRepaired, "z", at: place(2, 9)),
      Diagnostic(.exampleRepaired, "a", at: place(10, 1)),
      Diagnostic(.exampleRepaired, "b", at: place(10, 1)),
      Diagnostic(.weightMissing, "a", at: place(10, 1)),
      Diagnostic(.exampleRepaired, "a", at: place(1, 1, file: "b.md")),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test("severities are ordered by seriousness")
  func severityOrder() {
    #expect([Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
  }

  @Test("a collector keeps findings in their order and knows whether one is an error")
  func collector() {
    let collector = DiagnosticCollector()
    #expect(!collector.hasErrors)
    collector.report(Diagnostic(.weightMissing, "first"))
    collector.report(Diagnostic(.pageNoOperation, "second"))
    #expect(!collector.hasErrors)
    collector.report(Diagnostic(.inputEmpty, "third"))
    #expect(collector.hasErrors)
    #expect(collector.diagnostics.map(\.message) == ["first", "second", "third"])
  }

  @Test("an operation sink fills in the operation where none is named")
  func operationSink() {
    let collector = DiagnosticCollector()
    let sink = OperationSink(collector, operation: "GET api /a/b")
    sink.report(Diagnostic(.weightMissing, "without"))
    sink.report(Diagnostic(.weightMissing, "with", operation: "PUT api /c"))
    #expect(collector.diagnostics.map(\.operation) == ["GET api /a/b", "PUT api /c"])
  }

  @Test("a span reaches to the later of two ends")
  func spans() {
    let first = SourceSpan(
      file: "a.md", start: SourcePosition(line: 3, column: 2), end: SourcePosition(line: 9, column: 4))
    let second = SourceSpan(
      file: "a.md", start: SourcePosition(line: 4, column: 1), end: SourcePosition(line: 5, column: 80))
    #expect(first.through(second).end == SourcePosition(line: 9, column: 4))
    #expect(second.through(first).start == SourcePosition(line: 4, column: 1))
    #expect(second.through(first).end == SourcePosition(line: 9, column: 4))
    #expect(place(7).end == SourcePosition(line: 7, column: 1))
    #expect(first.point(line: 6, column: 5).start == SourcePosition(line: 6, column: 5))
  }
}
