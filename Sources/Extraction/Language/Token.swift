/// A word, number, name or mark of a sentence in documentation.
struct Token: Sendable, Hashable {
  /// What kind of token it is.
  enum Kind: Sendable, Hashable {
    /// Letters, digits, underscores and inner hyphens.
    case word
    /// Digits, thousands separators removed.
    case number
    /// The text between quotation marks.
    case quoted
    /// The text between backticks.
    case code
    /// One Chinese character.
    case ideograph
    /// Any other character.
    case mark
    /// A line break.
    case newline
  }

  /// What kind of token it is.
  var kind: Kind
  /// The text without quotes or backticks, as spelled.
  var text: String
  /// The text in lower case, as phrases compare it.
  var word: FoldedWord

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
    word = FoldedWord(kind == .ideograph ? text : text.lowercased())
  }

  /// The text in lower case, for literals.
  var folded: String { word.text }

  /// Whether it can be the name of a parameter or field.
  var isName: Bool {
    switch kind {
    case .word, .quoted, .code: Token.isIdentifier(text)
    default: false
    }
  }

  /// Whether it is a number, be it set as code.
  var isNumber: Bool {
    kind == .number || kind == .code && !text.isEmpty && text.unicodeScalars.allSatisfy(Token.isDigit)
  }

  /// Whether it can be a documented value: quoted, code, a number, a truth value, a word in capitals.
  var isValue: Bool {
    switch kind {
    case .quoted, .code: !text.isEmpty && text != ","
    case .number: true
    case .word: isConstant || isPeriod || folded == "true" || folded == "false"
    default: false
    }
  }

  /// Whether it is a number and a unit in one word, `15m` or `30_D`.
  var isPeriod: Bool {
    guard kind == .word, let first = text.unicodeScalars.first, Token.isDigit(first) else { return false }
    let unit = text.unicodeScalars.drop { Token.isDigit($0) || $0 == "_" }
    return !unit.isEmpty && unit.count <= 2 && unit.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
  }

  /// Whether it is a word in capitals, `TRAILING_STOP_MARKET`.
  var isConstant: Bool {
    var letters = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "A"..."Z": letters += 1
      case "0"..."9", "_": break
      default: return false
      }
    }
    return letters >= 2
  }

  /// Whether it is spelled like most names, `origQty`, and no word of a language is.
  var isCamelCase: Bool {
    text.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
      && text.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } && Self.isIdentifier(text)
  }

  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether a byte is a letter of ASCII or an underscore.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
