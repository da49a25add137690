import Diagnostics
import Specification

/// Turns what a phrase found in a sentence into facts.
struct NoteFacts {
  let parameters: NameSet
  let names: NameSet
  /// Names of the parameters that are lists.
  var lists: [String] = []
  /// Names of the parts of structured parameters.
  var parts = NameSet([])
  let span: SourceSpan
  let sink: any DiagnosticSink
  /// The parameter whose description the sentence is of.
  var described: String?

  /// Facts that the section about weights may state; what it says of parameters is conditions of weights.
  private static let inWeights: Set<NoteVocabulary.Fact> = [
    .unboundedWeight, .permission, .account, .reference, .accountMode,
  ]

  /// Facts that hold always or not at all: behind an "if" they are no facts.
  private static let absolute: Set<NoteVocabulary.Fact> = [
    .atLeastOneOf, .exactlyOneOf, .notTogether, .allTogether, .history,
  ]

  /// Takes a fact over; nil when the match cannot mean it, else the tokens that it covers and those among them that it
  /// passes over.
  func apply(
    _ row: NoteVocabulary.Row, _ match: PhraseMatch, in sentence: [Token], context: inout NoteContext,
    to notes: inout StatedNotes
  ) -> CoveredTokens? {
    if context.section.isWeight, !Self.inWeights.contains(row.fact) { return nil }
    if Self.absolute.contains(row.fact), Self.isCase(sentence[..<match.range.lowerBound]) { return nil }
    var covered = CoveredTokens(range: match.range, passed: match.gaps)
    if row.fact == .lifetime, let length = length(in: match) {
      notes.lifetimes.append(TimeLimit(max: length.count, unit: length.unit.rawValue))
    }
    if row.fact == .scope { reportExcluded(in: sentence) }
    if row.fact.isRemark {
      covered.add(0..<sentence.count)
      let isRefused =
        !row.fact.isQuotation
        && (isBindingPassedOver(by: covered, of: row.fact, in: sentence) || isNamedAsMissing(row.fact, in: sentence))
      return isRefused ? nil : covered
    }
    if let isTaken = addRelation(row.fact, match, sentence, &context, &notes)
      ?? addFact(row, match, &context, &notes)
    {
      return isTaken ? covered : nil
    }
    return addStatement(row, match, sentence, &notes)
  }

  /// Adds a rule between parameters; nil where the fact is none, false where the match cannot mean it.
  private func addRelation(
    _ fact: NoteVocabulary.Fact, _ match: PhraseMatch, _ sentence: [Token], _ context: inout NoteContext,
    _ notes: inout StatedNotes
  ) -> Bool? {
    switch fact {
    case .atLeastOneOf: addRule(match, &context, &notes) { [.atLeastOneOf($0)] }
    case .exactlyOneOf: addRule(match, &context, &notes) { [.exactlyOneOf($0)] }
    case .notTogether:
      addRule(match, &context, &notes, behind: sentence[..<match.range.lowerBound]) { [.notTogether($0)] }
    case .allTogether: addRule(match, &context, &notes) { [.allTogether($0)] }
    case .notWith:
      addRule(match, &context, &notes, isAbout: context.mentioned.first) { names in
        names.dropFirst().map { .notTogether([names[0], $0]) }
      }
    case .needs: addRule(match, &context, &notes) { [.needs($0[0], other: $0[1])] }
    case .neededBy: addRule(match, &context, &notes) { [.needs($0[1], other: $0[0])] }
    case .needsValue: addNeed(match, &notes)
    case .prevails: addPrevails(match, sentence, context, &notes)
    case .requiredWhen: demand(match, isConditionFirst: false, &notes)
    case .whenRequired: demand(match, isConditionFirst: true, &notes)
    case .appliesWhen: restrict(match, &notes)
    case .orderTypes, .introducedApply, .alsoApplies: addOrderTypes(fact, match, context, &notes)
    case .optionalWhen: excuse(match, isConditionFirst: false, &context, &notes)
    case .whenOptional: excuse(match, isConditionFirst: true, &context, &notes)
    default: nil
    }
  }

  /// Adds a fact that the match alone states; nil where the fact is none, false where the match cannot mean it.
  private func addFact(
    _ row: NoteVocabulary.Row, _ match: PhraseMatch, _ context: inout NoteContext, _ notes: inout StatedNotes
  ) -> Bool? {
    switch row.fact {
    case .defaultValue:
      guard let name = parameters.spelling(of: match.text(1)),
        match.texts(0).contains(where: { parameters.spelling(of: $0) == name })
      else { return false }
      notes.defaults.append((name, match.text(2), span))
    case .defaultForTypes:
      let types = match.texts(0).flatMap { $0.split(separator: "/").map(String.init) }
      guard let name = parameters.spelling(of: match.text(1)), types.allSatisfy({ Token(.word, $0).isConstant }) else {
        return false
      }
      notes.typeDefaults.append((name, types, match.text(2)))
    case .order: notes.order = notes.order ?? row.argument
    case .cursor:
      guard let name = parameters.spelling(of: match.text(0)) else { return false }
      notes.cursors.append((name, row.argument ?? "inclusive", span))
      context.lastNames = [name]
    case .stillRequired:
      guard let name = context.lastNames.first, notes.excuses.contains(where: { $0.name == name }) else { return false }
    case .otherwise:
      guard context.lastNames.count == 1 else { return false }
      let effect = length(in: match).map { "last \($0.words)" } ?? "latest"
      omitAlone(context.lastNames[0], effect, &notes)
    case .account:
      for kind in row.argument?.split(separator: " ").map(String.init) ?? []
      where !notes.accounts.contains(kind) {
        notes.accounts.append(kind)
      }
    case .maxItems:
      let count = match.number(match.captures.count - 1) ?? 1
      guard row.argument == nil || lists.count == 1 else { return false }
      for name in row.argument == nil ? match.texts(0).compactMap(parameters.spelling) : lists {
        notes.maxItems.append((name, count, span))
      }
    case .timeZoneForm:
      guard let name = parameters.spelling(of: "timeZone"), let form = row.argument else { return false }
      notes.timeZoneForms.append((name, form))
    case .bounds:
      guard let name = parameters.spelling(of: match.text(0)),
        let min = StatedSpan.read(match.captures[1], at: 0)?.span,
        let max = StatedSpan.read(match.captures[2], at: 0)?.span
      else { return false }
      notes.bounds.append((name, min, max, span))
    default: return addParameterFact(row, match, &notes) ?? addAnswerFact(row, match, &notes)
    }
    return true
  }

