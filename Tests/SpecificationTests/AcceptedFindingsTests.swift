import Diagnostics
import TestSupport
import Testing

@testable import Specification

@Suite("Accepted findings")
struct AcceptedFindingsTests {
  private static let text = """
    {
      "format": 1,
      "accepted": [
        {"id": "note-unread", "subjects": "parameters statement*", "reason": "a reason of twenty letters", "places": {
          "GET api /a": ["parameters statement en", "parameters statement zh"],
          "wallet/thing": ["parameters statement en"]
        }}
      ]
    }

    """

  private static func read(_ text: String) throws -> AcceptedFindings {
    try AcceptedFindings(json: JSONReader.readStrict(text))
  }

  private static func finding(_ subject: String, operation: String? = "GET api /a", file: String = "a.md") -> Diagnostic
  {
    Diagnostic(
      .noteUnread, "a statement", at: SourceSpan(file: file, start: SourcePosition(line: 3)), operation: operation,
      subject: subject)
  }

  @Test("the list is written with a place a line and read back")
  func roundTrip() throws {
    #expect(CanonicalJSON.specification(try Self.read(Self.text).json) == Self.text)
  }

  @Test("findings are held against the list: new ones and those that are gone fail")
  func review() throws {
    let findings = [
      Self.finding("parameters statement en"), Self.finding("weight 2"),
      Self.finding("parameters statement en", operation: nil, file: "b.md"),
    ]
    let review = FindingReview(
      findings, accepted: try Self.read(Self.text), addresses: ["b.md": "wallet/thing"], isSought: { _ in true })
    #expect(review.accepted.map(\.span?.file) == ["a.md", "b.md"])
    #expect(review.accepted.first?.notes == ["accepted: a reason of twenty letters"])
    let failures = review.failures(file: "d.json").map { "\($0.span?.file ?? "") \($0.rule.id): \($0.message)" }
    #expect(
      failures == [
        "a.md diagnostic-new: not accepted, note-unread: a statement",
        "d.json diagnostic-gone: `note-unread` of `GET api /a`, `parameters statement zh`, is accepted but no longer occurs",
      ])
    #expect(review.table == "    3 note-unread, 1 not accepted")
  }

  @Test("what stands at places that were not read is not gone")
  func unread() throws {
    let review = FindingReview(
      [], accepted: try Self.read(Self.text), isSought: { $0.place == "wallet/thing" })
    #expect(review.gone.map(\.place) == ["wallet/thing"])
  }

  @Test("a finding goes into the group about such findings, or into one with a reason of its own")
  func accepting() throws {
    var accepted = try Self.read(Self.text)
    let fitting = FindingKey(id: "note-unread", place: "GET api /b", subject: "parameters statement en limit")
    let other = FindingKey(id: "note-unread", place: "GET api /b", subject: "response statement en")
    let taken = [accepted.acceptByClass(fitting), accepted.acceptByClass(other)]
    #expect(taken == [true, false])
    accepted.accept(other, reason: "another reason of some length")
    #expect(accepted.reasons[fitting] == "a reason of twenty letters")
    #expect(accepted.reasons[other] == "another reason of some length")
    accepted.forget(fitting)
    #expect(accepted.reasons[fitting] == nil)
    #expect(accepted.groups.map(\.places.count) == [2, 1])
  }

  @Test(
    "a malformed list is refused with its place",
    arguments: [
      (
        #"{"id": "no-rule", "reason": "a reason of twenty letters", "places": {}}"#,
        "the id of a rule of findings is expected"
      ),
      (
        #"{"id": "page-foreign", "reason": "a reason of twenty letters", "places": {}}"#,
        "a rule of warnings, since errors cannot be accepted, is expected"
      ),
      (
        #"{"id": "note-unread", "reason": "short", "places": {}}"#, "a reason of at least twenty characters is expected"
      ),
      (
        #"{"id": "note-unread", "subjects": "weight*", "reason": "a reason of twenty letters", "places": {"p": ["x"]}}"#,
        "`x` is not of the form `weight*`"
      ),
      (
        #"{"id": "note-unread", "reason": "a reason of twenty letters", "places": {"p": ["x", "x"]}}"#,
        "`note-unread` of `p`, `x`, is accepted twice"
      ),
    ])
  func malformed(group: String, message: String) throws {
    let collector = DiagnosticCollector()
    let read = SpecificationFiles.acceptedFindings(
      "{\"format\": 1, \"accepted\": [\n\(group)]}", name: "d.json", root: "specs", sink: collector)
    #expect(read == nil)
    #expect(collector.diagnostics.map(\.message) == [message])
    #expect(collector.diagnostics.allSatisfy { $0.rule == .specificationInvalid && $0.span?.file == "specs/d.json" })
  }
}
