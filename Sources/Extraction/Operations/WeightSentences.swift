import Specification

/// Reads weights that stand in sentences.
struct WeightSentences {
  let names: WeightNames

  /// The weights that the sentences state, or nil when one of them is of an unknown form.
  func weights(_ sentences: [[Token]], bucket: String?) -> [Weight]? {
    let stated = sentences.map(Self.withoutAdvice).filter { !$0.isEmpty && !Self.isRemark($0) }
    if let several = severalBuckets(stated) ?? labelled(stated, first: bucket) { return several }
    if let items = perItem(stated) ?? perItems(stated) { return [Weight(bucket: bucket, cost: items)] }
    return conditional(stated, bucket: bucket)
  }

  /// Whether a sentence leads to a table, or warns of what the numbers say already.
  static func isRemark(_ sentence: [Token]) -> Bool {
    guard !sentence.contains(where: { $0.kind == .number }) else { return false }
    return PhraseMatcher(sentence).first(of: WeightVocabulary.remarks) != nil
  }

  private static func withoutAdvice(_ sentence: [Token]) -> [Token] {
    var sentence = sentence
    if let match = PhraseMatcher(sentence).first(of: WeightVocabulary.eachRequest) {
      sentence.removeSubrange(match.range)
    }
    guard let match = PhraseMatcher(sentence).first(of: WeightVocabulary.advice), match.range.lowerBound > 0 else {
      return sentence
    }
    return Array(sentence[..<match.range.lowerBound])
  }

  // MARK: - Forms

  /// Weights that name the header of their bucket.
  private func severalBuckets(_ sentences: [[Token]]) -> [Weight]? {
    var weights: [Weight] = []
    for sentence in sentences {
      let matcher = PhraseMatcher(sentence)
      let header: String
      let value: Int?
      if let match = matcher.first(WeightVocabulary.inBucket) {
        (value, header) = (match.number(0), match.text(1))
      } else if let match = matcher.first(WeightVocabulary.inBucketBehind) {
        (header, value) = (match.text(0), match.number(1))
      } else {
        return nil
      }
      guard let value else { return nil }
      let bucket = WeightVocabulary.headers[header.lowercased()]
      weights.append(Weight(bucket: bucket, header: header.uppercased(), cost: [WeightCost(.value(value))]))
    }
    return weights.isEmpty ? nil : weights
  }

  /// Numbers with the bucket of each beside it, and nothing else: `UID-Weight: 150`, `10 (IP), 200 (UID)`.
  ///
  /// The bucket of the first may stand in the heading.
  private func labelled(_ sentences: [[Token]], first: String?) -> [Weight]? {
    var values: [Int] = []
    var buckets: [String] = []
    for token in sentences.joined() where token.kind != .mark {
      if token.kind == .number, let value = Int(token.text) {
        values.append(value)
      } else if let bucket = WeightVocabulary.bucket(of: token) {
        buckets.append(bucket)
      } else if !WeightVocabulary.fillers.contains(token.folded) {
        return nil
      }
    }
    guard !buckets.isEmpty else { return nil }
    if let first, values.count == buckets.count + 1 { buckets.insert(first, at: 0) }
    guard values.count == buckets.count, Set(buckets).count == buckets.count else { return nil }
    return zip(values, buckets).map { Weight(bucket: $1, cost: [WeightCost(.value($0))]) }
  }

  /// A number for every element of a list, and the most that it comes to.
  private func perItem(_ sentences: [[Token]]) -> [WeightCost]? {
    var value: Int?
    var word: String?
    var cap: Int?
    for sentence in sentences {
      let matcher = PhraseMatcher(sentence, names: names.accepted)
      if let match = matcher.first(of: WeightVocabulary.perItem) {
        let most = matcher.first(of: WeightVocabulary.cap)
        guard value == nil, sentence.filter({ $0.kind == .number }).count == (most == nil ? 1 : 2) else { return nil }
        value = match.number(0)
        cap = most?.number(0)
        word = match.captures.count > 1 ? match.text(1) : names.noun(in: sentence)
      } else if let match = matcher.first(of: WeightVocabulary.cap) {
        cap = match.number(0)
      } else {
        return nil
      }
    }
    guard let value, let word, let list = names.list(of: word) else { return nil }
    let items = WeightCost(.perItem(value, of: list, cap: cap))
    guard let one = names.parameter(word), one != list else { return [items] }
    return [WeightCost(.value(value), when: .sent(one)), items]
  }

  /// A number for every so many elements of a list, as one for each number of elements up to the most that it may have.
  private func perItems(_ sentences: [[Token]]) -> [WeightCost]? {
    guard sentences.count == 1, case let sentence = sentences[0],
      let match = PhraseMatcher(sentence, names: names.accepted).first(of: WeightVocabulary.perItems),
      sentence.indices.allSatisfy({ match.range.contains($0) || WeightPart.isIdle(sentence[$0]) }),
      let list = match.captures.lazy.compactMap({ $0.first }).first(where: { !$0.isNumber })
        .flatMap({ names.list(of: $0.text) }),
      let most = names.mostItems[list]
    else { return nil }
    let numbers = match.captures.compactMap { $0.first.flatMap { Int($0.text) } }
    guard numbers.count == 2 else { return nil }
    // Chinese puts the size of a step before the list, and the weight behind it.
    let isSizeFirst = match.captures[1].first?.isNumber == false
    let (value, size) = isSizeFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    guard size > 0, (1...Self.mostSteps).contains((most + size - 1) / size) else { return nil }
    return stride(from: 0, to: most, by: size).map { start in
      let count = Condition.count(parameter: list, min: start + 1, max: start + size)
      return WeightCost(.value(value * (start / size + 1)), when: start + size < most ? count : nil)
    }
  }

