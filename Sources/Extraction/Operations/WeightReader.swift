import Diagnostics
import Documents
import Specification

/// What one language states of what a request costs.
struct StatedWeights {
  /// Request weights, a bucket each; nil when the page states none, empty when it states limits in their place.
  var weights: [Weight]?
  /// Weights that notes state beside those of the weight sections.
  var noted: [Weight] = []
  /// Further limits.
  var quotas: [Quota] = []
}

/// Reads what a request costs: the weight sections, the sections on limits, and notes that state limits.
struct WeightReader {
  let names: WeightNames
  let sink: any DiagnosticSink

  init(parameters: [Parameter], sink: any DiagnosticSink) {
    self.names = WeightNames(parameters)
    self.sink = sink
  }

  /// The weights and quotas of an operation.
  func stated(in part: OperationPart) -> StatedWeights {
    var stated = StatedWeights()
    for section in part.sections {
      switch section.kind {
      case .weight, .unfilledOrders:
        if let weights = read(section, &stated.quotas) { stated.weights = (stated.weights ?? []) + weights }
      case .quota: readLimits(section, &stated.quotas)
      case .description, .request, .parameters, .notes, .other:
        for (text, span) in NoteReader.texts(section.blocks) where WeightQuotas.mayState(text) {
          for sentence in Tokenizer.sentences(of: text) { readNote(sentence, at: span, &stated) }
        }
      default: break
      }
    }
    return stated
  }

  // MARK: - Weight sections

  /// The weights of a section; nil when it states none, empty when it states a limit in their place. An unreadable one
  /// is reported and has no cost.
  private func read(_ section: OperationSection, _ quotas: inout [Quota]) -> [Weight]? {
    let bucket = section.kind == .unfilledOrders ? "unfilledOrders" : section.remark.flatMap(WeightVocabulary.bucket)
    var isStated = false
    var sentences: [[Token]] = []
    for text in Self.texts(section.blocks.filter(Self.isProse)) {
      isStated = true
      for sentence in Tokenizer.sentences(of: text) { sentences.append(WeightQuotas.take(from: sentence, &quotas)) }
      WeightQuotas.addSharers(named: text, to: &quotas)
    }
    let tables = Self.tables(section.blocks)
    guard isStated || !tables.isEmpty else { return nil }
    if let first = tables.first {
      let table = WeightTable(names: names, sink: sink)
      if let weights = table.weights(first.table, more: first.more, bucket: bucket) {
        reportLeftOver(sentences, section)
        return weights
      }
    } else if sentences.allSatisfy({ $0.allSatisfy { $0.kind == .mark } }), !quotas.isEmpty {
      return []
    } else if sentences.count == 1, PhraseMatcher(sentences[0]).first(of: WeightVocabulary.none) != nil {
      sink.report(
        Diagnostic(
          .weightMissing, "the page says that the request has no weight; none is counted", at: section.span,
          subject: "weight"))
      return [Weight(bucket: bucket, cost: [WeightCost(.value(0))])]
    } else if let weights = WeightSentences(names: names).weights(sentences, bucket: bucket) {
      return weights
    }
    report("the request weight is stated in a form that no rule reads", at: section.span)
    return [Weight(bucket: bucket, cost: [])]
  }

  /// Whether a text is a number, with nothing beside it but a bucket.
  static func isBare(_ text: Inline) -> Bool {
    let tokens = Tokenizer.tokens(of: spaced(text))
    return tokens.first?.kind == .number
      && tokens.dropFirst().allSatisfy { $0.kind == .mark || WeightVocabulary.bucket($0.text) != nil }
  }

  /// Whether a text is a number and a bucket, be it with words that state nothing more: `and 50 on UID`.
  static func isOfBucket(_ text: Inline) -> Bool {
    let tokens = Tokenizer.tokens(of: spaced(text))
    var numbers = 0
    var buckets = 0
    for token in tokens where token.kind != .mark {
      if token.kind == .number {
        numbers += 1
      } else if WeightVocabulary.bucket(of: token) != nil {
        buckets += 1
      } else if !WeightVocabulary.fillers.contains(token.folded) {
        return false
      }
    }
    return numbers == 1 && buckets == 1
  }

