import Specification

/// Defaults, bounds and other facts of the parameter alone.
extension DescriptionReader {
  /// Applies a fact; false when it cannot be one of this parameter.
  mutating func apply(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch, _ rest: [Token]) -> Bool {
    switch fact {
    case .conditionalDefault:
      guard addDefault(match.text(1), for: match.captures[0]) else { return false }
      conditionalDefaults.append(ConditionalDefault(value: match.text(1), cases: match.texts(0)))
      return true
    case .otherDefault: return addDefault(match.text(0), for: nil)
    case .requiredIf, .requiredForValues, .requiredIfSent, .requiredUnlessSent, .requiredWhenIsolated, .appliesIf,
      .usableIf, .usableIfEither, .appliesToValues, .appliesWhenIsolated, .notWithValue, .appliesUnlessSent,
      .requiredUnlessTruth, .requiredInHedgeMode, .appliesInOneWayMode, .requiredOfParent:
      return condition(fact, match)
    case .atLeastOneOf, .exactlyOneOf, .notTogether, .notWithEach, .needs: return rule(fact, match)
    case .itemsOf, .listOf: return aim(fact, match)
    case .max, .min, .above, .below, .range, .openRange, .zeroIsSpecial, .maxItems, .length, .minLength, .maxLength,
      .lengths:
      return bound(fact, match, rest)
    case .clamped: return clamp(match)
    case .cut: return match.text(0) == match.text(1) && isNumeric
    case .defaultWord: return setDefaultWord(match)
    case .onlyPattern: return match.text(0).hasPrefix("^") && match.text(0).hasSuffix("$") && mark(.pattern, match)
    case .defaultValue, .defaultOfValue, .defaultInOneWayMode: return setDefault(match, rest)
    case .introducedValues: return values(match, rest, isIntroduced: true)
    case .values: return values(match, rest, isIntroduced: false)
    case .moreValues, .oneValue: return addValues(match)
    case .onlyValue: return onlyValue(match, rest)
    case .omittedAll: return setAll(match, rest)
    case .firstPage: return setFirstPage(rest)
    case .numbers: return numbers(match, rest)
    case .beforeOther, .afterOther: return setDistance(fact, match)
    default: return mark(fact, match)
    }
  }

  /// Facts that need no more than their words.
  mutating func mark(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch) -> Bool {
    switch fact {
    case .commaSeparated: makeList()
    case .inJSON: return makeJSON()
    case .dateAndTime where parameter.type == .string:
      parameter.pattern = parameter.pattern ?? "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$"
    case .date where parameter.type == .string: parameter.pattern = parameter.pattern ?? "^\\d{4}-\\d{2}-\\d{2}$"
    case .compactDate where parameter.type == .string: parameter.pattern = parameter.pattern ?? "^\\d{8}$"
    case .positive where isNumeric && parameter.min == nil && parameter.above == nil: parameter.above = .number("0")
    case .epochSeconds where parameter.type == .timestamp: parameter.unit = "s"
    case .seconds where isNumeric: parameter.unit = "s"
    case .milliseconds where isNumeric: parameter.unit = "ms"
    case .minutes where isNumeric: parameter.unit = "min"
    case .hours where isNumeric: parameter.unit = "h"
    case .days where isNumeric: parameter.unit = "d"
    case .pattern where match.text(0).hasPrefix("^"): parameter.pattern = parameter.pattern ?? match.text(0)
    case .generated: parameter.whenOmitted = parameter.whenOmitted ?? "generated"
    case .latest: parameter.whenOmitted = parameter.whenOmitted ?? "latest"
    case .unitOfNumber where isNumeric:
      guard let span = StatedSpan.read(match.captures[1], at: 0)?.span, let number = match.number(0),
        let unit = TimeUnits.unit(of: number, thatIs: span)
      else { return false }
      parameter.unit = parameter.unit ?? unit
    case .ago where parameter.type == .timestamp:
      guard let span = StatedSpan.read(match.captures[0], at: 0)?.span else { return false }
      parameter.whenOmitted = parameter.whenOmitted ?? "\(span.words) ago"
    case .now where parameter.type == .timestamp: parameter.whenOmitted = parameter.whenOmitted ?? "now"
    case .latestPrice: parameter.whenOmitted = parameter.whenOmitted ?? "latest price"
    case .markPrice: parameter.whenOmitted = parameter.whenOmitted ?? "mark price"
    case .marketPrice: parameter.whenOmitted = parameter.whenOmitted ?? "market price"
    case .cursor where parameter.type != .timestamp: parameter.cursor = "inclusive"
    case .current: parameter.whenOmitted = parameter.whenOmitted ?? "current"
    case .crossMargin: return setCrossMargin()
    case .noFact: break
    default: return false
    }
    return true
  }