  /// How many cases a weight may have that grows with a list.
  private static let mostSteps = 50

  /// One number, or several with a condition each; those of one bucket are one weight.
  private func conditional(_ sentences: [[Token]], bucket: String?) -> [Weight]? {
    guard
      let parts = WeightPart.parts(
        of: Array(sentences.joined(separator: [Token(.mark, ";")])), bucket: bucket, names: names)
    else { return nil }
    let ofBucket = Dictionary(grouping: parts, by: \.bucket)
    let stated = parts.indices.filter { index in
      !parts[index].isBare || (ofBucket[parts[index].bucket]?.count ?? 0) > 1
    }
    guard let conditions = WeightConditions(names: names).conditions(stated.map { parts[$0].text }) else { return nil }
    let byPart = Dictionary(uniqueKeysWithValues: zip(stated, conditions))
    var weights: [Weight] = []
    for (index, part) in parts.enumerated() {
      let cost = WeightCost(.value(part.value), when: byPart[index] ?? nil)
      if let known = weights.firstIndex(where: { $0.bucket == part.bucket }) {
        weights[known].cost.append(cost)
      } else {
        weights.append(Weight(bucket: part.bucket, cost: [cost]))
      }
    }
    // Costs are tried in order: the one for all other requests is the last.
    for index in weights.indices {
      weights[index].cost =
        weights[index].cost.filter { $0.when != nil } + weights[index].cost.filter { $0.when == nil }
    }
    return weights
  }
}

/// Reads the conditions beside weights.
struct WeightConditions {
  let names: WeightNames

  /// What the text beside a weight tells.
  private enum Stated {
    case presence(name: String?, isSent: Bool)
    /// Several parameters.
    case several(Condition)
    case range(WeightRange)
    /// Whatever the other weights are not for; `isSaid` where a word says so.
    case otherwise(isSaid: Bool)
  }

  /// The conditions of several weights, nil for one that is for all other requests; nil when a text cannot be read.
  ///
  /// A parameter that only one text names is meant by all.
  func conditions(_ texts: [[Token]]) -> [Condition?]? {
    let stated = texts.compactMap(stated)
    guard stated.count == texts.count else { return nil }
    if stated.isEmpty { return [] }
    let others = stated.filter { if case .otherwise = $0 { true } else { false } }
    guard others.count <= 1, others.count < stated.count || isSaid(others) else { return nil }
    let known =
      stated.lazy.compactMap { if case .presence(let name?, _) = $0 { name } else { nil } }.first
      ?? names.parameter("symbol")
    let conditions = stated.map { part -> Condition? in
      switch part {
      case .presence(let name, let isSent): (name ?? known).map { isSent ? .sent($0) : .notSent($0) }
      case .several(let condition): condition
      case .range(let range): range.condition
      case .otherwise: stated.count == 2 || stated.count == 1 ? contrary(of: stated, known) : nil
      }
    }
    let isRead = zip(stated, conditions).allSatisfy { part, condition in
      if case .otherwise = part { true } else { condition != nil }
    }
    return isRead ? conditions : nil
  }

  private func isSaid(_ others: [Stated]) -> Bool {
    others.contains { if case .otherwise(true) = $0 { true } else { false } }
  }

  /// When the one other weight is not for a request, where that is a condition; alone, it is for requests without.
  private func contrary(of stated: [Stated], _ known: String?) -> Condition? {
    guard stated.count == 2 else { return known.map { .notSent($0) } }
    for case .presence(let name, let isSent) in stated {
      return (name ?? known).map { isSent ? .notSent($0) : .sent($0) }
    }
    return nil
  }

  /// What a text tells, or nil.
  private func stated(_ text: [Token]) -> Stated? {
    let ranges = WeightRange.all(in: text, names: names)
    if let range = ranges.first { return ranges.count == 1 ? .range(range) : nil }
    let matcher = PhraseMatcher(text, names: names.accepted)
    for row in WeightVocabulary.conditions {
      guard let match = matcher.first(row.phrase) else { continue }
      if case let found = match.captures.flatMap(\.self), found.count > 1 {
        return several(found.map(\.text), isSent: row.isSent, of: text[match.range]).map(Stated.several)
      }
      if let word = match.captures.first?.first {
        guard let name = names.parameter(word.text) else { continue }
        return .presence(name: name, isSent: row.isSent)
      }
      return .presence(name: names.noun(in: text), isSent: row.isSent)
    }
    if PhraseMatcher(text).first(of: WeightVocabulary.others) != nil { return .otherwise(isSaid: true) }
    return text.allSatisfy(WeightPart.isIdle) ? .otherwise(isSaid: false) : nil
  }

  /// That several parameters are sent or not: all of them, or one at least where an "or" stands between those of a demand.
  private func several(_ words: [String], isSent: Bool, of text: ArraySlice<Token>) -> Condition? {
    let parameters = words.compactMap(names.parameter)
    guard parameters.count == words.count else { return nil }
    let parts = parameters.map { isSent ? Condition.sent($0) : .notSent($0) }
    return isSent && text.contains { WeightVocabulary.choices.contains($0.folded) } ? .any(parts) : .all(parts)
  }
}
