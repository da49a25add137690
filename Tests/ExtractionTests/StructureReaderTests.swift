import Diagnostics
import Documents
import Specification
import Testing

@testable import Extraction

/// Structured values that general pages describe, a section each.
@Suite("Structures of general pages")
struct StructureReaderTests {
  private static let address = "wallet/forms/give"
  private static let head = "Name| Type| Mandatory| Description\n---|---|---|---\n"

  private static let english = """
    # Gift Form Contents (for some places)

    ## Places

      * [North](/docs/wallet/forms/give#north)

    ## North

    \(head)giver| INTEGER| YES| 0:Myself, 1:Not myself
    town| STRING| YES *1| The giver's town
    reason| STRING| NO| Value: love, duty

    >   1. Required when `giver` is `1`.
    >   2. `town` and `reason` cannot be sent together.

    ## South

    \(head)giver| INTEGER| YES| 0:Myself, 1:Not myself
    sworn| BOOLEAN| YES|
    """

  private static let chinese = """
    # 赠送表内容(部分地区)

    ## 北方

    \(head)giver| INTEGER| YES| 0:自己, 1:他人
    town| STRING| YES *1|
    reason| STRING| YES|

    >   1. 当 `giver` 是 `1` 时必填。

    ## 南方

    \(head)giver| INTEGER| YES| 0:自己, 1:他人
    sworn| BOOLEAN| YES|
    """

  private func structures(_ read: ReadingFacts) -> [String] {
    read.facts?.facts.structures.map { CanonicalJSON.inline($0.json) } ?? []
  }

  @Test("each section with a table of parameters is a structure, with the conditions and rules of its notes")
  func sections() {
    let read = ReadingFacts(Self.english, at: Self.address)
    #expect(
      structures(read) == [
        #"{"title": "Gift Form Contents", "name": "North", "languages": ["en"], "page": "wallet/forms/give", "#
          + #""fields": [{"name": "giver", "type": "int64", "required": true, "values": [{"value": 0, "name": "Myself"}, "#
          + #"{"value": 1, "name": "Not myself"}]}, {"name": "town", "type": "string", "#
          + #""requiredWhen": {"all": [{"parameter": "giver", "is": ["1"]}, {"notSent": "reason"}]}}, "#
          + #"{"name": "reason", "type": "string", "values": ["love", "duty"]}], "#
          + #""rules": [{"notTogether": ["town", "reason"]}]}"#,
        #"{"title": "Gift Form Contents", "name": "South", "languages": ["en"], "page": "wallet/forms/give", "#
          + #""fields": [{"name": "giver", "type": "int64", "required": true, "values": [{"value": 0, "name": "Myself"}, "#
          + #"{"value": 1, "name": "Not myself"}]}, {"name": "sworn", "type": "bool", "required": true}]}"#,
      ])
    #expect(read.facts?.product == "wallet")
  }

  @Test("both languages are merged, English decides, and what they disagree about is reported by section")
  func languages() {
    let read = ReadingFacts(Self.english, chinese: Self.chinese, at: Self.address)
    let found = read.facts?.facts.structures ?? []
    #expect(found.map(\.name) == ["North", "South"])
    #expect(found.map(\.aliases) == [["赠送表内容"], ["赠送表内容"]])
    #expect(found.map(\.languages) == [["en", "zh"], ["en", "zh"]])
    #expect(found.first?.fields.last?.required == .optional)
    #expect(read.ids.contains("parameter-disagrees structure North parameter reason.required"))
  }

  @Test("a section of the second language alone is reported; the others are found by their fields")
  func strangers() {
    let more = "\n\n## 东方\n\n\(Self.head)moon| STRING| YES|\nsun| STRING| YES|\n"
    let read = ReadingFacts(Self.english, chinese: Self.chinese + more, at: Self.address)
    #expect(read.facts?.facts.structures.map(\.languages) == [["en", "zh"], ["en", "zh"]])
    #expect(read.ids.contains("parameter-one-language structure 东方"))
  }

  @Test("descriptions are taken over only where prose is kept")
  func prose() {
    let text = "---\nsource_url: https://x.example/docs/\(Self.address)\n---\n" + Self.english
    let page = PageReader.read(Array(text.utf8), file: "page.md", sink: DiagnosticCollector())
    let descriptions = [false, true].map { keepsProse in
      page.flatMap {
        ProductFactsReader(catalogue: Extracting.catalogue, keepsProse: keepsProse)
          .facts(of: $0, kind: .appendix, sink: DiagnosticCollector())
      }?.facts.structures.first?.fields.first?.description
    }
    #expect(descriptions == [nil, "0:Myself, 1:Not myself"])
  }

  @Test(
    "events, streams and methods of WebSocket are none, and neither is a table of other columns",
    arguments: [
      "# Event: Gift\n\n## North\n\n\(head)giver| INTEGER| YES|\n",
      "# Gift\n\n## Stream Name\n\n`gift`\n\n## North\n\n\(head)giver| INTEGER| YES|\n",
      "# Gift\n\n## Request\n\n    {\"method\": \"gift\"}\n\n## North\n\n\(head)giver| INTEGER| YES|\n",
      "# Gift Form\n\n## North\n\nName| Description\n---|---\ngiver| Who gives\n",
      "# Gift Form\n\nNothing.\n",
    ])
  func others(page: String) {
    #expect(ReadingFacts(page, at: Self.address).facts?.facts.structures ?? [] == [])
  }
}

