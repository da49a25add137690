import Diagnostics
import Documents
import Specification

/// Reads the prose of an operation: notes around the parameters, descriptions, remarks beside weights and examples.
struct NoteReader {
  /// Names of parameters.
  let parameters: NameSet
  /// Names of parameters and fields.
  let names: NameSet
  /// Reads what stands above examples.
  let labels: LabelReader
  let sink: any DiagnosticSink
  /// The places of texts that begin with a value of a list that was read as such.
  var listedValues: Set<SourceSpan> = []
  /// The places of texts that are read as a part of the description of a parameter.
  var footnotes: Set<SourceSpan> = []
  /// The security type that the title states.
  var security: String?
  /// Names of the parameters that are lists.
  var lists: [String] = []
  /// Names of the parts of structured parameters.
  var parts = NameSet([])
  /// Whether the text of sentences is kept for a ledger.
  var keepsText = false

  /// What the prose of the sections says.
  func notes(in sections: [OperationSection]) -> StatedNotes {
    var notes = StatedNotes()
    for (index, section) in sections.enumerated() {
      var introduction = ""
      for (text, span) in Self.texts(RunOnTable.repaired(section.blocks)) {
        var context = NoteContext(section: section.kind)
        context.introduction = introduction
        if text.last == ":" || text.last == "：" { introduction = text }
        let isListed = listedValues.contains(span)
        let sentences = Tokenizer.sentences(of: text).flatMap { CasedSentence.apart($0, names: parameters) }
        for (place, sentence) in sentences.enumerated() {
          var reading =
            footnotes.contains(span)
            ? footnote(sentence, span: span)
            : isListed && place == 0
              ? meaning(sentence, span: span) : read(sentence, span: span, context: &context, into: &notes)
          reading.section = index
          notes.readings.append(reading)
          context.mentioned = reading.names
        }
      }
    }
    if notes.unboundedWithout == "" { notes.unboundedWithout = notes.omissions.first?.name ?? "symbol" }
    return notes
  }

  /// The prose of blocks, lists and quotes with its places.
  static func texts(_ blocks: [Block]) -> [(String, SourceSpan)] {
    prose(blocks).map { ($0.text.marked, $0.span) }
  }

  /// The paragraphs of blocks, lists and quotes with their places.
  static func prose(_ blocks: [Block]) -> [(text: Inline, span: SourceSpan)] {
    var texts: [(text: Inline, span: SourceSpan)] = []
    func add(_ block: Block) {
      switch block.content {
      case .paragraph(let text): texts.append((text, block.span))
      case .list(let items): for item in items { item.blocks.forEach(add) }
      case .quote(let blocks): blocks.forEach(add)
      default: break
      }
    }
    blocks.forEach(add)
    return texts
  }

  /// Holds a sentence against all rules; what a rule read is closed to the rules behind it.
  func read(
    _ sentence: [Token], span: SourceSpan, context: inout NoteContext, into notes: inout StatedNotes
  ) -> NoteReading {
    var rest = NoteWords.normalized(sentence, names: names)
    let mentioned = mentions(rest)
    let substance = Substance(names: names)
    let whole = rest
    var rules: [String] = []
    if context.section == .response, isLabel(sentence) {
      rules = ["variant"]
      rest = []
    }
    if let security, sentence.suffix(3).map(\.text) == ["(", security, ")"] {
      rules = ["title"]
      rest = []
    }
    var hasNoPlace = false
    let facts = NoteFacts(
      parameters: parameters, names: names, lists: lists, parts: parts, span: span, sink: sink,
      described: context.described)
    if !rest.isEmpty {
      let errors = ErrorNotes.errors(in: rest)
      if !errors.isEmpty {
        notes.errors += errors
        rules.append("inline-error")
        rest = ErrorNotes.removed(from: rest)
      }
      rest = readCost(rest, &rules)
    }
    var matcher = PhraseMatcher(rest, names: names)
    if notes.replacement == nil, matcher.first(of: NoteVocabulary.replacements) != nil {
      takeReplacement(from: &rest, &rules, &notes)
      matcher = PhraseMatcher(rest, names: names)
    }
    for entry in NoteVocabulary.index.candidates(for: rest) {
      guard let match = matcher.first(entry.phrase),
        let covered = facts.apply(entry.row, match, in: rest, context: &context, to: &notes)
      else { continue }
      rules.append("note-" + entry.row.fact.rawValue)
      let passed = covered.passedOver(in: rest)
      let readsGaps = entry.row.fact.readsGaps
      let unplaced =
        covered.isPlaced ? [] : entry.row.fact.isPlaceless ? Array(rest[covered.range]) : readsGaps ? passed : []
      if substance.isFound(in: unplaced) { hasNoPlace = true }
      rest.replaceSubrange(covered.range, with: [Self.closed] + (readsGaps ? [] : passed))
      matcher = PhraseMatcher(rest, names: names)
    }
    var left = substance.words(of: rest, leftOf: substance.words(of: whole))
    if !left.isEmpty, !context.section.isCost, !context.isDescription, Self.isRemark(rest, turningOn: left) {
      rules.append("remark")
      hasNoPlace = true
      left = []
    }
    // Only findings tell what the sentence turns on.
    let words = left.isEmpty && !hasNoPlace ? [] : substance.words(of: whole)
    return NoteReading(
      section: 0, span: span, rules: rules, words: words, left: left, hasNoPlace: hasNoPlace,
      names: mentioned, text: keepsText ? Self.text(sentence) : "")
  }

