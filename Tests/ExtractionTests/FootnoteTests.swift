import Specification
import Testing

@testable import Extraction

/// Marks in the cells that say what is required, and the items below the table to which they refer.
@Suite("Footnotes of tables")
struct FootnoteTests {
  private static let rows = ["owner| INTEGER| YES| 1:Mine, 2:Other's", "mode| STRING| NO|"]

  private func parameter(_ row: String, notes: String) -> (facts: String?, read: Extracting) {
    let read = Extracting(rows: Self.rows + [row], notes: notes)
    let last = read.operation?.parameters.last
    return (last.map { CanonicalJSON.inline($0.json) }, read)
  }

  @Test(
    "a footnote tells when a parameter is required, be the mark a star, in brackets or raised",
    arguments: ["YES *1", "YES*1", "YES (1)", "YES（1）", "YES [1]", "YES¹"])
  func marks(cell: String) {
    let (facts, read) = parameter(
      "city| STRING| \(cell)| Where it is",
      notes: "> 1. Required when `owner` is `2`.\n> 2. Required when `mode` is `x`.")
    #expect(
      facts == #"{"name": "city", "type": "string", "requiredWhen": {"parameter": "owner", "is": ["2"]}}"#)
    // The other item belongs to no parameter: it is a note that says of nothing when it is required.
    #expect(read.ids == ["note-unread"])
  }

  @Test("the item of the number counts, in a list or in a quote; values may have labels in parentheses")
  func numbers() {
    let (facts, read) = parameter(
      "city| STRING| YES *2| ",
      notes: "  1. Required when `owner` is `2`.\n  2. Required when `mode` is `a`(First) or `b`(Second).\n")
    #expect(
      facts == #"{"name": "city", "type": "string", "requiredWhen": {"parameter": "mode", "is": ["a", "b"]}}"#)
    // The other item belongs to no parameter: it is a note that says of nothing when it is required.
    #expect(read.ids == ["note-unread"])
  }

  @Test("a Chinese footnote is read as well")
  func chinese() {
    let (facts, _) = parameter("city| STRING| YES *1| ", notes: ">   1. 当 `owner` 是 `2` 时必填。")
    #expect(facts == #"{"name": "city", "type": "string", "requiredWhen": {"parameter": "owner", "is": ["2"]}}"#)
  }

  @Test("a mark without a footnote is reported, and the word before it counts")
  func missing() {
    let (facts, read) = parameter("city| STRING| YES *3| ", notes: ">   1. Required when `owner` is `2`.")
    #expect(facts == #"{"name": "city", "type": "string", "required": true}"#)
    #expect(read.findings.filter { $0.rule == .parameterRequirement }.map(\.subject) == ["parameter city.required"])
  }

  @Test("a footnote that tells no case is reported, and the parameter is optional")
  func misunderstood() {
    let (facts, read) = parameter("city| STRING| YES *1| ", notes: ">   1. The `Place List` API gives the places.")
    #expect(facts == #"{"name": "city", "type": "string"}"#)
    #expect(read.findings.filter { $0.rule == .parameterRequirement }.map(\.subject) == ["parameter city.required"])
  }

  @Test("what a footnote says beside the case is reported for the parameter whose mark refers to it")
  func rest() {
    let (facts, read) = parameter(
      "city| STRING| YES *1| ", notes: ">   1. Required when `owner` is `2`. `city` must not be `atlantis` then.")
    #expect(
      facts == #"{"name": "city", "type": "string", "requiredWhen": {"parameter": "owner", "is": ["2"]}}"#)
    #expect(read.findings.contains { $0.subject?.hasPrefix("parameter city (") ?? false })
  }

  @Test("what a footnote says beside the case is no fact of each parameter whose mark refers to it")
  func otherFacts() {
    let (facts, read) = parameter(
      "city| STRING| YES *1| ", notes: ">   1. Required when `owner` is `2`. The value may be `rome` or `oslo`, max 4.")
    #expect(
      facts == #"{"name": "city", "type": "string", "requiredWhen": {"parameter": "owner", "is": ["2"]}}"#)
    #expect(read.findings.contains { $0.subject?.hasPrefix("parameter city (") ?? false })
  }

  @Test("values may be announced by the word alone")
  func values() {
    for text in ["Value: rome, oslo", "合理值: rome, oslo"] {
      let (facts, _) = parameter("city| STRING| NO| \(text)", notes: "")
      #expect(facts == #"{"name": "city", "type": "string", "values": ["rome", "oslo"]}"#)
    }
  }

  @Test("a number that is no mark is none", arguments: ["YES", "NO", "YES*", "(1)", "*1"])
  func noMark(cell: String) {
    #expect(Footnotes.split(cell).mark == nil)
    #expect(Footnotes.split(cell).text == cell)
  }
}
