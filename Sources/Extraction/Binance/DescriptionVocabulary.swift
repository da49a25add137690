/// The words in which a parameter's description states facts, in both languages.
///
/// Rows are tried in the order of the table; tokens that a row understood are closed to the rows behind it.
enum DescriptionVocabulary {
  /// What a phrase says about the parameter.
  enum Fact: Sendable {
    case example, commaSeparated, maxItems, maxLength, defaultValue, max, min, below, above, range, values, pattern
    case generated, omittedAll
  }

  /// Rows: the fact and the phrases that state it.
  static let rows: [(fact: Fact, phrases: [Phrase])] = [
    (
      .commaSeparated,
      phrases("comma-separated", "comma separated", "separated by comma|commas", "逗号 分隔|隔开", "用逗号")
    ),
    (
      .example,
      phrases(
        "e.g. :? <values>", "e.g. :? <value>", "example :? <values>", "example :? <value>", "such as :? <values>",
        "such as :? <value>", "like <values>", "like <value>", "例如 :? <values>", "例如 :? <value>", "如 :? <values>",
        "如 :? <value>")
    ),
    (
      .maxItems,
      phrases(
        "max|maximum <number> symbols|orders|items|assets|coins|ids|elements", "max|maximum length <number>",
        "up to <number> <word>", "最多 可以? 传 <number> 个", "至多 传 <number> 个", "最多 支持 <number> 个")
    ),
    (
      .defaultValue,
      phrases(
        "default|defaults value? is|to|as? :|=? <value>", "默认 值? 是|为? :|=? <value>", "缺省 值? 是|为? :|=? <value>")
    ),
    (
      .range,
      phrases(
        "from <number> to <number>", "between <number> and <number>", "[ <number> , <number> ]",
        "<number> ~ <number>", "min :? <number> , max :? <number>")
    ),
    (
      .max,
      phrases(
        "not|cannot be? greater|larger|more|higher|bigger than <number>", "not|cannot exceed <number>",
        "no more than <number>", "less than or equal to <number>", "at most <number>",
        "max|maximum value? is? :? <number>",
        "不能 大于 <number>", "不得 大于 <number>", "不能 超过 <number>", "不得 超过 <number>", "最大 值? 为? 是? :? <number>")
    ),
    (
      .min,
      phrases(
        "not|cannot be? less|smaller|lower than <number>", "no less than <number>", "at least <number>",
        "min|minimum value? is? :? <number>", "start|starts|begin|begins|numbered from|at|with <number>",
        "不能 小于 <number>", "不得 小于 <number>", "最小 值? 为? 是? :? <number>", "开始 值? 是? <number>", "从 <number> 开始")
    ),
    (.below, phrases("must|should be? less|smaller|lower than <number>", "必须 小于 <number>")),
    (.above, phrases("must|should be? greater|larger|more than <number>", "必须 大于 <number>")),
    (.values, phrases("<values>")),
    (.generated, phrases("automatically generated", "自动 赋值|生成")),
  ]

  private static func phrases(_ patterns: String...) -> [Phrase] { patterns.map { Phrase($0) } }
}
