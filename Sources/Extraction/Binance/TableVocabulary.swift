import Documents

/// The header cells of parameter tables.
enum TableVocabulary {
  /// Words for the first column of a table of parameters.
  private static let nameWords: Set<String> = [
    "name", "parameter", "parameters", "parametername", "param", "params", "field", "fieldname", "attribute",
    "attributes", "key", "argument", "arguments", "variable", "名称", "参数名", "参数", "参数名称", "字段", "字段名", "字段名称", "入参",
    "变量名", "变量", "键",
  ]
  private static let typeWords: Set<String> = [
    "type", "datatype", "fieldtype", "parametertype", "valuetype", "paramtype", "类型", "数据类型", "参数类型", "字段类型", "值类型",
  ]
  private static let mandatoryWords: Set<String> = [
    "mandatory", "required", "mandatory/optional", "required/optional", "m/o", "requirement", "isrequired",
    "ismandatory", "compulsory", "obligatory", "mand.", "req.", "req", "must", "必选", "必要", "是否必选", "是否必要", "必填", "必需",
    "必须", "必传", "是否必需", "是否必须", "是否必填",
    "是否必传", "是否强制", "是否强制要求",
  ]
  /// Words for a column that tells path from query and body, which the request line tells as well.
  private static let locationWords: Set<String> = ["in", "location", "locatedin", "位置", "参数位置"]
  private static let exampleWords: Set<String> = ["example", "forexample", "examples", "示例", "例子"]

  /// Words for a column that says what need not be sent: the opposite of a requirement.
  private static let optionalWords: Set<String> = ["optional", "isoptional", "可选", "是否可选", "选填", "是否选填"]
  /// Words for a column that numbers the rows.
  private static let numberWords: Set<String> = ["no", "no.", "#", "number", "index", "序号", "编号"]

  /// Whether a header is that of a table of parameters: name, type, requirement, description.
  static func isParameterHeader(_ cells: [String]) -> Bool { ParameterColumns(cells) != nil }

  /// Whether the last column of a table of parameters holds examples.
  static func hasExamples(_ header: [Table.Cell]) -> Bool {
    header.count > 4 && exampleWords.contains(folded(header[4].text.plain))
  }

  /// What the column with that header holds, as far as the header tells.
  static func column(_ header: String) -> ParameterColumns.Kind? {
    columns[folded(header)]
  }

  private static let columns: [String: ParameterColumns.Kind] = {
    var columns: [String: ParameterColumns.Kind] = [:]
    let rows: [(Set<String>, ParameterColumns.Kind)] = [
      (nameWords, .name), (typeWords, .type), (mandatoryWords, .requirement), (optionalWords, .leave),
      (numberWords, .number), (locationWords, .location), (exampleWords, .example),
    ]
    for (words, kind) in rows {
      for word in words { columns[word] = columns[word] ?? kind }
    }
    return columns
  }()

  /// The words with which a description would say what a column of bounds or defaults says; empty for ranges.
  static func announcement(_ header: String) -> String? { announcements[folded(header)] }

  private static let announcements: [String: String] = [
    "default": "Default: ", "defaultvalue": "Default: ", "defaults": "Default: ", "默认": "Default: ", "默认值": "Default: ",
    "缺省": "Default: ",
    "缺省值": "Default: ",
    "min": "Min ", "minimum": "Min ", "minvalue": "Min ", "最小值": "Min ", "max": "Max ", "maximum": "Max ",
    "maxvalue": "Max ", "最大值": "Max ", "range": "", "valuerange": "", "范围": "", "取值范围": "",
  ]

  /// The type of a parameter that every signed request has, for tables without types.
  static func knownType(of name: String) -> String? {
    ["timestamp", "recvWindow"].contains(name.filter { !$0.isWhitespace && $0 != "`" }) ? "LONG" : nil
  }

  /// Whether every signed request has a parameter, whatever it is for.
  static func isOfEveryRequest(_ name: String) -> Bool { ["timestamp", "recvWindow", "signature"].contains(name) }

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
    cell.lowercased().removing { $0.isBlank || isMark($0) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", ":", "：", "?", "？": true
    default: false
    }
  }
}
