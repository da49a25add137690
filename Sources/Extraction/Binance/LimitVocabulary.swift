import Specification

/// The words in which general pages state budgets, and the headers that tell of them.
enum LimitVocabulary {
  /// Words of headings above statements about limits.
  private static let headings = ["limit", "限制", "限频"]
  /// Words of headings, titles and addresses that are about something else than REST requests.
  private static let others = [
    "websocket", "web socket", "web-socket", "stream", "fix", "faq", "sbe", "change-log", "changelog",
  ]

  /// Whether a heading stands above statements about limits.
  static func isLimit(_ heading: String) -> Bool {
    let text = heading.lowercased()
    return headings.contains(where: text.contains)
  }

  /// Whether a heading or an address is about something else than REST requests.
  static func isOther(_ text: String) -> Bool {
    let words = text.lowercased()
    return others.contains(where: words.contains)
  }

  // MARK: - Headers

  /// A part of a header's name and the bucket that it counts; the first row that fits.
  private static let headers: [(part: String, bucket: String)] = [
    ("ORDER-COUNT", "orders"), ("UID-WEIGHT", "uid"), ("IP-WEIGHT", "ip"), ("USED-WEIGHT", "ip"),
  ]

  /// A header that tells how much of a budget is used.
  struct Header: Hashable {
    /// The name; `*` at its end stands for the interval.
    var name: String
    var bucket: String
    /// The interval that the name states.
    var per: String?
  }

  /// The header that a word of code names: `X-MBX-USED-WEIGHT-(intervalNum)(intervalLetter)`, `X-…-1M=<value>`.
  static func header(_ code: String) -> Header? {
    let name = code.uppercased().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard name.hasPrefix("X-"), let row = headers.first(where: { name.contains($0.part) }) else { return nil }
    if name.hasSuffix("-") { return Header(name: name + "*", bucket: row.bucket) }
    let last = name.split(separator: "-").last.map(String.init) ?? ""
    guard let letter = last.last, let count = Int(last.dropLast()), let unit = letters[letter] else { return nil }
    return Header(name: String(name), bucket: row.bucket, per: unit.interval(count))
  }

  private static let letters: [Character: TimeSpanUnit] = ["S": .second, "M": .minute, "H": .hour, "D": .day]

  // MARK: - Statements

  /// A statement of a size: captures hold the number and, before or behind it, how long its interval is, unless the row
  /// names the unit of that.
  struct SizeRow: Sendable {
    var phrase: Phrase
    var unit: TimeSpanUnit?
  }

  /// Sizes, in the order in which they are tried.
  static let sizes: [SizeRow] = [
    SizeRow(phrase: Phrase("<number> raw? requests|weight|orders? per|every|each|in|within|/ <span>")),
    SizeRow(phrase: Phrase("<number> raw? requests|weight|orders? per|every|each|a|/ <word>")),
    SizeRow(phrase: Phrase("每 <span> 总额? 最多|不超过|至多? 为? 是? <number>")),
    SizeRow(phrase: Phrase("每 秒 总额? 最多|不超过|至多? 为? 是? <number>"), unit: .second),
    SizeRow(phrase: Phrase("每 分钟 总额? 最多|不超过|至多? 为? 是? <number>"), unit: .minute),
    SizeRow(phrase: Phrase("每 小时 总额? 最多|不超过|至多? 为? 是? <number>"), unit: .hour),
    SizeRow(phrase: Phrase("每 天|日 总额? 最多|不超过|至多? 为? 是? <number>"), unit: .day),
  ]

  /// Words without which a size is no budget.
  static let demands: [Phrase] = [
    "limit|limits|limited", "up to", "at most", "no more than", "maximum|max", "限制", "限频", "总额", "上限", "最多|至多|不超过",
    "<number> 权重",
  ].map { Phrase($0) }

  /// Headers of columns of sizes, of intervals, and of both in one; as one word in small letters.
  static let sizeColumns = ["limit", "weight", "count", "requests", "orders", "value", "限制", "上限", "权重", "次数", "数量"]

  /// Words of limits on something else than requests.
  static let exceptions: [Phrase] = [
    "connection|connections", "message|messages", "stream|streams", "ping", "ban|banned|bans", "连接", "消息", "封禁",
  ].map { Phrase($0) }

  /// What words mean.
  struct Row<Meaning: Sendable>: Sendable {
    var meaning: Meaning
    var phrases: [Phrase]

    init(_ meaning: Meaning, _ phrases: [String]) {
      self.meaning = meaning
      self.phrases = phrases.map { Phrase($0) }
    }
  }

  /// Words that name the bucket, in the order in which they are tried.
  static let buckets = [
    Row("rawRequests", ["raw request|requests", "raw_request|raw_requests", "原始 请求"]),
    Row("orders", ["order|orders limit|limits|rate", "<number> orders", "orders", "下单", "个 订单"]), Row("uid", ["uid"]),
    Row("ip", ["ip", "request_weight", "request weight|weights"]),
  ]

  /// Words that say what shares a budget.
  static let scopes = [
    Row(RateLimit.Scope.operation, ["each endpoint ... independent", "each endpoint has its own", "单 接口"]),
    Row(RateLimit.Scope.host, ["endpoints share", "shared by all endpoints", "共用"]),
  ]

  /// Words that say whose requests are counted together.
  static let counted = [
    Row(
      RateLimit.Counted.account,
      ["for|against|by the? current? account|uid", "for|against|by each account", "each|per account", "the uid", "账户"]),
    Row(RateLimit.Counted.ip, ["for|by the? current? ip", "current ip", "per ip", "当前 ip"]),
  ]

  /// What the first row that fits means.
  static func meaning<Meaning>(_ rows: [Row<Meaning>], in matcher: PhraseMatcher) -> Meaning? {
    rows.first { matcher.first(of: $0.phrases) != nil }?.meaning
  }

  /// A statement about the order count as a whole.
  static let orderCount: [Phrase] = [
    "order rate limit ... counted", "unfilled orders is tracked", "下单频率限制 ... 计数", "未成交订单数量 ... 统计",
  ].map { Phrase($0) }

  /// Buckets of example answers that list limits, by their member `rateLimitType`.
  static let types: [String: String] = ["REQUEST_WEIGHT": "ip", "ORDERS": "orders", "RAW_REQUESTS": "rawRequests"]
}
