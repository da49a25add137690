import Diagnostics
import Documents
import Specification

/// Reads the sections of general pages that state budgets and the headers that tell how much of them is used.
struct LimitReader {
  let page: String
  let language: Language
  let sink: any DiagnosticSink

  /// The rows of a half, in the order of its statements.
  func limits(in half: LanguageHalf) -> [RateLimit] {
    var rows: [RateLimit] = []
    var open: [(level: Int, isLimit: Bool)] = []
    for section in half.sections {
      let heading = section.heading?.text.plain ?? ""
      let level = section.heading?.level ?? 0
      while let last = open.last, last.level >= level { open.removeLast() }
      let isLimit =
        (open.last?.isLimit ?? false || LimitVocabulary.isLimit(heading)) && !LimitVocabulary.isOther(heading)
      open.append((level, isLimit))
      if isLimit { read(section.blocks, paths: nil, into: &rows) }
    }
    return rows
  }

  /// The rows that example answers show below definitions of `rateLimitType`.
  func examples(in half: LanguageHalf) -> [RateLimit] {
    var rows: [RateLimit] = []
    for case .code(let code) in half.blocks.map(\.content) where code.text.contains("rateLimitType") {
      guard let roots = try? JSONReader.read(code.text).roots else { continue }
      for value in roots.map(\.value) {
        guard let row = Self.row(value, page: page, languages: [language.rawValue]), !rows.contains(row) else {
          continue
        }
        rows.append(row)
      }
    }
    return rows
  }

  /// The rows that answers show as the budgets of the exchange, whatever is used of them, in the language of the reader:
  /// other ones copy them, and copies age.
  func shown(by examples: [Example]) -> [RateLimit] {
    let own = examples.filter { $0.languages.contains(language.rawValue) }
    return LimitMerger.merge(
      own.map { example in
        (example.value["rateLimits"]?.elements ?? []).compactMap { value in
          value["count"] == nil ? Self.row(value, page: page, languages: example.languages) : nil
        }
      })
  }

  /// A budget as answers show it.
  private static func row(_ value: JSONValue, page: String, languages: [String]) -> RateLimit? {
    guard let type = value["rateLimitType"]?.text, let bucket = LimitVocabulary.types[type],
      let unit = value["interval"]?.text.flatMap({ TimeVocabulary.units[FoldedWord($0.lowercased())] }),
      let number = integer(value["intervalNum"]), let count = integer(value["limit"])
    else { return nil }
    var row = RateLimit(bucket: bucket, languages: languages, page: page)
    row.count = count
    row.per = unit.interval(number)
    row.isExample = true
    return row
  }

  private static func integer(_ value: JSONValue?) -> Int? {
    if case .number(let text)? = value { Int(text) } else { nil }
  }

  private func row(_ bucket: String) -> RateLimit {
    RateLimit(bucket: bucket, languages: [language.rawValue], page: page)
  }

  // MARK: - Statements

  /// Reads blocks; `paths` are those that the list item above speaks of.
  private func read(_ blocks: [Block], paths: String?, into rows: inout [RateLimit]) {
    var paths = paths
    for block in blocks {
      switch block.content {
      case .paragraph(let text):
        let sentences = Tokenizer.sentences(of: text.marked)
        let named = Set(sentences.joined().compactMap(Self.pattern))
        if named.count == 1 { paths = named.first }
        for sentence in sentences { read(sentence, paths: paths, span: block.span, into: &rows) }
      case .list(let items): for item in items { read(item.blocks, paths: paths, into: &rows) }
      case .quote(let blocks): read(blocks, paths: paths, into: &rows)
      case .table(let table):
        let table = LimitTable(table)
        for (text, span) in table.statements {
          read(Tokenizer.tokens(of: text), paths: paths, span: span, into: &rows)
        }
        if let span = table.unread.first {
          sink.report(Diagnostic(.limitUnread, "a table of limits names no interval", at: span, subject: "limit"))
        }
      default: break
      }
    }
  }

  /// A pattern of paths, `/sapi/*`.
  private static func pattern(_ token: Token) -> String? {
    token.kind == .code && token.text.hasPrefix("/") && token.text.hasSuffix("/*") ? token.text : nil
  }

