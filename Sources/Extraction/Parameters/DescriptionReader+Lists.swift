import Specification

/// Values that are told in short: by the first and the last one, in words of the language, by numbers alone.
extension DescriptionReader {
  /// Takes a range over of which only some numbers are written, `"1",..."31"` or `"0,1,2,..23"`, and closes it.
  mutating func takeDottedRange(_ tokens: inout [Token]) {
    let isSmall = parameter.type == .int64 || parameter.type == .timestamp && TimeUnits.smallTypes.contains(declared)
    guard isSmall, parameter.min == nil, parameter.max == nil, let found = Self.dottedRange(in: tokens),
      found.first < found.last
    else { return }
    parameter.type = .int64
    parameter.unit = nil
    parameter.min = .number(String(found.first))
    parameter.max = .number(String(found.last))
    tokens.replaceSubrange(found.place, with: [NoteReader.closed])
  }

  private static func dottedRange(in tokens: [Token]) -> (first: Int, last: Int, place: Range<Int>)? {
    for (index, token) in tokens.enumerated() where token.kind == .quoted || token.kind == .number {
      if token.kind == .quoted, token.text.contains(".."), token.text.allSatisfy({ "0123456789,. ".contains($0) }) {
        let numbers = token.text.split { $0 == "," || $0 == "." || $0 == " " }.compactMap { Int($0) }
        if let first = numbers.first, let last = numbers.last { return (first, last, index..<index + 1) }
      }
      var next = index + 1
      while next < tokens.count, tokens[next].kind == .mark, [",", ".", ". ", "…"].contains(tokens[next].text) {
        next += 1
      }
      let dots = tokens[(index + 1)..<next].count { $0.text != "," }
      guard next < tokens.count, dots > 1 || tokens[(index + 1)..<next].contains(where: { $0.text == "…" }),
        let first = Int(token.text), let last = Int(tokens[next].text)
      else { continue }
      return (first, last, index..<next + 1)
    }
    return nil
  }

  /// Takes words over of which one is said to be the default, `Fixed or Flexible, default Flexible`, where the
  /// description is nothing else.
  mutating func takeWordsWithDefault(_ tokens: inout [Token]) {
    guard parameter.type == .string || parameter.type == .enumeration, parameter.values.isEmpty,
      let mark = tokens.firstIndex(where: { $0.folded == "default" || $0.text == "默" }), mark > 2
    else { return }
    let words = tokens[..<mark].reversed().drop { $0.kind == .mark }.reversed()
    let isList =
      words.count > 2 && words.count % 2 == 1
      && words.enumerated().allSatisfy { place, token in
        place % 2 == 1 ? ["/", "or", "或", "|"].contains(token.folded) : token.kind == .word && !token.isConstant
      }
    let lead: Set<String> = ["default", "默", "认", "值", "为", "是", "to", "is", ":", "="]
    let tail = tokens[mark...].drop { lead.contains($0.folded) }.filter { $0.kind != .mark }
    let values = words.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    guard isList, tail.count == 1, values.contains(where: { $0.text == tail[0].text }) else { return }
    parameter.values = EnumValues.distinct(values)
    parameter.defaultValue = .string(tail[0].text)
    tokens = [NoteReader.closed]
  }

  /// Takes numbers over that are all a description tells, or the end of it behind a colon: `30 or 60`, `in days: 7, 30, 90`.
  mutating func numbers(_ match: PhraseMatch, _ rest: [Token]) -> Bool {
    let tokens = match.captures[0]
    let joints = rest[match.range].filter { StatementVocabulary.joints.contains($0.folded) }
    guard parameter.type == .int64, parameter.values.isEmpty, tokens.count > 1,
      tokens.allSatisfy({ Int($0.text) != nil }), joints.count == tokens.count - 1
    else { return false }
    parameter.values = EnumValues.distinct(tokens).map { EnumValue(.number($0.value.text)) }
    if let unit = TimeUnits.unit(in: rest, at: match.range.lowerBound + tokens.count * 2 - 1)?.unit {
      parameter.unit = parameter.unit ?? TimeUnits.letters[unit]
    }
    return true
  }
}
