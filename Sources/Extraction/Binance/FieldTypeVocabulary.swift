import Specification

/// The words of tables and lists of answer fields.
enum FieldTypeVocabulary {
  /// What a type word says.
  struct Entry: Sendable {
    enum Kind: Sendable { case string, integer, decimal, bool, object, null }
    var kind: Kind
    /// How many lists stand around it.
    var lists = 0
  }

  /// Words for types, longest first where one begins with another; Chinese ones, too.
  private static let words: [(text: String, entry: Entry)] = [
    ("array of arrays", Entry(kind: .null, lists: 2)), ("array of objects", Entry(kind: .object, lists: 1)),
    ("array of strings", Entry(kind: .string, lists: 1)), ("array of integers", Entry(kind: .integer, lists: 1)),
    ("object array", Entry(kind: .object, lists: 1)), ("string array", Entry(kind: .string, lists: 1)),
    ("嵌套数组", Entry(kind: .null, lists: 2)), ("对象数组", Entry(kind: .object, lists: 1)),
    ("字符串数组", Entry(kind: .string, lists: 1)), ("整数数组", Entry(kind: .integer, lists: 1)),
    ("string", Entry(kind: .string)), ("字符串", Entry(kind: .string)), ("enum", Entry(kind: .string)),
    ("integer", Entry(kind: .integer)), ("int", Entry(kind: .integer)), ("long", Entry(kind: .integer)),
    ("整数", Entry(kind: .integer)), ("decimal", Entry(kind: .decimal)), ("bigdecimal", Entry(kind: .decimal)),
    ("double", Entry(kind: .decimal)), ("float", Entry(kind: .decimal)), ("boolean", Entry(kind: .bool)),
    ("bool", Entry(kind: .bool)), ("布尔值", Entry(kind: .bool)), ("object", Entry(kind: .object)),
    ("对象", Entry(kind: .object)), ("null", Entry(kind: .null)), ("空", Entry(kind: .null)),
  ]

  /// The type that a text begins with, and what follows it.
  static func entry(of text: Substring) -> (entry: Entry, rest: Substring)? {
    let lowered = text.lowercased()
    for word in words where lowered.hasPrefix(word.text) {
      let rest = text.dropFirst(word.text.count)
      if let next = rest.first, next.isASCII, next.isLetter {
        // A word given twice: cells that two cells were merged into.
        guard lowered.dropFirst(word.text.count).hasPrefix(word.text) else { continue }
      }
      return (word.entry, rest)
    }
    return nil
  }

  /// Headers of the columns with names, types and meanings.
  static let headers: [Set<String>] = [
    ["parameter", "name", "field", "参数", "名称", "字段"], ["type", "类型"], ["description", "desc", "描述", "详情", "说明"],
  ]

  /// Words that make a number a point in time.
  static let timeWords: [String] = ["timestamp", "时间戳"]
  /// Words that make a number in a string an integer.
  static let integerWords: [String] = ["integer", "整型", "整数"]
  /// Words before an example value.
  static let exampleWords: [Phrase] = ["e.g. ,? <text>", "如 <text>", "例如 <text>"].map { Phrase($0) }
}
