import Documents
import Specification

/// The words of parameter tables for types.
enum TypeVocabulary {
  /// What a word means, and whether that is the usual word for the type.
  struct Entry: Sendable {
    var type: ParameterType
    var isUsual: Bool

    /// The type of a list of these, where the name says that it is one: `symbols[]`.
    func listed(_ isList: Bool) -> Entry {
      if case .array = type { return self }
      return isList ? Entry(type: .array(type), isUsual: false) : self
    }

    /// The type once a table describes its parts: an object, unless it is a list of them.
    var structured: Entry {
      if case .array = type { self } else { Entry(type: .object, isUsual: false) }
    }
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
    "SELECT": Entry(type: .enumeration, isUsual: false),
    "ENUMERATION": Entry(type: .enumeration, isUsual: false),
    "ENUMS": Entry(type: .enumeration, isUsual: false),
    "STR": Entry(type: .string, isUsual: false),
    "CHAR": Entry(type: .string, isUsual: false),
    "VARCHAR": Entry(type: .string, isUsual: false),
    "DATE": Entry(type: .string, isUsual: false),
    "DATETIME": Entry(type: .string, isUsual: false),
    "SHORT": Entry(type: .int64, isUsual: false),
    "INT32": Entry(type: .int64, isUsual: false),
    "INT64": Entry(type: .int64, isUsual: false),
    "BIGINT": Entry(type: .int64, isUsual: false),
    "BIGINTEGER": Entry(type: .int64, isUsual: false),
    "NUMERIC": Entry(type: .decimal, isUsual: false),
    "FLOAT32": Entry(type: .decimal, isUsual: false),
    "FLOAT64": Entry(type: .decimal, isUsual: false),
    "DECIMALNUMBER": Entry(type: .decimal, isUsual: false),
    "LONGINTEGER": Entry(type: .int64, isUsual: false),
    "LONGINT": Entry(type: .int64, isUsual: false),
    "UINT": Entry(type: .int64, isUsual: false),
    "UINT32": Entry(type: .int64, isUsual: false),
    "UINT64": Entry(type: .int64, isUsual: false),
    "字符串": Entry(type: .string, isUsual: false),
    "字符型": Entry(type: .string, isUsual: false),
    "文本": Entry(type: .string, isUsual: false),
    "长整型": Entry(type: .int64, isUsual: false),
    "长整数": Entry(type: .int64, isUsual: false),
    "整型": Entry(type: .int64, isUsual: false),
    "整数": Entry(type: .int64, isUsual: false),
    "时间戳": Entry(type: .int64, isUsual: false),
    "小数": Entry(type: .decimal, isUsual: false),
    "数字": Entry(type: .decimal, isUsual: false),
    "浮点数": Entry(type: .decimal, isUsual: false),
    "布尔": Entry(type: .bool, isUsual: false),
    "布尔值": Entry(type: .bool, isUsual: false),
    "布尔型": Entry(type: .bool, isUsual: false),
    "枚举": Entry(type: .enumeration, isUsual: false),
    "枚举值": Entry(type: .enumeration, isUsual: false),
    "对象": Entry(type: .object, isUsual: false),
    "数组": Entry(type: .array(.string), isUsual: false),
    "列表": Entry(type: .array(.string), isUsual: false),
  ]

  /// The meaning of a type cell, or nil when it is not in the vocabulary.
  ///
  /// What stands in parentheses is a size, a remark, or that the values are listed; of types with slashes between them the most telling one counts.
  static func entry(for cell: String) -> Entry? {
    var text = cell.uppercased().removing { $0.isBlank || $0 == "*" || $0 == "`" }
    if text.hasPrefix("JAVA.") { text = String(text.split(separator: ".").last ?? "") }
    if let entry = words[text] ?? compound(text) { return entry }
    if let open = text.firstIndex(where: { "(（<".contains($0) }), open > text.startIndex {
      let inner = words[String(text[open...].dropFirst().dropLast())]
      if inner?.type == .enumeration { return inner }
      guard text[open] != "<" || inner != nil else { return nil }
      return entry(for: String(text[..<open]))
    }
    let alternatives = text.split(separator: "/").map { words[String($0)] ?? compound(String($0)) }
    guard alternatives.count > 1, alternatives.allSatisfy({ $0 != nil }) else { return nil }
    return alternatives.compactMap(\.self).first { $0.type == .enumeration } ?? alternatives[0]
  }

