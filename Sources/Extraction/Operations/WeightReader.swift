import Diagnostics
import Documents
import Specification

/// Reads the section that states what a request costs.
struct WeightReader {
  let names: NameSet
  let sink: any DiagnosticSink

  /// The weights of a section, or nil when it states none; an unreadable one is reported and has no cost.
  func weights(in section: OperationSection) -> [Weight]? {
    let bucket = section.kind == .unfilledOrders ? "unfilledOrders" : section.remark.flatMap(WeightVocabulary.bucket)
    var sentences: [[Token]] = []
    var tables: [(table: Table, more: [Block])] = []
    for block in section.blocks {
      switch block.content {
      case .paragraph(let text): sentences += Tokenizer.sentences(of: text.marked)
      case .list(let items):
        for item in items {
          for case .paragraph(let text) in item.blocks.map(\.content) {
            sentences += Tokenizer.sentences(of: text.marked)
          }
        }
      case .quote(let blocks):
        if tables.isEmpty { break }
        tables[tables.count - 1].more += blocks
      case .table(let table) where !TableVocabulary.isParameterHeader(table.header.map(\.text.plain)):
        tables.append((table, []))
      default: break
      }
    }
    guard !sentences.isEmpty || !tables.isEmpty else { return nil }
    if let first = tables.first {
      let cost = WeightTable(names: names).cost(first.table, more: first.more)
      if !cost.isEmpty { return [Weight(bucket: bucket, cost: cost)] }
    }
    if let several = severalBuckets(sentences) { return several }
    if let single = single(sentences, bucket: bucket) { return [single] }
    sink.report(
      Diagnostic(
        .weightUnread, "the request weight is stated in a form that no rule reads", at: section.span,
        subject: "weight"))
    return [Weight(bucket: bucket, cost: [])]
  }

  /// Weights that name the header of their bucket.
  private func severalBuckets(_ sentences: [[Token]]) -> [Weight]? {
    var weights: [Weight] = []
    for sentence in sentences {
      let matcher = PhraseMatcher(sentence, names: names)
      var header: String?
      var value: Int?
      if let match = matcher.first(WeightVocabulary.inBucket) {
        value = match.number(0)
        header = match.text(1)
      } else if let match = matcher.first(WeightVocabulary.inBucketBehind) {
        value = match.number(1)
        header = match.text(0)
      }
      guard let header, let value else { continue }
      let bucket = WeightVocabulary.headers[header.lowercased()]
      weights.append(Weight(bucket: bucket, header: header.uppercased(), cost: [WeightCost(.value(value))]))
    }
    return weights.isEmpty ? nil : weights
  }

  /// One number, or several with a condition each.
  private func single(_ sentences: [[Token]], bucket: String?) -> Weight? {
    var bucket = bucket
    var parts: [(value: Int, text: [Token])] = []
    let tokens = sentences.joined(separator: [Token(.mark, ";")]).map { $0 }
    let isLeading = tokens.first?.kind == .number
    var waiting: [Token] = []
    for token in tokens {
      if token.kind == .number, let value = Int(token.text) {
        parts.append((value, waiting))
        waiting = []
      } else if token.kind == .word, let named = WeightVocabulary.bucket(token.text) {
        bucket = bucket ?? named
      } else if isLeading, !parts.isEmpty {
        parts[parts.count - 1].text.append(token)
      } else {
        waiting.append(token)
      }
    }
    guard !parts.isEmpty else { return nil }
    let costs = parts.map { WeightCost(.value($0.value), when: condition($0.text)) }
    if costs.count == 1 {
      let isBare = parts[0].text.allSatisfy { $0.kind == .mark }
      guard isBare || costs[0].when != nil else { return nil }
      return Weight(bucket: bucket, cost: costs)
    }
    guard costs.allSatisfy({ $0.when != nil }) else { return nil }
    return Weight(bucket: bucket, cost: costs)
  }

  private func condition(_ tokens: [Token]) -> Condition? {
    let matcher = PhraseMatcher(tokens, names: names)
    for row in WeightVocabulary.conditions {
      guard let match = matcher.first(row.phrase) else { continue }
      let name = match.captures.first.flatMap { $0.first.flatMap { names.spelling(of: $0.text) } } ?? "symbol"
      return row.isSent ? .sent(name) : .notSent(name)
    }
    return nil
  }
}

/// Reads weights that stand in a table beside ranges or values of a parameter.
struct WeightTable {
  let names: NameSet

  /// The costs of a table's rows, or none when a row cannot be read; `more` holds rows that became a quote.
  func cost(_ table: Table, more: [Block]) -> [WeightCost] {
    guard table.header.count == 2, let name = parameter(table.header[0].text.plain) else { return [] }
    var rows = table.rows.map { $0.cells.map(\.text.plain) }
    for case .paragraph(let text) in more.map(\.content) {
      let cells = text.plain.split(separator: "|").map(String.init)
      if cells.count == 2 { rows.append(["> " + cells[0], cells[1]]) }
    }
    var costs: [WeightCost] = []
    for cells in rows {
      guard cells.count == 2, let value = Int(cells[1].filter { !$0.isWhitespace && $0 != "*" }),
        let condition = condition(cells[0], name: name)
      else { return [] }
      costs.append(WeightCost(.value(value), when: condition))
    }
    return costs
  }

  private func parameter(_ header: String) -> String? {
    let word = header.prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
    return names.spelling(of: String(word)) ?? (word.lowercased() == "limit" ? "limit" : nil)
  }

  /// `[1,100)`, `> 1000`, `5, 10, 20`, `1-100`, `500`.
  private func condition(_ cell: String, name: String) -> Condition? {
    let text = cell.filter { !$0.isWhitespace }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard let first = numbers.first else { return nil }
    if text.hasPrefix(">=") { return .range(parameter: name, min: first, max: nil) }
    if text.hasPrefix(">") { return .range(parameter: name, min: first + 1, max: nil) }
    if let last = numbers.last, numbers.count == 2 {
      let isInterval = text.hasPrefix("[") || text.hasPrefix("(")
      if isInterval || text.contains("-") || text.contains("~") {
        return .range(
          parameter: name, min: text.hasPrefix("(") ? first + 1 : first, max: text.hasSuffix(")") ? last - 1 : last)
      }
    }
    return .parameter(name, values: numbers.map(String.init))
  }
}
