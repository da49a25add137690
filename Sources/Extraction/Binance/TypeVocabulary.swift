import Specification

/// The words of parameter tables for types.
enum TypeVocabulary {
  /// What a word means, and whether that is the usual word for the type.
  struct Entry: Sendable {
    var type: ParameterType
    var isUsual: Bool
  }

  private static let words: [String: Entry] = [
    "STRING": Entry(type: .string, isUsual: true),
    "LONG": Entry(type: .int64, isUsual: true),
    "INT": Entry(type: .int64, isUsual: true),
    "INTEGER": Entry(type: .int64, isUsual: true),
    "DECIMAL": Entry(type: .decimal, isUsual: true),
    "BIGDECIMAL": Entry(type: .decimal, isUsual: true),
    "FLOAT": Entry(type: .decimal, isUsual: true),
    "DOUBLE": Entry(type: .decimal, isUsual: true),
    "BOOLEAN": Entry(type: .bool, isUsual: true),
    "BOOL": Entry(type: .bool, isUsual: true),
    "ENUM": Entry(type: .enumeration, isUsual: true),
    "JSON": Entry(type: .object, isUsual: true),
    "OBJECT": Entry(type: .object, isUsual: true),
    "LIST": Entry(type: .array(.string), isUsual: true),
    "ARRAY": Entry(type: .array(.string), isUsual: true),
  ]

  /// The meaning of a type cell, or nil when it is not in the vocabulary.
  static func entry(for cell: String) -> Entry? {
    let text = cell.uppercased().filter { !$0.isWhitespace && $0 != "*" && $0 != "`" }
    if let entry = words[text] { return entry }
    for (prefix, suffix) in [("LIST<", ">"), ("ARRAY<", ">"), ("ARRAYOF", "")] {
      guard text.hasPrefix(prefix), text.hasSuffix(suffix), text.count > prefix.count + suffix.count else { continue }
      let inner = String(text.dropFirst(prefix.count).dropLast(suffix.count))
      if case .array? = words[inner]?.type { continue }
      return Entry(type: .array(words[inner]?.type ?? .object), isUsual: true)
    }
    return nil
  }

  /// Words of a requirement cell: true for "must be sent", false for "may be left out".
  private static let requirements: [String: Bool] = [
    "YES": true, "Y": true, "TRUE": true, "REQUIRED": true, "MANDATORY": true, "是": true, "必须": true, "必填": true,
    "NO": false, "N": false, "FALSE": false, "OPTIONAL": false, "否": false, "非必须": false, "选填": false,
    "NO*": false, "EITHER": false, "EITHER OR BOTH": false, "CONDITIONAL": false,
  ]

  /// Whether a requirement cell demands the parameter; nil when the word is not in the vocabulary.
  static func isRequired(_ cell: String) -> Bool? {
    let text = cell.uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return requirements[text]
  }
}

/// The header cells of parameter tables.
enum TableVocabulary {
  /// Words for the first column of a table of parameters.
  private static let nameWords: Set<String> = ["name", "parameter", "parameters", "名称", "参数名", "参数", "参数名称"]
  private static let typeWords: Set<String> = ["type", "类型"]

  /// Whether a header is that of a table of parameters: name, type, requirement, description.
  static func isParameterHeader(_ cells: [String]) -> Bool {
    guard cells.count >= 4, let first = cells.first else { return false }
    return nameWords.contains(folded(first)) && typeWords.contains(folded(cells[1]))
  }

  /// Whether a row repeats a header.
  static func isHeaderRow(_ cells: [String]) -> Bool { isParameterHeader(cells) }

  private static func folded(_ cell: String) -> String {
    cell.lowercased().filter { !$0.isWhitespace && $0 != "*" && $0 != ":" && $0 != "：" }
  }
}
