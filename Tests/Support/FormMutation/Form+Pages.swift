import Documents
import Mutilation

extension Form {
  /// A form of all prose of a page: paragraphs, lists, quotes, rows of tables.
  private static func prose(_ name: String, _ pattern: String, _ template: String, in language: Language? = nil) -> Form
  {
    let rule = TextRule(pattern, template)
    return Form("prose-" + name) { page in
      page.rewritingProse { text, own in language.map { $0 == own } ?? true ? rule.applied(to: text) : text }
    }
  }

  private static func page(_ name: String, _ rewrite: @escaping @Sendable ([String]) -> [String]) -> Form {
    Form("page-" + name) { rewrite($0.lines) }
  }

  /// Forms of whole pages.
  static let pages: [Form] = wholes + marks

  private static let wholes: [Form] = [
    page("line-ends") { lines in lines.map { $0 + "\r" } },
    page("byte-order-mark") { lines in ["\u{FEFF}" + lines[0]] + lines.dropFirst() },
    page("no-trailing-blanks") { lines in lines.map(\.trimmingEnd) },
    page("trailing-blanks") { lines in lines.map { $0.isEmpty || $0 == "---" ? $0 : $0 + "  " } },
    page("more-matter") { lines in
      ["---", "title: A page", "tags:", "  - a", "sidebar_position: 3"] + lines.dropFirst()
    },
    page("quoted-matter") { lines in
      lines.map { $0.hasPrefix("source_url: ") ? "source_url: \"\($0.dropFirst(12))\"" : $0 }
    },
    page("no-anchors") { lines in lines.map { GitHubMarkup.link.applied(to: $0) } },
    page("thematic-breaks") { lines in lines.flatMap { $0.hasPrefix("## ") ? ["* * *", "", $0] : [$0] } },
    page("dashes-between") { lines in lines.flatMap { $0.hasPrefix("## ") ? ["---", "", $0] : [$0] } },
    page("comments") { lines in
      lines.flatMap { $0.hasPrefix("## ") ? ["<!-- \($0.dropFirst(3).prefix(7)) -->", "", $0] : [$0] }
    },
    page("no-blanks-after-headings") { lines in
      lines.indices.filter { $0 == 0 || !lines[$0 - 1].hasPrefix("## ") || !lines[$0].isEmpty }.map { lines[$0] }
    },
    page("blanks-doubled") { lines in lines.flatMap { $0.isEmpty ? ["", ""] : [$0] } },
    Form("page-halves-swapped") { page in
      guard page.halves.count == 2, let divider = page.lines.dropFirst(8).firstIndex(of: "---") else {
        return page.lines
      }
      guard let start = page.lines.dropFirst().firstIndex(of: "---"), start < divider else { return page.lines }
      let (matter, first) = (page.lines[...start], page.lines[(start + 1)..<divider])
      return matter + [""] + page.lines[(divider + 1)...] + ["", "---", ""] + first
    },
    Form("page-table-after-text") { page in
      page.applying(
        page.sites.compactMap { site in
          guard case .table = site.block.content else { return nil }
          let range = site.range
          return FormPage.Edit(range: range, lines: ["The table follows.", ""] + range.map { page.lines[$0 - 1] })
        })
    },
    Form("page-tabs") { page in
      page.applying(
        page.sites.compactMap { site in
          guard case .code = site.block.content else { return nil }
          return FormPage.Edit(
            range: site.range, lines: site.range.map { page.lines[$0 - 1].replacing("    ", with: "\t") })
        })
    },
    Form("page-quote-notes") { page in
      page.applying(
        page.sites.compactMap { site in
          guard site.part == .parameters, case .paragraph = site.block.content else { return nil }
          return FormPage.Edit(range: site.range, lines: site.range.map { "> " + page.lines[$0 - 1] })
        })
    },
  ]

