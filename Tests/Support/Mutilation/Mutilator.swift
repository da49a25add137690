/// Damages pages in the ways in which crawlers, editors and networks damage them, and in some worse ones.
public struct Mutilator {
  /// A way to damage a page.
  public enum Kind: String, CaseIterable, Sendable {
    case cutBytes, overwriteBytes, truncate, dropLines, repeatLines, shuffleTable, removeBrackets, swapHalves, nest,
      splice,
      insertMarks, joinLines
  }

  private var random: SeededGenerator
  private let families: [[PageSample]]

  /// Prepares the case `index` of the series `seed`.
  public init(families: [[PageSample]], seed: UInt64, index: Int) {
    self.families = families
    random = SeededGenerator(seed: seed, index: index)
  }

  /// A damaged page and what was done to it.
  public mutating func page() -> (sample: PageSample, kinds: [Kind]) {
    var sample = original()
    var kinds: [Kind] = []
    for _ in 0...random.below(3) {
      let kind = Kind.allCases[random.below(Kind.allCases.count)]
      apply(kind, to: &sample.bytes, isHTML: sample.name.hasSuffix(".html"))
      kinds.append(kind)
    }
    return (sample, kinds)
  }

  /// Families are equally likely but for the last one, of very long pages.
  private mutating func original() -> PageSample {
    let rare = families.count > 1 && random.below(16) > 0 ? families.count - 1 : families.count
    let family = families[random.below(rare)]
    return family[random.below(family.count)]
  }

  private mutating func apply(_ kind: Kind, to bytes: inout [UInt8], isHTML: Bool) {
    guard bytes.count > 1 else { return }
    switch kind {
    case .cutBytes: bytes.removeSubrange(range(in: bytes, upTo: 400))
    case .overwriteBytes:
      for _ in 0..<random.below(20) { bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next()) }
    case .truncate: bytes.removeLast(random.below(bytes.count))
    case .dropLines: dropLines(&bytes)
    case .repeatLines:
      let part = bytes[range(in: bytes, upTo: 2000)]
      let place = random.below(bytes.count)
      for _ in 0..<random.below(20) { bytes.insert(contentsOf: part, at: place) }
    case .shuffleTable: shuffle(&bytes, isHTML: isHTML)
    case .removeBrackets: removeBrackets(&bytes)
    case .swapHalves:
      let middle = Self.divider(in: bytes) ?? random.below(bytes.count)
      bytes = Array(bytes[middle...] + bytes[..<middle])
    case .nest: nest(&bytes, isHTML: isHTML)
    case .splice:
      let other = original().bytes
      bytes.insert(contentsOf: other[range(in: other, upTo: 4000)], at: random.below(bytes.count))
    case .insertMarks:
      for _ in 0..<random.below(30) {
        let mark = Self.marks[random.below(Self.marks.count)]
        bytes.insert(contentsOf: Array(mark.utf8), at: random.below(bytes.count))
      }
    case .joinLines: joinLines(&bytes)
    }
  }

  private static let marks = [
    "`", "``", "```", "*", "**", "_", "|", "||", "---|---", "[", "](", "\"", "\\", "<", ">", "<td>", "</table>",
    "<pre>",
    "{", "}", "[", "]", ",", "，", "//", "/*", "&#0;", "&lt;", "\u{0}", "\u{FEFF}", "\u{2028}", "\u{200B}", "\u{202E}",
    "e\u{301}",
    "\t", "\r", "\r\n", "\n", "\n\n", "\n---\n", "\n# ", "\n    ", "\n> ", "\n* ", "\n1. ", "-1e999",
    "99999999999999999999",
  ]

  // MARK: - Ways

  private mutating func range(in bytes: [UInt8], upTo limit: Int) -> Range<Int> {
    let start = random.below(bytes.count)
    return start..<min(bytes.count, start + 1 + random.below(limit))
  }

  private mutating func dropLines(_ bytes: inout [UInt8]) {
    var lines = Self.lines(bytes)
    for _ in 0...random.below(8) where !lines.isEmpty { lines.remove(at: random.below(lines.count)) }
    bytes = Self.joined(lines)
  }

  private mutating func joinLines(_ bytes: inout [UInt8]) {
    for _ in 0...random.below(8) {
      guard let index = bytes[random.below(bytes.count)...].firstIndex(of: 0x0A) else { continue }
      bytes[index] = 0x20
    }
  }

  /// Rows change places, in HTML pieces that begin with the tag of a row or a cell.
  private mutating func shuffle(_ bytes: inout [UInt8], isHTML: Bool) {
    if isHTML {
      let text = String(decoding: bytes, as: UTF8.self)
      var parts = text.split(separator: "<t", omittingEmptySubsequences: false)
      for _ in 0...random.below(20) { parts.swapAt(random.below(parts.count), random.below(parts.count)) }
      bytes = Array(parts.joined(separator: "<t").utf8)
    } else {
      var lines = Self.lines(bytes)
      let rows = lines.indices.filter { lines[$0].contains(UInt8(ascii: "|")) }
      guard !rows.isEmpty else { return }
      for _ in 0...random.below(20) { lines.swapAt(rows[random.below(rows.count)], rows[random.below(rows.count)]) }
      bytes = Self.joined(lines)
    }
  }

  private mutating func removeBrackets(_ bytes: inout [UInt8]) {
    let kinds = ["{", "}", "{}", "[", "]", "[]", "()", "<", ">", "\"", "`", ",", ":", "|"]
    let removed = Set(kinds[random.below(kinds.count)].utf8)
    let share = UInt64(1 + random.below(10))
    var random = random
    bytes.removeAll { removed.contains($0) && random.next() % 10 < share }
    self.random = random
  }

  /// Opens the same thing many times, a few times more than the limit allows or a thousand times that.
  private mutating func nest(_ bytes: inout [UInt8], isHTML: Bool) {
    let openings =
      isHTML
      ? ["<div>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<span>", "<b>", "<p>", "[", "{\"a\":"]
      : [
        "> ", ">", "* ", "- ", "1. ", "[", "{\"a\":", "![", "**", "_", "<div>", "<table><tr><td>", "\n> ", "(", "`",
        "[a](",
      ]
    let opening = openings[random.below(openings.count)]
    let counts = [10, 63, 64, 65, 70, 200, 1000, 20000]
    let text = String(repeating: opening, count: counts[random.below(counts.count)])
    let start = bytes[random.below(bytes.count)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    bytes.insert(contentsOf: Array(text.utf8), at: start)
  }

  // MARK: - Parts

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  private static func joined(_ lines: [ArraySlice<UInt8>]) -> [UInt8] { Array(lines.joined(separator: [0x0A])) }

  /// Where the second language begins.
  private static func divider(in bytes: [UInt8]) -> Int? {
    let mark = Array("\n---\n".utf8)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: mark) }
    return starts.last
  }
}
