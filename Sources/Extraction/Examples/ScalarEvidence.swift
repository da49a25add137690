import Specification

/// Decides what strings and numbers of examples are.
enum ScalarEvidence {
  /// The shape of a value that is shown as strings, numbers or truth values; nil when these do not go together.
  static func shape(_ evidence: Evidence, name: String) -> Shape? {
    guard let kind = kind(evidence, name: name) else { return nil }
    var shape = Shape(kind)
    let isText = isText(evidence)
    switch kind {
    case .timestamp:
      shape.unit = TimestampEvidence.unit(of: evidence.numbers + evidence.strings) ?? "ms"
      if isText { shape.wire = .string }
      shape.weak = (evidence.numbers + evidence.strings).allSatisfy(TimestampEvidence.isFiller)
      if (evidence.numbers + evidence.strings).contains("-1") {
        shape.unavailable = "negative"
      } else if evidence.numbers.contains("0") {
        shape.unavailable = "zero"
      }
    case .decimal:
      if !isText { shape.wire = .number }
      shape.weak = evidence.strings.isEmpty && evidence.numbers.allSatisfy(isIntegral)
    case .int64:
      if isText { shape.wire = .string }
      shape.weak = (evidence.numbers + evidence.strings).allSatisfy { $0 == "0" }
      if evidence.numbers.contains("-1"), FieldVocabulary.words(of: name).last == "id" {
        shape.unavailable = "negative"
      }
    case .bool: if isText { shape.wire = .string }
    case .string:
      shape.weak = !evidence.strings.isEmpty && evidence.strings.allSatisfy { $0 == "0" }
      if isAmountOrNone(evidence, name: name) { shape.unavailable = "empty" }
    default: break
    }
    if kind != .string, !evidence.strings.isEmpty, !evidence.numbers.isEmpty || evidence.bools > 0 {
      shape.wire = .either
    }
    return shape
  }

  /// Whether an amount is shown as an empty text where there is none: it stays text, since no number can be empty.
  private static func isAmountOrNone(_ evidence: Evidence, name: String) -> Bool {
    let others = evidence.strings.filter { !$0.isEmpty }
    return others.count < evidence.strings.count && evidence.numbers.isEmpty && FieldVocabulary.isAmount(name)
      && others.allSatisfy(isNumeric)
  }

  private static func kind(_ evidence: Evidence, name: String) -> Shape.Kind? {
    let texts = evidence.strings + evidence.numbers
    if evidence.bools > 0 { return evidence.numbers.isEmpty && evidence.strings.allSatisfy(isTruth) ? .bool : nil }
    if evidence.numbers.isEmpty { return kind(ofStrings: evidence.strings, name: name) }
    guard evidence.strings.allSatisfy(isNumeric) else { return nil }
    if texts.contains(where: { !isIntegral($0) }) { return .decimal }
    if TimestampEvidence.isTimestamp(texts, name: name) { return .timestamp }
    // An amount that happens to be shown without a fraction.
    if FieldVocabulary.endsInAmount(name) { return .decimal }
    return !evidence.strings.isEmpty && FieldVocabulary.isAmount(name) ? .decimal : .int64
  }

  /// The kind of a value that is shown as these strings.
  static func kind(ofStrings strings: [String], name: String) -> Shape.Kind {
    if strings.allSatisfy(isTruth) { return .bool }
    if strings.allSatisfy(isNumeric) {
      if strings.contains(where: isFractional) { return .decimal }
      if TimestampEvidence.isTimestamp(strings, name: name) { return .timestamp }
      if FieldVocabulary.isAmount(name) { return .decimal }
      if FieldVocabulary.isCount(name), strings.allSatisfy(isIntegral) { return .int64 }
    }
    return .string
  }

  /// Whether the value stands in a string; what English shows decides.
  private static func isText(_ evidence: Evidence) -> Bool {
    evidence.primaryScalars.contains { if case .string = $0 { true } else { false } }
  }

  /// Whether a text is a decimal number.
  static func isNumeric(_ text: String) -> Bool { JSONNumber.isNumber(text) }

  private static func isTruth(_ text: String) -> Bool {
    text == "true" || text == "false" || text == "TRUE" || text == "FALSE"
  }

  private static func isFractional(_ text: String) -> Bool {
    text.contains { $0 == "." || $0 == "e" || $0 == "E" }
  }

  private static func isIntegral(_ text: String) -> Bool {
    text.allSatisfy { $0.isNumber || $0 == "-" } && Int64(text) != nil
  }
}

/// Recognises points in time by name and magnitude.
enum TimestampEvidence {
  /// Whether all numbers are plausible points in time and the name says that they are.
  static func isTimestamp(_ numbers: [String], name: String) -> Bool {
    if TimeUnits.isTime(name), !numbers.isEmpty, numbers.allSatisfy({ isFiller($0) && $0 != "0" }) { return true }
    guard FieldVocabulary.mayBeTime(name), numbers.allSatisfy({ isNone($0) || unit($0) != nil }) else { return false }
    return TimeUnits.isTime(name) && !numbers.contains("-1") || numbers.contains { !isNone($0) }
  }

  /// Whether a number only fills the place of one: zero, or the digits in their order.
  static func isFiller(_ number: String) -> Bool {
    number == "0" || number.count >= 6 && "1234567890123456789".hasPrefix(number)
  }

  /// Whether a number stands for no time at all.
  private static func isNone(_ number: String) -> Bool { number == "0" || number == "-1" }

  /// The unit of some points in time; milliseconds where all are zero.
  static func unit(of numbers: [String]) -> String? {
    unit(numbers.first { !isNone($0) } ?? "0")
  }

  /// The unit in which a number counts time since 1970, by its digits; milliseconds for zero.
  static func unit(_ number: String) -> String? {
    guard let value = Int64(number) else { return nil }
    switch value {
    case 0: return "ms"
    case 1_000_000_000..<5_000_000_000: return "s"
    case 1_000_000_000_000..<5_000_000_000_000: return "ms"
    case 1_000_000_000_000_000..<5_000_000_000_000_000: return "us"
    default: return nil
    }
  }
}
