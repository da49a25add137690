/// Pages near the limit of size that repeat one thing: what costs more than its length shows here.
public enum SwollenPage {
  /// A page of about `size` bytes for every thing that is repeated and every markup.
  public static func pages(size: Int) -> [PageSample] {
    markdownPieces.flatMap { piece in
      [
        page("crawl \(piece)", ".md", before: crawledHead, piece: piece, after: "", size: size),
        page("github \(piece)", ".md", before: gitHubHead, piece: piece, after: "", size: size),
        page("crawl note \(piece)", ".md", before: crawledHead + notes, piece: piece, after: "", size: size),
      ]
    }
      + closedPieces.flatMap { piece in
        [
          nested("crawl \(piece)", crawledHead, piece, size: size),
          nested("github \(piece)", gitHubHead, piece, size: size),
        ]
      }
      + jsonPieces.map { piece in
        page("crawl json \(piece)", ".md", before: crawledHead + answer, piece: piece, after: "\n    }\n", size: size)
      }
      + htmlPieces.flatMap { piece in
        [
          page("html \(piece)", ".html", before: htmlHead, piece: piece, after: "", size: size),
          page("github raw \(piece)", ".md", before: gitHubHead, piece: piece, after: "", size: size),
        ]
      }
  }

  private static let markdownPieces = [
    "[", "]", "![", "[a](", "[a](b \"", "[a](b) ", "`", "`` ` ", "`a`` ", "*", "**", "**a ", "*a **b ", "_", "_a ",
    "a_ ", "<", "<http", "<a ",
    "<!--", "<?", "&", "&amp;", "\\", "a|b\n", "a|b\n---|---\n", "a|b\n---|---\nc|d\n\n", "|", "`|", "- ", "* a\n",
    "* a\n\n",
    "  * a\n    * b\n", "1. a\n", "> ", "> a\n", "> a\n\n", "# a\n", "# ", "    a\n", "    a\n\n", "\n", " ", "\t", "a",
    "a ", "a.",
    "a. ", "a, ", "10 ", "10", "`a` ", "`symbol` or ", "if ", "must ", "不", "，", "```\n", "```a\n```\n", "~~~",
    "[a]: b\n", "[a]\n", "~", "\"",
    "'", "(", ")", "e\u{301}", "\u{1F468}\u{200D}", "\u{FEFF}", "a\\|b\n", "---\n", "* * *\n", "**Weight:** 1\n\n",
    "## HTTP Request\n\n",
    "## HTTP Request\n\nGET `/a/b`\n\n", "    GET /a/b\n\n", "## Response\n\n    {}\n\n", "name| INT| YES| max 10.\n",
    "a| INT| YES| \n",
    "a| ENUM| NO| `A`, `B`\n",
  ]

  private static let closedPieces = [
    ("[", "](u)"), ("[", "]"), ("(", ")"), ("**", "**"), ("*", "*"), ("_", "_"), ("[`", "`](u)"), ("<b>", "</b>"),
    ("<ul><li>", "</li></ul>"),
  ]

  private static let jsonPieces = [
    "[", "{", "\"a\":", "\"a\":{", "\"a\": 1,\n    ", "\"a\": \"", "\"", "\\", "1", "-", ",", "，", "//", "// a\n    ",
    "/*", "[1,", "[],", "{},",
    "null,", "tru", "\"a\": 1\n    ", "\"a\": [[1,2],[3]],\n    ", "...", "}", "]", "{}\n    ", "0.1,\n    ", "'a',",
  ]

  private static let htmlPieces = [
    "<div>", "<p>", "<ul><li>", "<li>", "<blockquote>", "<table>", "<table><tr><td>", "<tr>", "<td>", "<tr><td>a",
    "<span>", "<b>", "<a href='", "<a b='c' ",
    "<a ", "<", "<a", "</", "</p>", "</div>", "<br>", "<pre>", "<pre>a\n", "<code>", "<!--", "<!-- -->", "<![CDATA[",
    "<script>", "<style>", "&", "&#", "&lt;",
    "<h2>a</h2>", "<unknown>", "<unknown>a</unknown>", "<p>a</p>\n", "<p>a", "<table></table>",
    "<td rowspan=9999 colspan=9999>", "\n", "<svg>", "<select>",
    "<object>", "<form>", "<frameset>", "<body>", "<html>", "<head>", "<span class=\"token-line\">a<br></span>",
  ]

  // MARK: - Pages

  private static let crawledHead =
    "---\nsource_url: https://x.example/docs/wallet/q\n---\n# Query\n\n## HTTP Request\n\nGET `/a/b`\n\n"
  private static let gitHubHead = "# Query\n\n```\nGET /a/b\n```\n\n"
  private static let notes = "## Request Parameters\n\nName| Type| Mandatory| Description\n---|---|---|---\n"
  private static let answer = "## Response Example\n\n    {\n    "
  private static let htmlHead =
    "<html lang=en><head><link rel=canonical href=https://x.example/docs/wallet/q></head><body><div class=theme-doc-markdown>"
    + "<h1>Query</h1><h2>HTTP Request</h2><p>GET /a/b</p>"

  private static func page(
    _ name: String, _ ending: String, before: String, piece: String, after: String, size: Int
  ) -> PageSample {
    PageSample(
      name: name.filter { $0 != "\n" } + ending,
      bytes: Array((before + broken(piece, size: size - before.utf8.count - after.utf8.count) + after).utf8))
  }

  private static func nested(_ name: String, _ head: String, _ piece: (String, String), size: Int) -> PageSample {
    let half = (size - head.utf8.count) / 2
    let count = half / max(piece.0.utf8.count, piece.1.utf8.count)
    let text =
      broken(piece.0, size: count * piece.0.utf8.count) + "a" + broken(piece.1, size: count * piece.1.utf8.count)
    return PageSample(name: name + ".md", bytes: Array((head + text).utf8))
  }

  /// The piece over and over; a line has at most 60 KB, so that the limit on lines does not save anybody.
  private static func broken(_ piece: String, size: Int) -> String {
    let perLine = max(1, 60_000 / piece.utf8.count)
    let line = String(repeating: piece, count: perLine) + "\n"
    guard size >= line.utf8.count else { return String(repeating: piece, count: max(0, size / piece.utf8.count)) }
    return String(repeating: line, count: size / line.utf8.count)
  }
}