/// Notes that name the page which describes a structured parameter.
@Suite("References to structures")
struct StructureLinkTests {
  private static let rows = ["form| STRING| YES| JSON format answers.", "giver| STRING| YES|"]

  private func reference(_ notes: String, rows: [String] = rows) -> [String?] {
    Extracting(rows: rows, notes: notes).operation?.parameters.map(\.structures) ?? []
  }

  @Test(
    "a note that refers to a page gives the reference to the parameter that it speaks of",
    arguments: [
      ">   * It differs, please refer to the `Gift Form Contents` page.",
      ">   * It differs, please refer to `Gift Form Contents` page.",
      "See the [Gift Form Contents](/docs/wallet/forms/give) page.",
    ])
  func english(note: String) {
    #expect(reference(note) == ["Gift Form Contents", nil])
  }

  @Test("the list in which the note stands may name the parameter")
  func lists() {
    #expect(
      reference(">   * 每个地区的内容都不一样，请参考`赠送表内容 A`页。\n>   * 请检查 form 格式。") == ["赠送表内容 A", nil])
  }

  @Test(
    "a reference to something else, or to a parameter that is no structured value, is none",
    arguments: [
      "Please refer to the `Gift Form Contents` section.", "Please refer to the `Other Contents` page.",
      "Please refer to the `giver` page.", "The `Gift Form Contents` are a page.",
    ])
  func none(note: String) {
    #expect(reference(note) == [nil, nil])
  }

  @Test("a parameter whose parts the page describes itself needs no reference")
  func described() {
    let rows = ["form| JSON| YES| Parts below.", "form.giver| STRING| YES|"]
    #expect(reference("Please refer to the `Gift Form Contents` page.", rows: rows) == [nil])
  }

  @Test("what one language alone says is enough")
  func secondLanguage() {
    let table = "Name| Type| Mandatory| Description\n---|---|---|---\nform| STRING| YES| JSON format answers.\n"
    let page = { (title: String, note: String) in
      "# \(title) (USER_DATA)\n\n## HTTP Request\n\nPOST `/sapi/v1/gift`\n\n## Request Parameters\n\n\(table)\n\(note)\n"
    }
    let text =
      "---\nsource_url: https://x.example/docs/wallet/q\n---\n" + page("Give", "") + "\n---\n\n"
      + page("赠送", "请参考`Gift Form Contents`页。")
    #expect(Extracting(Array(text.utf8)).operation?.parameters.first?.structures == "Gift Form Contents")
  }
}
