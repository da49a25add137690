import Specification

/// The words in which pages state request weights, in both languages.
enum WeightVocabulary {
  /// Remarks behind a weight or in its heading, and the bucket that they name.
  private static let buckets: [String: String] = [
    "ip": "ip", "uid": "uid", "order": "order", "orders": "order", "masteraccount": "uid",
  ]

  /// The bucket that a remark names, or nil.
  static func bucket(_ remark: String) -> String? {
    buckets[remark.lowercased().removing(\.isBlank)]
  }

  /// The bucket that a word of a sentence names: `UID`, `UID-Weight`.
  static func bucket(of token: Token) -> String? {
    guard token.kind == .word else { return nil }
    let word = token.folded.hasSuffix("-weight") ? token.text.dropLast("-weight".count) : token.text[...]
    return bucket(String(word))
  }

  /// Words beside a weight and its bucket that state nothing more.
  static let fillers: Set<String> = [
    "weight", "weights", "request", "requests", "per", "by", "and", "the", "is", "for", "each", "this", "endpoint",
    "api",
    "call", "calls", "on", "note", "has", "have", "a", "an", "of", "cost", "costs", "consumes", "consume", "uses",
    "counted", "point",
    "points", "unit", "units", "权", "重", "每", "次", "请", "求", "本", "该", "接", "口", "消", "耗", "为", "是", "单", "按", "计", "点",
    "值",
  ]

  /// Words behind a weight that say what every weight is for.
  static let eachRequest: [Phrase] = ["per|each|every request|call", "每 次 请求|调用"].map { Phrase($0) }

  /// Buckets named by the header that counts them.
  static let headers: [String: String] = [
    "x-mbx-order-count-10s": "order10s", "x-mbx-order-count-1m": "order1m", "x-mbx-used-weight-1m": "ip",
  ]

  /// A condition beside a weight.
  struct ConditionRow: Sendable {
    var phrase: Phrase
    var isSent: Bool
  }

  /// Conditions in the order in which they are tried: denials before the words that they contain. A row without a
  /// capture speaks of the parameter that a noun of `nouns` means, or of the one that the other weights speak of.
  static let conditions: [ConditionRow] = [
    (false, "neither <name> nor|or <name> is|are? sent|provided|specified"),
    (false, "none of <names> is|are? sent|provided|specified"),
    (false, "<names> is|are? not sent|provided|specified"), (false, "without <names>"),
    (true, "<names> is|are? sent|specified|provided"), (true, "with <names>"),
    (false, "without <name>"), (false, "not send|sending <name>"),
    (false, "<name> is|are? not sent|provided|specified"),
    (false, "<name> parameter? is|are omitted|empty|missing"), (false, "multiple|mutltiple|all symbols"),
    (false, "all <name>"), (false, "omitted"), (false, "not sent|provided|specified"), (false, "without"),
    (false, "不带|不传|不提供|没有 <name>"), (false, "不 指定 <name>"), (false, "参数缺失"),
    (false, "不带|不传|不提供|没有|无交易对"),
    (true, "with <name>"), (true, "send|by <name>"), (true, "<name> is|are? sent|specified|provided"),
    (true, "single <name>"), (true, "a single"), (true, "带|传|有 了? <name>"), (true, "通过 <name> 查询"),
    (true, "单交易对|指定交易对|指定币种|带|传"), (true, "specified"),
  ].map { ConditionRow(phrase: Phrase($0.1), isSent: $0.0) }

  /// Words between parameters of which one is enough.
  static let choices: Set<String> = ["or", "/", "或"]

  /// Words beside the weight of all other requests.
  static let others: [Phrase] = ["otherwise|else|others", "否则|其他|其它"].map { Phrase($0) }

  /// Words before the weight of all other requests.
  static let otherwise: Set<String> = ["otherwise", "else", "否则"]

  /// Conditions on what the exchange finds, which no request can know.
  static let findings: [Phrase] = ["is|are invalid", "是? 无效"].map { Phrase($0) }

  /// Chinese nouns that stand for a parameter, and the names that the parameter has.
  static let nouns: [(word: String, names: [String])] = [
    ("交易对", ["symbol", "pair"]), ("币种", ["coin", "asset"]), ("资产", ["asset"]),
  ]

  /// One bucket among several: `1 on 1min order rate limit(X-MBX-ORDER-COUNT-1M)`, or the number behind it.
  static let inBucket = Phrase("<number> on ... rate limit ( <word> )")
  static let inBucketBehind = Phrase("rate limit ( <word> ) 为 <number>")

  /// A weight for every element of a list; without a capture of a name the noun decides.
  static let perItem: [Phrase] = [
    "<number> for each|every requested? <name>", "<number> per requested? <name>", "每个|每 ... <number> 个 权重",
    "<number> / 交易对",
  ].map { Phrase($0) }

  /// A weight for every so many elements of a list: `1 per 10 symbols`.
  static let perItems: [Phrase] = [
    "<number> per|for|every each|every? <number> <name>", "每 <number> 个? <name> <number>",
  ].map { Phrase($0) }