  private func read(_ sentence: [Token], paths: String?, span: SourceSpan, into rows: inout [RateLimit]) {
    let matcher = PhraseMatcher(sentence)
    let counted = LimitVocabulary.meaning(LimitVocabulary.counted, in: matcher)
    let headers = sentence.filter { $0.kind == .code }.compactMap { LimitVocabulary.header($0.text) }
    guard headers.isEmpty else {
      for header in headers { add(header, paths, counted, to: &rows) }
      return
    }
    if let counted, matcher.first(of: LimitVocabulary.orderCount) != nil {
      for index in rows.indices where rows[index].bucket == "orders" && rows[index].countedBy == nil {
        rows[index].countedBy = counted
      }
      return
    }
    let sizes = sizes(matcher)
    guard let size = sizes.first, matcher.first(of: LimitVocabulary.exceptions) == nil,
      matcher.first(of: LimitVocabulary.demands) != nil
    else { return }
    guard let bucket = LimitVocabulary.meaning(LimitVocabulary.buckets, in: matcher) else {
      sink.report(
        Diagnostic(
          .limitUnread, "a limit of \(size.count) per \(size.per) is stated without a bucket that a rule reads",
          at: span,
          subject: "limit"))
      return
    }
    for size in sizes {
      var found = row(bucket)
      found.scope = LimitVocabulary.meaning(LimitVocabulary.scopes, in: matcher)
      found.paths = paths
      found.count = size.count
      found.per = size.per
      if bucket == "ip" { found.countedBy = .ip }
      if bucket == "uid" { found.countedBy = .account }
      if found.countedBy == nil { found.countedBy = counted }
      if !rows.contains(found) { rows.append(found) }
    }
  }

  private func add(
    _ header: LimitVocabulary.Header, _ paths: String?, _ counted: RateLimit.Counted?, to rows: inout [RateLimit]
  ) {
    if let index = rows.firstIndex(where: { $0.header == header.name && $0.paths == paths }) {
      rows[index].countedBy = rows[index].countedBy ?? counted
      return
    }
    var found = row(header.bucket)
    found.paths = paths
    found.header = header.name
    found.countedBy = counted
    rows.append(found)
  }

  /// The sizes that a sentence states, from left to right: `50 orders per 10 seconds and 1000 per day`.
  private func sizes(_ matcher: PhraseMatcher) -> [(count: Int, per: String)] {
    var sizes: [(count: Int, per: String)] = []
    var start = 0
    while let (size, end) = size(matcher, from: start) {
      sizes.append(size)
      start = end
    }
    return sizes
  }

  private func size(_ matcher: PhraseMatcher, from start: Int) -> (size: (count: Int, per: String), end: Int)? {
    var first: (size: (count: Int, per: String), range: Range<Int>)?
    for row in LimitVocabulary.sizes {
      guard let match = matcher.first(row.phrase, from: start),
        match.range.lowerBound < first?.range.lowerBound ?? .max,
        let size = size(match, unit: row.unit)
      else { continue }
      first = (size, match.range)
    }
    return first.map { ($0.size, $0.range.upperBound) }
  }

  /// The number of a match, and the interval that its other capture or the row is.
  private func size(_ match: PhraseMatch, unit: TimeSpanUnit?) -> (count: Int, per: String)? {
    let captures = match.captures
    guard let place = captures.lastIndex(where: { $0.count == 1 && $0[0].isNumber }), let count = match.number(place)
    else { return nil }
    if let unit { return (count, unit.rawValue) }
    guard let interval = captures.indices.first(where: { $0 != place }).map({ captures[$0] }) else { return nil }
    if let span = StatedSpan.read(interval, at: 0)?.span { return (count, span.unit.interval(span.count)) }
    return interval.first.flatMap { TimeVocabulary.units[$0.word] }.map { (count, $0.rawValue) }
  }
}

/// Makes one list of the rows that the languages of a page state, and joins sizes with the headers that tell of them.
enum LimitMerger {
  /// The rows of a page, in the order of the first language.
  static func merge(_ halves: [[RateLimit]]) -> [RateLimit] {
    var result: [RateLimit] = []
    for row in halves.flatMap(\.self) {
      guard let index = result.firstIndex(where: { isSame($0, row) }) else {
        result.append(row)
        continue
      }
      result[index].countedBy = result[index].countedBy ?? row.countedBy
      result[index].scope = result[index].scope ?? row.scope
      for language in row.languages where !result[index].languages.contains(language) {
        result[index].languages.append(language)
      }
    }
    return joined(result)
  }

  private static func isSame(_ left: RateLimit, _ right: RateLimit) -> Bool {
    left.bucket == right.bucket && left.paths == right.paths && left.count == right.count && left.per == right.per
      && left.header == right.header && left.isExample == right.isExample
  }

  /// Sizes with the header of their bucket, paths and interval; such a header has no row of its own.
  private static func joined(_ rows: [RateLimit]) -> [RateLimit] {
    var rows = rows
    var used: Set<Int> = []
    for index in rows.indices where rows[index].count != nil && !rows[index].isExample {
      let row = rows[index]
      let found = rows.indices.first { other in
        guard let header = rows[other].header.flatMap(LimitVocabulary.header), rows[other].count == nil else {
          return false
        }
        return rows[other].bucket == row.bucket && rows[other].paths == row.paths
          && (header.per == nil || header.per == row.per)
      }
      guard let found else { continue }
      rows[index].header = rows[found].header
      rows[index].countedBy = row.countedBy ?? rows[found].countedBy
      used.insert(found)
    }
    return rows.enumerated().filter { !used.contains($0.offset) }.map(\.element)
  }
}
