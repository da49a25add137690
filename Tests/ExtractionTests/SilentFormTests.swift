import Diagnostics
import Documents
import Specification
import Testing

@testable import Extraction

/// Forms that were once passed over without a word.
@Suite("Forms that got lost")
struct SilentFormTests {
  @Test(
    "a number with an exponent is a bound",
    arguments: [
      ("max 1e6", #""max": 1000000"#), ("Default 1E3", #""default": 1000"#), ("min 2e+3", #""min": 2000"#),
    ])
  func exponent(text: String, expected: String) {
    let page = Extracting(rows: ["a| LONG| NO| \(text)"])
    #expect(page.json("parameters") == #"[{"name": "a", "type": "int64", \#(expected)}]"#)
    #expect(page.places == [])
  }

  @Test("digits and letters that are no power of ten stay a word")
  func otherWords() {
    #expect(Tokenizer.tokens(of: "1e6f 2e 3e99 1e6").map(\.text) == ["1e6f", "2e", "3e99", "1000000"])
  }

  @Test("an item of a list may hold several values")
  func severalInAnItem() {
    let page = Extracting(
      rows: ["kind| ENUM| NO| "], notes: "`kind` values:\n\n  * SPOT\n  * FUNDING / EARN\n  * MARGIN\n")
    #expect(
      page.json("parameters")
        == #"[{"name": "kind", "type": "enum", "values": ["SPOT", "FUNDING", "EARN", "MARGIN"]}]"#)
  }

  @Test("an item of a definition may hold several values, and a name behind a slash is none of them")
  func severalInADefinition() {
    let text = "# ENUM definitions\n\n## Kind of wallet (kind)\n\n  * SPOT\n  * FUNDING / EARN\n  * UM / Futures\n"
    let head = "---\nexchange: e\nsource_url: https://x.example/docs/wallet/enums\n---\n"
    let sink = DiagnosticCollector()
    let page = PageReader.read(Array((head + text).utf8), file: "input.md", sink: sink)
    let values = page?.halves.first.map { EnumReader(sink: sink).definitions(in: $0).flatMap(\.values) } ?? []
    #expect(values.map(\.value.text) == ["SPOT", "FUNDING", "EARN", "UM"])
  }

  @Test(
    "what they may not be is said of the names before it",
    arguments: [
      ("  * `a` and `b` tell the order, and they cannot be sent together.", #"[{"notTogether": ["a", "b"]}]"#),
      ("  * `a` and `b` tell the order. They cannot be sent at the same time.", #"[{"notTogether": ["a", "b"]}]"#),
      (
        "  * Either `a` or `b` must be sent, and they cannot be sent together.",
        #"[{"exactlyOneOf": ["a", "b"]}]"#
      ),
    ])
  func they(note: String, expected: String) {
    let page = Extracting(rows: ["a| LONG| NO| ", "b| LONG| NO| "], notes: note)
    #expect(page.json("rules") == expected)
  }

  @Test(
    "a longest time behind a colon is a window",
    arguments: ["Query period: max 90 days", "Time span: at most 90 days"])
  func window(note: String) {
    let page = Extracting(rows: ["startTime| LONG| NO| ", "endTime| LONG| NO| "], notes: "  * \(note)")
    #expect(page.json("rules") == #"[{"from": "startTime", "to": "endTime", "max": 90, "unit": "day"}]"#)
    #expect(page.places == [])
  }

  @Test("the status of an answer is no condition", arguments: ["Status 200:", "**HTTP status code 429**", "状态码 200："])
  func status(label: String) {
    let page = Extracting(response: "\(label)\n\n    {\"a\": 1}")
    #expect(!page.ids.contains("example-label-unread"))
    #expect(page.operation?.responses.count == 1)
  }

  @Test(
    "a comment beside an object that demands something is told",
    arguments: [
      #"    {"a": "1", "b": "2"} // only returned for isolated margin"#,
      #"    [{"a": "1", "b": "2"}, // b only returned when symbol is sent"# + "\n" + #"     {"a": "1", "b": "2"}]"#,
    ])
  func besideAnObject(answer: String) {
    #expect(Extracting(response: answer).ids == ["comment-unread"])
  }

  @Test("a comparison of a filter that no member bounds is told, and one in another spelling is read")
  func comparisons() {
    func reading(_ text: [Inline.Run]) -> FilterComparison.Reading { FilterComparison.read(Inline(text)) }
    let price = Inline.Run("price", isCode: true)
    let floor = Inline.Run("floor", isCode: true)
    if case .unread = reading([price, Inline.Run(" > "), floor]) {} else { Issue.record("`>` is passed over") }
    if case .rule(let rule) = reading([price, Inline.Run(" ≥ "), floor]) {
      #expect(rule == FilterRule(["price"], .atLeast, "floor"))
    } else {
      Issue.record("`≥` is not read")
    }
    if case .none = reading([Inline.Run("<symbol> is a "), price]) {} else { Issue.record("no comparison") }
  }
}
