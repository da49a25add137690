import Documents
import Specification

/// A comparison as a line of a list states it, with names set as code: ``BUY: `price` <= `markPrice` * `multiplierUp` ``.
enum FilterComparison {
  /// What a line states.
  enum Reading {
    /// No comparison.
    case none
    /// A rule; its condition is what the words in front of it say.
    case rule(FilterRule)
    /// A comparison of a form that is not known.
    case unread
  }

  /// What stands in a line.
  private enum Piece: Equatable {
    /// A word of the text around the code.
    case word(String)
    /// A name or number in code, a number anywhere.
    case operand(String)
    /// `>=`, `%`, `(` …
    case sign(String)
  }

  /// Reads a line.
  static func read(_ line: Inline) -> Reading {
    var pieces = line.runs.flatMap(pieces)
    guard pieces.contains(where: { [.sign(">="), .sign("<="), .sign("%")].contains($0) }) else {
      return isStrict(pieces) ? .unread : .none
    }
    var words: [String] = []
    while case .word(let word)? = pieces.first {
      words.append(word)
      pieces.removeFirst()
    }
    guard var rule = bound(pieces) ?? step(pieces) else { return .unread }
    rule.when = FilterVocabulary.orders(in: words)
    return .rule(rule)
  }

  /// Whether `<` or `>` stands between names or numbers: no member of a filter bounds so.
  private static func isStrict(_ pieces: [Piece]) -> Bool {
    pieces.indices.dropFirst().dropLast().contains { index in
      guard [.sign("<"), .sign(">")].contains(pieces[index]), case .operand = pieces[index - 1],
        case .operand = pieces[index + 1]
      else { return false }
      return true
    }
  }

  // MARK: - Forms

  /// `price <= markPrice * multiplierUp`.
  private static func bound(_ pieces: [Piece]) -> FilterRule? {
    let signs: [(sign: Piece, relation: FilterRule.Relation)] = [(.sign(">="), .atLeast), (.sign("<="), .atMost)]
    for (sign, relation) in signs {
      guard let index = pieces.firstIndex(of: sign) else { continue }
      guard let value = product(pieces[..<index]), let bound = product(pieces[(index + 1)...]) else { return nil }
      return FilterRule([value], relation, bound)
    }
    return nil
  }

  /// `price % tickSize == 0`, `(price - minPrice) % tickSize == 0`.
  private static func step(_ pieces: [Piece]) -> FilterRule? {
    guard let index = pieces.firstIndex(of: .sign("%")), pieces.suffix(2) == [.sign("=="), .operand("0")],
      index + 1 < pieces.count - 2, let step = product(pieces[(index + 1)..<(pieces.count - 2)])
    else { return nil }
    let left = pieces[..<index]
    if let value = product(left) { return FilterRule([value], .multipleOf, step) }
    guard left.count == 5, left.first == .sign("("), left.last == .sign(")"), left[2] == .sign("-"),
      let value = product(left[1...1]), let origin = product(left[3...3])
    else { return nil }
    return FilterRule([value], .multipleOf, step, from: origin)
  }

  /// Names and numbers with `*` between them, in one spelling; nil for anything else.
  private static func product(_ pieces: ArraySlice<Piece>) -> String? {
    let factors = pieces.split(separator: .sign("*"), omittingEmptySubsequences: false).map { factor -> String? in
      guard factor.count == 1, case .operand(let name)? = factor.first else { return nil }
      return name
    }
    let names = factors.compactMap(\.self)
    return names.count == factors.count ? names.joined(separator: " * ") : nil
  }

  // MARK: - Pieces

  private static func pieces(_ run: Inline.Run) -> [Piece] {
    var pieces: [Piece] = []
    var rest = run.text[...]
    while let first = rest.first {
      if isPartOfName(first) {
        let word = rest.prefix(while: isPartOfName)
        rest = rest.dropFirst(word.count)
        add(String(word), isCode: run.isCode, to: &pieces)
      } else if let (sign, after) = relation(rest) {
        rest = after
        pieces.append(.sign(sign))
      } else {
        rest = rest.dropFirst()
        if first.isLetter {
          pieces.append(.word(String(first)))
        } else if "%*()-+/".contains(first) {
          pieces.append(.sign(String(first)))
        }
      }
    }
    return pieces
  }

  /// The relation at the beginning of a text, `>=`, perhaps with a blank in it or as one character, and what follows.
  private static func relation(_ text: Substring) -> (sign: String, rest: Substring)? {
    guard let first = text.first, "<>=≥≤".contains(first) else { return nil }
    if first == "≥" || first == "≤" { return (first == "≥" ? ">=" : "<=", text.dropFirst()) }
    let rest = text.dropFirst().drop(while: \.isWhitespace)
    if rest.first == "=" { return ("\(first)=", rest.dropFirst()) }
    return first == "=" ? nil : (String(first), text.dropFirst())
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "_" || character == ".")
  }

  private static func add(_ word: String, isCode: Bool, to pieces: inout [Piece]) {
    guard isCode || word.first?.isNumber == true else { return pieces.append(.word(word.lowercased())) }
    if case .operand(let filler)? = pieces.last, FilterVocabulary.fillers.contains(filler.lowercased()) {
      pieces[pieces.count - 1] = .operand(word.prefix(1).lowercased() + word.dropFirst())
    } else {
      pieces.append(.operand(word))
    }
  }
}
