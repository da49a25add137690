/// Words around facts of descriptions: examples, announcements, names, and what makes a list one of other things.
extension DescriptionVocabulary {
  /// Names of parameters that hold the number of a page.
  static let pageNames: Set<String> = [
    "page", "pageno", "pagenum", "pagenumber", "pageindex", "current", "currentpage",
  ]

  /// Lines that introduce examples of how a list is written, as JSON.
  static let listExamples: [Phrase] = [
    "accepted format for the? <name>", "<name> 参数? 可 以? 接受|传入 的 格式",
  ].map { Phrase($0) }

  /// Values of a part of a structured value.
  static let fieldValues: [Phrase] = ["<name> support|supports <values>", "<name> 支持 <values>"].map { Phrase($0) }

  /// What leads to an element of a list with all its parts.
  static let wholeElements: [Phrase] = [
    "each entry|element|item|object should|must be like", "请求? 参数 格式 如下",
  ].map { Phrase($0) }

  /// What announces values that may be words of any kind.
  static let announcements: [Phrase] = [
    "enum|enums|enumeration :", "supported|valid|allowed|available|possible|accepted values :", "枚举 值? :", "支持 的? 值 :",
    "^ value|values :", "合理|合法|有效 值 :",
  ].map { Phrase($0) }

  /// Words behind a number that make it one of digits or characters, no bound of the value.
  static let digits: Set<String> = [
    "decimal", "decimals", "digit", "digits", "places", "character", "characters", "char", "chars", "位", "字",
  ]

  /// What makes a parameter a list of values with commas between them.
  static let commaSeparated: [Phrase] = rows.first { $0.fact == .commaSeparated }?.phrases ?? []

  /// Words behind which an example stands, which states nothing about the parameter.
  static let examples: [Phrase] = [
    "e.g.", "eg :", "eg", "for? example|examples", "such as", "like <value+>", "例如|比如|举例", "如 :? <value>",
  ].map { Phrase($0) }
  /// Words that make an example one of what is not allowed.
  static let forbidden: [Phrase] = [
    "is|are not allowed|permitted|accepted|valid|supported", "cannot be? combined", "不 可|能 以? 组合", "不 允许",
  ].map { Phrase($0) }
  /// Words that end an example and begin a fact.
  static let endsOfExamples: Set<String> = [
    "default", "defaults", "max", "maximum", "min", "minimum", "encode", "default:", "supported", "默", "支",
  ]

  /// Words around a list that make it one of examples, or of other things than values.
  static let looseBefore: Set<String> = ["like", "as", "between", "than", "[", "=", "如"]
  /// Words behind a list of examples; three stops leave values out.
  static let looseAfter: Set<String> = ["etc", "等", ".", "…", ". "]
}
