import Documents

/// Crawled pages set as the markdown of GitHub: no front matter, no links behind headings, code between fences.
enum GitHubMarkup {
  /// The lines of a page that has one language.
  static func lines(of page: FormPage) -> [String] {
    guard page.halves.count == 1, let first = page.halves[0].blocks.first, let last = page.halves[0].blocks.last
    else { return page.lines }
    let edits = page.halves[0].blocks.compactMap { block -> FormPage.Edit? in
      let range = block.span.start.line...max(block.span.start.line, block.span.end.line)
      switch block.content {
      case .heading: return FormPage.Edit(range: range, lines: range.map { link.applied(to: page.lines[$0 - 1]) })
      case .code(let code) where page.lines[range.lowerBound - 1].hasPrefix("    "):
        return FormPage.Edit(range: range, lines: ["```"] + code.lines.map(\.text) + ["```"])
      case .table(let table):
        let rows = [table.header] + table.rows.map(\.cells)
        var lines = rows.map { "|" + $0.map { cell(page, $0) }.joined() }
        lines.insert("|" + table.header.map { _ in "---|" }.joined(), at: 1)
        return FormPage.Edit(range: range, lines: lines)
      default: return nil
      }
    }
    let (start, end) = (first.span.start.line, max(last.span.start.line, last.span.end.line))
    let all = page.applying(edits)
    return Array(all[(start - 1)..<(end + all.count - page.lines.count)])
  }

  /// The link behind a heading.
  static let link = TextRule(#"\[\x{200B}\]\(.*\)$"#, "")

  private static func cell(_ page: FormPage, _ cell: Table.Cell) -> String {
    " " + (cell.text.isEmpty ? "" : page.text(cell.span).replacing("\n", with: "<br>")) + " |"
  }
}
