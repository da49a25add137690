import Documents
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
    "NUMBER": Entry(type: .decimal, isUsual: true),
    "TIMESTAMP": Entry(type: .int64, isUsual: true),
    "TEXT": Entry(type: .string, isUsual: true),
    "MAP": Entry(type: .object, isUsual: true),
    "OBJECTARRAY": Entry(type: .array(.object), isUsual: true),
    "JSONARRAY": Entry(type: .array(.object), isUsual: true),
    "STRINGARRAY": Entry(type: .array(.string), isUsual: true),
  ]

  /// The meaning of a type cell, or nil when it is not in the vocabulary.
  static func entry(for cell: String) -> Entry? {
    let text = cell.uppercased().filter { !$0.isWhitespace && $0 != "*" && $0 != "`" }
    if let entry = words[text] { return entry }
    for (prefix, suffix) in [
      ("LIST<", ">"), ("ARRAY<", ">"), ("LIST[", "]"), ("ARRAY[", "]"), ("LISTOF", ""), ("ARRAYOF", ""), ("", "[]"),
    ] {
      guard text.hasPrefix(prefix), text.hasSuffix(suffix), text.count > prefix.count + suffix.count else { continue }
      let inner = String(text.dropFirst(prefix.count).dropLast(suffix.count))
      if case .array? = words[inner]?.type { continue }
      return Entry(type: .array(words[inner]?.type ?? .object), isUsual: true)
    }
    return nil
  }
}

/// The words of requirement cells.
enum RequirementVocabulary {
  /// What a cell says.
  enum Word: Sendable {
    case yes, no
    /// One of the rows with this word.
    case either
    /// It depends on something that another place tells.
    case conditional
  }

  private static let words: [String: Word] = [
    "YES": .yes, "Y": .yes, "TRUE": .yes, "REQUIRED": .yes, "MANDATORY": .yes, "是": .yes, "必须": .yes, "必填": .yes,
    "必需": .yes, "必传": .yes,
    "NO": .no, "N": .no, "FALSE": .no, "OPTIONAL": .no, "NOT REQUIRED": .no, "否": .no, "非必须": .no, "选填": .no,
    "非必填": .no, "可选": .no, "非必需": .no,
    "EITHER": .either, "EITHER OR BOTH": .either, "二选一": .either,
    "CONDITIONAL": .conditional, "CONDITIONALLY": .conditional, "DEPENDS": .conditional, "条件必填": .conditional,
  ]

  /// The meaning of a requirement cell, footnote marks aside; nil when it is not in the vocabulary.
  static func word(_ cell: String) -> Word? {
    let text = cell.uppercased().filter { $0 != "`" }
    if let star = text.firstIndex(of: "*"), star > text.startIndex {
      return words[normalized(text[..<star])]
    }
    return words[normalized(Substring(text))]
  }

  private static func normalized(_ text: Substring) -> String {
    text.split { $0.isWhitespace || $0 == "*" }.joined(separator: " ")
  }
}

/// The header cells of parameter tables.
enum TableVocabulary {
  /// Words for the first column of a table of parameters.
  private static let nameWords: Set<String> = [
    "name", "parameter", "parameters", "parametername", "fieldname", "名称", "参数名", "参数", "参数名称",
  ]
  private static let typeWords: Set<String> = ["type", "datatype", "类型"]

  /// Whether a header is that of a table of parameters: name, type, requirement, description.
  static func isParameterHeader(_ cells: [String]) -> Bool {
    guard cells.count >= 4, let first = cells.first else { return false }
    return nameWords.contains(folded(first)) && typeWords.contains(folded(cells[1]))
  }

  /// Whether the last column of a table of parameters holds examples.
  static func hasExamples(_ header: [Table.Cell]) -> Bool {
    header.count > 4 && ["example", "forexample", "examples", "示例", "例子"].contains(folded(header[4].text.plain))
  }

  /// Whether a header is that of a table of the parameters which a type of order demands.
  static func isRequirementHeader(_ cells: [String]) -> Bool {
    guard cells.count == 2 || cells.count == 3, typeWords.contains(folded(cells[0])) else { return false }
    let second = folded(cells[1])
    return requirementWords.contains { second.contains($0) }
  }

  private static let requirementWords = [
    "mandatoryparameters", "requiredparameters", "强制要求的参数", "必须的参数", "必需参数", "必要参数", "强制参数", "必填参数",
  ]

  private static func folded(_ cell: String) -> String {
    String(cell.lowercased().unicodeScalars.filter { !$0.isBlank && $0 != "*" && $0 != ":" && $0 != "：" })
  }
}
