import Diagnostics
import Documents
import Mutilation

/// Finds the facts of a crawled operation page that can be changed one at a time.
struct SiteFinder {
  private let lines: [[Unicode.Scalar]]
  private let page: Page
  private let names: Set<String>
  private var sites: [FactSite] = []

  /// The facts of a page whose text is `text`.
  static func sites(of page: Page, text: String) -> [FactSite] {
    var finder = SiteFinder(page: page, text: text)
    finder.find()
    return finder.sites
  }

  private init(page: Page, text: String) {
    self.page = page
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    names = Set(page.halves.flatMap(\.blocks).flatMap(Self.parameters))
  }

  private mutating func find() {
    for half in page.halves {
      for section in half.sections {
        let kind = StatedPart(heading: section.heading?.text.plain ?? "").flatMap { FactWords.parts[$0] }
        for block in section.blocks { find(in: block, below: kind ?? .name, half.language) }
      }
    }
  }

  private mutating func find(in block: Block, below kind: FactSite.Kind, _ language: Language) {
    switch (block.content, kind) {
    case (.table(let table), .name):
      guard StatedPart.isParameterTable(table) else { return }
      for row in table.rows { find(in: row, language) }
    case (.code(let code), .key):
      for line in code.lines { addKeys(line.position.line, language) }
    case (.list(let items), _):
      for item in items { for inner in item.blocks { find(in: inner, below: kind, language) } }
    case (.quote(let blocks), _): for inner in blocks { find(in: inner, below: kind, language) }
    case (.paragraph, .weight): add(words(block.span), about: [], language, only: [.weight])
    case (.paragraph, .path): add(words(block.span), about: [], language, only: [.path, .method])
    case (.paragraph, .name):
      let words = words(block.span)
      add(words, about: Set(words.map(\.text)).intersection(names), language, only: [.number, .name, .negation, .unit])
    default: break
    }
  }

  /// A row of a table of parameters: name, type, requirement, description.
  private mutating func find(in row: Table.Row, _ language: Language) {
    let cells = row.cells
    guard cells.count >= 3, case let name = cells[0].text.plain, names.contains(name) else { return }
    add(words(cells[0].span), about: [name], language, only: [.name])
    add(words(cells[2].span), about: [name], language, only: [.requirement])
    guard cells.count > 3 else { return }
    let words = words(cells[3].span)
    add(
      words, about: Set(words.map(\.text)).intersection(names).union([name]), language,
      only: [.number, .value, .negation, .unit])
  }

  // MARK: - Words

  /// A word of a page: a run of letters, digits and what joins them, or of Chinese characters.
  private struct Word {
    var text: String
    var line: Int
    var column: Int
  }

  private func words(_ span: SourceSpan) -> [Word] {
    (span.start.line...span.end.line).flatMap { number -> [Word] in
      let line = lines[number - 1]
      let start = number == span.start.line ? span.start.column - 1 : 0
      let end = number == span.end.line ? min(span.end.column, line.count) : line.count
      return start < end ? words(line, start..<end, number) : []
    }
  }

