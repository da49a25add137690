import Diagnostics
import Documents
import Specification

/// Reads weights that stand in a table beside ranges or values of a parameter, numbers of elements, or conditions.
struct WeightTable {
  let names: WeightNames
  let sink: any DiagnosticSink

  /// What the cells of a row before its weight mean.
  private enum Meaning {
    case condition(Condition)
    /// The parameter of the row is left out; the rows of other parameters come first.
    case otherwise
    /// It depends on what the exchange finds.
    case finding
  }

  /// The weights of a table, or nil when a row cannot be read; `more` holds rows that became a quote.
  ///
  /// A bucket may have a row, or a column, of its own; else the heading or the header of the weights names it.
  func weights(_ table: Table, more: [[String]], bucket: String?) -> [Weight]? {
    if bucket == nil, let weights = Self.buckets(table) { return weights }
    if let weights = Self.row(of: table), bucket == nil || weights.allSatisfy({ $0.bucket != nil }) { return weights }
    let columns = Self.columns(table)
    guard columns.count > 1 else {
      return cost(table, more: more).map { [Weight(bucket: bucket ?? columns.first?.bucket, cost: $0)] }
    }
    let weights = columns.map { column in
      cost(Self.only(column.index, of: columns.count, in: table), more: []).map {
        Weight(bucket: column.bucket, cost: $0)
      }
    }
    return weights.contains { $0 == nil } || !more.isEmpty ? nil : weights.compactMap(\.self)
  }

  /// The last columns whose headers name a bucket each: `Weight(UID)`.
  private static func columns(_ table: Table) -> [(index: Int, bucket: String)] {
    var columns: [(index: Int, bucket: String)] = []
    for index in table.header.indices.dropFirst().reversed() {
      let words = Tokenizer.tokens(of: table.header[index].text.plain).filter { $0.kind != .mark }
      guard let bucket = words.lazy.compactMap(WeightVocabulary.bucket).first,
        words.allSatisfy({ WeightVocabulary.bucket(of: $0) != nil || WeightVocabulary.fillers.contains($0.folded) })
      else { break }
      columns.insert((index, bucket), at: 0)
    }
    return Set(columns.map(\.bucket)).count == columns.count ? columns : []
  }

  /// A table with one of its last `count` columns.
  private static func only(_ column: Int, of count: Int, in table: Table) -> Table {
    func cells(_ cells: [Table.Cell]) -> [Table.Cell] {
      guard cells.count == table.header.count else { return cells }
      return cells.dropLast(count) + [cells[column]]
    }
    return Table(
      header: cells(table.header), rows: table.rows.map { Table.Row(cells: cells($0.cells), span: $0.span) })
  }

  /// The costs of a table's rows, or nil when a row cannot be read; `more` holds rows that became a quote.
  private func cost(_ table: Table, more: [[String]]) -> [WeightCost]? {
    let header = table.header.map(\.text.plain)
    guard header.count == 2 || header.count == 3 else { return nil }
    let counted = header.count == 2 ? self.counted(header[0]) : nil
    let counts = header.count == 3 || counted != nil
    var parameter = counted ?? (header.count == 2 ? self.parameter(header[0]) : nil)
    var costs: [WeightCost] = []
    var others: [Int] = []
    for (cells, span) in rows(table, more) {
      if let items = cells.last.flatMap(perItem) {
        costs.append(items)
        continue
      }
      guard let value = cells.last.flatMap(Self.number) else { return nil }
      var texts = cells.dropLast()
      if counts, texts.count == 2, let name = names.parameter(texts[texts.startIndex].marked) {
        parameter = name
        texts = texts.dropFirst()
      }
      guard texts.count == 1, let text = texts.first,
        let meaning = meaning(text, of: parameter, counts: counts)
      else { return nil }
      switch meaning {
      case .condition(let condition): costs.append(WeightCost(.value(value), when: condition))
      case .otherwise: others.append(value)
      case .finding:
        sink.report(
          Diagnostic(
            .weightUnread, "a weight of \(value) depends on what the exchange finds; no request can know it", at: span,
            subject: "weight \(value)"))
      }
    }
    guard Set(others).count <= 1 else { return nil }
    return costs + others.prefix(1).map { WeightCost(.value($0)) }
  }

  /// The weights of a table with a row for each bucket, `IP | 10`; nil for any other.
  private static func buckets(_ table: Table) -> [Weight]? {
    let weights = table.rows.map { row -> Weight? in
      guard row.cells.count == 2, let bucket = WeightVocabulary.bucket(row.cells[0].text.plain),
        let value = number(row.cells[1].text)
      else { return nil }
      return Weight(bucket: bucket, cost: [WeightCost(.value(value))])
    }
    return weights.isEmpty || weights.contains { $0 == nil } ? nil : weights.compactMap(\.self)
  }

  /// The weights of a table of one row with a column for each bucket, or for the one weight; nil for any other.
  private static func row(of table: Table) -> [Weight]? {
    guard table.rows.count == 1 else { return nil }
    let columns = zip(table.header, table.rows[0].cells).filter { !$0.text.isEmpty || !$1.text.isEmpty }
    let weights = columns.map { header, cell -> Weight? in
      let words = Tokenizer.tokens(of: cell.text.plain).filter { $0.kind != .mark }
      let named = words.count == 2 ? WeightVocabulary.bucket(of: words[1]) : nil
      guard let value = number(cell.text) ?? (named == nil ? nil : Int(words[0].text)) else { return nil }
      let title = header.text.plain
      let heading = SectionVocabulary.classify(title)
      guard heading.kind == .weight || WeightVocabulary.bucket(title) != nil else { return nil }
      return Weight(
        bucket: named ?? WeightVocabulary.bucket(title) ?? heading.remark.flatMap(WeightVocabulary.bucket),
        cost: [WeightCost(.value(value))])
    }
    return weights.isEmpty || weights.contains { $0 == nil } ? nil : weights.compactMap(\.self)
  }