  private static let marks: [Form] = [
    prose("apostrophes", "(?<=\\w)'(?=\\w)", "’"), prose("curly-quotes", #""([^"|]*)""#, "“$1”"),
    prose("wide-punctuation", #"(?<=[a-z]), "#, "，", in: .english), prose("wide-semicolons", "; ?", "；"),
    prose("wide-colons", #"(?<=[a-z]): "#, "：", in: .english), prose("wide-parentheses", #" ?\(([^()|]*)\)"#, "（$1）"),
    prose("narrow-punctuation", "，", ", ", in: .chinese), prose("narrow-colons", "：", ": ", in: .chinese),
    prose("narrow-parentheses", "（([^（）|]*)）", " ($1)", in: .chinese), prose("narrow-stops", "。", ". ", in: .chinese),
    prose("narrow-semicolons", "；", "; ", in: .chinese),
    prose("blanks-around-names", #"(?<=[\x{4E00}-\x{9FFF}])([A-Za-z]+)(?=[\x{4E00}-\x{9FFF}])"#, " $1 ", in: .chinese),
    prose("no-break-blanks", #"(?<=\w) (?=\w)"#, "\u{A0}"), prose("double-blanks", #"(?<=\w) (?=\w)"#, "  "),
    prose("zero-width", #"(?<=\w) (?=\w)"#, " \u{200B}"),
    prose("entities-less", #"(?<=\s)<(?=[\s=])"#, "&lt;"), prose("entities-greater", #"(?<=\s)>(?=[\s=])"#, "&gt;"),
    prose("entity-blanks", #"(?<=\w) (?=\w)"#, "&nbsp;"), prose("entity-quotes", #"""#, "&quot;"),
    prose("entity-apostrophes", "(?<=\\w)'(?=\\w)", "&#39;"),
    prose("code-tags", #"`([^`|]+)`"#, "<code>$1</code>").ofGitHub,
    prose("bold-codes", #"(?<!\*)`([^`|]+)`(?!\*)"#, "**`$1`**"),
    prose("bold-tags", #"\*\*([^*|]+)\*\*"#, "<b>$1</b>").ofGitHub,
    prose("double-codes", #"(?<!`)`([^`|]+)`(?!`)"#, "``$1``"),
    prose("escaped-underscores", #"(?<=[A-Za-z])_(?=[A-Za-z])(?=[^`]*(?:`[^`]*`[^`]*)*$)"#, "\\\\_"),
    prose("italic-codes", #"(?<![*`])`([A-Za-z]+)`(?![*`])"#, "*`$1`*"),
    prose("quoted-codes", #"`([A-Za-z]+)`"#, "\"$1\""), prose("linked-codes", #"`([A-Za-z]+)`"#, "[`$1`](#$1)"),
    prose("cannot", #"\b[Cc]annot\b"#, "can not", in: .english),
    prose("can-not", #"\bcannot\b"#, "can't", in: .english),
    prose("must-capitals", #"\bmust\b"#, "MUST", in: .english),
    prose("must-bold", #"\bmust\b"#, "**must**", in: .english),
    prose("needs", #"\bmust be\b"#, "needs to be", in: .english),
    prose("has-to", #"\bmust be\b"#, "has to be", in: .english),
    prose("should", #"\bmust be\b"#, "should be", in: .english),
    prose("shall", #"\bmust be\b"#, "shall be", in: .english),
    prose("provided", #"\bbe sent\b"#, "be provided", in: .english),
    prose("passed", #"\bbe sent\b"#, "be passed", in: .english),
    prose("specified", #"\bis sent\b"#, "is specified", in: .english),
    prose("given", #"\bis sent\b"#, "is given", in: .english),
    prose("supplied", #"\bis sent\b"#, "is supplied", in: .english),
    prose("omitted", #"\bis not sent\b"#, "is omitted", in: .english),
    prose("not-sent", #"\bis not sent\b"#, "isn't sent", in: .english),
    prose("not-set", #"\bis not sent\b"#, "is not set", in: .english),
    prose("not-provided", #"\bis not sent\b"#, "is not provided", in: .english),
    prose("absent", #"\bis not sent\b"#, "is absent", in: .english),
    prose("larger", #"\bgreater than\b"#, "larger than", in: .english),
    prose("more", #"\bgreater than\b"#, "more than", in: .english),
    prose("exceed", #"\bcannot be greater than\b"#, "cannot exceed", in: .english),
    prose("between", #"(?:The )?time between\b"#, "The interval between", in: .english),
    prose("when", #"\bIf\b"#, "When", in: .english), prose("in-case", #"\bIf\b"#, "In case", in: .english),
    prose("cap-small", #"(?<=^  \* )If\b"#, "if", in: .english),
    prose("only-when", #"\bonly if\b"#, "only when", in: .english),
    prose("necessary", "必须", "必需", in: .chinese),
    prose("not-able", "不能", "不可", in: .chinese), prose("not-allowed", "不能", "不得", in: .chinese),
    prose("or-chinese", #"(?<=[A-Za-z`]) ?或 ?(?=[A-Za-z`])"#, " 或者 ", in: .chinese),
    prose("and-chinese", #"(?<=[A-Za-z`]) ?和 ?(?=[A-Za-z`])"#, "与", in: .chinese),
    prose("if-chinese", "如果", "若", in: .chinese), prose("in-case-chinese", "如果", "假如", in: .chinese),
    prose("default-chinese", "默认", "缺省", in: .chinese),
  ]
}