  /// A time that stands so far before or behind the one of another parameter.
  private mutating func setDistance(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch) -> Bool {
    let names = match.captures.compactMap { $0.first.flatMap(table.spelling(of:)) }
    guard parameter.type == .timestamp,
      let span = match.captures.lazy.compactMap({ StatedSpan.read($0, at: 0)?.span }).first,
      let other = names.first, other != parameter.name
    else { return false }
    parameter.whenOmitted =
      parameter.whenOmitted ?? "\(span.words) \(fact == .beforeOther ? "before" : "after") \(other)"
    return true
  }

  /// Adds a value that stands for the parameter in some cases, or in all that are left.
  private mutating func addDefault(_ value: String, for cases: [Token]?) -> Bool {
    guard cases?.allSatisfy(\.isConstant) ?? (parameter.whenOmitted != nil) else { return false }
    let part = cases.map { "\(value) for \($0.map(\.text).joined(separator: ", "))" } ?? "else \(value)"
    parameter.whenOmitted = parameter.whenOmitted.map { "\($0), \(part)" } ?? part
    return true
  }

  /// The default of a parameter that tells isolated from cross margin accounts.
  private mutating func setCrossMargin() -> Bool {
    let word = JSONScalar.string("FALSE")
    guard parameter.type == .bool || parameter.values.contains(where: { $0.value == word }) else { return false }
    parameter.defaultValue = parameter.defaultValue ?? (parameter.type == .bool ? .bool(false) : word)
    return true
  }

  mutating func bound(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch, _ rest: [Token]) -> Bool {
    // `1 <= size <= 50` bounds the parameter that it names.
    let captures = match.captures.filter { $0.first?.text != parameter.name }
    let numbers = captures.compactMap { number($0, match, rest) }
    guard numbers.count == captures.count else { return false }
    if fact == .maxItems || (fact == .max && isList) {
      guard isList || (!isNumeric && parameter.name.hasSuffix("s")), let count = Int(numbers[0]) else { return false }
      guard parameter.maxItems == nil || parameter.maxItems == count else { return false }
      parameter.maxItems = count
      return true
    }
    if [.length, .minLength, .maxLength, .lengths].contains(fact) { return lengths(fact, numbers) }
    let end = match.range.upperBound
    // An amount that is worth so much of something else has no bound of its own.
    guard !rest[end...].prefix(3).contains(where: { $0.folded == "worth" }) else { return false }
    guard isNumeric, end >= rest.count || !DescriptionVocabulary.digits.contains(rest[end].folded) else { return false }
    if parameter.type == .timestamp, numbers.contains(where: { $0.count < 10 }) { return false }
    let ends: [WritableKeyPath<Parameter, JSONScalar?>]
    switch fact {
    case .max: ends = [\.max]
    case .min: ends = [\.min]
    case .below: ends = [\.below]
    case .above: ends = [\.above]
    case .range: ends = [\.min, \.max]
    case .openRange: ends = [\.above, \.max]
    default:
      zeroIsSpecial = true
      return true
    }
    return set(ends, to: numbers)
  }

  /// How long a text must be or may be.
  private mutating func lengths(_ fact: DescriptionVocabulary.Fact, _ numbers: [String]) -> Bool {
    let lengths = numbers.compactMap { Int($0) }
    guard parameter.type == .string, let first = lengths.first, let last = lengths.last else { return false }
    if fact != .maxLength { parameter.minLength = first }
    if fact != .minLength { parameter.maxLength = last }
    return true
  }

  /// Takes ends of a range over; false where one of them is known to be another.
  private mutating func set(_ ends: [WritableKeyPath<Parameter, JSONScalar?>], to numbers: [String]) -> Bool {
    for (end, number) in zip(ends, numbers) {
      guard let known = parameter[keyPath: end], known != .number(number) else { continue }
      return false
    }
    for (end, number) in zip(ends, numbers) { parameter[keyPath: end] = .number(number) }
    return true
  }

