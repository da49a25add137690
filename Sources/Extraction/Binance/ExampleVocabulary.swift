/// The words of labels above examples, and of the comments inside them, in both languages.
enum ExampleVocabulary {
  // MARK: - Labels

  /// What a label says of the request or of the account.
  enum LabelFact: Sendable, Hashable {
    /// The captured parameter is sent.
    case sent
    /// The captured parameter is not sent.
    case notSent
    /// The parameter of that name is not sent; the label uses another word for it.
    case notSentNamed(String)
    /// A state that no parameter shows.
    case state(String)
  }

  /// Facts that exclude each other: the first row of a group that matches is what the label says of it.
  static let labels: [[(fact: LabelFact, phrases: [Phrase])]] = [
    [
      (
        .notSent,
        phrases(
          "<name> is|are? not sent|provided|specified|passed", "without <name>", "not pass|send|sending <name>",
          "不 传|发送|指定|带 <name>", "未 传|发送|指定 <name>", "没有 <name>", "无 <name>")
      ),
      (.notSentNamed("symbol"), phrases("不 传|发送|指定|带 交易对", "all symbols", "所有 交易对")),
      (
        .sent,
        phrases(
          "<name> is|are? sent|provided|specified|passed", "with <name>", "using <name>", "pass <name>",
          "single <name>",
          "传|发送|指定|带|有 <name>", "使用 参数 <name>")
      ),
    ],
    [
      (.state("hedgeMode"), phrases("hedge position? mode", "双向 持仓")),
      (.state("oneWayMode"), phrases("one-way position? mode", "单向 持仓")),
    ],
    [
      (.state("singleAssetMode"), phrases("single-asset mode", "单资产 模式")),
      (.state("multiAssetsMode"), phrases("multi-asset|multi-assets mode", "多资产 模式")),
    ],
    [(.state("processing"), phrases("server is? still? processing", "处理中"))],
    [(.state("accountViolation"), phrases("account violation", "账户 级别|层级 违规", "账号 级别|层级 违规"))],
    [(.state("noOrder"), phrases("no order response", "无订单 响应"))],
    [
      (.state("orderOfList"), phrases("part of an? order list", "订单列表 中 单个? 订单")),
      (.state("singleOrder"), phrases("for|from a single order", "来自 单个 订单")),
    ],
    [
      (.state("unfilledOrdersWithinLimit"), phrases("not exceeded ... order count", "没有 超出 未成交")),
      (.state("unfilledOrdersExceeded"), phrases("order count has been exceeded", "超出 未成交")),
    ],
    [
      (
        .state("cancelAndNewOrderFailed"),
        phrases("both cancel order and new order placement fail", "撤单和下单 失败")
      ),
      (.state("newOrderFailed"), phrases("new order placement fails", "下单 失败")),
      (.state("cancelFailed"), phrases("cancel order fails", "撤单 出现? 错误|失败")),
      (.state("success"), phrases("response success", "^ success|successful $")),
    ],
  ]

  /// The shortest form of an answer.
  struct ShortestForm: Sendable {
    /// The value that selects it.
    var value: String
    /// The members that it has, as pages that show it do.
    var members: Set<String>
    /// A member that objects of which forms are selected have, and one that others like them have.
    var holds: String
    var lacks: String
  }

  /// Values of the parameters that select the form of an answer, where their table does not list them, and the shortest
  /// form if others hold more than it.
  static let formParameters: [(name: String, values: [String], shortest: ShortestForm?)] = [
    (
      "newOrderRespType", ["ACK", "RESULT", "FULL"],
      ShortestForm(
        value: "ACK",
        members: ["symbol", "orderId", "orderListId", "clientOrderId", "transactTime", "isIsolated"],
        holds: "orderId", lacks: "origClientOrderId")
    ),
    ("type", ["FULL", "MINI"], nil),
  ]

  /// Labels that say nothing but that an example follows, or another one.
  static let plainLabels: Set<String> = [
    "", "response", "response example", "example response", "response examples", "example", "or", "or response",
    "响应", "响应示例", "返回", "返回示例", "示例", "或", "或者", "none", "sample", "sample response", "json",
    // Outcomes: what is an error tells the example itself.
    "success", "success response", "successful response", "failure", "failure response",
    "error",
    "error response", "成功", "成功响应", "成功返回", "成功示例", "失败", "失败响应", "失败返回", "失败示例", "错误响应",
  ]

  /// Words beside the status of an answer that say no more than that it is one.
  static let statusWords: Set<String> = ["http", "status", "code", "response", "ok", "状", "态", "码", "响", "应"]

  // MARK: - Comments