  /// What a cell states in parentheses beside its type, in the words of a description: values, a unit, how long a text is.
  static func remark(in cell: String) -> String? {
    guard let open = cell.firstIndex(where: { "(（".contains($0) }), open > cell.startIndex,
      let close = cell.lastIndex(where: { ")）".contains($0) }), open < close,
      let outer = words[cell[..<open].uppercased().removing(\.isBlank)]
    else { return nil }
    let inner = String(cell[cell.index(after: open)..<close])
    guard words[inner.uppercased().removing(\.isBlank)] == nil, !inner.isEmpty else { return nil }
    let isSize = inner.allSatisfy { $0.isNumber || ", ".contains($0) }
    switch outer.type {
    case .string where isSize: return Int(inner).map { "max length \($0)" }
    case .string, .enumeration: return inner
    default: return isSize ? nil : "(\(inner))"
    }
  }

  /// The type of a cell that is not in the vocabulary: text, as which everything can be sent.
  static let unknown = Entry(type: .string, isUsual: false)

  /// A list or a map of something: `LIST<LONG>`, `STRING[]`, `LONG LIST`, `MAP<STRING,LONG>`.
  private static func compound(_ text: String) -> Entry? {
    if text.hasPrefix("MAP<"), text.hasSuffix(">") { return Entry(type: .object, isUsual: true) }
    for suffix in ["LIST", "ARRAY"] where text.hasSuffix(suffix) {
      guard let inner = words[String(text.dropLast(suffix.count))]?.type else { continue }
      if case .array = inner { continue }
      return Entry(type: .array(inner), isUsual: true)
    }
    for (prefix, suffix) in [
      ("LIST<", ">"), ("ARRAY<", ">"), ("LIST[", "]"), ("ARRAY[", "]"), ("LISTOF", ""), ("ARRAYOF", ""), ("", "[]"),
    ] {
      guard text.hasPrefix(prefix), text.hasSuffix(suffix), text.count > prefix.count + suffix.count else { continue }
      let inner = String(text.dropFirst(prefix.count).dropLast(suffix.count))
      let element = words[inner] ?? (inner.hasSuffix("S") ? words[String(inner.dropLast())] : nil)
      if case .array? = element?.type { continue }
      return Entry(type: .array(element?.type ?? .object), isUsual: true)
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
    "必需": .yes, "必传": .yes, "必选": .yes, "MUST": .yes, "M": .yes, "ALWAYS": .yes, "√": .yes, "✓": .yes, "✔": .yes,
    "✅": .yes, "☑": .yes,
    "●": .yes, "*": .yes,
    "NO": .no, "N": .no, "O": .no, "FALSE": .no, "OPTIONAL": .no, "NOT REQUIRED": .no, "否": .no, "非必须": .no, "选填": .no,
    "非必填": .no, "可选": .no, "非必需": .no, "非必传": .no, "NOT MANDATORY": .no, "NON-MANDATORY": .no, "×": .no, "✗": .no,
    "✖": .no, "✘": .no, "❌": .no,
    "☐": .no, "○": .no,
    "EITHER": .either, "EITHER OR BOTH": .either, "二选一": .either,
    "CONDITIONAL": .conditional, "C": .conditional, "CONDITIONALLY": .conditional, "DEPENDS": .conditional,
    "条件必填": .conditional, "YES/NO": .conditional, "NO/YES": .conditional, "Y/N": .conditional, "N/Y": .conditional,
    "YES OR NO": .conditional, "MANDATORY/OPTIONAL": .conditional, "OPTIONAL/MANDATORY": .conditional,
    "REQUIRED/OPTIONAL": .conditional, "是/否": .conditional,
  ]

  /// The meaning of a requirement cell, footnote marks aside; nil when it is not in the vocabulary.
  static func word(_ cell: String) -> Word? {
    var text = cell.uppercased().removing { $0 == "`" || $0 == "\u{FE0F}" }
    if text.hasSuffix(".") { text.removeLast() }
    if let word = words[text] { return word }
    if let star = text.firstIndex(of: "*"), star > text.startIndex {
      return words[normalized(text[..<star])]
    }
    if let word = words[normalized(Substring(text))] { return word }
    guard let open = text.firstIndex(where: { "(（,，".contains($0) }) else { return nil }
    let remark = Set(text[open...].split { !$0.isLetter })
    guard let word = words[normalized(text[..<open])] else { return nil }
    if remark.contains("EITHER") { return .either }
    return remark.contains("IF") || remark.contains("WHEN") ? .conditional : word
  }

  /// Whether a cell says in words when a parameter is required: `Mandatory if mode = FAST`.
  static func isCondition(_ cell: String) -> Bool {
    let words = cell.uppercased().split { $0.isWhitespace }.map(String.init)
    guard words.count > 2, case .yes? = words.first.flatMap({ Self.words[$0] }) else { return false }
    return true
  }

  private static func normalized(_ text: Substring) -> String {
    text.unicodeScalars.split { $0.isBlank || $0 == "*" }.map { String($0) }.joined(separator: " ")
  }
}
