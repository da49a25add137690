import Specification

/// Decides what strings and numbers of examples are.
enum ScalarEvidence {
  /// The kind of a value that is shown as these strings.
  static func kind(ofStrings strings: [String], name: String) -> Shape.Kind {
    if strings.allSatisfy(isNumeric) {
      if strings.contains(where: isFractional) || FieldVocabulary.isAmount(name) { return .decimal }
      if TimestampEvidence.isTimestamp(strings, name: name) { return .timestamp }
    }
    return .string
  }

  /// The kind of a value that is shown as these numbers.
  static func kind(ofNumbers numbers: [String], name: String) -> Shape.Kind {
    if numbers.contains(where: { !isIntegral($0) }) { return .decimal }
    return TimestampEvidence.isTimestamp(numbers, name: name) ? .timestamp : .int64
  }

  /// Whether a text is a decimal number.
  static func isNumeric(_ text: String) -> Bool { JSONNumber.isNumber(text) }

  private static func isFractional(_ text: String) -> Bool { text.contains(".") || text.contains("E-") }

  private static func isIntegral(_ text: String) -> Bool {
    text.allSatisfy { $0.isNumber || $0 == "-" } && Int64(text) != nil
  }
}

/// Recognises points in time by name and magnitude.
enum TimestampEvidence {
  /// Whether all numbers are plausible points in time and the name says that they are.
  static func isTimestamp(_ numbers: [String], name: String) -> Bool {
    guard TimeUnits.isTime(name) else { return false }
    return numbers.allSatisfy { $0 == "0" || unit($0) != nil }
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

/// Recognises arrays whose positions have meanings of their own.
enum TupleEvidence {
  struct Column {
    var name: String
    var evidence: Evidence
  }

  /// The columns, or nil when the arrays are lists of like elements.
  static func columns(of arrays: [[JSONNode]], name: String) -> [Column]? {
    guard let width = arrays.first?.count, width >= 2, arrays.allSatisfy({ $0.count == width }) else { return nil }
    let isFlat = arrays.allSatisfy { $0.allSatisfy(isScalar) }
    guard isFlat else { return nil }
    let kinds = Set(arrays[0].map(kind))
    let commented = arrays[0].filter { !$0.comments.isEmpty }.count
    guard kinds.count > 1 || commented * 2 > width else { return nil }
    return (0..<width).map { index in
      let evidence = Evidence()
      for array in arrays { evidence.add(array[index], example: 0, language: .english) }
      return Column(name: columnName(arrays[0][index].comments.first, index: index), evidence: evidence)
    }
  }

  private static func columnName(_ comment: String?, index: Int) -> String {
    let words = (comment ?? "").split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }
    guard let first = words.first, first.first?.isLetter ?? false, words.count <= 6 else { return "column\(index + 1)" }
    return first + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func isScalar(_ node: JSONNode) -> Bool {
    switch node.content {
    case .object, .array: false
    default: true
    }
  }

  private static func kind(_ node: JSONNode) -> Int {
    switch node.content {
    case .string: 0
    case .number: 1
    case .bool: 2
    default: 3
    }
  }
}