  /// All that a page says of the weight where there is none.
  static let none: [Phrase] = ["^ none $", "^ no weight $", "^ 无 $"].map { Phrase($0) }

  /// The most that such a weight comes to.
  static let cap: [Phrase] = [
    "cap|caps|capped at|of <number>", "maximum|max of? :? <number>", "限制 在|为 <number>", "上限 是|为? <number>",
  ].map { Phrase($0) }

  /// Sentences that lead to a table, or warn of what the numbers say already.
  static let remarks: [Phrase] = ["based on", "depends on", "取决于", "careful", "请小心"].map { Phrase($0) }

  /// Words with which advice begins behind a weight; they and the rest of the sentence state no weight.
  static let advice: [Phrase] = ["careful when", "请小心"].map { Phrase($0) }

  /// Notes on how many orders a request counts as, and the bucket that counts them.
  private static let countsAs: [(bucket: String, phrases: [Phrase])] = [
    (
      "order",
      phrases(
        "<value> counts as <number> order|orders against|toward|towards the? order rate limit",
        "counts as <number> order|orders against|toward|towards the? order rate limit",
        "一? 个? <value> 订单? 被? 算成|算作|计为 <number> 个 普通? 订单")
    ),
    (
      "unfilledOrders",
      phrases(
        "add|adds <number> order|orders to|against the? unfilled order count",
        "将? <number> 个 订单 添加 到 未成交 的? 订单计数", "<value> 在 未成交 的? 订单计数 ... 添加|增加 <number> 个 订单",
        "未成交 的? 订单计数 ... 添加|增加 <number> 个 订单")
    ),
  ]

  /// Cells of tables that are about requests without any of the parameters.
  static let noParameter: [Phrase] = phrases(
    "^ none $", "^ no parameter|parameters $", "^ without parameter|parameters $", "^ 无 $", "^ 无 参数 $", "^ 不 传 参数? $")

  /// That a number counts failures, behind which something else is refused.
  static let penalties: [Phrase] = phrases(
    "if|when|once|after ... wrong|wrongly|incorrect|incorrectly|invalid|failed|fail ... <number> times",
    "<number> times ... wrong|incorrect|invalid|failed ... no longer",
    "<number> failed|wrong|incorrect|invalid attempts",
    "若|如果|当 ... 错|错误|失败|无效 ... <number> 次", "若|如果|当 ... <number> 次 ... 错误|失败|无效")

  private static func phrases(_ texts: String...) -> [Phrase] { texts.map { Phrase($0) } }

  /// What a sentence states of the number of orders that a request counts as: where, how many and in which bucket.
  static func orderCount(in sentence: [Token]) -> (range: Range<Int>, orders: Int, bucket: String)? {
    for row in countsAs {
      let match = PhraseMatcher(sentence).first(of: row.phrases)
      if let match, let orders = match.number(match.captures.count - 1) { return (match.range, orders, row.bucket) }
    }
    return nil
  }

  /// Headers of the first column of tables whose rows state conditions, not values of a parameter.
  static let conditionHeaders: Set<String> = ["condition", "conditions", "case", "cases", "条件", "情况"]
  /// Headers of a column of values of `limit`.
  static let limitHeaders: Set<String> = [
    "limit", "limits", "range", "ranges", "rows", "records", "results", "限制", "档数", "范围", "条数",
  ]
  /// Words of headers of columns that count the elements of a list.
  static let countWords: Set<String> = ["number", "count", "quantity", "amount"]
  /// Words behind a noun in a header with which its column counts what a request names: `Symbols provided`.
  static let countedWords: Set<String> = ["provided", "requested", "sent", "specified", "given"]
  /// Cells for "whatever number".
  static let anyNumber: Set<String> = ["any", "all", "不限", "任意"]

  // MARK: - Limits

  /// What is counted.
  static let requestWords: Set<String> = ["times", "time", "requests", "request", "calls", "call", "次"]
  /// Words between a number of requests and a time that make a rate of them.
  static let ratePrepositions: Set<String> = ["per", "/", "every", "a", "an", "each", "in", "within"]
  /// Those of them that also follow a number alone.
  static let strictPrepositions: Set<String> = ["per", "/"]

  /// Words that lead to a limit.
  static let limitWords: [Phrase] = ["request limit", "rate limit", "请求限制", "限频"].map { Phrase($0) }
  /// Words beside a limit that make it something else.
  static let contrary: Set<String> = ["also", "minimum", "least"]
  /// Words that say that a limit is shared.
  static let shared: [Phrase] = ["share|shared|shares", "和|与 ... 共享|共用", "共享", "共用"].map { Phrase($0) }

  /// What a limit is counted for.
  static let scopes: [(scope: String, phrases: [Phrase])] = [
    ("ip", ["ip"].map { Phrase($0) }),
    ("uid", ["uid", "master account", "per account|user", "each user|account", "母账户", "每个账户|每个用户"].map { Phrase($0) }),
    ("symbol", ["each trading? pair|symbol", "每个交易对", "每一交易对"].map { Phrase($0) }),
  ]
}
