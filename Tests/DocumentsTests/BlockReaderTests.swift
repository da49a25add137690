import Diagnostics
import Testing

@testable import Documents

@Suite("Blocks of crawled markdown")
struct BlockReaderTests {
  @Test(
    "lines become blocks",
    arguments: [
      ("# Title\n\ntext\nmore\n", ["h1 Title", "p text\nmore"]),
      ("## A[](/docs/p/q#a \"Direct link to A\")\n", ["h2 A"]),
      ("#no heading\n", ["p #no heading"]),
      ("####### seven\n", ["p ####### seven"]),
      ("text\n* * *\nmore\n", ["p text", "p more"]),
      ("  * one\n  * two\n", ["list(p one | p two)"]),
      ("  * one\ngoes on\n  * two\n", ["list(p one\ngoes on | p two)"]),
      ("  * one\n    * inner\n  * two\n", ["list(p one + list(p inner) | p two)"]),
      ("  1. one\n  2. two\n", ["list(p one | p two)"]),
      ("  * one\n\n\n\n    {\n", ["list(p one)", "code({)"]),
      ("  * one\n\n        GET /a\n\n  * two\n", ["list(p one + code(GET /a) | p two)"]),
      (">   * one\n>   * two\n> \n", ["quote(list(p one | p two))"]),
      ("> a\n> > b\n", ["quote(p a + quote(p b))"]),
      ("> \n", []),
      ("    \n    \n    {\n      \n    }\n", ["code({\n\n})"]),
      ("\tGET /a\n", ["code(GET /a)"]),
      ("    {\n    \t\"a\": 1  \n    }\n\ntext\n", ["code({\n\t\"a\": 1\n})", "p text"]),
      ("text\n```json\n{\n\n  1\n}\n```\nmore\n", ["p text", "code({\n\n  1\n})", "p more"]),
      ("~~~json\n```\n~~~\nmore\n", ["code(```)", "p more"]), ("````\n```\n````\n", ["code(```)"]),
      ("  ```json\n  {\n    1\n  ```\n", ["code({\n  1)"]), ("~~gone~~\n", ["p ~~gone~~"]),
      ("## A ##\n", ["h2 A"]), ("## A {#a-1}\n", ["h2 A"]), ("## A {b}\n", ["h2 A {b}"]), ("## C#\n", ["h2 C#"]),
      ("## A[#](#a \"Link\")\n", ["h2 A"]), ("## A[¶](#a)\n", ["h2 A"]),
      ("```\n# no heading", ["code(# no heading)"]), ("```x``` y\n", ["p `x` y"]),
      ("**Notes:**\n\n  * a\n", ["p Notes:", "list(p a)"]),
    ])
  func outlines(body: String, outline: [String]) {
    #expect(Reading(body: body).blocks.map(\.outline) == outline)
  }

  @Test("blocks know where they begin and end")
  func extents() {
    let reading = Reading(body: "# T\n\ntext\nmore `x`\n\n  * one\n  * two\n\n\n> quoted\n\n    {\n      1\n    }\n")
    #expect(reading.blocks.map(\.extent) == ["5:1-5:3", "7:1-8:8", "10:1-11:7", "14:1-14:8", "16:1-18:5"])
  }

  @Test("a place inside code is found again in the file, in quotes and lists too")
  func placesInCode() throws {
    let reading = Reading(body: "  * one\n\n        {\n          \"a\": 1\n        }\n")
    guard case .list(let items) = try #require(reading.blocks.first).content,
      case .code(let code) = try #require(items.first?.blocks.last).content
    else {
      Issue.record("the block is no list with code")
      return
    }
    #expect(code.text == "{\n  \"a\": 1\n}")
    #expect(code.position(of: SourcePosition(line: 2, column: 3)) == SourcePosition(line: 8, column: 11))
    #expect(code.position(of: SourcePosition(line: 9, column: 1)) == SourcePosition(line: 9, column: 9))
  }

  @Test("a heading's link names the page, with or without an invisible space")
  func headingLinks() throws {
    for mark in ["", "\u{200B}"] {
      let reading = Reading(body: "## Weight\\(IP\\)[\(mark)](/docs/p/q#w \"Direct link to Weight\\(IP\\)\")\n")
      guard case .heading(let heading) = try #require(reading.blocks.first).content else {
        Issue.record("the block is no heading")
        return
      }
      #expect(heading.text.plain == "Weight(IP)")
      #expect(heading.page == PageAddress(path: "p/q"))
    }
  }

  @Test("quotes and lists nested beyond the limit are refused with their line")
  func nesting() {
    let deep = String(repeating: ">", count: 66)
    let reading = Reading(body: "# T\n\n\(deep) a\n")
    #expect(reading.page == nil)
    #expect(reading.places == ["7:1 input-nesting-too-deep"])
    #expect(Reading(body: String(repeating: ">", count: 64) + " a\n").places == [])
  }

  @Test("lists nested beyond the limit are refused with their line")
  func listNesting() {
    let items = (0..<66).map { String(repeating: "  ", count: $0) + "* x" }
    let reading = Reading(body: items.joined(separator: "\n") + "\n")
    #expect(reading.page == nil)
    #expect(reading.places == ["69:1 input-nesting-too-deep"])
  }

  @Test("a half is cut at its headings, whatever their level")
  func sections() throws {
    let reading = Reading(body: "before\n\n# T\n\n### A\n\none\n\ntwo\n\n## B\n")
    let half = try #require(reading.page?.halves.first)
    #expect(half.sections.map { $0.heading?.text.plain } == [nil, "T", "A", "B"])
    #expect(half.sections.map(\.blocks.count) == [1, 0, 2, 0])
    #expect(half.sections.map(\.span.start.line) == [5, 7, 9, 15])
  }
}