  /// What a comment beside a field says.
  enum CommentFact: Sendable {
    /// The field is there for some values of another field only.
    case presentOnly
    /// The field is there while another field has a value.
    case presentWhile
    /// The field is not there while another field, or a parameter, has a value.
    case absentWhile
    /// The field means nothing for some values of another field, or something for some of them only.
    case meaninglessFor, meaningfulFor
    /// The field is blank unless another field has a value.
    case blankUnless
    /// The field is not always there; of a list it may say that not all elements are.
    case optional
    /// The field is not there for one kind of margin.
    case notForIsolated, notForCrossed
    /// The field is not always there, whatever it is.
    case optionalField
    /// A negative number says that there is no value.
    case negativeIsNone
    /// The field may be null.
    case nullable
    /// The field is blank in a case; how, a comment does not say: it may be null, missing or an empty text.
    case blankInCase
    /// The field is an empty text in other cases than those that it is for.
    case blankOtherwise
    /// A time is 0 where there is none.
    case zeroIsNone
    /// The field has no meaning; nothing to keep.
    case nothing
  }

  /// Words for a field that is there.
  private static let shown =
    "show|shown|shows|display|displayed|displays|return|returned|returns|present|appear|appears|exist|exists"

  /// Rows in the order in which they are tried; no gap of theirs goes on behind a comma.
  static let comments: [(fact: CommentFact, phrases: [Phrase])] = [
    (
      .presentOnly,
      phrases(
        "only return|returned with|for|when <constant>", "return|returned only with|for|when <constant>",
        "^ ( only <constant> )", "^ only <constant> $", "^ only <constant> :",
        "仅 <value> 订单 返回", "只有 <value> 订单 才? 返回", "仅 <value> 返回")
    ),
    (
      .absentWhile,
      phrases(
        "not be? \(shown) when|if|for <name> is|=|: <value>",
        "若|如果|当 <name> 为|是|=|等于 <value> 时? ,? 则? 该? 字段? 不 会? 返回|展示|显示|存在|出现",
        "^ <name> 为|是|=|等于 <value> 时 ,? 则? 该? 字段? 不 会? 返回|展示|显示|存在|出现")
    ),
    (
      .presentWhile,
      phrases(
        "^ <name> 为|是|=|等于 <value> 时 ,? 则? 才? 会? 返回|展示|显示|存在|出现",
        "\(shown) only? when|if|for <name> is|=|: <value>", "only when|if <word> is|= <value>",
        "若|如果|当|仅|只 在|当? <name> 为|是|=|等于 <value> 时? ,? 则? 才? 会? 返回|展示|显示|存在|出现")
    ),
    (
      .blankUnless,
      phrases("if <name> != <value> , this? value|field is blank|empty", "如果 <name> != <value> , 则? 该? 值? 为空")
    ),
    (.meaningfulFor, phrases("^ <constant> order|orders $")),
    (.nothing, phrases("only for ... asset")),
    (
      .meaninglessFor,
      phrases(
        "ignore when order? type is <constant>", "no meaning for order? type <constant>", "ignore for <constant>",
        "对 <value> 无效", "<value> 订单 不 适用", "<value> 不 适用")
    ),
    (
      .notForIsolated,
      phrases("not be? return|returned for isolated margin", "逐仓 不 会? 返回", "逐仓 不会返回")
    ),
    (
      .notForCrossed,
      phrases("not be? return|returned for crossed|cross margin", "全仓 不 会? 返回", "全仓 不会返回")
    ),
    (.nullable, phrases("will|may|can be null", "or null", "^ nullable $", "^ null if|when|for", "为 null")),
    (
      .blankInCase,
      phrases(
        "empty|blank if|when|for|unless", "is|be|are empty|blank", "若|如果 ... 为空", "当 ... 时 ,? 则? 该? 值? 为空",
        "则 该? 值? 为空",
        "可能|可以|可 为空")
    ),
    (
      .blankOtherwise,
      phrases(
        "others? ... return|returns|show|shows|get <text>", "<text> for ... else|others", "其他|其它|非 ... 返回|显示|为 <text>",
        "对 非 ... 显示|返回|为 <text>")
    ),
    (
      .zeroIsNone,
      phrases(
        "0 will|may be? return|returned|shown", "others? ... return|returns|show|shows 0", "其他|其它|非 ... 返回|显示|为 0",
        "0 if|when not|no|never", "0 means|for no|not|none|never")
    ),
    (.optionalField, phrases("optional field", "可选 字段")),
    (.negativeIsNone, phrases("value will be - 1", "value of - 1 if", "^ - 1 if|when|means|for")),
    (
      .optional,
      phrases(
        "not be? return|returned|display|displayed|show|shown", "^ (? optional )? $", "\(shown) if|when|for",
        "^ ( only <value+> )", "only return|returned|returns|appears|appear|available|present|shown|have",
        "only exist|exists",
        "shown|present|returned|available only", "only when|if|for",
        "if existing|exists|present|any|applicable|appliable", "may be? absent|missing|omitted",
        "absent|missing|omitted if|when|for|unless", "可能 不 存在|缺失",
        "不 会? 返回", "不会返回", "才 会? 返回", "仅 ... 返回", "只 ... 返回", "仅在 ... 显示", "才 显示", "若|如果 ... 则? 展示|返回|显示",
        "当 ... 时 ,? 则? 才? 展示|返回|显示",
        "仅适用于")
    ),
    (
      .nothing,
      phrases(
        "please? ignore", "ignored", "useless", "deprecated", "reserved", "reduce only", "忽略",
        "废弃",
        "减仓", "仅 计算", "仅 做", "仅做")
    ),
  ]

