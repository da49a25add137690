import Diagnostics
import Testing

@testable import Documents

@Suite("Pages of a Docusaurus site")
struct HTMLReaderTests {
  private static func document(_ content: String, head: String? = nil) -> String {
    let head = head ?? "<link data-rh=\"true\" rel=\"canonical\" href=\"https://x.example/docs/p/q\">"
    return """
      <!doctype html>
      <html lang="en" class="docs-wrapper">
      <head>\(head)</head>
      <body><nav><a href="/">Home</a></nav><main><article>
      <div class="theme-doc-markdown markdown">
      \(content)
      </div></article></main></body></html>
      """
  }

  private func read(_ content: String) -> Reading { Reading(Self.document(content), file: "page.html") }

  @Test(
    "elements become blocks",
    arguments: [
      ("<h1>Query (USER_DATA)</h1>", ["h1 Query (USER_DATA)"]),
      ("<header><h1>Query</h1></header>", ["h1 Query"]),
      (
        "<h2 class=\"anchor\" id=\"a\">Weight<a class=\"hash-link\" href=\"/docs/p/q#a\">\u{200B}</a></h2>",
        ["h2 Weight"]
      ),
      ("<p>GET <code>/a/b</code></p>", ["p GET `/a/b`"]),
      ("<p> folded \n  <strong>white</strong>\n space </p>", ["p folded white space"]),
      ("<p>a<br>b</p>", ["p a\nb"]),
      ("<p>one</p><p></p><p>two</p>", ["p one", "p two"]),
      ("<ul><li>one</li><li><p>two</p><ul><li>inner</li></ul></li></ul>", ["list(p one | p two + list(p inner))"]),
      ("<ol><li>one</li></ol>", ["list(p one)"]),
      ("<blockquote><p>q</p><ul><li>x</li></ul></blockquote>", ["quote(p q + list(p x))"]),
      (
        "<table><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td>a</td><td>b<br>c</td></tr></tbody>"
          + "</table>", ["table(Name/Type | a/b\nc)"]
      ),
      (
        "<table><tbody><tr><th>N</th></tr><tr><td><p>a</p> <ul><li>b</li> <li>c</li></ul>d</td></tr></tbody></table>",
        ["table(N | a\nb\nc\nd)"]
      ),
      ("<table><tbody><tr><th>N</th></tr><tr><td><tt>a</tt></td></tr></tbody></table>", ["table(N | a)"]),
      ("<table><tbody><tr><td>List<PiiName></td></tr></tbody></table>", ["table(List<PiiName>)"]),
      (
        "<div class=\"codeBlockContainer_x theme-code-block\"><pre class=\"prism-code\"><code>"
          + "<span class=\"token-line\"><span class=\"token punctuation\">{</span><br></span>"
          + "<span class=\"token-line\"><span class=\"token plain\">  \"a\": 1</span><br></span>"
          + "<span class=\"token-line\"><span class=\"token punctuation\">}</span><br></span>"
          + "<span class=\"token-line\"><br></span></code></pre><button>Copy</button></div>",
        ["code({\n  \"a\": 1\n})"]
      ),
      ("<pre><code>GET /a\nmore\n</code></pre>", ["code(GET /a\nmore)"]),
      ("<p>a &lt; b &amp; c</p>", ["p a < b & c"]),
      ("<script>var x</script><style>a{}</style><p>x</p>", ["p x"]),
    ])
  func outlines(content: String, outline: [String]) {
    let reading = read(content)
    #expect(reading.blocks.map(\.outline) == outline)
    #expect(reading.findings == [])
  }

  @Test("the position of a block is where its element begins")
  func spans() {
    let content = """
      <h1>T</h1><h2>A</h2>
      <p>全角 <code>x</code></p><p>second</p>
        <ul>
          <li>one</li>
        </ul>
      <blockquote><p>q</p></blockquote>
      """
    // The content begins at line 6 of the document.
    #expect(
      read(content).blocks.map { "\($0.span.start.line):\($0.span.start.column)" }
        == ["6:1", "6:11", "7:1", "7:25", "8:3", "11:1"])
  }

  @Test("the position of a row, a cell and a line of code is where its element begins")
  func innerSpans() throws {
    let content = """
      <table><thead><tr><th>Name</th></tr></thead><tbody>
      <tr><td>a</td>
      <td>b</td></tr></tbody></table>
      <pre class="prism-code"><code><span class="token-line">{<br></span><span class="token-line">}<br></span></code></pre>
      """
    let reading = read(content)
    guard case .table(let table) = try #require(reading.blocks.first).content,
      case .code(let code) = try #require(reading.blocks.last).content
    else {
      Issue.record("the blocks are no table and code")
      return
    }
    #expect(table.rows.first?.span.start == SourcePosition(line: 7, column: 1))
    #expect(table.rows.first?.cells.map(\.span.start.line) == [7, 8])
    #expect(table.rows.first?.cells.map(\.span.start.column) == [5, 1])
    #expect(code.lines.map(\.position.line) == [9, 9])
    #expect(code.lines.map(\.position.column) == [31, 68])
  }

  @Test("identity comes from the canonical link, else from og:url")
  func identity() {
    let head = "<meta property=\"og:url\" content=\"https://x.example/docs/p/from-og\">"
    #expect(Reading(Self.document("<h1>T</h1>", head: head), file: "a.html").page?.address.path == "p/from-og")
    #expect(read("<h1>T</h1>").page?.address.path == "p/q")
    #expect(Reading(Self.document("<h1>T</h1>", head: ""), file: "a.html").places == ["1:1 page-address"])
  }

  @Test("a page whose headings link elsewhere is foreign")
  func foreign() {
    let reading = read("<h1>T</h1>\n<h2>A<a class=\"hash-link\" href=\"/docs/p/other#a\"></a></h2>")
    #expect(reading.page == nil)
    #expect(reading.places == ["7:1 page-foreign"])
  }

  @Test("a page has the language of its root element")
  func language() {
    #expect(read("<h1>T</h1>").page?.halves.map(\.language) == [.english])
    let chinese = Self.document("<h1>T</h1>").replacing("lang=\"en\"", with: "lang=\"zh-CN\"")
    #expect(Reading(chinese, file: "a.html").page?.halves.map(\.language) == [.chinese])
  }

  @Test("a page without the element that holds the documentation is refused")
  func noContent() {
    let text = "<html><head><link rel=canonical href=https://x.example/docs/p/q></head><body><p>x</p></body></html>"
    #expect(Reading(text, file: "a.html").places == ["1:1 page-address"])
  }

  @Test("elements nested beyond the limit are refused")
  func nesting() {
    let open = String(repeating: "<blockquote>", count: 66)
    let close = String(repeating: "</blockquote>", count: 66)
    let reading = read("<h1>T</h1>\n\(open)<p>x</p>\(close)")
    #expect(reading.page == nil)
    #expect(reading.places == ["7:1 input-nesting-too-deep"])
  }
}
