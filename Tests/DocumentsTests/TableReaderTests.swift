import Testing

@testable import Documents

@Suite("Tables of crawled markdown")
struct TableReaderTests {
  private let head = "Name| Type| Mandatory| Description  \n---|---|---|---  \n"

  @Test(
    "rows are read whatever their form",
    arguments: [
      // Ordinary rows; an empty last cell.
      (
        "symbol| STRING| YES|   \nlimit| INT| NO| Max 100  \n",
        ["table(Name/Type/Mandatory/Description | symbol/STRING/YES/ | limit/INT/NO/Max 100)"]
      ),
      // A cell that goes on over two lines.
      (
        "side| ENUM| YES| `BUY`  \nor `SELL`  \nlimit| INT| NO|   \n",
        ["table(Name/Type/Mandatory/Description | side/ENUM/YES/BUY\nor SELL | limit/INT/NO/)"]
      ),
      // A line of blanks inside a cell interrupts nothing.
      (
        "side| ENUM| YES| first  \n  \nsecond  \nlimit| INT| NO|   \n",
        ["table(Name/Type/Mandatory/Description | side/ENUM/YES/first\nsecond | limit/INT/NO/)"]
      ),
      // A row that is too short, and one that is too long.
      (
        "symbols| STRING| NO\nlimit| INT| NO| a| b\n",
        ["table(Name/Type/Mandatory/Description | symbols/STRING/NO | limit/INT/NO/a/b)"]
      ),
      // A pipe inside code belongs to the cell.
      (
        "mode| STRING| NO| `A|B`, default `A`\n",
        ["table(Name/Type/Mandatory/Description | mode/STRING/NO/A|B, default A)"]
      ),
      // An empty line ends the table.
      (
        "symbol| STRING| YES| x\n\nNotes follow.\n",
        ["table(Name/Type/Mandatory/Description | symbol/STRING/YES/x)", "p Notes follow."]
      ),
      // So does a line of blanks behind the last row.
      (
        "symbol| STRING| YES| x\n  \n  * a note\n",
        ["table(Name/Type/Mandatory/Description | symbol/STRING/YES/x)", "list(p a note)"]
      ),
      // Two tables without anything between them.
      (
        "symbol| STRING| YES| x\nKey| Value\n---|---\na| b\n",
        ["table(Name/Type/Mandatory/Description | symbol/STRING/YES/x)", "table(Key/Value | a/b)"]
      ),
      // A table without rows.
      ("\n", ["table(Name/Type/Mandatory/Description)"]),
    ])
  func rows(rows: String, outline: [String]) {
    #expect(Reading(body: head + rows).blocks.map(\.outline) == outline)
  }

  @Test("cells and rows know their places, in characters")
  func places() throws {
    let reading = Reading(body: head + "名称| STRING|  YES| `a` b  \nmore text\n")
    guard case .table(let table) = try #require(reading.blocks.first).content else {
      Issue.record("the block is no table")
      return
    }
    let cells = try #require(table.rows.first).cells
    let places = cells.map { "\($0.span.start.line):\($0.span.start.column)-\($0.span.end.line):\($0.span.end.column)" }
    #expect(places == ["7:1-7:2", "7:5-7:10", "7:14-7:16", "7:19-8:9"])
    #expect(table.rows[0].span.start.line == 7)
    #expect(table.rows[0].span.end.line == 8)
    #expect(table.header.map(\.span.start.column) == [1, 7, 13, 24])
  }

  @Test("a row of blanks and pipes that closes a range is a quote, not a row")
  func quoteBehindTable() {
    let reading = Reading(body: "LIMIT| Weight\n---|---\n[1,100)| 1\n\n> 1000| 10\n")
    #expect(reading.blocks.map(\.outline) == ["table(LIMIT/Weight | [1,100)/1)", "quote(p 1000| 10)"])
  }

  @Test("a line with pipes but no line of dashes below is text")
  func noTable() {
    #expect(Reading(body: "a| b\nc| d\n").blocks.map(\.outline) == ["p a| b\nc| d"])
  }
}
