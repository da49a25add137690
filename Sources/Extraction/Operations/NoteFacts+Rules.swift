import Diagnostics
import Specification

extension NoteFacts {
  /// Adds rules about the parameters that a match names; false when they are not two.
  ///
  /// A name that the table lacks is reported, and the rule is not taken over. What names nothing itself speaks of the
  /// names before it in its sentence, else of those of the sentence before.
  func addRule(
    _ match: PhraseMatch, _ context: inout NoteContext, _ notes: inout StatedNotes, isAbout subject: String? = nil,
    behind head: ArraySlice<Token> = [], _ make: ([String]) -> [ParameterRule]
  ) -> Bool {
    var found: [String] = []
    if match.captures.isEmpty {
      let named = mentioned(in: head).reduce(into: [String]()) { names, name in
        if !names.contains(name) { names.append(name) }
      }
      found = named.count > 1 ? named : context.mentioned.filter(parameters.contains)
    }
    if match.captures.count == 1, let subject, parameters.contains(subject) { found = [subject] }
    for token in match.captures.joined() {
      guard let name = parameter(token.text) else {
        sink.report(
          Diagnostic(
            .ruleUnknownName, "a note states a rule about `\(token.text)`, which is no parameter of the table",
            at: span, subject: "rule \(token.text)"))
        return true
      }
      if !found.contains(name) { found.append(name) }
    }
    guard found.count >= 2 else { return false }
    notes.rules += make(found).map { ($0, span) }
    context.lastNames = found
    return true
  }

  /// The parameter of that name; notes on lists speak of their elements.
  private func parameter(_ name: String) -> String? {
    parameters.spelling(of: name) ?? parameters.spelling(of: name + "s") ?? parameters.spelling(of: name + "List")
  }

  /// A parameter that demands a value of another one.
  func addNeed(_ match: PhraseMatch, _ notes: inout StatedNotes) -> Bool {
    guard match.captures.count == 3, let name = parameters.spelling(of: match.text(0)),
      let other = parameters.spelling(of: match.text(1)), name != other,
      !match.captures[2].contains(where: { parameters.contains($0.text) })
    else { return false }
    notes.rules.append((.needs(name, other: other, values: match.texts(2)), span))
    return true
  }

  /// `a` prevails over the other names of the rule that the sentence, or the one before it, states.
  func addPrevails(
    _ match: PhraseMatch, _ sentence: [Token], _ context: NoteContext, _ notes: inout StatedNotes
  ) -> Bool {
    // The names that are both sent may stand before the one that counts.
    let isLast = match.captures.first.map { $0.count > 1 } ?? false
    let (winner, rest) = (isLast ? 1 : 0, isLast ? 0 : 1)
    guard match.captures.count > winner, let name = parameters.spelling(of: match.text(winner)) else { return false }
    let others = match.captures.count > 1 ? match.texts(rest).compactMap(parameters.spelling) : context.lastNames
    let losers = others.filter { $0 != name }
    guard !losers.isEmpty else { return false }
    notes.rules += losers.map { (.prevails(name, over: $0), span) }
    return true
  }

  /// The length of time of a match.
  func length(in match: PhraseMatch) -> StatedSpan? {
    match.captures.lazy.compactMap { StatedSpan.read($0, at: 0)?.span }.first
  }

  /// Whether words name a parameter that is none of `names`: what follows is said of its case.
  func mentions(_ words: ArraySlice<Token>, otherThan names: [String]) -> Bool {
    mentioned(in: words).contains { !names.contains($0) }
  }

  /// Whether words name one of these parameters.
  func mentions(_ words: ArraySlice<Token>, anyOf names: [String]) -> Bool {
    mentioned(in: words).contains(where: names.contains)
  }

  /// The parameters that words name.
  private func mentioned(in words: ArraySlice<Token>) -> some Sequence<String> {
    words.lazy.filter(\.isName).compactMap { parameters.spelling(of: $0.text) }
  }

