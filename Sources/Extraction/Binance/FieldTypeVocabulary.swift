import Specification

/// The words of tables and lists of answer fields.
enum FieldTypeVocabulary {
  /// What a type word says.
  struct Entry: Sendable {
    enum Kind: Sendable { case string, integer, decimal, bool, object, null }
    var kind: Kind
    /// How many lists stand around it.
    var lists = 0
    /// Whether it may be `null` as well.
    var isNullable = false
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

  /// The type that a cell of a table names, and the name of a type of the page's own, `List<Row>`.
  static func type(ofCell cell: String) -> (entry: Entry, name: String?)? {
    let text = cell.filter { !$0.isWhitespace && $0 != "`" && $0 != "*" }
    for end in ["/null", "|null"] where text.lowercased().hasSuffix(end) {
      guard var type = type(ofCell: String(text.dropLast(end.count))) else { return nil }
      type.entry.isNullable = true
      return type
    }
    let known = entry(of: cell.drop { $0 == "`" || $0 == "*" || $0.isWhitespace })?.entry
    if let known, known.lists > 0 { return (known, nil) }
    if let inner = element(of: text) {
      if inner.isEmpty { return (Entry(kind: .null, lists: 1), nil) }
      guard let (inner, name) = type(ofCell: inner) else { return nil }
      var entry = inner
      entry.lists += 1
      return (entry, name)
    }
    if let entry = known ?? cellWords[text.lowercased()] { return (entry, nil) }
    return Token.isIdentifier(text) ? (Entry(kind: .object), text) : nil
  }

  /// Types of cells that are no beginnings of sentences.
  private static let cellWords: [String: Entry] = [
    "number": Entry(kind: .decimal), "numeric": Entry(kind: .decimal), "timestamp": Entry(kind: .integer),
    "bigint": Entry(kind: .integer), "short": Entry(kind: .integer), "json": Entry(kind: .object),
    "map": Entry(kind: .object), "text": Entry(kind: .string), "char": Entry(kind: .string),
    "varchar": Entry(kind: .string), "date": Entry(kind: .string), "datetime": Entry(kind: .string),
  ]

  /// What the elements of a list are, `Row` of `List<Row>`, `Row[]`, `Array(Row)`; empty where the word for a list is all
  /// there is, nil for what is no list.
  private static func element(of text: String) -> String? {
    let lowered = text.lowercased()
    for word in ["array", "list", "数组", "列表"] {
      if lowered == word { return "" }
      if lowered.hasPrefix(word + "of") { return String(text.dropFirst(word.count + 2)) }
      for (open, close) in [("<", ">"), ("[", "]"), ("(", ")")] where lowered.hasPrefix(word + open) {
        return lowered.hasSuffix(close) ? String(text.dropFirst(word.count + 1).dropLast()) : nil
      }
    }
    return text.hasSuffix("[]") ? String(text.dropLast(2)) : nil
  }

  /// Headers of the columns with names, and of those with types.
  static let nameHeaders: Set<String> = [
    "parameter", "parameters", "name", "field", "fields", "fieldname", "attribute", "attributes", "key", "参数", "参数名",
    "名称", "字段", "字段名", "字段名称",
  ]
  /// Headers of the columns that say when a field is there, and of those that show a value of it.
  static let conditionHeaders: Set<String> = [
    "visibilityconditions", "visibilitycondition", "visibility", "condition", "conditions", "显示的条件", "显示条件", "可见条件",
    "出现条件", "条件",
  ]
  static let exampleHeaders: Set<String> = ["example", "examples", "示例", "例子"]
  static let typeHeaders: Set<String> = ["type", "datatype", "fieldtype", "类型", "数据类型", "字段类型"]

  /// Marks before a name that say how deep it lies; lines of a drawn tree and blanks between them say nothing.
  static let depthMarks: [Character: Int] = [
    "→": 1, ">": 1, "»": 1, "└": 1, "├": 1, "│": 1, "+": 1, "-": 1, "–": 1, "—": 1, "─": 0,
  ]

  /// Blanks before a name that set it in; those of ASCII are no more than the markup's.
  static let depthBlanks: Set<Character> = ["\u{2003}", "\u{2002}", "\u{A0}", "\u{3000}"]

  /// How deep the marks and blanks before a name say that it lies, and the cell without them.
  static func depth(of cell: String) -> (depth: Int, rest: Substring) {
    if let first = cell.utf8.first, first > 0x2D, first < 0x80, first != UInt8(ascii: ">") { return (0, cell[...]) }
    let marks = cell.prefix { $0.isWhitespace || $0 == "\u{200B}" || depthMarks[$0] != nil }
    let depth = marks.reduce(0) { $0 + (depthBlanks.contains($1) ? 1 : depthMarks[$1] ?? 0) }
    return (depth, cell[marks.endIndex...])
  }

  /// Words that say that a field should no longer be used.
  static let withdrawals: [String] = ["deprecated", "discontinued", "弃用", "废弃"]
  /// Words that make a number a point in time.
  static let timeWords: [String] = ["timestamp", "时间戳"]
  /// Words that make a number in a string an integer.
  static let integerWords: [String] = ["integer", "整型", "整数"]
  /// Words before an example value, be it without quotation marks.
  static let valueWords: [Phrase] = ["e.g. ,? <value>", "例如 :? <value>", "如 :? <value>"].map { Phrase($0) }
  /// Words before an example value.
  static let exampleWords: [Phrase] = ["e.g. ,? <text>", "如 <text>", "例如 <text>"].map { Phrase($0) }
}