  private func words(_ line: [Unicode.Scalar], _ range: Range<Int>, _ number: Int) -> [Word] {
    var words: [Word] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let isWord = Self.isJoined(line[index])
      let isChinese = Self.isChinese(line[index])
      let end = line[index..<range.upperBound].firstIndex {
        isWord ? !Self.isJoined($0) : isChinese ? !Self.isChinese($0) : true
      }
      let next = max(index + 1, end ?? range.upperBound)
      if isWord || isChinese {
        var text = String(String.UnicodeScalarView(line[index..<next]))
        while let last = text.last, ".-/'".contains(last) { text.removeLast() }
        if !text.isEmpty { words.append(Word(text: text, line: number, column: index)) }
      }
      index = next
    }
    return words
  }

  private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "_.-/'".unicodeScalars.contains(scalar))
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  // MARK: - Sites

  private mutating func add(
    _ words: [Word], about subjects: Set<String>, _ language: Language, only kinds: Set<FactSite.Kind>
  ) {
    for word in words {
      for (kind, old, new, offset) in changes(word.text) where kinds.contains(kind) && isStated(kind, by: word) {
        sites.append(
          FactSite(
            kind: kind, language: language, line: word.line, column: word.column + offset, old: old, new: new,
            subjects: subjects.union([old, new].map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 })))
      }
    }
  }

  /// Whether a word states what its kind says: values are marked or stand in a list, quoted code negates
  /// nothing, and addresses hold no numbers.
  private func isStated(_ kind: FactSite.Kind, by word: Word) -> Bool {
    let line = lines[word.line - 1]
    let end = word.column + word.text.unicodeScalars.count
    switch kind {
    // A word that is spelled like any other is no name unless it is marked.
    case .name where word.text.allSatisfy(\.isLowercase):
      return word.column == 0 || line[word.column - 1] == "`"
    case .value:
      let marks: Set<Unicode.Scalar> = ["`", "\"", "“", "”", "'", ",", "，", "、", "/"]
      return word.column > 0 && marks.contains(line[word.column - 1]) || end < line.count && marks.contains(line[end])
    // `1\.` is no figure but the mark of an item.
    case .number: return (word.column == 0 || line[word.column - 1] != "%") && !(end < line.count && line[end] == "\\")
    case .negation: return isProse(word)
    case .unit: return isProse(word) && isMeasure(word)
    default: return true
    }
  }

  /// Whether a word stands outside of code.
  private func isProse(_ word: Word) -> Bool {
    lines[word.line - 1][..<word.column].filter { $0 == "`" }.count.isMultiple(of: 2)
  }

  /// Whether a unit of time measures something: `the second order` and `a trading day` are no lengths of time.
  private func isMeasure(_ word: Word) -> Bool {
    guard word.text.unicodeScalars.allSatisfy(\.isASCII), !word.text.hasSuffix("s") else { return true }
    let before = String(String.UnicodeScalarView(lines[word.line - 1][..<word.column])).split(separator: " ").last
    guard let before else { return false }
    return before.last?.isNumber ?? false || FactWords.rates.contains(String(before))
  }

  /// What can be changed in a word, and how.
  private func changes(_ word: String) -> [(FactSite.Kind, String, String, Int)] {
    var found: [(FactSite.Kind, String, String, Int)] = []
    if let number = Int(word), word.count <= 6, word == String(number) {
      found += [(.number, word, String(number + 1), 0), (.weight, word, String(number + 1), 0)]
    }
    if names.contains(word) { found.append((.name, word, word + "X", 0)) }
    if word.count >= 3, word.allSatisfy({ $0.isASCII && ($0.isUppercase || $0 == "_") }), FactWords.methods[word] == nil
    {
      found.append((.value, word, word + "X", 0))
    }
    if word.hasPrefix("/"), word.count > 4 { found.append((.path, word, word + "X", 0)) }
    for (kind, table) in [
      (FactSite.Kind.requirement, FactWords.requirements), (.negation, FactWords.negations), (.unit, FactWords.units),
      (.method, FactWords.methods),
    ] {
      if let new = table[word] { found.append((kind, word, new, 0)) }
    }
    for (kind, rows) in [(FactSite.Kind.negation, FactWords.chineseNegations), (.unit, FactWords.chineseUnits)] {
      guard let row = rows.first(where: { word.contains($0.old) }), let range = word.firstRange(of: row.old) else {
        continue
      }
      found.append((kind, row.old, row.new, word[..<range.lowerBound].unicodeScalars.count))
    }
    return found
  }

  /// The member that begins on a line of an example.
  private mutating func addKeys(_ number: Int, _ language: Language) {
    let line = lines[number - 1]
    let quote: Unicode.Scalar = "\""
    guard let open = line.firstIndex(of: quote), let close = line[(open + 1)...].firstIndex(of: quote),
      close > open + 1,
      line[(close + 1)...].first(where: { $0 != " " }) == ":"
    else { return }
    let key = String(String.UnicodeScalarView(line[(open + 1)..<close]))
    guard key.unicodeScalars.allSatisfy({ Self.isJoined($0) }) else { return }
    sites.append(
      FactSite(
        kind: .key, language: language, line: number, column: open + 1, old: key, new: key + "X",
        subjects: [key, key + "X"]))
  }

  // MARK: - Tables

  private static func parameters(_ block: Block) -> [String] {
    guard case .table(let table) = block.content, StatedPart.isParameterTable(table) else { return [] }
    return table.rows.compactMap(\.cells.first?.text.plain).filter { name in
      name.count > 1 && name.unicodeScalars.allSatisfy { isJoined($0) }
    }
  }
}