  /// Comments that say in which case a field is there, of a list too: they speak of a case, not of elements.
  static let casesOfPresence: [Phrase] = phrases(
    "only return|returned|returns|appears|appear|shown|present|have|exist if|when",
    "return|returned|shown|present only if|when", "只|仅 当|在 ... 才? 返回|显示")

  /// The event before which a field is not there.
  static let eventsOfPresence: [Phrase] = phrases("if|when ... is|was|has|been <word> $", "after ... is|was <word> $")

  /// Words before a list that say that it is no complete one, or no list of values at all.
  static let incompleteLists: [Phrase] = phrases(
    "e.g.", "not limited", "such as", "etc", "for example", "例如", "比如", "不限于", "等等")

  /// What stands before the meaning of one value.
  static let meaningsOfValues: [Phrase] = phrases(
    "<name> is|= <number> means", "<name> = <number> :", "<number> means|indicates")

  /// Words before a list whose elements stand without capitals or quotes.
  static let valueMarkers: [Phrase] = phrases("enum", "枚举", "values :", "one of :")

  /// Words that make a comment a demand, so that it must not be passed over.
  static let demands: [Phrase] = phrases(
    "only", "must", "cannot", "null", "not be", "will not", "unless", "只", "仅", "必须", "不能", "不会")

  /// Whether an object with these members is an order: it has an id of the exchange and one of the caller, and more than
  /// the reference to an order has.
  static func isOrder(_ members: Set<String>) -> Bool {
    members.count >= 5 && members.contains("orderId")
      && (members.contains("clientOrderId") || members.contains("origClientOrderId"))
  }

  /// Fields that orders have in some cases only, as the tables of conditional fields say; for answers that refer to such a
  /// table on another page.
  static let conditionalOrderFields: Set<String> = [
    "icebergQty", "preventedMatchId", "preventedQuantity", "stopPrice", "strategyId", "strategyType", "trailingDelta",
    "trailingTime", "usedSor", "workingFloor", "pegPriceType", "pegOffsetType", "pegOffsetValue", "peggedPrice",
  ]

  /// Whether the field that holds an order says that it is not the one that the request places: `cancelResponse`.
  static func isOfOtherOrder(_ name: String) -> Bool {
    ["cancel", "canceled", "cancelled", "old", "original"].contains(FieldVocabulary.words(of: name).first)
  }

  /// That a field is there where a parameter was sent, one that is named or the one of its own name.
  static let conditionsOfSending: [Phrase] = phrases(
    "parameter <name> was|is|were sent|populated|provided|used|specified", "<name> parameter? was|is sent|provided",
    "发送 <name> 参数", "发送 了? <name>", "parameter was|is|were sent|populated|provided|used|specified", "添加 了? 参数",
    "发送 了? 参数")

  /// That a field is there for orders of some types.
  static let conditionsOfType: [Phrase] = phrases("for ... orders", "订单 时? 可见|出现")

  /// That a number is how much there is of an asset.
  static let amountsOfAssets: [Phrase] = phrases(
    "quantity|amount of the? underlying|base|quote? asset|coin", "asset|coin quantity|amount", "资产 数量|金额", "币 数量")

  /// Fields that say of which type an order is, the surest first.
  static let orderTypes = ["orderType", "type"]

  // MARK: - Names

  /// Names for fields whose comment is a question or a sentence.
  static let labelNames: [(phrase: Phrase, name: String)] = [
    (Phrase("buyer the? maker"), "isBuyerMaker"), (Phrase("buyer is market? maker"), "isBuyerMaker"),
    (Phrase("best price match"), "isBestMatch"), (Phrase("是否 为? 主动 卖出"), "isBuyerMaker"),
    (Phrase("买方 是否 是? 做市商"), "isBuyerMaker"), (Phrase("最优 撮合"), "isBestMatch"),
  ]

  private static func phrases(_ patterns: String...) -> [Phrase] { patterns.map { Phrase($0) } }
}
