import Diagnostics
import Testing

@testable import Extraction

/// The ledger: every part of a page is read by a named rule or reported.
@Suite("Accounting")
struct AccountingTests {
  private func rules(_ page: Extracting, _ unit: Ledger.Unit) -> [String?] {
    page.operations[0].ledger.entries.filter { $0.unit == unit }.map(\.rule)
  }

  @Test("headings, rows, examples and sentences carry the rule that read them")
  func consumed() {
    let page = Extracting(
      rows: ["a| LONG| NO| ", "b| LONG| NO| "], notes: "  * Either `a` or `b` must be sent.\n",
      response: "    {\n      \"x\": 1, \"y\": [{\"z\": 2}]\n    }")
    #expect(rules(page, .row) == ["parameter", "parameter"])
    #expect(rules(page, .sentence) == ["request", "weight", "note-atLeastOneOf"])
    #expect(rules(page, .example) == ["example"])
    #expect(page.operations[0].ledger.entries.first { $0.unit == .example }?.count == 3)
    #expect(rules(page, .heading) == ["title", "section", "section", "section", "section"])
  }

  @Test("a statement that no rule reads is reported without its text")
  func unread() {
    let page = Extracting(rows: ["someName| LONG| NO| "], notes: "  * The someName glows at night.")
    #expect(page.operations[0].ledger.entries.contains { $0.unit == .sentence && $0.rule == nil })
    let finding = page.findings.first { $0.rule == .noteUnread }
    #expect(finding?.subject == "parameters statement en (someName)")
    #expect(finding?.message.contains("glows") == false)
  }

  @Test("a table that no rule reads is reported once, with the number of its rows")
  func unreadTable() {
    let page = Extracting(rows: ["a| LONG| NO| "], notes: "Kind| Meaning\n---|---\nx| first\ny| second\n")
    #expect(page.findings.filter { $0.rule == .blockUnread }.map(\.subject) == ["parameters table en"])
    #expect(rules(page, .row) == ["parameter", nil, nil])
  }

  @Test("numbers and demands count always, names as they are spelled or where something is sent")
  func demands() {
    func ids(_ note: String) -> [String] { Extracting(rows: ["price| DECIMAL| NO| "], notes: "  * \(note)").ids }
    #expect(ids("There are some of them") == [])
    #expect(ids("There are 3 of them") == ["note-unread"])
    #expect(ids("It is not so") == ["note-without-place"])
    #expect(ids("The price is sent home") == ["note-unread"])
    #expect(ids("It wakes after 3 hours") == ["note-unread"])
    #expect(ids("It must be so") == ["note-unread"])
    #expect(ids("The price is right") == [])
    #expect(ids("The `price` is right") == ["note-unread"])
    #expect(ids("The nickName is unknown here") == ["note-unread"])
    #expect(ids("There are `3` orders") == ["note-unread"])
    #expect(ids("它最多三") == ["note-unread"])
  }

  @Test("text stands in the ledger only when it is asked for")
  func text() {
    let page = Extracting(rows: ["a| LONG| NO| "], notes: "  * The `a` is a secret.")
    let sentences = page.operations[0].ledger.entries.filter { $0.unit == .sentence }
    #expect(sentences.allSatisfy { $0.text.isEmpty })
  }
}
