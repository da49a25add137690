/// Looks for phrases in one sentence.
struct PhraseMatcher {
  let tokens: [Token]
  private let bits: UInt64
  /// Names that `<name>` accepts; nil for any identifier.
  let names: NameSet?

  init(_ tokens: [Token], names: NameSet? = nil) {
    self.tokens = tokens
    self.names = names
    bits = FoldedWord.bits(of: tokens)
  }

  /// The first place where the phrase matches, not overlapping `taken`.
  func first(_ phrase: Phrase, from start: Int = 0) -> PhraseMatch? {
    guard phrase.isPossible(in: tokens, bits: bits) else { return nil }
    var index = start
    let last = phrase.isAnchored ? 0 : tokens.count
    while index <= last {
      var found = PhraseMatch(range: index..<index, captures: [])
      if let end = match(phrase.elements[...], at: index, &found) {
        found.range = index..<end
        return found
      }
      index += 1
    }
    return nil
  }

  /// The first match of any of the phrases.
  func first(of phrases: [Phrase]) -> PhraseMatch? {
    for phrase in phrases {
      if let match = first(phrase) { return match }
    }
    return nil
  }

  /// Matches what is left of a phrase; where it fails, `found` is as it was.
  private func match(_ elements: ArraySlice<Phrase.Element>, at index: Int, _ found: inout PhraseMatch) -> Int? {
    guard let element = elements.first else { return index }
    let rest = elements.dropFirst()
    switch element {
    case .start:
      return index == 0 ? match(rest, at: index, &found) : nil
    case .end:
      return index == tokens.count ? match(rest, at: index, &found) : nil
    case .gap:
      var position = index
      while position <= tokens.count {
        if position > index { found.gaps.append(index..<position) }
        if let end = match(rest, at: position, &found) { return end }
        if position > index { found.gaps.removeLast() }
        position += 1
      }
      return nil
    case .literal(let alternatives, let isOptional):
      if index < tokens.count, alternatives.contains(tokens[index].word), isPlain(tokens[index]) {
        if let end = match(rest, at: index + 1, &found) { return end }
      }
      return isOptional ? match(rest, at: index, &found) : nil
    case .ideographs(let alternatives, let isOptional):
      for alternative in alternatives where starts(with: alternative, at: index) {
        if let end = match(rest, at: index + alternative.count, &found) { return end }
      }
      return isOptional ? match(rest, at: index, &found) : nil
    case .capture(let capture):
      guard let end = self.end(of: capture, at: index) else { return nil }
      found.captures.append(held(by: capture, in: index..<end))
      if let matched = match(rest, at: end, &found) { return matched }
      found.captures.removeLast()
      return nil
    }
  }

  private func isPlain(_ token: Token) -> Bool { token.kind != .code && token.kind != .quoted }

  private func starts(with ideographs: [FoldedWord], at index: Int) -> Bool {
    guard index + ideographs.count <= tokens.count else { return false }
    for (offset, ideograph) in ideographs.enumerated() where tokens[index + offset].word != ideograph { return false }
    return true
  }

  // MARK: - Captures

  private func end(of capture: Phrase.Capture, at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    switch capture {
    case .name: return isName(token) ? index + 1 : nil
    case .number: return token.isNumber ? index + 1 : nil
    case .value: return token.isValue ? index + 1 : nil
    case .constant: return token.isConstant && token.kind != .mark ? index + 1 : nil
    case .text: return token.kind == .quoted ? index + 1 : nil
    case .word: return token.kind == .word ? index + 1 : nil
    case .span: return StatedSpan.read(tokens, at: index)?.end
    case .names: return listEnd(at: index, isName)
    case .values: return listEnd(at: index, skipsRemarks: true, isListed)
    case .someNames: return listEnd(at: index, atLeast: 1, isName)
    case .someValues: return listEnd(at: index, atLeast: 1, skipsRemarks: true, isListed)
    }
  }