  /// Adds a fact of answers and their headers, accounts or costs; nil and false as above.
  private func addAnswerFact(
    _ row: NoteVocabulary.Row, _ match: PhraseMatch, _ notes: inout StatedNotes
  ) -> Bool? {
    switch row.fact {
    case .answeredWithout:
      notes.answeredWithout.append(match.captures.joined().compactMap { parameters.spelling(of: $0.text) })
    case .inaccurateHeader:
      guard let header = LimitVocabulary.header(match.text(0)) else { return false }
      if !notes.inaccurateHeaders.contains(header.name) { notes.inaccurateHeaders.append(header.name) }
    case .unboundedWeight: notes.unboundedWithout = notes.unboundedWithout ?? ""
    case .negativeIsUnavailable:
      let found = match.texts(0).compactMap { names.spelling(of: $0) ?? singular($0).flatMap(names.spelling) }
      guard !found.isEmpty else { return false }
      notes.negativeMeansNone += found
    case .showsNotAll: notes.showsNotAll = true
    case .mayLack, .replaces, .answeredWhenSent, .answeredForFlag: return addPresence(row, match, &notes)
    case .errorMessage:
      notes.errors.append(DocumentedError(message: match.text(0)))
    default: return nil
    }
    return true
  }

  /// Reports that a denial names an asset which a parameter could be: the format knows no excluded values.
  private func reportExcluded(in sentence: [Token]) {
    guard let match = PhraseMatcher(sentence).first(of: NoteVocabulary.excluded),
      let name = ["asset", "coin", "symbol"].lazy.compactMap(parameters.spelling).first
    else { return }
    sink.report(
      Diagnostic(
        .noteWithoutPlace, "`\(match.text(0))` is excluded from the values of `\(name)`", at: span,
        subject: "parameter \(name) (\(match.text(0)))"))
  }

  private func singular(_ word: String) -> String? { word.hasSuffix("s") ? String(word.dropLast()) : nil }

  /// Adds a fact for which more of the sentence is read than the match; nil where the match cannot mean it.
  private func addStatement(
    _ row: NoteVocabulary.Row, _ match: PhraseMatch, _ sentence: [Token], _ notes: inout StatedNotes
  ) -> CoveredTokens? {
    var covered = CoveredTokens(range: match.range, passed: match.gaps)
    switch row.fact {
    case .history:
      guard let isPlaced = addHistory(match, sentence, &notes) else { return nil }
      covered.isPlaced = isPlaced
    case .window: return addWindow(match, sentence, isOfCase: row.argument == "case", &notes)
    case .openWindow:
      let isOpenEnd = addOpenEnd(sentence, &notes)
      covered.isPlaced = isOpenEnd
      return isOpenEnd || !isBindingPassedOver(by: covered, of: row.fact, in: sentence) ? covered : nil
    case .omitted:
      let effect =
        row.argument == "before" ? omitBefore(match, &notes) : omit(match, sentence, row.argument, &notes)
      guard let effect else { return nil }
      covered.add(effect)
    case .omittedEnds: return omitEnds(match, &notes) ? covered : nil
    case .omittedInCase: return omitInCase(match, &notes) ? covered : nil
    case .sent:
      if isPurpose(sentence, of: match) { covered.add(0..<sentence.count) }
    case .permission:
      guard let permission = NoteVocabulary.permission(in: sentence) else { return nil }
      if !notes.permissions.contains(permission) { notes.permissions.append(permission) }
      covered.add(0..<sentence.count)
      let passed = covered.passedOver(in: sentence).filter { NoteVocabulary.permission(in: [$0]) != permission }
      covered.isPlaced = !Substance(names: names).isFound(in: passed)
    case .deprecated:
      notes.deprecation = notes.deprecation ?? Self.deprecation(sentence)
      covered = CoveredTokens(range: 0..<sentence.count, passed: [])
    default: return nil
    }
    return covered
  }

  /// Whether a sentence speaks of a case: it does not hold always.
  static func isCase(_ sentence: ArraySlice<Token>) -> Bool {
    sentence.contains { $0.folded == "if" || $0.folded == "when" }
      || PhraseMatcher(Array(sentence)).first(of: cases) != nil
  }

  /// Whether a sentence says only what a parameter selects: it names no other, no number, and demands nothing.
  private func isPurpose(_ sentence: [Token], of match: PhraseMatch) -> Bool {
    let own = Set(match.captures.joined().map(\.folded))
    return sentence.allSatisfy { token in
      token.kind != .number && !["must", "cannot"].contains(token.folded)
        && (own.contains(token.folded) || !NoteReader.isMention(token, of: names))
    } && PhraseMatcher(sentence).first(of: Self.obligations) == nil
  }

  private static let obligations = ["必须", "不能", "不得"].map { Phrase($0) }

  private static let cases = ["如果", "若", "未 发送", "没有"].map { Phrase($0) }
}