  /// Takes over the request that is better than the one of the page.
  private func takeReplacement(from sentence: inout [Token], _ rules: inout [String], _ notes: inout StatedNotes) {
    guard let replacement = NoteFacts.deprecation(sentence).replacement else { return }
    notes.replacement = replacement
    guard let index = sentence.firstIndex(where: { $0.text == replacement }) else { return }
    rules.append("replacement")
    sentence[index] = Self.closed
  }

  /// Whether a sentence only denies something: it names nothing, demands nothing and states no figure. It tells what the
  /// exchange does; no request can be against it.
  private static func isRemark(_ sentence: [Token], turningOn words: [String]) -> Bool {
    guard words.allSatisfy({ StatementVocabulary.denials.contains($0.lowercased()) }) else { return false }
    return !sentence.indices.contains { index in
      sentence[index].folded == "not" && index > 0 && sentence[index - 1].folded == "do"
        && (index == 1 || sentence[index - 2].kind == .mark)
    }
  }

  /// A sentence of a footnote: the reader of descriptions reports what of it is not read.
  private func footnote(_ sentence: [Token], span: SourceSpan) -> NoteReading {
    NoteReading(
      section: 0, span: span, rules: ["footnote"], words: Substance(names: names).words(of: sentence), left: [],
      hasNoPlace: false, names: mentions(sentence), text: keepsText ? Self.text(sentence) : "")
  }

  /// What the item of a list says of its value; what it means has no place, its label changes nothing.
  private func meaning(_ sentence: [Token], span: SourceSpan) -> NoteReading {
    let substance = Substance(names: names)
    let rest = sentence.dropFirst().filter { $0.kind != .quoted }
    return NoteReading(
      section: 0, span: span, rules: ["values"], words: substance.words(of: sentence), left: [],
      hasNoPlace: substance.isFound(in: rest), names: mentions(Array(sentence)),
      text: keepsText ? Self.text(sentence) : "")
  }

  /// What a sentence says beside the limits and counts that the reader of weights takes over.
  private func readCost(_ sentence: [Token], _ rules: inout [String]) -> [Token] {
    var quotas: [Quota] = []
    var rest = WeightQuotas.take(from: sentence, &quotas)
    if !quotas.isEmpty {
      rules.append("quota")
      rest += sentence.filter { $0.kind == .word && WeightVocabulary.contrary.contains($0.folded) }
    }
    if let count = WeightVocabulary.orderCount(in: rest) {
      rules.append("weight")
      rest.replaceSubrange(count.range, with: [Self.closed])
    }
    return rest
  }

  /// Stands where a rule read something.
  static let closed = Token(.mark, "\u{1}")

  private func isLabel(_ sentence: [Token]) -> Bool {
    if case .condition = labels.read([Self.text(sentence)]) { true } else { false }
  }

  private func mentions(_ sentence: [Token]) -> [String] {
    sentence.filter { Self.isMention($0, of: names) }.compactMap(names.spelling)
  }

  /// Whether a token is the name of a parameter or field, known or not, and no ordinary word that is spelled like one.
  static func isMention(_ token: Token, of names: NameSet) -> Bool {
    guard token.isName, names.contains(token) || token.isCamelCase else {
      // `endTime-7`: a calculation with a name in it.
      guard token.kind == .word, token.text.contains("-"), let first = token.text.split(separator: "-").first,
        first.count < token.text.count,
        first.dropFirst().contains(where: \.isUppercase)
      else { return false }
      return names.contains(String(first))
    }
    return token.kind != .word || token.text.utf8.dropFirst().contains { (0x41...0x5A).contains($0) || $0 == 0x5F }
  }

  private static func text(_ sentence: [Token]) -> String {
    sentence.map { token in
      switch token.kind {
      case .code: "`\(token.text)`"
      case .quoted: "\"\(token.text)\""
      default: token.text
      }
    }.joined(separator: " ")
  }
}

/// What earlier sentences of the same text said.
struct NoteContext {
  let section: SectionKind
  /// The names of the last rule between parameters.
  var lastNames: [String] = []
  /// The names that the sentence before mentions.
  var mentioned: [String] = []
  /// The last line above that ends with a colon.
  var introduction = ""
  /// The parameter that the text describes, of which it speaks without a name.
  var described: String?
  /// Whether the text describes one parameter.
  var isDescription: Bool { described != nil }

  init(section: SectionKind) {
    self.section = section
  }
}