  /// Whether a token can be one of several values; a name that no word of a language is spelled like begins something
  /// else, as in `if a is X or otherName is Y`.
  private func isListed(_ token: Token) -> Bool {
    token.isValue && !(token.isCamelCase && names?.contains(token.text) == true)
  }

  private func held(by capture: Phrase.Capture, in range: Range<Int>) -> [Token] {
    switch capture {
    case .names, .someNames: tokens[range].filter { isName($0) && !isJoint($0) }
    case .values, .someValues: elements(tokens[range])
    default: Array(tokens[range])
    }
  }

  private func isName(_ token: Token) -> Bool {
    guard token.isName else { return false }
    return names?.contains(token) ?? true
  }

  /// The values of a list; what stands in parentheses behind one is a remark.
  private func elements(_ list: ArraySlice<Token>) -> [Token] {
    var depth = 0
    return list.filter { token in
      if token.kind == .mark, token.text == "(" { depth += 1 }
      if token.kind == .mark, token.text == ")" { depth -= 1 }
      return depth == 0 && token.isValue && !isJoint(token)
    }
  }

  /// Words that join the elements of a list.
  private static let joints: Set<String> = [",", "/", "or", "and", "&", "|", "或", "者", "和", "与", "及", "以"]

  /// The end of a list of at least `minimum` elements that begins at `index`.
  private func listEnd(
    at index: Int, atLeast minimum: Int = 2, skipsRemarks: Bool = false, _ isElement: (Token) -> Bool
  ) -> Int? {
    guard isElement(tokens[index]) else { return nil }
    var end = index + 1
    var count = 1
    var cursor = end
    while cursor < tokens.count {
      if skipsRemarks, let behind = remarkEnd(at: cursor) { cursor = behind }
      var next = cursor
      while next < tokens.count, next - cursor < 3, isJoint(at: next) { next += 1 }
      guard next > cursor, next < tokens.count, isElement(tokens[next]) else { break }
      count += 1
      end = next + 1
      cursor = end
    }
    return count >= minimum ? end : nil
  }

  private func isJoint(_ token: Token) -> Bool { isPlain(token) && Self.joints.contains(token.folded) }

  /// Whether a token joins elements; a colon does so only before another joint.
  private func isJoint(at index: Int) -> Bool {
    if isJoint(tokens[index]) { return true }
    return tokens[index].text == ":" && index + 1 < tokens.count && tokens[index + 1].text == "/"
  }

  /// The place behind a remark in parentheses that begins at `index`.
  private func remarkEnd(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .mark, tokens[index].text == "(" else { return nil }
    let close = tokens[index...].prefix(12).firstIndex { $0.kind == .mark && $0.text == ")" }
    return close.map { $0 + 1 }
  }
}

/// The names that a page knows: of parameters and fields, whatever their case.
struct NameSet: Sendable {
  private var spelled: [FoldedWord: String] = [:]

  init(_ names: some Sequence<String>) {
    for name in names {
      let folded = FoldedWord(name.lowercased())
      if spelled[folded] == nil { spelled[folded] = name }
    }
  }

  /// The names, in no order.
  var spellings: some Collection<String> { spelled.values }

  func contains(_ name: String) -> Bool { spelling(of: name) != nil }
  func contains(_ token: Token) -> Bool { spelling(of: token) != nil }

  /// The name as the page's table spells it.
  func spelling(of name: String) -> String? { spelled[FoldedWord(name.lowercased())] }
  func spelling(of token: Token) -> String? { spelled[token.word] }

  /// The one name that differs from `name` in one letter, which is missing, added or another one.
  func closest(to name: String) -> String? {
    let folded = Array(name.lowercased().utf8)
    let near = spelled.filter { Self.areNear(Array($0.key.text.utf8), folded) }
    return near.count == 1 ? near.first?.value : nil
  }

  private static func areNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let start = zip(left, right).prefix(while: ==).count
    let rest = min(left.count, right.count) - start
    let end = zip(left.reversed().prefix(rest), right.reversed().prefix(rest)).prefix(while: ==).count
    return max(left.count, right.count) - start - end == 1
  }
}
