import Diagnostics
import Foundation
import Testing

@Suite("Renderers of findings")
struct DiagnosticRendererTests {
  private let complete = Diagnostic(
    .exampleRepaired, "example repaired: missing comma",
    at: SourceSpan(file: "docs/a.md", start: SourcePosition(line: 56, column: 24)),
    operation: "GET dapi /dapi/v1/openOrder", subject: "example", notes: ["see line 60"])

  @Test("text is what compilers write, with notes below")
  func text() {
    #expect(
      DiagnosticRenderer(.text).render(complete)
        == "docs/a.md:56:24: warning: example repaired: missing comma [example-repaired]\n  note: see line 60")
  }

  @Test("text without a place begins with the severity")
  func textWithoutPlace() {
    #expect(
      DiagnosticRenderer(.text).render(Diagnostic(.inputEmpty, "the file holds no text"))
        == "error: the file holds no text [input-empty]\n"
        + "  remedy: Fetch the page again, or remove the file from the folder of pages.")
  }

  @Test("text tells the remedy of findings that follow each other once, after them")
  func remediesOnce() {
    let findings = [
      Diagnostic(.inputEmpty, "one"), Diagnostic(.inputEmpty, "two"),
      Diagnostic(.inputMissing, "three", remedy: "Look."),
      Diagnostic(.inputEmpty, "four"),
    ]
    let remedy = "\n  remedy: Fetch the page again, or remove the file from the folder of pages."
    #expect(
      DiagnosticRenderer(.text).render(findings) == [
        "error: one [input-empty]", "error: two [input-empty]" + remedy,
        "error: three [input-missing]\n  remedy: Look.", "error: four [input-empty]" + remedy,
      ])
    #expect(DiagnosticRenderer(.json).render(findings).allSatisfy { $0.contains("remedy") })
  }

  @Test("JSON has a member for every part that is known")
  func json() {
    #expect(
      DiagnosticRenderer(.json).render(complete)
        == #"{"id": "example-repaired", "severity": "warning", "file": "docs/a.md", "line": 56, "column": 24, "#
        + #""operation": "GET dapi /dapi/v1/openOrder", "subject": "example", "#
        + #""message": "example repaired: missing comma", "notes": ["see line 60"], "#
        + #""remedy": "Nothing, if the repair is right."}"#)
  }

  @Test(
    "JSON parses back to the message whatever it holds",
    arguments: ["plain", "a \"quote\"", "back\\slash", "line\nbreak\r\tand tab", "\u{1}\u{1F}", "全角，", "🧾"])
  func jsonEscapes(message: String) throws {
    let diagnostic = Diagnostic(.noteUnread, message, subject: message, notes: [message])
    let line = DiagnosticRenderer(.json).render(diagnostic)
    #expect(!line.contains("\n"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["message"] as? String == message)
    #expect(object["subject"] as? String == message)
    #expect(object["notes"] as? [String] == [message])
    #expect(object["file"] == nil)
    #expect(object["operation"] == nil)
  }

  @Test("GitHub gets a workflow command with file, line and column")
  func github() {
    #expect(
      DiagnosticRenderer(.github).render(complete)
        == "::warning file=docs/a.md,line=56,col=24,title=example-repaired::example repaired: missing comma")
  }

  @Test("GitHub calls a note a notice")
  func githubNotice() {
    #expect(
      DiagnosticRenderer(.github).render(Diagnostic(.pageNoOperation, "passed over"))
        == "::notice title=page-no-operation::passed over")
  }

  @Test("GitHub gets per cent signs and line ends escaped, in properties colons and commas too")
  func githubEscapes() {
    let diagnostic = Diagnostic(
      .inputEmpty, "100%: a,b\r\nnext",
      at: SourceSpan(file: "C:\\a,b%.md", start: SourcePosition(line: 1)))
    #expect(
      DiagnosticRenderer(.github).render(diagnostic)
        == "::error file=C%3A\\a%2Cb%25.md,line=1,col=1,title=input-empty::100%25: a,b%0D%0Anext%0A"
        + "remedy: Fetch the page again, or remove the file from the folder of pages.")
  }

  @Test("a file or folder as a whole has no line, and a finding may have a remedy of its own")
  func whole() {
    let diagnostic = Diagnostic(.inputMissing, "no pages", at: SourceSpan(whole: "docs"), remedy: "Name another one.")
    #expect(
      DiagnosticRenderer(.text).render(diagnostic)
        == "docs: error: no pages [input-missing]\n  remedy: Name another one.")
    #expect(
      DiagnosticRenderer(.github).render(diagnostic)
        == "::error file=docs,title=input-missing::no pages%0Aremedy: Name another one.")
    #expect(!DiagnosticRenderer(.json).render(diagnostic).contains("line"))
  }

  @Test("The operation stands where no file does")
  func operationAsPlace() {
    let diagnostic = Diagnostic(.weightMissing, "no weight", operation: "GET api /a/b")
    #expect(
      DiagnosticRenderer(.text).render(diagnostic).hasPrefix("GET api /a/b: \(diagnostic.severity.rawValue): no weight")
    )
    #expect(DiagnosticRenderer(.github).render(diagnostic).hasSuffix("title=weight-missing::GET api /a/b: no weight"))
  }
}
