import Documents
import Specification

/// Reads the values of enum definitions: in items of lists, cells, lines and lists of code.
enum EnumValueReader {
  /// Whether a text is a value and nothing else.
  static func isValue(_ text: Inline) -> Bool {
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
    let sign = plain.hasPrefix("-") && plain.dropFirst().first?.isNumber == true ? 1 : 0
    let word =
      plain.prefix(sign)
      + plain.dropFirst(sign).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }
    let rest = plain.dropFirst(word.count)
    let bare = word.dropFirst(sign)[...]
    guard !word.isEmpty, rest.isEmpty ? isWord(bare) : isValueWord(bare) && isMeaning(rest) else { return nil }
    return EnumValue(scalar(String(word)), name: name(behind: String(rest)))
  }

  /// The values of a text that consists of them: `A`, `B` and `C`, or a value on each of several lines; nil for another.
  static func values(_ text: Inline) -> [EnumValue]? {
    let codes = text.runs.filter(\.isCode)
    if !codes.isEmpty {
      let others = text.runs.filter { !$0.isCode }.flatMap {
        $0.text.split { $0.isWhitespace || ",，、/|.。".contains($0) }
      }
      let values = codes.compactMap { value(Inline([$0])) }
      if values.count == codes.count, others.allSatisfy({ ["and", "or", "和", "或"].contains($0) }) { return values }
    }
    let lines = lines(of: text).filter { !$0.isEmpty }
    let values = lines.compactMap(value)
    return lines.count > 1 && values.count == lines.count ? values : nil
  }

  /// The values of an item of a list: several words in capitals with slashes between them, `FUNDING / EARN`, else the
  /// one that it begins with; nil where it is something else.
  static func values(ofItem text: Inline) -> [EnumValue]? {
    let parts = text.plain.unicodeScalars.split { $0 == "/" || $0 == "|" }.map { String($0).trimmedBlanks }
    if parts.count > 1, parts.allSatisfy({ Token(.word, $0).isConstant }) {
      return parts.map { EnumValue(.string($0)) }
    }
    return value(text).map { [$0] }
  }

  /// The lines of a text.
  private static func lines(of text: Inline) -> [Inline] {
    var lines: [Inline] = [Inline()]
    for run in text.runs {
      for (index, part) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { lines.append(Inline()) }
        var piece = run
        piece.text = String(part)
        if !part.isEmpty { lines[lines.count - 1].runs.append(piece) }
      }
    }
    return lines
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
