import Diagnostics
import Testing

@testable import Documents

@Suite("Crawled pages")
struct CrawledPageTests {
  private static let matter = "---\nexchange: e\nsource_url: https://x.example/docs/p/q\n---\n"

  @Test(
    "front matter that cannot be used is refused with its line",
    arguments: [
      ("# Title\n", "1:1 page-front-matter"),
      ("\n---\na: b\n---\n", "1:1 page-front-matter"),
      ("---\nexchange: e\n", "1:1 page-front-matter"),
      ("---\nexchange: e\nno colon\n---\n", "3:1 page-front-matter"),
      ("---\nexchange: e\n---\n# T\n", "1:1 page-address"),
      ("---\nsource_url:\n---\n# T\n", "1:1 page-address"),
      ("---\nsource_url: https://x.example/blog/a\n---\n# T\n", "1:1 page-address"),
      ("---\nsource_url: https://x.example/docs/\n---\n# T\n", "1:1 page-address"),
    ])
  func badFrontMatter(text: String, place: String) {
    let reading = Reading(text)
    #expect(reading.page == nil)
    #expect(reading.places == [place])
  }

  @Test("front matter values may hold colons, and lines may end as on Windows")
  func frontMatter() {
    let text = "---\r\nsource_url: https://x.example/docs/a/b\r\nupdated_at: 2026-01-15T23:48:55\r\n---\r\n# T\r\n"
    let reading = Reading(text)
    #expect(reading.page?.address.path == "a/b")
    #expect(reading.blocks.map(\.outline) == ["h1 T"])
  }

  @Test(
    "front matter may be quoted, go on over several lines, have blanks behind its lines and a byte order mark before it",
    arguments: [
      "---\nsource_url: \"https://x.example/docs/a/b\"\n---\n# T\n",
      "---\nsource_url: 'https://x.example/docs/a/b'\n---\n# T\n",
      "---\ntext: >\n  more\n  and more\ntags:\n- one\nsource_url: https://x.example/docs/a/b\n---\n# T\n",
      "--- \nsource_url: https://x.example/docs/a/b\t\n---  \n# T\n",
      "\u{FEFF}---\nsource_url: https://x.example/docs/a/b/\n---\n# T\n",
    ])
  func otherFrontMatter(text: String) {
    let reading = Reading(text)
    #expect(reading.page?.address.path == "a/b")
    #expect(reading.blocks.map(\.outline) == ["h1 T"])
  }

  @Test("a line of dashes divides languages above a title only; elsewhere it is a rule")
  func rules() {
    let reading = Reading(Self.matter + "# Order\n\none\n\n---\n\ntwo\n\n--- \n\n# 订单\n\nzh\n")
    #expect(reading.page?.halves.map(\.language) == [.english, .chinese])
    #expect(
      reading.page?.halves.map { $0.blocks.map(\.outline) } == [["h1 Order", "p one", "p two"], ["h1 订单", "p zh"]])
  }

  @Test("a divider separates the languages, English first whatever the order of the page")
  func halves() {
    for text in ["# Order\n\nen\n\n---\n\n# 订单\n\nzh\n", "# 订单\n\nzh\n\n---\n\n# Order\n\nen\n"] {
      let reading = Reading(Self.matter + text)
      #expect(reading.page?.halves.map(\.language) == [.english, .chinese])
      #expect(reading.page?.halves.map { $0.blocks.last?.outline } == ["p en", "p zh"])
      #expect(reading.findings == [])
    }
  }

  @Test("a page in one language is kept, with a warning")
  func oneHalf() {
    let reading = Reading(Self.matter + "# Order\n")
    #expect(reading.page?.halves.map(\.language) == [.english])
    #expect(reading.findings.map(\.rule) == [.pageHalfMissing])
    #expect(reading.findings.map(\.message) == ["the page has one language only"])
  }

  @Test(
    "addresses are paths below the root of the documentation, without language",
    arguments: [
      ("https://x.example/docs/a/b", "a/b"),
      ("https://x.example/docs/zh-CN/a/b#c", "a/b"),
      ("/docs/en/a/b?x=1", "a/b"),
      ("/docs/a", "a"),
      ("/docs/a/b/", "a/b"),
    ])
  func addresses(url: String, path: String) {
    #expect(PageAddress(url: url)?.path == path)
  }

  @Test("what is no address of the documentation has none", arguments: ["", "/blog/a", "/docs/", "/docs/zh-CN"])
  func noAddress(url: String) {
    #expect(PageAddress(url: url) == nil)
  }

  @Test("a page whose headings link to another page is foreign, at the first such heading")
  func foreign() {
    let body = "# T\n\n## A[](/docs/p/other#a \"Direct link to A\")\n\n## B[](/docs/p/other#b \"Direct link to B\")\n"
    let reading = Reading(body: body)
    #expect(reading.page == nil)
    #expect(reading.places == ["7:1 page-foreign"])
    #expect(
      reading.findings.last?.message == "the file claims to be p/q but its headings belong to p/other")
  }

  @Test("a foreign second half is noticed, too")
  func foreignHalf() {
    let reading = Reading(
      Self.matter + "## A[](/docs/p/q#a \"x\")\n\n---\n\n# 题\n\n## 甲[](/docs/zh-CN/p/other#a \"x\")\n")
    #expect(reading.page == nil)
    #expect(reading.places == ["11:1 page-foreign"])
  }

  @Test("most links decide, and a page without links proves nothing")
  func identity() throws {
    let mixed = "## A[](/docs/p/q#a \"x\")\n\n## B[](/docs/p/other#b \"x\")\n\n## C[](/docs/p/q#c \"x\")\n"
    let page = try #require(Reading(body: mixed).page)
    #expect(PageIdentity.isProved(page))
    let bare = try #require(Reading(body: "# T\n\n## A\n").page)
    #expect(!PageIdentity.isProved(bare))
  }

  @Test("files that hold no page text are refused at their first line")
  func noText() {
    #expect(Reading([]).places == ["1:1 input-empty"])
    #expect(Reading(" \n\t\n").places == ["1:1 input-empty"])
    #expect(Reading([0x2D, 0x2D, 0x2D, 0x0A, 0x00, 0x41]).places == ["1:1 input-not-text"])
    #expect(Reading([0xFF, 0xFE, 0x41, 0x42]).places == ["1:1 input-not-text"])
    #expect(Reading([0x41, 0xC3, 0x28]).places == ["1:1 input-not-text"])
  }

  @Test("a file over the size limit is refused, one of exactly that size is not")
  func sizeLimit() {
    let start = Array((Self.matter + "# T\n\n").utf8)
    let line = Array((String(repeating: "x", count: 1023) + "\n").utf8)
    var bytes = start
    while bytes.count + line.count <= 4 << 20 { bytes += line }
    bytes += Array(repeating: UInt8(ascii: "\n"), count: (4 << 20) - bytes.count)
    #expect(Reading(bytes).places == [])
    #expect(Reading(bytes + [0x0A]).places == ["1:1 input-too-large"])
  }

  @Test("a line over the limit is refused with its number")
  func lineLimit() {
    let line = String(repeating: "x", count: 64 << 10)
    #expect(Reading(body: "# T\n\(line)\n").places == [])
    #expect(Reading(body: "# T\n\(line)x\n").places == ["6:1 input-line-too-long"])
  }
}
