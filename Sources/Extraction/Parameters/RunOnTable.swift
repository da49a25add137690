import Diagnostics
import Documents

/// Tables that a page's markup broke: rows that run on in one paragraph, with pipes between the cells.
enum RunOnTable {
  /// Blocks in which such paragraphs are tables again.
  static func repaired(_ blocks: [Block]) -> [Block] {
    guard blocks.contains(where: { paragraph($0)?.utf8.contains(UInt8(ascii: "|")) ?? false }) else { return blocks }
    var result: [Block] = []
    for block in blocks {
      if let text = paragraph(block), let table = bare(text, block.span) {
        result.append(Block(.table(table), span: block.span))
        continue
      }
      guard let text = paragraph(block), hasRuler(text) else {
        result.append(block)
        continue
      }
      let header = header(result.last)
      if let table = text.contains("｜") ? wide(text, block.span) : header.flatMap({ narrow(text, $0, block.span) }) {
        if header != nil, !text.contains("｜") { result.removeLast() }
        result.append(Block(.table(table), span: block.span))
      } else {
        result.append(block)
      }
    }
    return result
  }

  private static func paragraph(_ block: Block) -> String? {
    guard case .paragraph(let text) = block.content else { return nil }
    return text.marked
  }

  /// Whether a text holds the line of dashes below a header.
  private static func hasRuler(_ text: String) -> Bool {
    text.contains("|") && text.contains("---")
      && text.split { $0 == "|" || $0 == "｜" }.filter(isDashes).count >= 2
  }

  private static func isDashes(_ cell: Substring) -> Bool {
    let text = cell.trimmedBlanks
    return text.count >= 3 && text.allSatisfy { $0 == "-" }
  }

  /// A header and rows on lines of their own, without the line of dashes between them.
  private static func bare(_ text: String, _ span: SourceSpan) -> Table? {
    guard text.contains("|"), text.contains("\n") else { return nil }
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { String($0.trimmedBlanks) }
    }
    guard let header = lines.first, header.count > 2, lines.count > 1, TableVocabulary.isParameterHeader(header),
      lines.dropFirst().allSatisfy({ (header.count - 1...header.count).contains($0.count) })
    else { return nil }
    return table(header, lines.dropFirst().map { padded($0, header.count) }, span)
  }

  /// Rows that each begin with a full-width pipe.
  private static func wide(_ text: String, _ span: SourceSpan) -> Table? {
    let rows = text.split(separator: "｜").map { row in
      row.split(separator: "|", omittingEmptySubsequences: false).map { String($0.trimmedBlanks) }
    }.filter { $0.count >= 2 }
    guard let header = rows.first, TableVocabulary.isParameterHeader(header) else { return nil }
    let body = rows.dropFirst().filter { !$0.allSatisfy { isDashes(Substring($0)) } }
    return table(header, body.map { padded($0, header.count) }, span)
  }

  /// Rows that follow each other without a mark: the last cell of one ends with the first word of the next.
  private static func narrow(_ text: String, _ header: [String], _ span: SourceSpan) -> Table? {
    var cells = text.split(separator: "|", omittingEmptySubsequences: false).map { String($0.trimmedBlanks) }
    while let first = cells.first, cells.count > 1, isDashes(Substring(first)) { cells.removeFirst() }
    guard header.count == 4, let first = cells.first else { return nil }
    var name = lastWord(first).word
    var rows: [[String]] = []
    var index = 1
    while index + 1 < cells.count {
      let description = index + 2 < cells.count ? cells[index + 2] : ""
      let isLast = index + 4 >= cells.count
      let (rest, next) = isLast ? (description, "") : lastWord(description)
      guard Token.isIdentifier(name), TypeVocabulary.entry(for: cells[index]) != nil,
        RequirementVocabulary.word(cells[index + 1]) != nil
      else { return nil }
      rows.append([name, cells[index], cells[index + 1], rest])
      name = next
      index += 3
    }
    return rows.isEmpty ? nil : table(header, rows, span)
  }

  private static func lastWord(_ text: String) -> (rest: String, word: String) {
    guard let blank = text.lastIndex(where: \.isWhitespace) else { return ("", text) }
    return (String(text[..<blank].trimmedBlanks), String(text[text.index(after: blank)...]))
  }

  /// The header that stands as code above the rest.
  private static func header(_ block: Block?) -> [String]? {
    guard case .code(let code)? = block?.content else { return nil }
    let lines = code.text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    guard lines.count == 1 else { return nil }
    let cells = lines[0].split(separator: "|").map { String($0.trimmedBlanks) }
    return TableVocabulary.isParameterHeader(cells) ? cells : nil
  }

  private static func padded(_ cells: [String], _ count: Int) -> [String] {
    cells + Array(repeating: "", count: Swift.max(0, count - cells.count))
  }

  private static func table(_ header: [String], _ rows: [[String]], _ span: SourceSpan) -> Table {
    func cell(_ text: String) -> Table.Cell { Table.Cell(text: Inline([Inline.Run(text)]), span: span) }
    return Table(header: header.map(cell), rows: rows.map { Table.Row(cells: $0.map(cell), span: span) })
  }
}