  /// How far back there is data, in the case where that is longest: a shorter time of another case keeps no request from
  /// being answered. False where it is stated by cases, nil where no time is.
  func addHistory(_ match: PhraseMatch, _ sentence: [Token], _ notes: inout StatedNotes) -> Bool? {
    guard let length = length(in: match) else { return nil }
    let others = sentence.indices.compactMap { StatedSpan.read(sentence, at: $0)?.span }
    let isByCases =
      Self.isCase(sentence[match.range.upperBound...])
      || Set(others.map(\.words)).count > 1 && PhraseMatcher(sentence).first(of: CaseVocabulary.alternatives) != nil
    let known = notes.history.flatMap { limit in
      TimeSpanUnit(spelling: limit.unit).map { StatedSpan(count: limit.max, unit: $0) }
    }
    let spans = isByCases ? others + (known.map { [$0] } ?? []) : [length]
    let longest = spans.max { ($0.unit.milliseconds($0.count) ?? 0) < ($1.unit.milliseconds($1.count) ?? 0) } ?? length
    if isByCases { notes.history = nil }
    addHistory(TimeLimit(max: longest.count, unit: longest.unit.rawValue), &notes)
    return !isByCases
  }

  /// How far back there is data; the first statement counts, and one that says something else is reported.
  func addHistory(_ limit: TimeLimit, _ notes: inout StatedNotes) {
    guard notes.history != nil, notes.history != limit else {
      notes.history = limit
      return
    }
    sink.report(
      Diagnostic(
        .noteDisagrees, "how far back there is data is stated in two ways; the first one is used", at: span,
        subject: "history \(limit.max) \(limit.unit)"))
  }

  // MARK: - What happens without a parameter

  /// Notes that parameters may be left out and what happens then; gives what was understood of that.
  func omit(_ match: PhraseMatch, _ sentence: [Token], _ stated: String?, _ notes: inout StatedNotes) -> CoveredTokens?
  {
    let found = match.captures.joined().compactMap { parameters.spelling(of: $0.text) }
    let matcher = PhraseMatcher(sentence, names: parameters)
    let isPartial = NoteVocabulary.partlySent.contains { matcher.first($0) != nil }
    let isDenied = sentence[match.range].contains { $0.folded == "neither" || $0.folded == "no" }
    guard !isPartial || isDenied || sentence.contains(where: { $0.folded == "neither" }) else { return nil }
    var effect = stated ?? length(in: match).map { "last \($0.words)" }
    var covered = CoveredTokens(range: match.range, passed: [])
    var bearer: String?
    for row in NoteVocabulary.effects where effect == nil {
      guard let result = self.effect(row.phrases, in: matcher, of: match) else { continue }
      guard !row.effect.isEmpty else { break }
      effect = word(for: row.effect, result)
      bearer = row.isOfItsName ? parameters.spelling(of: result.text(0)) : nil
      covered = CoveredTokens(range: result.range, passed: result.gaps)
    }
    let isUnnamed = match.captures.joined().allSatisfy { names.spelling(of: $0.text) == nil }
    let omitted = found.isEmpty && isUnnamed ? ownPair().map { [$0.0, $0.1] } ?? [] : found
    guard !omitted.isEmpty, !mentions(sentence[..<match.range.lowerBound], otherThan: omitted) else { return nil }
    if bearer != nil, omitted.count == 2, let other = omitted.first(where: { $0 != bearer }) {
      effect = effect.map { "\($0) where \(other) is not sent" }
    }
    notes.omissions += omitted.map { name in
      let isBearer = bearer == nil || bearer == name
      return StatedOmission(name: name, effect: isBearer ? effect : nil, span: span, isOwn: omitted.count == 1)
    }
    return covered
  }

  /// Notes what happens when one parameter alone is left out.
  func omitAlone(_ name: String, _ effect: String, _ notes: inout StatedNotes) {
    notes.omissions.append(StatedOmission(name: name, effect: effect, span: span, isOwn: true))
  }

  /// Notes what the ends of a time stand for when both are left out: the end for now, the begin for a time before.
  func omitEnds(_ match: PhraseMatch, _ notes: inout StatedNotes) -> Bool {
    let omitted = match.texts(0).compactMap(parameters.spelling)
    guard let end = parameters.spelling(of: match.text(1)), omitted.count == 2, omitted.contains(end) else {
      return false
    }
    let begin = length(in: match).map { "\($0.words) ago" }
    notes.omissions += omitted.map {
      StatedOmission(name: $0, effect: $0 == end ? "now" : begin, span: span, isOwn: false, isOfBothEnds: true)
    }
    return true
  }

  /// Notes which time is answered when parameters are left out where another one is sent.
  func omitInCase(_ match: PhraseMatch, _ notes: inout StatedNotes) -> Bool {
    guard let other = parameters.spelling(of: match.text(0)), let length = length(in: match) else { return false }
    let omitted = match.texts(1).compactMap(parameters.spelling).filter { $0 != other }
    let effect = "last \(length.words) where \(other) is sent"
    notes.omissions += omitted.map {
      StatedOmission(name: $0, effect: effect, span: span, isOwn: false, isOfCase: true)
    }
    return !omitted.isEmpty
  }

