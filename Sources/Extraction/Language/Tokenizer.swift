/// Cuts documentation text into sentences of tokens.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private let bytes: [UInt8]
  /// Where each scalar begins among the bytes, and where the last one ends; empty where all are of one byte.
  private let offsets: [Int]
  private var index = 0
  private var tokens: [Token] = []

  private init(_ text: String) {
    bytes = Array(text.utf8)
    scalars = Array(text.unicodeScalars)
    offsets = bytes.count == scalars.count ? [] : Self.offsets(of: scalars)
  }

  private static func offsets(of scalars: [Unicode.Scalar]) -> [Int] {
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    return offsets
  }

  /// Where a scalar begins among the bytes.
  private func offset(of index: Int) -> Int { offsets.isEmpty ? index : offsets[index] }

  /// The text of some scalars.
  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[offset(of: range.lowerBound)..<offset(of: range.upperBound)], as: UTF8.self)
  }

  /// The tokens of a text; code stands in backticks, line breaks are tokens.
  static func tokens(of text: String) -> [Token] {
    var tokenizer = Tokenizer(text)
    tokenizer.run()
    Synonyms.fold(&tokenizer.tokens)
    return tokenizer.tokens
  }

  /// The sentences of a text.
  static func sentences(of text: String) -> [[Token]] { sentences(of: tokens(of: text)) }

  /// The sentences of tokens.
  static func sentences(of tokens: [Token]) -> [[Token]] {
    var sentences: [[Token]] = []
    var start = 0
    for (index, token) in tokens.enumerated()
    where token.kind == .newline || token.kind == .mark && sentenceEnds.contains(token.text) {
      if index > start { sentences.append(Array(tokens[start..<index])) }
      start = index + 1
    }
    if start == 0 { return tokens.isEmpty ? [] : [tokens] }
    if tokens.count > start { sentences.append(Array(tokens[start...])) }
    return sentences
  }

  /// Marks that end a sentence; a full stop is one only before a blank.
  private static let sentenceEnds: Set<String> = [". ", "。", ";", "；", "!"]

  private mutating func run() {
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case " ", "\t", "\r", "\u{A0}", "\u{3000}", "\u{200B}": index += 1
      case "\n":
        tokens.append(Token(.newline, "\n"))
        index += 1
      case "`": delimited(by: ["`"], kind: .code)
      case "\"", "“", "”": delimited(by: ["\"", "”", "“"], kind: .quoted)
      case "'" where startsWord(at: index): delimited(by: ["'"], kind: .quoted)
      case "0"..."9": number()
      case "A"..."Z", "a"..."z", "_": word()
      case _ where Self.isIdeograph(scalar):
        tokens.append(Token(.ideograph, String(scalar)))
        index += 1
      case ".":
        let endsSentence = index + 1 >= scalars.count || scalars[index + 1].isBlank
        tokens.append(Token(.mark, endsSentence ? ". " : "."))
        index += 1
      case "!" where index + 1 < scalars.count && scalars[index + 1] == "=":
        tokens.append(Token(.mark, "!="))
        index += 2
      default:
        tokens.append(Token(.mark, Self.halfWidth[scalar] ?? String(scalar)))
        index += 1
      }
    }
  }

  /// Full-width punctuation that means what its half-width twin means.
  private static let halfWidth: [Unicode.Scalar: String] = [
    "，": ",", "：": ":", "（": "(", "）": ")", "、": ",", "／": "/", "＜": "<", "＞": ">", "－": "-", "–": "-", "～": "~",
    "＝": "=",
  ]

  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
  }

  private func startsWord(at index: Int) -> Bool {
    index == 0 || !(scalars[index - 1].properties.isAlphabetic || Token.isDigit(scalars[index - 1]))
  }

  private mutating func delimited(by closers: [Unicode.Scalar], kind: Token.Kind) {
    var end = index + 1
    while end < scalars.count, scalars[end] != "\n", !closers.contains(scalars[end]) { end += 1 }
    guard end < scalars.count, scalars[end] != "\n" else {
      if kind == .code { index += 1 } else { mark() }
      return
    }
    var (first, last) = (index + 1, end)
    while first < last, scalars[first].isBlank { first += 1 }
    while last > first, scalars[last - 1].isBlank { last -= 1 }
    tokens.append(Token(kind, text(first..<last)))
    index = end + 1
  }

  private mutating func mark() {
    tokens.append(Token(.mark, String(scalars[index])))
    index += 1
  }

  /// Digits; `5,000`, `1,000,000` and `0.5` are one number, `5,10` are two, `100,200,300` three.
  private mutating func number() {
    var end = index
    while end < scalars.count, Token.isDigit(scalars[end]) { end += 1 }
    if end - index <= 3, isGroup(at: end), let grouped = groupedNumber(end) {
      tokens.append(Token(.number, grouped.text))
      index = grouped.end
      return
    }
    if end + 1 < scalars.count, scalars[end] == ".", Token.isDigit(scalars[end + 1]) {
      end += 1
      while end < scalars.count, Token.isDigit(scalars[end]) { end += 1 }
    }
    if let power = powerOfTen(from: end) {
      tokens.append(Token(.number, power.text))
      index = power.end
      return
    }
    let isWord =
      end < scalars.count && (scalars[end].properties.isAlphabetic && scalars[end].isASCII || scalars[end] == "_")
    if isWord {
      while end < scalars.count, isWordScalar(scalars[end]) { end += 1 }
      splitUnit(text(index..<end))
    } else {
      tokens.append(Token(.number, text(index..<end)))
    }
    index = end
  }

  /// Digits with groups of three behind them, unless the groups are numbers of their own, as in `100,200,300`.
  private func groupedNumber(_ end: Int) -> (text: String, end: Int)? {
    var last = end
    var hasLeadingZero = false
    while isGroup(at: last) {
      if scalars[last + 1] == "0" { hasLeadingZero = true }
      last += 4
    }
    guard last == end + 4 || hasLeadingZero, !isInterval(end: last) else { return nil }
    let follows = index > 1 && scalars[index - 1] == "," && Token.isDigit(scalars[index - 2])
    guard !follows else { return nil }
    return (String(String.UnicodeScalarView(scalars[index..<last].filter { $0 != "," })), last)
  }

  /// Whole digits up to `end` with an exponent behind them, `1e6`, written out; nil where a word goes on.
  private func powerOfTen(from end: Int) -> (text: String, end: Int)? {
    guard end < scalars.count, scalars[end] == "e" || scalars[end] == "E" else { return nil }
    let digits = scalars[index..<end]
    var last = end + 1
    if last < scalars.count, scalars[last] == "+" { last += 1 }
    let exponent = scalars[last...].prefix(while: Token.isDigit)
    last = exponent.endIndex
    guard digits.allSatisfy(Token.isDigit), let count = Int(String(String.UnicodeScalarView(exponent))), count <= 18,
      last >= scalars.count || !isWordScalar(scalars[last])
    else { return nil }
    return (text(index..<end) + String(repeating: "0", count: count), last)
  }

  /// Whether digits from here to `end` are the two ends of an interval, `[1,100]` or `[1,100)`, and no number with groups.
  private func isInterval(end: Int) -> Bool {
    guard index > 0, end < scalars.count else { return false }
    let (open, close) = (scalars[index - 1], scalars[end])
    return open == "[" && (close == "]" || close == ")") || open == "(" && close == "]"
  }

  /// `24hrs` and `1000ms` are a number and a unit; `1m` as an interval stays one word.
  private mutating func splitUnit(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    let rest = text.dropFirst(digits.count)
    if rest.count > 1, rest.allSatisfy({ $0.isLetter }) {
      tokens.append(Token(.number, String(digits)))
      tokens.append(Token(.word, String(rest)))
    } else {
      tokens.append(Token(.word, text))
    }
  }

  private func isGroup(at start: Int) -> Bool {
    guard start + 3 < scalars.count || start + 4 == scalars.count, start < scalars.count, scalars[start] == "," else {
      return false
    }
    guard start + 3 < scalars.count else { return false }
    for offset in 1...3 where !Token.isDigit(scalars[start + offset]) { return false }
    return start + 4 >= scalars.count || !Token.isDigit(scalars[start + 4])
  }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "_": true
    default: false
    }
  }

  private mutating func word() {
    var end = index
    while end < scalars.count {
      if isWordScalar(scalars[end]) {
        end += 1
      } else if scalars[end] == "-" || scalars[end] == "'" || scalars[end] == "’",
        end > index, end + 1 < scalars.count, isWordScalar(scalars[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    let word = text(index..<end)
    if scalars[index] == "e" || scalars[index] == "i",
      let abbreviation = Self.abbreviations.first(where: { matches($0, at: index) })
    {
      tokens.append(Token(.word, abbreviation == "i.e" ? "i.e." : "e.g."))
      index += abbreviation.unicodeScalars.count
      if index < scalars.count, scalars[index] == "." || scalars[index] == ":" { index += 1 }
      return
    }
    tokens.append(Token(.word, word))
    index = end
    // The stop of `max. 100` ends no sentence.
    if index + 1 < scalars.count, scalars[index] == ".", scalars[index + 1] == " ",
      Self.shortened.contains(word.lowercased())
    {
      index += 1
    }
  }

  /// Words of bounds that are shortened with a full stop.
  private static let shortened: Set<String> = ["max", "min"]

  /// Spellings of "for example".
  private static let abbreviations = ["e.g", "eg.", "i.e", "ex."]

  private func matches(_ text: String, at start: Int) -> Bool {
    bytes[offset(of: start)...].starts(with: text.utf8)
  }
}
