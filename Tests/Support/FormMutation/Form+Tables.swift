import Documents

extension Form {
  /// A form of tables of parameters.
  private static func table(
    _ name: String, _ rewrite: @escaping @Sendable (TableText) -> [String]?
  ) -> Form {
    Form("table-" + name) { page in
      page.applying(
        page.sites.compactMap { site in
          guard let table = TableText(site, of: page), let lines = rewrite(table) else { return nil }
          return FormPage.Edit(range: site.range, lines: lines)
        })
    }
  }

  private static func cells(
    _ name: String, _ column: TableText.Column, _ map: @escaping @Sendable (String) -> String
  ) -> Form {
    table(name) { $0.mapping(column, map).open }
  }

  /// Forms of tables of parameters.
  static let tables: [Form] =
    layouts + headerWords.map(headers) + [optional] + names + requirementWords.map(requirements) + typeWords.map(types)
    + columns

  private static let layouts: [Form] = [
    table("framed") { $0.framed() },
    table("framed-tightly") { $0.framed(dash: "-", pad: "") },
    table("aligned") { $0.framed(dash: ":---:") },
    table("padded") { $0.padded },
    table("code-cells") { table in
      table.mapping(.type) { $0.isEmpty ? $0 : "`\($0)`" }.mapping(.requirement) { $0.isEmpty ? $0 : "`\($0)`" }.open
    },
    table("bold-cells") { table in table.mapping(.requirement) { $0.isEmpty ? $0 : "**\($0)**" }.open },
    table("bold-header") { table in
      var table = table
      table.header = table.header.map { "**\($0)**" }
      return table.open
    },
    table("upper-header") { table in
      var table = table
      table.header = table.header.map { $0.uppercased() }
      return table.framed()
    },
    table("dash-for-nothing") { table in table.mapping(.description) { $0.isEmpty ? "-" : $0 }.open },
    table("list-in-parentheses") { table in
      table.list { name, type, isRequired, description in
        "`\(name)` (\(type), \(isRequired ? "required" : "optional")): \(description)"
      }
    },
    table("list-with-dashes") { table in
      table.list { name, type, isRequired, description in
        "**\(name)** (\(type)) - \(isRequired ? "Required" : "Optional"). \(description)"
      }
    },
    table("list-without-marks") { table in
      table.list { name, type, isRequired, description in
        "\(name): \(type), \(isRequired ? "mandatory" : "optional"). \(description)"
      }
    },
  ]

  // MARK: - Header

  /// Words above the columns for name, type, requirement and description, by language.
  private static let headerWords: [(name: String, english: [String], chinese: [String])] = [
    ("required", ["Parameter", "Type", "Required", "Description"], ["参数", "类型", "必填", "描述"]),
    ("is-required", ["Parameter Name", "Data Type", "Is Required", "Remarks"], ["参数名", "数据类型", "是否必填", "备注"]),
    ("field", ["Field", "Type", "Required?", "Comment"], ["字段名", "类型", "是否必须", "注释"]),
    ("param", ["Param", "Type", "Mandatory?", "Notes"], ["参数名称", "类型", "必须", "说明"]),
    ("key", ["Key", "Type", "Requirement", "Explanation"], ["名称", "参数类型", "必需", "解释"]),
    ("compulsory", ["Parameters", "Type", "Compulsory", "Detail"], ["入参", "数据类型", "必选", "含义"]),
    ("optionality", ["Argument", "Value Type", "Required/Optional", "Meaning"], ["变量名", "字段类型", "是否必选", "参数说明"]),
    ("mandatory-short", ["Parameter", "Type", "Mand.", "Desc"], ["参数", "类型", "必要", "参数描述"]),
    ("req", ["Name", "Type", "Req", "Info"], ["字段", "类型", "是否必要", "详情"]),
  ]

  private static func headers(_ words: (name: String, english: [String], chinese: [String])) -> Form {
    table("header-" + words.name) { table in
      var table = table
      table.header.replaceSubrange(0..<4, with: table.language == .english ? words.english : words.chinese)
      return table.framed()
    }
  }

