import Documents
import Mutilation

extension Form {
  /// A form of example answers.
  private static func example(
    _ name: String, _ rewrite: @escaping @Sendable (ExampleText) -> [String]?
  ) -> Form {
    Form("example-" + name) { page in
      page.applying(
        page.sites.compactMap { site in
          guard site.part == .response, case .code(let code) = site.block.content else { return nil }
          let example = ExampleText(code.lines.map(\.text))
          guard example.isJSON else { return nil }
          return rewrite(example).map { FormPage.Edit(range: site.range, lines: $0) }
        })
    }
  }

  /// A form of the lines of example answers, in a block as crawled pages have it.
  private static func lines(_ name: String, _ rewrite: @escaping @Sendable (ExampleText) -> [String]?) -> Form {
    example(name) { rewrite($0).map { indented($0) } }
  }

  private static func rule(_ name: String, _ pattern: String, _ template: String) -> Form {
    let rule = TextRule(pattern, template)
    return lines(name) { $0.lines.map(rule.applied) }
  }

  private static func indented(_ lines: [String]) -> [String] { ["    "] + lines.map { "    " + $0 } + ["    "] }

  private static func fenced(_ name: String, _ open: String, _ close: String) -> Form {
    example(name) { ["", open] + $0.lines + [close, ""] }
  }

  /// Forms of example answers.
  static let examples: [Form] = blocks + layoutsOfValues + spellings + comments

  private static let blocks: [Form] = [
    fenced("fenced", "```", "```"), fenced("fenced-json", "```json", "```"),
    fenced("fenced-javascript", "```javascript", "```"), fenced("fenced-title", "```json title=\"Response\"", "```"),
    fenced("fenced-numbers", "```json {1,3} showLineNumbers", "```"), fenced("fenced-blank", "``` json", "```"),
    fenced("fenced-capitals", "```JSON5", "```"), fenced("fenced-long", "````json", "````"),
    fenced("tildes", "~~~", "~~~"), fenced("tildes-json", "~~~json", "~~~"),
    fenced("preformatted", "<pre><code>", "</code></pre>").ofGitHub,
    fenced("preformatted-class", "<pre><code class=\"json\">", "</code></pre>").ofGitHub,
    example("tabs") { $0.lines.map { "\t" + $0 } }, example("deep") { ["    "] + $0.lines.map { "        " + $0 } },
    example("set-in-fence") { ["", "  ```json"] + $0.lines.map { "  " + $0 } + ["  ```", ""] },
    example("label") { ["", "Response:", "", "```json"] + $0.lines + ["```", ""] },
    example("bold-label") { ["", "**Response:**", "", "```json"] + $0.lines + ["```", ""] },
    example("status") { ["", "HTTP 200 OK", "", "```json"] + $0.lines + ["```", ""] },
    example("success") { ["", "**200 OK**", "", "```json"] + $0.lines + ["```", ""] },
  ]

  private static let layoutsOfValues: [Form] = [
    lines("two-blanks") { $0.printed(indentation: "  ") }, lines("tab-indentation") { $0.printed(indentation: "\t") },
    lines("no-indentation") { $0.printed(indentation: "") }, lines("compact") { $0.compact },
    example("compact-fenced") { example in example.compact.map { ["```json"] + $0 + ["```"] } },
    lines("reversed") { $0.printed(indentation: "  ", isReversed: true) },
    lines("open-below") { $0.printed(indentation: "    ", opensBelow: true) },
    lines("no-blank-colon") { $0.printed(indentation: "  ", colon: ":") },
    lines("wide-colon-blanks") { $0.printed(indentation: "  ", colon: " : ") },
    lines("double-spaced") { $0.printed(indentation: "  ").map { $0.flatMap { [$0, ""] } } },
  ]

  private static let spellings: [Form] = [
    lines("trailing-commas") { $0.hasComments ? nil : withTrailingCommas($0.lines) },
    lines("no-commas") { $0.hasComments ? nil : $0.lines.map(noComma.applied) },
    lines("single-quotes") { example in
      example.lines.contains { $0.contains("'") || $0.contains("\\") } || example.hasComments
        ? nil : example.lines.map { $0.replacing("\"", with: "'") }
    },
    rule("bare-names", #"(?<=^|[{,\s])"([A-Za-z_]\w*)"(\s*:)"#, "$1$2"),
    lines("curly-quotes") { example in
      example.hasComments ? nil : example.lines.map(curlyQuotes.applied)
    },
    rule("wide-commas", #"(?<=["\d\]}el]),(\s*)$"#, "，$1"),
    rule("no-break-indentation", #"^\s+"#, "\u{A0}\u{A0}\u{A0}\u{A0}"),
    lines("elision") { example in
      guard let last = example.lines.last, last.trimmed == "]", example.value != nil else { return nil }
      return example.lines.dropLast() + ["  ...", last]
    },
    lines("elision-comma") { example in
      guard let last = example.lines.last, last.trimmed == "]", example.value != nil,
        let end = example.lines.dropLast().last?.trimmed, end == "}"
      else { return nil }
      return example.lines.dropLast(2) + ["  },", "  {...}", last]
    },
    lines("semicolon") { example in
      guard example.value != nil, let last = example.lines.last else { return nil }
      return example.lines.dropLast() + [last + ";"]
    },
  ]

  private static let noComma = TextRule(#",\s*$"#, "")
  private static let curlyQuotes = TextRule(#""([^"]*)""#, "“$1”")

  private static func withTrailingCommas(_ lines: [String]) -> [String] {
    var result = lines
    for index in lines.indices.dropLast() {
      let next = lines[(index + 1)...].first { !$0.trimmed.isEmpty }?.trimmed.first
      guard let last = lines[index].trimmed.last, !"{[,".contains(last), next == "}" || next == "]" else { continue }
      result[index] = lines[index].trimmingEnd + ","
    }
    return result
  }

  private static let comments: [Form] = [
    rule("hash-comments", #"(?<![:/"])//+\s*(?=[^"]*$)"#, "# "),
    rule("block-comments", #"(?<![:/"])//+\s*([^"]*)$"#, "/* $1 */"),
    rule("tight-comments", #"\s*(?<![:/"])//+\s*(?=[^"]*$)"#, "//"),
    rule("spaced-comments", #"(?<![:/"])//+\s*(?=[^"]*$)"#, "      //   "),
  ]
}

extension String {
  /// Without blanks at the end.
  var trimmingEnd: String {
    var text = Substring(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
