import Specification

/// The words in which pages state request weights.
enum WeightVocabulary {
  /// Remarks behind a weight or in its heading, and the bucket that they name.
  private static let buckets: [String: String] = ["ip": "ip", "uid": "uid", "order": "order", "master account": "uid"]

  /// The bucket that a remark names, or nil.
  static func bucket(_ remark: String) -> String? {
    buckets[remark.lowercased().filter { $0 != " " || remark.contains("aster") }]
  }

  /// Buckets named by the header that counts them.
  static let headers: [String: String] = [
    "x-mbx-order-count-10s": "order10s", "x-mbx-order-count-1m": "order1m", "x-mbx-used-weight-1m": "ip",
  ]

  /// A condition beside a weight; captures hold the parameter, else it is `symbol`.
  struct ConditionRow: Sendable {
    var phrase: Phrase
    var isSent: Bool
  }

  /// Conditions in the order in which they are tried: denials before the words that they contain.
  static let conditions: [ConditionRow] = [
    (false, "without <name>"), (false, "not send <name>"), (false, "<name> is|are not sent"),
    (false, "<name> parameter? is|are omitted"), (false, "multiple|mutltiple symbols"), (false, "omitted"),
    (false, "不带 <name>"), (false, "不传 <name>"), (false, "不 指定 <name>"), (false, "参数缺失"), (false, "不带"),
    (false, "无交易对"), (false, "不传交易对"), (false, "参数 缺失"), (false, "不传"),
    (true, "with <name>"), (true, "send <name>"), (true, "<name> is|are sent|specified"),
    (true, "single <name>"), (true, "a single"), (true, "带 <name>"), (true, "传 <name>"), (true, "单交易对"),
    (true, "指定交易对"), (true, "指定币种"), (true, "specified"),
  ].map { ConditionRow(phrase: Phrase($0.1), isSent: $0.0) }

  /// Words that say that a weight grows with what the exchange lists.
  static let unbounded: [Phrase] = [
    "rate limit|limiter ... symbols ... trading", "限速器 ... symbols 数量", "限速器 ... symbols 个数",
    "限速器 ... 交易对 数量",
  ].map { Phrase($0) }

  /// One bucket among several: `1 on 1min order rate limit(X-MBX-ORDER-COUNT-1M)`, or the number behind it.
  static let inBucket = Phrase("<number> on ... rate limit ( <word> )")
  static let inBucketBehind = Phrase("rate limit ( <word> ) 为 <number>")
}
