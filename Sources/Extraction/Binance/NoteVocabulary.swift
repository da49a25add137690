/// The words in which notes state rules between parameters and facts about the answer, in both languages.
enum NoteVocabulary {
  /// What a note says.
  enum Fact: Sendable {
    case atLeastOneOf, exactlyOneOf, notTogether, allTogether, prevails
    /// What is answered when a parameter is not sent; `all` when everything is.
    case omittedAll, omitted
    /// What is answered when a parameter is sent; states nothing beyond the parameter's purpose.
    case sent
    /// The weight grows when a parameter is not sent.
    case unboundedWeight
    /// A negative number in a field means that there is no data.
    case negativeIsUnavailable
    /// The message of an error answer.
    case errorMessage
    case windowDays
  }

  /// A row: what is stated, and the phrases that state it.
  struct Row: Sendable {
    var fact: Fact
    var phrases: [Phrase]
  }

  /// Rows in the order in which they are tried; the first that matches reads the sentence.
  static let rows: [Row] = [
    row(
      .notTogether, "<names> cannot be? sent together", "<names> can not be? sent together",
      "<names> cannot be? sent|used at the same time", "not send both <names>", "<names> 不能 同时 发送|传|使用"),
    row(.allTogether, "both <names> must be sent", "<names> must be sent together", "<names> 必须 同时 发送|传"),
    row(
      .exactlyOneOf, "exactly one of <names>", "only one of <names> must|should be sent",
      "<names> 必须 且 只能 传 一个"),
    row(
      .atLeastOneOf, "either <names> must|should|need be? sent|provided|supplied", "either <names> is required",
      "at least one of <names>", "one of <names> must|should be sent|provided", "at least one of ... <names>",
      "必须 发送|传 <names> 其中 一个", "<names> 中 的? 一个 为? 必填", "<names> 至少 传|发送|需要 一个",
      "<names> 必须 至少? 发送|传 一个", "<names> 中 至少? 必须? 发送|传 一个"),
    row(.prevails, "<name> will prevail if both", "<name> ... 优先"),
    row(.unboundedWeight, "rate limit|limiter ... symbols ... trading", "限速器 ... symbols 数量|个数"),
    row(.unboundedWeight, "限速器 ... symbols 数量", "限速器 ... symbols 个数", "个数 ... 限速器", "限速器 ... 个数"),
    row(
      .omittedAll, "if the? <name> is|are not sent ... all", "without <name> ... all", "<name> is|are not sent ... all",
      "未 发送|传 <name> ... 所有|全部", "不 发送|传 <name> ... 所有|全部"),
    row(.omitted, "if the? <name> is|are not sent", "without <name>", "未 发送|传 <name>", "不 发送|传 <name>"),
    row(
      .sent, "if the? <name> is|are sent", "^ with <name>", "^ 传 了? <name>", "^ 如? 发送 <name>"),
    row(.negativeIsUnavailable, "<name> will? be? < 0 ... data", "<name> < 0 ... 数据", "<name> < 0 ... data"),
    row(.errorMessage, "error message <text>", "报错 <text>"),
  ]

  private static func row(_ fact: Fact, _ patterns: String...) -> Row {
    Row(fact: fact, phrases: patterns.map { Phrase($0) })
  }

  /// Words that make a sentence a demand, so that it must not be passed over.
  static let demands: Set<String> = [
    "must", "cannot", "can't", "required", "mandatory", "only", "most", "least", "maximum", "minimum", "exceed",
  ]

  /// Demands in Chinese.
  static let chineseDemands: [Phrase] = ["必须", "不能", "最大", "最小", "至少", "至多", "最多", "只能", "必填"].map { Phrase($0) }
}