  /// A column that says what may be left out, in place of one that says what must be sent.
  private static let optional = table("header-optional") { table in
    let cells = Set(table.rows.map { $0[TableText.Column.requirement.rawValue] })
    guard cells.isSubset(of: ["YES", "NO"]) else { return nil }
    var table = table.mapping(.requirement) { $0 == "YES" ? "NO" : "YES" }
    table.header[2] = table.language == .english ? "Optional" : "是否可选"
    return table.framed()
  }

  // MARK: - Cells

  private static let names: [Form] = [
    cells("name-code", .name) { isName($0) ? "`\($0)`" : $0 },
    cells("name-bold", .name) { isName($0) ? "**\($0)**" : $0 },
    cells("name-bold-code", .name) { isName($0) ? "**`\($0)`**" : $0 },
    cells("name-italic", .name) { isName($0) ? "_\($0)_" : $0 },
    cells("name-quoted", .name) { isName($0) ? "\"\($0)\"" : $0 },
    cells("name-escaped", .name) { $0.replacing("_", with: "\\_") },
    cells("name-linked", .name) { isName($0) ? "[\($0)](#\($0))" : $0 },
    cells("name-colon", .name) { isName($0) ? "\($0):" : $0 },
  ]

  private static func isName(_ cell: String) -> Bool {
    !cell.isEmpty && cell.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// Words for what must be sent and for what need not be.
  private static let requirementWords: [(name: String, yes: String, no: String)] = [
    ("words", "Required", "Optional"), ("capitals", "MANDATORY", "OPTIONAL"), ("capital", "Yes", "No"),
    ("small", "yes", "no"), ("letter", "Y", "N"), ("true", "true", "false"), ("True", "True", "False"),
    ("tick", "✔", ""), ("heavy-tick", "✔️", "✖️"), ("emoji", "✅", "❌"), ("check", "✓", "✗"), ("square", "☑", "☐"),
    ("root", "√", "×"), ("dash", "YES", "-"), ("empty", "YES", ""), ("letters", "M", "O"), ("marked", "YES*", "NO"),
    ("negative", "mandatory", "not mandatory"), ("not-required", "required", "not required"), ("star", "*", ""),
    ("circle", "●", "○"), ("chinese", "是", "否"), ("must", "必须", "非必须"),
    ("choice", "必选", "可选"), ("fill", "必填", "选填"), ("pass", "必传", "非必传"), ("always", "Always", "Optional"),
    ("sentence", "Yes.", "No."),
  ]

  private static func requirements(_ words: (name: String, yes: String, no: String)) -> Form {
    table("requirement-" + words.name) { table in
      let cells = table.rows.map { $0[TableText.Column.requirement.rawValue] }
      guard Set(cells).isSubset(of: ["YES", "NO"]), cells.contains("YES") else { return nil }
      return table.mapping(.requirement) { $0 == "YES" ? words.yes : words.no }.framed()
    }
  }

  /// Other spellings of types; those that are not named stay.
  private static let typeWords: [(name: String, words: [String: String])] = [
    ("small", [:]),
    ("capital", ["STRING": "String", "LONG": "Long", "INT": "Integer", "DECIMAL": "Decimal", "BOOLEAN": "Boolean"]),
    ("bits", ["STRING": "string", "LONG": "int64", "INT": "int32", "DECIMAL": "float64", "BOOLEAN": "bool"]),
    ("java", ["LONG": "java.lang.Long", "DECIMAL": "BigDecimal", "INT": "java.lang.Integer"]),
    ("sql", ["STRING": "VARCHAR(32)", "LONG": "BIGINT", "INT": "INT(11)", "DECIMAL": "DECIMAL(20,8)"]),
    ("schema", ["STRING": "string", "LONG": "integer (int64)", "INT": "integer (int32)", "BOOLEAN": "boolean"]),
    ("angle", ["LONG": "integer&lt;int64&gt;", "INT": "integer&lt;int32&gt;", "STRING": "string"]),
    ("english", ["LONG": "Long Integer", "INT": "Integer", "STRING": "Text", "DECIMAL": "Decimal number"]),
    ("chinese", ["LONG": "长整型", "INT": "整型", "STRING": "字符串", "DECIMAL": "小数", "BOOLEAN": "布尔"]),
    ("chinese-short", ["LONG": "长整数", "INT": "整数", "STRING": "字符型", "BOOLEAN": "布尔值"]),
    ("unsigned", ["LONG": "uint64", "INT": "uint32"]),
    ("double", ["DECIMAL": "Double"]), ("float", ["DECIMAL": "float"]), ("number", ["DECIMAL": "Number"]),
    ("enumeration", ["ENUM": "Enum(String)"]), ("enumeration-words", ["ENUM": "Enumeration"]),
    ("string-enumeration", ["ENUM": "string (enum)"]),
  ]

  private static func types(_ row: (name: String, words: [String: String])) -> Form {
    cells("type-" + row.name, .type) { row.words.isEmpty ? $0.lowercased() : row.words[$0] ?? $0 }
  }

  // MARK: - Columns

  private static let columns: [Form] = [
    order("description-second", [0, 3, 1, 2]), order("requirement-last", [0, 1, 3, 2]),
    order("requirement-second", [0, 2, 1, 3]), order("type-last", [0, 2, 3, 1]),
    order("requirement-first", [2, 0, 1, 3]),
    order("type-first", [1, 0, 2, 3]),
    added("numbered", at: 0, "No.", "序号") { "\($0)" },
    added("location", at: 1, "In", "位置") { _ in "query" },
    added("example", at: 4, "Example", "示例") { _ in "" },
    added("since", at: 4, "Since", "版本") { _ in "v1" },
    taken("default", "Default", "默认值", #"(?:Default|默认)[:：]? ?`?(\d+|[A-Z]{2,}|true|false)`?(?=\s*(?:[;,.，；。]|$))"#),
    taken(
      "default-value", "Default Value", "缺省值",
      #"(?:Default|默认)[:：]? ?`?(\d+|[A-Z]{2,}|true|false)`?(?=\s*(?:[;,.，；。]|$))"#),
    taken("max", "Max", "最大值", #"(?:[Mm]ax(?:imum)?|最大)[:：]? ?`?(\d+)`?(?=\s*(?:[;,.，；。]|$))"#),
  ]

  private static func order(_ name: String, _ order: [Int]) -> Form {
    table(name) { table in
      guard table.header.count == 4 else { return nil }
      var table = table
      table.header = order.map { table.header[$0] }
      table.rows = table.rows.map { row in order.map { row[$0] } }
      return table.framed()
    }
  }

  private static func added(
    _ name: String, at column: Int, _ english: String, _ chinese: String, _ cell: @escaping @Sendable (Int) -> String
  ) -> Form {
    table("column-" + name) { table in
      guard table.header.count == 4 else { return nil }
      var table = table
      table.header.insert(table.language == .english ? english : chinese, at: column)
      for index in table.rows.indices { table.rows[index].insert(cell(index + 1), at: column) }
      return table.framed()
    }
  }

  /// What descriptions state in a form moves to a column of its own.
  private static func taken(_ name: String, _ english: String, _ chinese: String, _ pattern: String) -> Form {
    let rule = TextRule(pattern, "")
    return table("column-" + name) { table in
      guard table.header.count == 4 else { return nil }
      var table = table
      var count = 0
      for index in table.rows.indices {
        let taken = rule.captures(in: table.rows[index][3])
        if taken.count == 1 {
          table.rows[index][3] = rule.applied(to: table.rows[index][3])
          count += 1
        }
        table.rows[index].append(taken.count == 1 ? taken[0] : "")
      }
      table.header.append(table.language == .english ? english : chinese)
      return count > 0 ? table.framed() : nil
    }
  }
}
