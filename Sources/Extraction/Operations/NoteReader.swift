import Diagnostics
import Documents
import Specification

/// What the notes of one language state.
struct StatedNotes {
  /// Rules between parameters, with their places.
  var rules: [(rule: ParameterRule, span: SourceSpan)] = []
  /// Parameters that a note says may be left out, and what happens then.
  var omissions: [(name: String, effect: String?, span: SourceSpan)] = []
  /// The parameter without which the weight has no bound.
  var unboundedWithout: String?
  /// Fields in which a negative number means that there is no data.
  var negativeMeansNone: [String] = []
  /// Messages of error answers.
  var errors: [DocumentedError] = []
}

/// Reads the notes around the parameters of an operation.
struct NoteReader {
  /// Names of parameters.
  let parameters: NameSet
  /// Names of parameters and fields.
  let names: NameSet
  let sink: any DiagnosticSink

  /// What the notes of the sections say.
  func notes(in sections: [OperationSection]) -> StatedNotes {
    var notes = StatedNotes()
    for section in sections {
      for (text, span) in Self.texts(section.blocks) {
        for sentence in Tokenizer.sentences(of: text) { read(sentence, span: span, into: &notes) }
      }
    }
    if notes.unboundedWithout == "" { notes.unboundedWithout = notes.omissions.first?.name ?? "symbol" }
    return notes
  }

  /// The prose of blocks, lists and quotes with its places.
  static func texts(_ blocks: [Block]) -> [(String, SourceSpan)] {
    blocks.flatMap { block -> [(String, SourceSpan)] in
      switch block.content {
      case .paragraph(let text): [(text.marked, block.span)]
      case .list(let items): items.flatMap { texts($0.blocks) }
      case .quote(let blocks): texts(blocks)
      default: []
      }
    }
  }

  private func read(_ sentence: [Token], span: SourceSpan, into notes: inout StatedNotes) {
    let matcher = PhraseMatcher(sentence, names: names)
    for row in NoteVocabulary.rows {
      guard let match = matcher.first(of: row.phrases) else { continue }
      apply(row.fact, match, span: span, to: &notes)
      return
    }
    guard isDemanding(sentence, matcher), !WeightReader.reads(note: sentence) else { return }
    sink.report(
      Diagnostic(
        .noteUnread, "a note is stated in a form that no rule reads: \(Self.excerpt(sentence))", at: span,
        subject: "note"))
  }

  private func apply(
    _ fact: NoteVocabulary.Fact, _ match: PhraseMatch, span: SourceSpan, to notes: inout StatedNotes
  ) {
    switch fact {
    case .atLeastOneOf: addRule(match, span, to: &notes) { .atLeastOneOf($0) }
    case .exactlyOneOf: addRule(match, span, to: &notes) { .exactlyOneOf($0) }
    case .notTogether: addRule(match, span, to: &notes) { .notTogether($0) }
    case .allTogether: addRule(match, span, to: &notes) { .allTogether($0) }
    case .omittedAll: omit(match, "all", span, &notes)
    case .omitted: omit(match, nil, span, &notes)
    case .unboundedWeight: notes.unboundedWithout = notes.unboundedWithout ?? ""
    case .negativeIsUnavailable: notes.negativeMeansNone += match.texts(0).compactMap(names.spelling)
    case .errorMessage: notes.errors.append(DocumentedError(message: Self.withoutStop(match.text(0))))
    case .sent, .prevails, .windowDays: break
    }
  }

  private func addRule(
    _ match: PhraseMatch, _ span: SourceSpan, to notes: inout StatedNotes, _ make: ([String]) -> ParameterRule
  ) {
    var names: [String] = []
    for token in match.captures[0] {
      guard let name = parameters.spelling(of: token.text) else {
        sink.report(
          Diagnostic(
            .ruleUnknownName, "a note states a rule about `\(token.text)`, which is no parameter of the table",
            at: span, subject: "rule \(token.text)"))
        return
      }
      if !names.contains(name) { names.append(name) }
    }
    guard names.count >= 2 else { return }
    notes.rules.append((make(names), span))
  }

  private func omit(_ match: PhraseMatch, _ effect: String?, _ span: SourceSpan, _ notes: inout StatedNotes) {
    guard let name = parameters.spelling(of: match.text(0)) else { return }
    notes.omissions.append((name, effect, span))
  }

  /// Whether a sentence speaks of names, numbers or demands, so that it must not be passed over.
  private func isDemanding(_ sentence: [Token], _ matcher: PhraseMatcher) -> Bool {
    sentence.contains { token in
      (token.kind != .ideograph && token.isName && parameters.contains(token.text) && token.kind != .word)
        || token.kind == .number || NoteVocabulary.demands.contains(token.folded)
    } || matcher.first(of: NoteVocabulary.chineseDemands) != nil
  }

  /// The beginning of a sentence, for findings.
  static func excerpt(_ sentence: [Token]) -> String {
    let words = sentence.prefix(24).map { $0.kind == .code ? "`\($0.text)`" : $0.text }
    return words.joined(separator: " ") + (sentence.count > 24 ? " …" : "")
  }

  private static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