  /// A captured number in the unit of the parameter, or nil when it is of something else.
  func number(_ capture: [Token], _ match: PhraseMatch, _ rest: [Token]) -> String? {
    guard let text = capture.first?.text, text.unicodeScalars.allSatisfy({ Token.isDigit($0) || $0 == "." }) else {
      return nil
    }
    guard capture == match.captures.last, let unit = TimeUnits.unit(in: rest, at: match.range.upperBound)?.unit else {
      return text
    }
    if unit == .millisecond, parameter.unit == nil { return text }
    guard unit.isFixed, let own = parameter.unit ?? TimeUnits.customaryUnit(of: parameter.name),
      parameter.type == .int64 || parameter.type == .decimal,
      let value = Int(text)
    else { return nil }
    let (milliseconds, isTooLarge) = value.multipliedReportingOverflow(by: unit.milliseconds)
    guard !isTooLarge, let length = TimeSpanUnit(spelling: own)?.milliseconds,
      milliseconds % length == 0
    else { return nil }
    return String(milliseconds / length)
  }

  /// Takes over that larger numbers are allowed and taken for one.
  private mutating func clamp(_ match: PhraseMatch) -> Bool {
    guard isNumeric, table.spelling(of: match.text(0)) == parameter.name, match.text(1) == match.text(2) else {
      return false
    }
    clamp = match.text(1)
    return true
  }

  /// Takes a word over as the default that is one of the values: `xml if not sent`.
  private mutating func setDefaultWord(_ match: PhraseMatch) -> Bool {
    let value = parameter.values.first { $0.value.text == match.text(0) }?.value
    guard let value, parameter.defaultValue == nil || parameter.defaultValue == value else { return false }
    parameter.defaultValue = value
    return true
  }

  /// Takes over that everything is answered without the parameter; not where the words in between deny or limit it.
  private mutating func setAll(_ match: PhraseMatch, _ rest: [Token]) -> Bool {
    let passed = match.gaps.flatMap { rest[$0] }
    let before = match.range.lowerBound - 1
    let isDenied = before >= 0 && rest[before].folded == "not" || passed.contains { $0.folded == "not" }
    // `default ALL` is a value.
    let isValue = rest[match.range].contains { $0.text == "ALL" }
    guard !isDenied, !isValue, !passed.contains(where: \.isNumber) else { return false }
    parameter.whenOmitted = parameter.whenOmitted ?? "all"
    return true
  }

  /// Takes over that the first page is the default; which number it has, the lowest one or the name tells.
  private mutating func setFirstPage(_ rest: [Token]) -> Bool {
    guard parameter.type == .int64 else { return false }
    guard DescriptionVocabulary.pageNames.contains(parameter.name.lowercased()) || rest.contains(where: \.isNumber)
    else { return false }
    beginsAtFirstPage = true
    return true
  }

  /// The number of the first page, once all bounds are known.
  mutating func numberFirstPage() {
    guard beginsAtFirstPage, parameter.defaultValue == nil else { return }
    if let min = parameter.min {
      parameter.defaultValue = min
    } else if DescriptionVocabulary.pageNames.contains(parameter.name.lowercased()) {
      parameter.defaultValue = .number("1")
    }
  }

  /// Whether a text shows how one value becomes another, `a > b`; before a number the sign is a bound.
  private static func isDerived(_ tokens: [Token]) -> Bool {
    tokens.indices.contains { index in
      guard tokens[index].text == ">" else { return tokens[index].text == "=>" }
      let next = tokens[(index + 1)...].first { $0.text != "=" }
      return next?.isNumber != true
    }
  }

  mutating func setDefault(_ match: PhraseMatch, _ rest: [Token]) -> Bool {
    guard let token = match.captures.first?.first, !Self.isDerived(rest) else {
      return false
    }
    let scalar: JSONScalar
    switch parameter.type {
    case .int64, .decimal:
      guard let number = number(match.captures[0], match, rest) else { return false }
      scalar = .number(number)
    case .bool:
      guard token.folded == "true" || token.folded == "false" else { return false }
      scalar = .bool(token.folded == "true")
    case .timestamp: return false
    default:
      guard TimeUnits.unit(in: rest, at: match.range.upperBound) == nil else { return false }
      scalar = .string(token.text)
    }
    guard parameter.defaultValue == nil || parameter.defaultValue == scalar else { return false }
    if parameter.values.isEmpty { defaultStoodFirst = parameter.defaultValue == nil }
    parameter.defaultValue = scalar
    return true
  }
}
