/// The words of headings, without what decorates them.
enum HeadingWords {
  /// A heading without the number that it may begin with, `2. Endpoint`, without symbols before it, and without marks
  /// behind it.
  static func bare(_ heading: Substring) -> Substring {
    var text = heading.trimmedBlanks
    guard let first = text.utf8.first, let last = text.utf8.last, !isLetter(first) || !isLetter(last) else {
      return text
    }
    if text.utf8.last == UInt8(ascii: "}"), let open = text.firstRange(of: " {#") {
      text = text[..<open.lowerBound].trimmedBlanks
    }
    while let first = text.unicodeScalars.first, isSymbol(first) {
      text = text[text.unicodeScalars.index(after: text.startIndex)...].trimmedBlanks
    }
    text = withoutNumber(text)
    while let last = text.unicodeScalars.last, isClosing(last) {
      text = text[..<text.unicodeScalars.index(before: text.endIndex)].trimmedBlanks
    }
    return text
  }

  /// Whether a byte is a letter of ASCII, before and behind which most headings have nothing.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether a mark behind the words of a heading is no part of it.
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "]", "】", "#", "¶": true
    default: false
    }
  }

  /// Whether a character before a heading is no part of it: an emoji, a bullet, a bracket.
  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "[" || scalar == "-" }
    return !scalar.properties.isAlphabetic && !scalar.properties.isIdeographic
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  private static let point = UInt8(ascii: ".")

  /// `2. Weight`, `2.1 Weight`, `2) Weight` and `二、权重` without their numbers.
  private static func withoutNumber(_ text: Substring) -> Substring {
    let digits = text.utf8.prefix { Self.digits.contains($0) || $0 == point }
    if let first = digits.first, first != point {
      let rest = text[digits.endIndex...]
      if digits.contains(point), rest.utf8.first == 0x20 { return rest.trimmedBlanks }
      if let mark = rest.first, ")）、".contains(mark) { return rest.dropFirst().trimmedBlanks }
      return text
    }
    guard let first = text.unicodeScalars.first, Tokenizer.isIdeograph(first) else { return text }
    let behind = text.unicodeScalars.drop(while: isNumeral)
    guard behind.startIndex > text.startIndex, let mark = behind.first, mark == "、" || mark == "." || mark == "．" else {
      return text
    }
    return Substring(behind.dropFirst()).trimmedBlanks
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }
}
