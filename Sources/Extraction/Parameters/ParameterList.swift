import Documents

/// Parameters that stand in a list in place of a table: `` `symbol` (STRING, required): … ``.
enum ParameterList {
  /// The table that says what a list says; nil where an item does not tell the type of a parameter, or two items the
  /// same.
  static func table(_ block: Block) -> Block? {
    guard case .list(let items) = block.content, !items.isEmpty else { return nil }
    var rows: [Table.Row] = []
    for item in items {
      guard item.blocks.count == 1, case .paragraph(let text) = item.blocks[0].content, let parts = parts(of: text)
      else { return nil }
      rows.append(Table.Row(cells: parts.map { Table.Cell(text: $0, span: item.span) }, span: item.span))
    }
    let header = ["Name", "Type", "Mandatory", "Description"].map { word in
      Table.Cell(text: Inline([Inline.Run(word)]), span: items[0].span)
    }
    return Block(.table(Table(header: header, rows: rows)), span: block.span)
  }

  /// Name, type, requirement and description that an item tells.
  private static func parts(of text: Inline) -> [Inline]? {
    let plain = text.plain
    let name = plain.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_.[]".contains($0)) }
    guard Token.isIdentifier(name.filter { !".[]".contains($0) }) else { return nil }
    let rest = plain[name.endIndex...].drop { $0 == " " }
    let isBracketed = rest.first.map { "([（".contains($0) } ?? false
    guard let open = rest.first, isBracketed || ":：-–".contains(open) else { return nil }
    let inner = rest.dropFirst()
    guard let close = isBracketed ? inner.firstIndex(where: { ")]）".contains($0) }) : end(of: inner) else { return nil }
    var type: String?
    var requirement: String?
    for part in inner[..<close].split(whereSeparator: { ",，;；/|、".contains($0) }) {
      let word = String(part).words.joined(separator: " ")
      if requirement == nil, RequirementVocabulary.word(word) != nil {
        requirement = word
      } else if type == nil, TypeVocabulary.entry(for: word) != nil {
        type = word
      } else {
        return nil
      }
    }
    guard let type else { return nil }
    let described = text.dropping(plain[..<close].count + (close < inner.endIndex ? 1 : 0)).withoutLead
    let stated = requirement.map { ($0, described) } ?? Self.requirement(before: described)
    guard let stated else { return nil }
    return [Inline([Inline.Run(String(name))]), Inline([Inline.Run(type)]), Inline([Inline.Run(stated.0)]), stated.1]
  }

  /// Where the words on type and requirement end that no brackets hold: at the first full stop, or the end.
  private static func end(of text: Substring) -> Substring.Index? {
    text.firstIndex { ".。:：".contains($0) } ?? text.endIndex
  }

  /// The word on requirement with which a description begins, and what follows it.
  private static func requirement(before text: Inline) -> (String, Inline)? {
    let plain = text.plain
    guard let end = plain.firstIndex(where: { ".,;:。，；：".contains($0) }) ?? (plain.isEmpty ? nil : plain.endIndex),
      RequirementVocabulary.word(String(plain[..<end])) != nil
    else { return nil }
    return (String(plain[..<end]), text.dropping(plain[..<end].count).withoutLead)
  }
}

extension Inline {
  /// The text without its first characters.
  fileprivate func dropping(_ count: Int) -> Inline {
    var left = count
    var runs: [Run] = []
    for var run in self.runs {
      let dropped = Swift.min(left, run.text.count)
      left -= dropped
      run.text.removeFirst(dropped)
      if !run.text.isEmpty { runs.append(run) }
    }
    return Inline(runs)
  }

  /// The text without the marks and blanks that lead to it.
  fileprivate var withoutLead: Inline {
    dropping(plain.prefix { $0.isWhitespace || ":：-–.。,，".contains($0) }.count)
  }
}
