/// The forms in which pages list error codes and their messages.
enum ErrorVocabulary {
  /// First columns of tables of messages as they stand on the wire.
  private static let messageColumns: Set<String> = ["error message", "message", "报错信息", "错误信息", "错误消息"]

  /// Whether the cells of a column with that header are messages.
  static func isMessageColumn(_ header: String) -> Bool {
    messageColumns.contains(header.lowercased().trimmedBlanks)
  }

  /// Columns of tables that list codes.
  private static let codeColumns: Set<String> = [
    "code", "error code", "errorcode", "err code", "错误码", "错误代码", "代码", "报错代码",
  ]

  /// Whether the cells of a column with that header are codes.
  static func isCodeColumn(_ header: String) -> Bool { codeColumns.contains(header.lowercased().trimmedBlanks) }

  /// A code that is all of a cell, whatever its sign.
  static func code(ofCell text: String) -> Int? {
    let text = text.removing { $0 == "\u{200B}" || $0 == "*" || $0 == "`" || $0.properties.isWhitespace }
    return text.utf8.count > 2 ? Int(text) : nil
  }

  /// A name that is all of a cell.
  static func name(ofCell text: String) -> String? { name(text.trimmedBlanks) }

  /// The code and the name with which an item of a list begins, `-1100 ILLEGAL_CHARS: …`, and what follows them.
  static func code(ofItem text: String) -> (heading: Heading, rest: String)? {
    let marks = "-–:：*`"
    // A code begins with a hyphen, and only other marks may stand before it.
    guard text.unicodeScalars.first(where: { !$0.isBlank && !"–:：*`".unicodeScalars.contains($0) }) == "-" else {
      return nil
    }
    var words = text.split(maxSplits: 3) { $0.isWhitespace }.map(String.init)
    words.removeAll { $0.allSatisfy(marks.contains) }
    guard words.count > 1, let code = code(words[0].filter { $0 != "*" && $0 != "`" }.trimmed(of: ":：,")),
      let name = name(words[1].filter { $0 != "*" && $0 != "`" }.trimmed(of: ":：,，."))
    else { return nil }
    return (Heading(code: code, name: name), words.dropFirst(2).joined(separator: " "))
  }

  /// What servers fill in: `%s`, `{0}`, `{name}`.
  static func hasPlaceholder(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "{") }) else { return false }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() where index + 1 < scalars.count {
      let next = scalars[index + 1]
      let ends = index + 2 >= scalars.count || !isLetter(scalars[index + 2]) || scalars[index + 2] == "x"
      if scalar == "%", ["s", "d", "b", "f"].contains(next), ends { return true }
      if scalar == "{", let close = scalars[index...].firstIndex(of: "}"), close > index + 1,
        scalars[index + 1..<close].allSatisfy({ isLetter($0) || Token.isDigit($0) })
      {
        return true
      }
    }
    return false
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// A code in a heading, with the name behind it.
  struct Heading: Hashable {
    var code: Int
    var name: String?
  }

  /// The codes of a heading: one that begins it, named or not, or named ones anywhere in it.
  static func codes(in heading: String) -> [Heading] {
    guard heading.utf8.contains(UInt8(ascii: "-")) else { return [] }
    let words = heading.removing { $0 == "\u{200B}" || $0 == "*" || $0 == "`" }.words
    guard let first = words.first else { return [] }
    if let code = code(first), !words.dropFirst().contains(where: { self.code($0) != nil }) {
      let rest = words.dropFirst().drop { ["-", "–", ":", "："].contains($0) }
      return [Heading(code: code, name: rest.count == 1 ? name(rest.first ?? "") : nil)]
    }
    return zip(words, words.dropFirst()).compactMap { word, next in
      guard let code = code(word), let name = name(next.trimmed(of: ",，、;")) else { return nil }
      return Heading(code: code, name: name)
    }
  }

  /// A negative number of three digits or more.
  private static func code(_ word: String) -> Int? {
    guard word.utf8.first == UInt8(ascii: "-") else { return nil }
    let text = word.trimmed(of: ":：,")
    let digits = text.utf8.dropFirst()
    guard digits.count >= 3,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// A word in capitals, or several joined by underscores.
  private static func name(_ word: String) -> String? {
    guard Token.isIdentifier(word), word.count > 1 else { return nil }
    return Token(.word, word).isConstant || word.contains("_") ? word : nil
  }
}

extension String {
  /// The text without any of some characters at its end.
  func trimmed(of marks: String) -> String {
    var text = Substring(self)
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }
}
