import Diagnostics
import Documents
import Specification

/// A definition as one language states it.
struct StatedEnum {
  var heading: EnumHeading
  var values: [EnumValue]
  var span: SourceSpan
}

/// Reads the enum definitions of a general page: headings or bold lines with lists and tables of values below them.
struct EnumReader {
  let sink: any DiagnosticSink

  /// A definition that is being read.
  private struct Draft {
    var heading: EnumHeading
    var span: SourceSpan
    var values: [EnumValue] = []
    var unread: [SourceSpan] = []
  }

  /// The definitions of a half, in their order.
  func definitions(in half: LanguageHalf) -> [StatedEnum] {
    var result: [StatedEnum] = []
    var scope: Int?
    var draft: Draft?
    for block in half.blocks {
      switch block.content {
      case .heading(let heading):
        finish(&draft, into: &result)
        if EnumVocabulary.isScope(heading.text.plain.trimmedBlanks) {
          scope = heading.level
        } else if let level = scope {
          if heading.level > level {
            draft = Draft(heading: EnumHeading(heading.text.plain), span: block.span)
          } else {
            scope = nil
          }
        }
      case .paragraph(let text) where scope != nil && text.isAllStrong:
        finish(&draft, into: &result)
        draft = Draft(heading: EnumHeading(text.plain), span: block.span)
      case .list(let items): for item in items { read(item, into: &draft) }
      case .table(let table): read(table, into: &draft)
      default: break
      }
    }
    finish(&draft, into: &result)
    return result
  }

  private func finish(_ draft: inout Draft?, into result: inout [StatedEnum]) {
    guard let found = draft else { return }
    draft = nil
    let title = found.heading.title
    if found.values.isEmpty {
      sink.report(
        Diagnostic(
          .enumUnread, "no values were read below `\(title)`", at: found.unread.first ?? found.span,
          subject: "enum \(title)"))
      return
    }
    for span in found.unread {
      sink.report(
        Diagnostic(.enumUnread, "a line below `\(title)` is no value", at: span, subject: "enum \(title)"))
    }
    result.append(StatedEnum(heading: found.heading, values: found.values, span: found.span))
  }

  // MARK: - Values

  private func read(_ item: ListItem, into draft: inout Draft?) {
    guard draft != nil, case .paragraph(let text)? = item.blocks.first?.content else { return }
    guard let value = Self.value(text) else {
      draft?.unread.append(item.span)
      return
    }
    add(value, to: &draft)
  }

  /// A table gives the values of the first column that holds nothing else.
  private func read(_ table: Table, into draft: inout Draft?) {
    guard draft != nil else { return }
    let rows = table.rows.filter { $0.cells.contains { !$0.text.isEmpty } }
    let column = table.header.indices.first { column in
      !rows.isEmpty && rows.allSatisfy { column < $0.cells.count && Self.isValue($0.cells[column].text) }
    }
    guard let column else {
      draft?.unread.append(contentsOf: rows.prefix(1).map(\.span))
      return
    }
    for row in rows {
      guard var value = Self.value(row.cells[column].text) else { continue }
      if column + 1 < row.cells.count {
        let line = row.cells[column + 1].text.plain.split(separator: "\n").first.map(String.init) ?? ""
        value.name = value.name ?? Self.name(line)
      }
      add(value, to: &draft)
    }
  }

  private func add(_ value: EnumValue, to draft: inout Draft?) {
    guard draft?.values.contains(where: { $0.value == value.value }) == false else { return }
    draft?.values.append(value)
  }

  private static func isValue(_ text: Inline) -> Bool {
    guard let found = value(text) else { return false }
    return text.plain.trimmedBlanks == found.value.text
  }

  /// The value at the beginning of a text and the short name behind it; nil where the text is something else.
  static func value(_ text: Inline) -> EnumValue? {
    var runs = text.runs[...]
    while let first = runs.first, first.text.allSatisfy(\.isWhitespace) { runs.removeFirst() }
    guard let first = runs.first else { return nil }
    if first.isCode {
      let word = first.text.trimmedBlanks
      guard !word.isEmpty, !word.contains(where: \.isWhitespace) else { return nil }
      return EnumValue(scalar(word), name: name(behind: runs.dropFirst().map(\.text).joined()))
    }
    let plain = text.plain.trimmedBlanks
    let word = plain.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }
    let rest = plain.dropFirst(word.count)
    guard !word.isEmpty, rest.isEmpty ? isWord(word) : isValueWord(word) && isMeaning(rest) else { return nil }
    return EnumValue(scalar(String(word)), name: name(behind: String(rest)))
  }

  private static func scalar(_ word: String) -> JSONScalar {
    let digits = word.hasPrefix("-") ? word.dropFirst() : word[...]
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber } ? .number(word) : .string(word)
  }

  /// Whether a word that stands alone is a value: anything but a word of a sentence.
  private static func isWord(_ word: Substring) -> Bool {
    isValueWord(word) || Token.isIdentifier(String(word))
  }

  /// Whether a word is a value whatever follows: in capitals, a number, an interval such as `15m`.
  private static func isValueWord(_ word: Substring) -> Bool {
    let scalars = word.unicodeScalars
    if scalars.allSatisfy({ ("A"..."Z").contains($0) || Token.isDigit($0) || $0 == "_" }) { return true }
    let rest = scalars.drop(while: Token.isDigit)
    return rest.count == 1 && rest.count < scalars.count && rest.allSatisfy { $0.properties.isAlphabetic }
  }

  /// Whether what follows a value explains it and does not belong to it.
  private static func isMeaning(_ rest: Substring) -> Bool {
    let text = rest.drop(while: \.isWhitespace)
    guard let first = text.first else { return true }
    if EnumVocabulary.separators.contains(first) || first == "(" || first == "（" || !first.isASCII { return true }
    return text.startIndex > rest.startIndex && first.isLowercase
  }

  // MARK: - Names

  private static func name(behind rest: String) -> String? {
    let text = rest.drop { $0.isWhitespace || EnumVocabulary.separators.contains($0) || $0 == "\\" }
    return name(String(text))
  }

  /// A short name in capitals such as `Good Till Cancel`; nil for sentences.
  static func name(_ text: String) -> String? {
    let head = text.prefix { !["(", "（", "\n", ".", ",", ";"].contains($0) }
    let words = String(head).trimmedBlanks.split(separator: " ")
    guard (1...5).contains(words.count), let first = words.first, let last = words.last,
      !EnumVocabulary.smallWords.contains(first.lowercased()), !EnumVocabulary.smallWords.contains(String(last)),
      words.allSatisfy({ isNameWord($0) })
    else { return nil }
    return words.joined(separator: " ")
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    guard word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else { return false }
    return EnumVocabulary.smallWords.contains(String(word)) || word.first?.isUppercase == true
      || word.first?.isNumber == true
  }
}