  /// The cells of all rows; rows with merged cells have fewer.
  private func rows(_ table: Table, _ more: [[String]]) -> [(cells: [Inline], span: SourceSpan?)] {
    table.rows.map { ($0.cells.map(\.text), $0.span) }
      + more.map { cells in (cells.map { Inline([Inline.Run($0)]) }, nil) }
  }

  /// The weight of each element of a list that a cell states, with the most that it comes to: `2 for each symbol, at most 40`.
  private func perItem(_ cell: Inline) -> WeightCost? {
    guard Self.number(cell) == nil else { return nil }
    let parts = Tokenizer.tokens(of: cell.marked).split { $0.text == "," }.map(Array.init)
    let costs = WeightSentences(names: names).weights(parts, bucket: nil)?.first?.cost ?? []
    return costs.first { if case .perItem = $0.amount { true } else { false } }
  }

  private static func number(_ cell: Inline) -> Int? {
    Int(cell.plain.filter { !$0.isWhitespace && $0 != "*" })
  }

  /// The list whose elements a column counts: `Number of symbols`.
  private func counted(_ header: String) -> String? {
    let words = header.split { !$0.isLetter }.map(String.init)
    if words.count == 2, WeightVocabulary.countedWords.contains(words[1].lowercased()) {
      return names.list(of: words[0].lowercased())
    }
    guard let noun = words.last,
      words.dropLast().contains(where: { WeightVocabulary.countWords.contains($0.lowercased()) })
    else { return nil }
    return names.list(of: noun)
  }

  /// The parameter whose values a column lists, or nil for a column of conditions.
  private func parameter(_ header: String) -> String? {
    let text = header.lowercased().filter { !$0.isWhitespace }
    guard !WeightVocabulary.conditionHeaders.contains(text) else { return nil }
    let word = String(text.prefix { $0.isASCII && ($0.isLetter || $0 == "_") })
    return names.parameter(word)
      ?? (WeightVocabulary.limitHeaders.contains(word) || WeightVocabulary.limitHeaders.contains(text)
        ? names.parameter("limit") : nil)
  }

  private func meaning(_ cell: Inline, of parameter: String?, counts: Bool) -> Meaning? {
    let tokens = Tokenizer.tokens(of: cell.marked)
    if PhraseMatcher(tokens).first(of: WeightVocabulary.findings) != nil { return .finding }
    if PhraseMatcher(tokens).first(of: WeightVocabulary.others) != nil { return .otherwise }
    if let condition = WeightConditions(names: names).conditions([tokens])?.first ?? nil {
      if counts, case .notSent = condition { return .otherwise }
      return .condition(condition)
    }
    if WeightVocabulary.noParameter.contains(where: { PhraseMatcher(tokens).first($0) != nil }) { return .otherwise }
    let named = tokens.first.flatMap { $0.isName ? names.parameter($0.text) : nil }
    if parameter == nil, let named, tokens.count == 1 { return .condition(.sent(named)) }
    guard let parameter = parameter ?? named else { return nil }
    let text = String(cell.plain.filter { !$0.isWhitespace }.dropFirst(named == nil ? 0 : tokens[0].text.count))
    if WeightVocabulary.anyNumber.contains(text.lowercased()) { return .condition(.sent(parameter)) }
    return counts ? count(text, of: parameter) : value(text, of: parameter).map { .condition($0) }
  }

  /// `1`, `1-20`, `101 or more`: how many elements a list has.
  private func count(_ text: String, of parameter: String) -> Meaning? {
    guard let range = Self.range(text) ?? Self.numbers(text).first.map({ ($0, $0) }) else { return nil }
    if range.0 == 1, range.1 == 1 { return .condition(.sent(parameter)) }
    return .condition(.count(parameter: parameter, min: range.0, max: range.1))
  }

  /// `[1,100)`, `> 1000`, `5, 10, 20`, `1-100`, `500`.
  private func value(_ text: String, of parameter: String) -> Condition? {
    if let range = Self.range(text) { return .range(parameter: parameter, min: range.0, max: range.1) }
    let numbers = Self.numbers(text)
    guard !numbers.isEmpty, text.allSatisfy({ $0.isNumber || ",/、，".contains($0) }) else { return nil }
    return .parameter(parameter, values: numbers.map(String.init))
  }

  private static func numbers(_ text: String) -> [Int] {
    text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
  }

  /// The ends of a range of integers, both included.
  private static func range(_ text: String) -> (Int?, Int?)? {
    let numbers = numbers(text)
    guard let first = numbers.first else { return nil }
    if numbers.count == 1 {
      if text.hasPrefix(">=") || text.hasPrefix("≥") || text.lowercased().hasSuffix("ormore") { return (first, nil) }
      if text.hasPrefix("<=") || text.hasPrefix("≤") || text.lowercased().hasSuffix("orless") { return (nil, first) }
      if text.hasPrefix(">") { return (first + 1, nil) }
      if text.hasPrefix("<") { return (nil, first - 1) }
      return nil
    }
    guard numbers.count == 2, let last = numbers.last else { return nil }
    let isInterval = text.hasPrefix("[") || text.hasPrefix("(")
    guard isInterval || text.contains("-") || text.contains("~") || text.contains("–") || text.contains("to") else {
      return nil
    }
    return (text.hasPrefix("(") ? first + 1 : first, text.hasSuffix(")") ? last - 1 : last)
  }
}
