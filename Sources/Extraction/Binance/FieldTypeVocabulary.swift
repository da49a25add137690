/// The words in which lists of fields state types and example values, in both languages.
enum FieldTypeVocabulary {
  /// A type as a list states it.
  enum Word: Sendable {
    case string, number, boolean, object, null
    /// A number that stands in a string.
    case numberAsString
    /// A list of objects, of texts, of lists.
    case objects, strings, arrays
  }

  /// Rows in the order in which they are tried: lists before their elements; a column states both its type on the wire
  /// and what the text holds.
  private static let rows: [(word: Word, phrases: [Phrase])] = [
    (.objects, phrases("array|list of objects", "对象数组")),
    (.strings, phrases("array|list of strings", "字符串数组")),
    (.arrays, phrases("array|list of arrays", "二维数组", "数组的数组", "嵌套数组", "数组 ... 每个 ... 数组", "数组数组")),
    (.numberAsString, phrases("integer as string", "整数 ... 字符串", "字符串整型|字符串整数")),
    (.string, phrases("as string", "^ string", "( string )", "^ 字符串", "( 字符串", "字符串 )", "字符串格式")),
    (.number, phrases("^ integer|long|int|number|decimal|float", "( integer )", "^ 整数|数字|长整型", "( 整数 )")),
    (.boolean, phrases("^ boolean|bool", "^ 布尔")),
    (.object, phrases("^ object", "^ 对象")),
    (.null, phrases("^ null", "^ 空")),
  ]

  private static let lists = phrases("^ array|list of objects", "^ 对象数组")
  private static let milliseconds = phrases("timestamp in milliseconds", "毫秒 ... 时间戳", "毫秒时间戳", "时间戳 ... 毫秒")
  private static let examples = phrases("e.g. ,? <value>", "例如 ,? <value>", "如 <value>")

  private static func phrases(_ patterns: String...) -> [Phrase] { patterns.map { Phrase($0) } }

  /// The type that a text states, or nil.
  static func type(of tokens: [Token]) -> Word? {
    let matcher = PhraseMatcher(tokens)
    return rows.first { matcher.first(of: $0.phrases) != nil }?.word
  }

  /// Whether a sentence above a list says that the answer is a list of objects with these fields.
  static func isList(_ tokens: [Token]) -> Bool { PhraseMatcher(tokens).first(of: lists) != nil }

  /// The unit of a point in time, if the text says that it is one.
  static func timeUnit(_ tokens: [Token]) -> String? {
    PhraseMatcher(tokens).first(of: milliseconds) == nil ? nil : "ms"
  }

  /// The example value, or nil.
  static func example(in tokens: [Token]) -> String? {
    PhraseMatcher(tokens).first(of: examples)?.text(0)
  }
}
