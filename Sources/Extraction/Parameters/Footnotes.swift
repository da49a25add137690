import Diagnostics
import Documents

/// A numbered item below a table to which a mark in a cell of the table refers.
struct Footnote {
  var text: Inline
  /// The places of its paragraphs.
  var spans: [SourceSpan]
}

/// The footnotes of a table: a mark at the end of a cell that says whether a parameter is required, `YES *1`, refers to
/// the item of that number of the list below, which tells in which case the parameter is required.
struct Footnotes {
  private let items: [Footnote]

  /// The footnotes below a table, be they in a quote; `blocks` is what follows it in its section.
  private init(below blocks: ArraySlice<Block>) {
    for block in blocks {
      if case .table = block.content { break }
      guard let list = Self.list(in: block) else { continue }
      items = list.map { item in
        let texts = NoteReader.prose(item.blocks)
        return Footnote(
          text: Inline(Array(texts.map { $0.text.runs }.joined(separator: [Inline.Run("\n")]))),
          spans: texts.map(\.span))
      }
      return
    }
    items = []
  }

  /// Rows of a table with the footnotes that `blocks`, which follow it, have for them.
  static func attached(
    to rows: [ParameterRow], below blocks: ArraySlice<Block>, sink: any DiagnosticSink
  ) -> [ParameterRow] {
    rows.contains { $0.mark != nil } ? Footnotes(below: blocks).attached(to: rows, sink: sink) : rows
  }

  private static func list(in block: Block) -> [ListItem]? {
    switch block.content {
    case .list(let items): items
    case .quote(let blocks): blocks.lazy.compactMap(list).first
    default: nil
    }
  }

  /// The rows with their footnotes. Of a row with a footnote the cell says that it is required in a case, and the
  /// footnote in which.
  private func attached(to rows: [ParameterRow], sink: any DiagnosticSink) -> [ParameterRow] {
    rows.map { row in
      guard let mark = row.mark else { return row }
      guard items.indices.contains(mark - 1) else {
        sink.report(
          Diagnostic(
            .parameterRequirement, "the mark \(mark) of `\(row.name)` has no footnote below the table", at: row.span,
            subject: "parameter \(row.name).required"))
        return row
      }
      var result = row
      result.footnote = items[mark - 1]
      if row.requirement == .yes { result.requirement = .conditional }
      return result
    }
  }

  // MARK: - Marks

  /// A cell without the mark at its end, and the number that this is: `*1`, `(1)`, `[1]`, `¹`.
  static func split(_ cell: String) -> (text: String, mark: Int?) {
    // Nearly all cells are a word.
    if cell.last?.isLetter ?? true { return (cell, nil) }
    let text = cell.trimmedBlanks
    let raised = text.reversed().prefix { superscripts[$0] != nil }.reversed()
    if !raised.isEmpty, raised.count < text.count {
      return (trimmed(text.dropLast(raised.count)), Int(String(raised.compactMap { superscripts[$0] })))
    }
    let isClosed = text.last.map { ")）]".contains($0) } ?? false
    let inner = isClosed ? text.dropLast() : text[...]
    let digits = inner.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let head = inner.dropLast(digits)
    guard (1...2).contains(digits), let open = head.last, (isClosed ? "(（[" : "*").contains(open), head.count > 1 else {
      return (cell, nil)
    }
    return (trimmed(head.dropLast()), Int(inner.suffix(digits)))
  }

  private static func trimmed(_ text: Substring) -> String { String(text.trimmedBlanks) }

  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
  ]
}

extension DescriptionReader {
  /// Adds the conditions that a footnote states. A sentence that says anything else is left to the rules of notes: the
  /// footnote may belong to several parameters, and only the condition is told of each of them.
  mutating func read(_ footnote: Footnote) {
    for sentence in Tokenizer.sentences(of: CodeSplitter.split(Tokenizer.tokens(of: footnote.text.marked))) {
      var reader = DescriptionReader(parameter, declared: declared, table: table)
      let before = reader.parameter
      reader.readSentence(sentence)
      if reader.parameter == before, reader.rules.isEmpty, reader.aimed.isEmpty {
        conditions += reader.conditions
        statements += reader.statements
      } else {
        let words = Substance(names: table).words(of: sentence)
        statements.append(DescriptionStatement(rest: sentence, words: words, left: words))
      }
    }
  }
}
