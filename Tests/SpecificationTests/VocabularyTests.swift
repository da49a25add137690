import Diagnostics
import TestSupport
import Testing

@testable import Specification

/// Names by which operations tell what they are for are data of exchange.json, and are checked when it is read.
@Suite("The vocabulary of an exchange") struct VocabularyTests {
  private static func vocabulary(_ text: String) throws -> Vocabulary {
    try Vocabulary(json: JSONReader.readStrict(text))
  }

  @Test func nothingNeedBeSaid() throws {
    #expect(try Self.vocabulary("{}") == Vocabulary())
    #expect(CanonicalJSON.inline(Vocabulary().json) == "{}")
  }

  @Test func whatIsReadIsWritten() throws {
    let text = """
      {"ownIds": [{"created": "newId", "read": "id", "resources": ["order"]}], "replaced": "cancel", \
      "roles": [{"name": "Order", "summary": "An order in answers.", "core": ["id", "side"]}], \
      "paging": {"numbers": ["page"], "ids": [{"parameter": "fromId", "members": ["id"]}], \
      "periods": [{"start": "a", "end": "b"}]}, \
      "limits": {"list": "l", "kind": "k", "unit": "u", "count": "n", "capacity": "c"}, "telling": {"x": "one_order"}}
      """
    let vocabulary = try Self.vocabulary(text)
    #expect(vocabulary.ownIds[0].resources == ["order"])
    #expect(vocabulary.paging.periods == [Vocabulary.Period(start: "a", end: "b")])
    #expect(CanonicalJSON.inline(vocabulary.json) == text)
  }

  @Test(arguments: [
    (#"{"replaced": ""}"#, "`` is no name of a parameter or member; letters, digits and _ are expected"),
    (
      #"{"paging": {"sizes": ["page size"]}}"#,
      "`page size` is no name of a parameter or member; letters, digits and _ are expected"
    ),
    (#"{"paging": {"sizes": ["limit", "limit"]}}"#, "`limit` is listed twice"),
    (#"{"paging": {"sizes": "limit"}}"#, "a list of names is expected"),
    (#"{"paging": {"periods": [{"start": "a", "end": "a"}]}}"#, "`a` cannot be begin and end"),
    (#"{"ownIds": [{"created": "a", "read": "b", "resources": []}]}"#, "at least 1 name is expected"),
    (
      #"{"ownIds": [{"created": "a", "read": "b", "resources": ["c"]}, {"created": "a", "read": "d", "resources": ["c"]}]}"#,
      "a row before this one is about `a`, too"
    ),
    (
      #"{"roles": [{"name": "order", "summary": "An order in answers.", "core": ["a", "b"]}]}"#,
      "`order` is no name of a Swift protocol; a capital letter is expected first"
    ),
    (
      #"{"roles": [{"name": "Order", "summary": "An order", "core": ["a", "b"]}]}"#,
      "a sentence that tells what it is is expected"
    ),
    (
      #"{"roles": [{"name": "Order", "summary": "An order in answers.", "core": ["a"]}]}"#,
      "at least 2 names are expected"
    ),
    (#"{"telling": {"x": "Order"}}"#, "`Order` is no word; small letters with _ between words are expected"),
  ])
  func whatCannotBeMeantIsRefused(text: String, reason: String) {
    #expect {
      try Self.vocabulary(text)
    } throws: { error in
      (error as? JSONMappingError)?.reason == reason
    }
  }

  @Test func aMistakeIsToldWithItsLine() throws {
    var folder = try SpecificationFolder()
    let text = try #require(folder.files["exchange.json"])
    let wrong = text.replacing(#""numbers": ["current", "page"]"#, with: #""numbers": ["current", "current"]"#)
    #expect(wrong != text)
    folder.files["exchange.json"] = wrong
    let line =
      try #require(wrong.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("numbers") })
      + 1
    let read = folder.read()
    #expect(
      read.findings.map { $0.hasPrefix("specs/exchange.json:\(line):") && $0.hasSuffix(" specification-invalid") } == [
        true
      ])
    #expect(read.messages.first?.contains("`current` is listed twice") == true)
  }
}
