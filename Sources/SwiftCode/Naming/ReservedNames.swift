/// Names that Swift, or the types that generated code conforms to, do not leave free.
public enum ReservedNames {
  /// Words that need backticks where they are declared or stand alone.
  static let keywords: Set<String> = [
    "Any", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
    "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in",
    "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
    "rethrows", "return", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "var", "where", "while",
  ]

  /// Words that begin an expression when a name follows on the next line: `self.await = await`.
  static let expressionWords: Set<String> = ["await", "consume", "copy", "discard", "each", "unsafe", "yield"]

  /// Names of properties that cannot be used, with the name that takes their place and why.
  static let members: [String: (replacement: String, reason: String)] = [
    "self": ("selfValue", "fails even in backticks"),
    "init": ("initValue", "`x.init` is the initialiser"),
    "hashValue": ("hashValueMember", "belongs to Hashable"),
    "description": ("descriptionText", "belongs to CustomStringConvertible"),
    "debugDescription": ("debugDescriptionText", "belongs to CustomDebugStringConvertible"),
  ]

  /// Names that the parameters of an operation cannot have besides, with the name that takes their place and why.
  static let parameters: [String: (replacement: String, reason: String)] = [
    "weight": ("weightParameter", "the request weight of the operation carries the name"),
    "window": ("windowParameter", "the window of time of the operation carries the name"),
  ]

  /// Names of cases and static values that cannot be used, with the name that takes their place and why.
  static let cases: [String: (replacement: String, reason: String)] = [
    "self": ("selfValue", "`X.self` is the type"),
    "init": ("initValue", "`X.init` is the initialiser"),
    "none": ("noneValue", "an optional `.none` would be nil, and the compiler only warns"),
    "some": ("someValue", "an optional `.some` is the case of Optional"),
    "documented": ("documentedValue", "lists the documented values"),
    "unknown": ("unknownValue", "the case for what is not documented carries the name"),
  ]

  /// Names of types that cannot be used, with the name that takes their place and why.
  static let types: [String: (replacement: String, reason: String)] = [
    "Type": ("TypeValue", "`X.Type` is the metatype"),
    "Protocol": ("ProtocolValue", "`X.Protocol` is the metatype of a protocol"),
    "Self": ("SelfValue", "the type itself"),
    "Any": ("AnyValue", "the type of everything"),
    "Swift": ("SwiftValue", "the module"),
    "Foundation": ("FoundationValue", "the module"),
    "Error": ("ErrorValue", "the protocol of the standard library"),
    "Result": ("ResultValue", "the type of the standard library"),
    "Data": ("DataValue", "the type of Foundation, which callers use beside it"),
    "Date": ("DateValue", "the type of Foundation, which callers use beside it"),
    "Decimal": ("DecimalValue", "the type of Foundation, which callers use beside it"),
    "Codable": ("CodableValue", "the records conform to it"),
    "Hashable": ("HashableValue", "the records conform to it"),
    "Sendable": ("SendableValue", "the records conform to it"),
    "Equatable": ("EquatableValue", "the records conform to it"),
    "String": ("StringValue", "members have that type"), "Bool": ("BoolValue", "members have that type"),
    "Int64": ("Int64Value", "members have that type"), "Int": ("IntValue", "members have that type"),
    "Array": ("ArrayValue", "members have that type"), "Dictionary": ("DictionaryValue", "members have that type"),
    "Optional": ("OptionalValue", "members have that type"), "Double": ("DoubleValue", "the standard library's"),
    "Set": ("SetValue", "the standard library's"), "Character": ("CharacterValue", "the standard library's"),
    "Never": ("NeverValue", "the standard library's"), "Void": ("VoidValue", "the standard library's"),
  ]

  /// The name in backticks where Swift demands them.
  public static func escaped(_ name: String) -> String {
    keywords.contains(name) || expressionWords.contains(name) ? "`\(name)`" : name
  }
}