  /// The prose of blocks, lists and quotes.
  private static func texts(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.content {
      case .paragraph(let text): [spaced(text)]
      case .list(let items): items.flatMap { texts($0.blocks) }
      case .quote(let blocks): texts(blocks)
      case .code(let code) where isStated(code): [code.text]
      default: []
      }
    }
  }

  /// Whether code holds a weight: one line that begins with a number or a word.
  static func isStated(_ code: CodeBlock) -> Bool {
    code.lines.count == 1 && code.text.first.map { $0.isNumber || $0.isLetter } ?? false
  }

  /// The text with blanks where bold begins and ends: a number in bold behind a name is no part of it.
  private static func spaced(_ text: Inline) -> String {
    var result = ""
    var isStrong = false
    for run in text.runs {
      if run.isStrong != isStrong, !result.isEmpty { result += " " }
      isStrong = run.isStrong
      result += run.isCode && !run.text.allSatisfy(\.isNumber) ? "`\(run.text)`" : run.text
    }
    return result
  }

  /// Quotes hold rows of a table that broke off, or prose.
  private static func isProse(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph, .list: true
    case .code(let code): isStated(code)
    case .quote(let blocks): brokenRows(blocks).isEmpty
    default: false
    }
  }

  private static func brokenRows(_ blocks: [Block]) -> [[String]] {
    blocks.compactMap { block in
      guard case .paragraph(let text) = block.content else { return nil }
      let cells = text.plain.split(separator: "|").map(String.init)
      return cells.count == 2 ? ["> " + cells[0], cells[1]] : nil
    }
  }

  /// The tables of weights, each with the rows that became a quote behind it.
  private static func tables(_ blocks: [Block]) -> [(table: Table, more: [[String]])] {
    var tables: [(table: Table, more: [[String]])] = []
    for block in blocks {
      switch block.content {
      case .table(let table) where !TableVocabulary.isParameterHeader(table.header.map(\.text.plain)):
        tables.append((table, []))
      case .quote(let blocks) where !tables.isEmpty: tables[tables.count - 1].more += brokenRows(blocks)
      default: break
      }
    }
    return tables
  }

  /// Sentences beside a table that do more than lead to it.
  private func reportLeftOver(_ sentences: [[Token]], _ section: OperationSection) {
    for sentence in sentences
    where !WeightSentences.isRemark(sentence) && sentence.contains(where: { $0.kind != .mark }) {
      report("a sentence beside the table of weights is of a form that no rule reads", at: section.span)
    }
  }

  // MARK: - Limits

  private func readLimits(_ section: OperationSection, _ quotas: inout [Quota]) {
    for (text, span) in NoteReader.texts(section.blocks) {
      for sentence in Tokenizer.sentences(of: text) {
        let count = quotas.count
        let rest = WeightQuotas.take(from: sentence, &quotas)
        if quotas.count == count, rest.contains(where: { $0.kind != .mark }) {
          report("a limit is stated in a form that no rule reads", at: span)
        }
      }
    }
  }

  private func readNote(_ sentence: [Token], at span: SourceSpan, _ stated: inout StatedWeights) {
    let count = stated.quotas.count
    _ = WeightQuotas.take(from: sentence, &stated.quotas)
    if stated.quotas.count > count { reportSharers(of: sentence, at: span) }
    guard let count = WeightVocabulary.orderCount(in: sentence) else { return }
    stated.noted.append(Weight(bucket: count.bucket, cost: [WeightCost(.value(count.orders))]))
  }

  /// Reports a limit that is shared with what is no request: no client can count its uses there.
  private func reportSharers(of sentence: [Token], at span: SourceSpan) {
    guard PhraseMatcher(sentence).first(of: WeightVocabulary.shared) != nil,
      !sentence.contains(where: { $0.text.count > 1 && $0.text.contains("/") })
    else { return }
    sink.report(
      Diagnostic(
        .noteWithoutPlace, "a limit is shared with uses outside the API, which no client can count", at: span,
        subject: "weight shared"))
  }

  /// Whether a note states a limit or a weight that this reader takes over.
  static func reads(note sentence: [Token]) -> Bool {
    var quotas: [Quota] = []
    _ = WeightQuotas.take(from: sentence, &quotas)
    return !quotas.isEmpty || WeightVocabulary.orderCount(in: sentence) != nil
  }

  private func report(_ message: String, at span: SourceSpan) {
    sink.report(Diagnostic(.weightUnread, message, at: span, subject: "weight"))
  }
}

/// The parameters of which weights speak, in singular or plural.
struct WeightNames {
  /// Names that phrases accept: those of the table and their other number.
  let accepted: NameSet
  private let parameters: NameSet
  /// How many elements lists may have, by name.
  let mostItems: [String: Int]

  init(_ parameters: [Parameter]) {
    mostItems = Dictionary(
      parameters.compactMap { parameter in parameter.maxItems.map { (parameter.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    let parameters = parameters.map(\.name)
    self.parameters = NameSet(parameters)
    accepted = NameSet(parameters + parameters.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 + "s" })
  }

  /// The parameter that a word of a sentence means, or nil.
  func parameter(_ word: String) -> String? {
    parameters.spelling(of: word) ?? (word.hasSuffix("s") ? parameters.spelling(of: String(word.dropLast())) : nil)
  }

  /// The list parameter whose elements a word means: `symbols` for `symbol`, if there is one.
  func list(of word: String) -> String? {
    parameters.spelling(of: word.hasSuffix("s") ? word : word + "s") ?? parameter(word)
  }

  /// The parameter that says how many rows are asked for, or nil.
  var rows: String? { WeightVocabulary.rowNames.lazy.compactMap { parameters.spelling(of: $0) }.first }

  /// The parameter that a noun of the sentence means, or nil.
  func noun(in tokens: [Token]) -> String? {
    let text = tokens.map(\.text).joined()
    for row in WeightVocabulary.nouns where text.contains(row.word) {
      if let name = row.names.lazy.compactMap(parameter).first { return name }
    }
    return nil
  }
}