  /// Notes that a parameter stands for a time as far before another one as a match says.
  func omitBefore(_ match: PhraseMatch, _ notes: inout StatedNotes) -> CoveredTokens? {
    guard let name = parameters.spelling(of: match.text(0)) else { return nil }
    omitAlone(name, word(for: "before", match), &notes)
    return CoveredTokens(range: match.range, passed: match.gaps)
  }

  /// What the phrases find behind a match, else in front of it.
  private func effect(_ phrases: [Phrase], in matcher: PhraseMatcher, of match: PhraseMatch) -> PhraseMatch? {
    if let found = phrases.lazy.compactMap({ matcher.first($0, from: match.range.upperBound) }).first { return found }
    return phrases.lazy.compactMap { matcher.first($0) }.first { $0.range.upperBound <= match.range.lowerBound }
  }

  /// The effect with the length of time or the count that its phrase found: `last 7 days`, `latest 200`.
  private func word(for effect: String, _ result: PhraseMatch) -> String {
    if let length = length(in: result) {
      guard effect == "before", let other = result.captures.dropLast().last?.first else {
        return "\(effect) \(length.words)"
      }
      return "\(length.words) before \(parameters.spelling(of: other.text) ?? other.text)"
    }
    let count = result.captures.joined().first { $0.kind == .number }
    return count.map { "\(effect) \($0.text)" } ?? effect
  }

  // MARK: - Conditions on parameters

  /// A parameter that must be sent in a case.
  func demand(_ match: PhraseMatch, isConditionFirst: Bool, _ notes: inout StatedNotes) -> Bool {
    guard let (names, condition) = conditional(match, isConditionFirst: isConditionFirst) else { return false }
    notes.demands += names.map { ($0, condition, span) }
    return true
  }

  /// A parameter that is not demanded where another one is sent.
  func excuse(
    _ match: PhraseMatch, isConditionFirst: Bool, _ context: inout NoteContext, _ notes: inout StatedNotes
  ) -> Bool {
    guard let first = parameters.spelling(of: match.text(0)), let second = parameters.spelling(of: match.text(1)),
      first != second
    else { return false }
    let (name, other) = isConditionFirst ? (second, first) : (first, second)
    notes.excuses.append((name, other, span))
    context.lastNames = [name]
    return true
  }

  /// A parameter that means something in a case only.
  func restrict(_ match: PhraseMatch, _ notes: inout StatedNotes) -> Bool {
    guard let (names, condition) = conditional(match, isConditionFirst: false) else { return false }
    notes.applications += names.map { ($0, condition) }
    return true
  }

  /// The parameters and the condition of a match: names, name of the condition, values if there are any.
  private func conditional(_ match: PhraseMatch, isConditionFirst: Bool) -> ([String], Condition)? {
    var found: [String] = []
    var values: [String] = []
    for token in match.captures.joined() {
      if let name = parameters.spelling(of: token.text), !token.isConstant || name == token.text {
        found.append(name)
      } else {
        values.append(token.text)
      }
    }
    guard found.count == 2 || isConditionFirst && found.count > 2, Set(found).count == found.count, !values.isEmpty
    else { return nil }
    let owner = isConditionFirst ? found.removeFirst() : found.removeLast()
    return (found, .parameter(owner, values: values))
  }

  // MARK: - Deprecation

  /// The date and the request of a sentence that speaks of a deprecation.
  static func deprecation(_ sentence: [Token]) -> Deprecation {
    var deprecation = Deprecation()
    for index in sentence.indices where index + 4 < sentence.count {
      let parts = sentence[index...index + 4].map(\.text)
      guard parts[0].count == 4, parts[1] == "-" || parts[1] == "/", parts[3] == parts[1],
        [parts[0], parts[2], parts[4]].allSatisfy({ Int($0) != nil })
      else { continue }
      deprecation.since = [parts[0], pad(parts[2]), pad(parts[4])].joined(separator: "-")
    }
    for token in sentence where token.kind == .code {
      let words = token.text.split(separator: " ").map(String.init)
      if words.count == 2, HTTPMethod(rawValue: words[0].uppercased()) != nil, words[1].hasPrefix("/") {
        deprecation.replacement = words[0].uppercased() + " " + words[1]
      }
    }
    return deprecation
  }

  private static func pad(_ text: String) -> String { text.count == 1 ? "0" + text : text }

  static func withoutStop(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
}
