/// The words in which notes state rules between parameters and facts about the answer, in both languages.
enum NoteVocabulary {
  /// What a note says.
  enum Fact: String, Sendable {
    case atLeastOneOf, exactlyOneOf, notTogether, notWith, allTogether, needs, neededBy, needsValue, prevails
    /// The longest time between two parameters, and how far back there is data.
    case window, history
    /// What is answered when a parameter is not sent, always or where another one is, and the value for which that stands.
    case omitted, omittedInCase, omittedEnds, defaultValue
    /// What is answered when a parameter is sent; states nothing beyond the parameter's purpose.
    case sent
    /// The order of results, and the parameter from whose value on they are listed.
    case order, cursor
    /// What the API key must be allowed, and whose key it must be.
    case permission, account
    /// A header of the answer that does not tell the truth of a budget.
    case inaccurateHeader
    /// A parameter that is demanded, or means something, in a case only.
    case requiredWhen, whenRequired, appliesWhen
    /// A parameter that is not demanded where another one is sent, and that it is still demanded elsewhere.
    case optionalWhen, whenOptional, stillRequired
    /// That an answer comes though none of several parameters is sent.
    case answeredWithout
    case deprecated
    /// The weight grows when a parameter is not sent.
    case unboundedWeight
    /// A negative number in a field means that there is no data.
    case negativeIsUnavailable
    /// A field that is not in every answer, or only where a parameter is sent.
    case mayLack, answeredWhenSent
    /// A field that stands in place of another one in some answers, and one that a flag asks for by its value.
    case replaces, answeredForFlag
    /// Orders have further fields in some cases than the examples show.
    case showsNotAll
    /// The message of an error answer.
    case errorMessage
    /// What is answered when the parameter of the sentence before is not sent.
    case otherwise
    /// What a table, a list or an example below is about; where more is to be read; what the operation is for.
    case introduction, reference, purpose
    /// A number that is more than nothing; a parameter that is demanded where several others are missing; that no two
    /// parameters may be sent.
    case positive, whenMissing, onlyOne
    /// How many elements a list may have, and how short and how long a time may be.
    case maxItems, bounds
    /// The types of orders that the operation takes, and for which of them the parameters of the line above are.
    case orderTypes, introducedApply
    /// Orders for which a parameter has a meaning, too.
    case alsoApplies
    /// What stands for a parameter of orders of some types.
    case defaultForTypes
    /// How a time zone is written.
    case timeZoneForm
    // Facts about the exchange that no request or answer shows and that have no place in a specification.
    /// When the exchange triggers, changes or cancels an order, what holds in one mode of the account, how long things live.
    case trigger, accountMode, lifetime
    /// How far a window reaches when only one end is sent or older data are asked for, and the zone in which times are meant.
    case openWindow, timeZone
    /// Parameters that may be combined, and which of them is looked at first.
    case combination, searchOrder
    /// How many orders a filter counts, and what the orders of a list are.
    case filter, orderList
    /// What an answer leaves out, and among what an id is unique.
    case coverage, identity
    /// What names, values and letters stand for, and over which time figures are counted.
    case notation, period
    /// For what the operation works at all, when requests are refused, and what else is advised.
    case scope, refusal, advice
    /// When an error answer comes, what the code of one means, and an address that shows a request.
    case errorMeaning, errorCode, address

    /// Whether it is understood but has no place in a specification, so that a sentence that states it is reported.
    var isPlaceless: Bool {
      switch self {
      case .trigger, .accountMode, .lifetime, .openWindow, .timeZone, .combination, .searchOrder, .filter, .orderList,
        .coverage, .identity, .notation, .period, .scope, .refusal, .advice, .errorCode, .address:
        true
      default: false
      }
    }

    /// Whether it is read from what a sentence is about, so that it covers the whole of it and accounts for all its words;
    /// a remark may pass over none that bind a caller (`NoteFacts.isBindingPassedOver`).
    var isRemark: Bool {
      switch self {
      case .introduction, .reference, .purpose, .errorMeaning: true
      case .openWindow: false
      default: isPlaceless
      }
    }

    /// Whether it quotes: what an error or an address says binds no caller.
    var isQuotation: Bool { self == .errorMeaning || self == .errorCode || self == .address }

    /// Whether it accounts for the words that its phrases pass over.
    var readsGaps: Bool {
      switch self {
      case .openWindow, .sent, .permission, .unboundedWeight, .negativeIsUnavailable, .timeZoneForm: true
      default: isRemark
      }
    }
  }

  /// A row: what is stated, the phrases that state it, and what a fact needs to know beside the match.
  struct Row: Sendable {
    var fact: Fact
    var phrases: [Phrase]
    var argument: String?
  }

  /// Rows in the order in which they are tried; what one read is closed to those behind it.
  static let rows: [Row] = rules + windows + omissions + conditions + access + answers + surroundings

  /// The phrases of all rows.
  static let index = PhraseIndex(rows.flatMap { row in row.phrases.map { ($0, row) } })

  /// A row of patterns; `argument` is what its fact needs to know beside the match.
  static func row(_ fact: Fact, _ patterns: String..., argument: String? = nil) -> Row {
    Row(fact: fact, phrases: patterns.flatMap(NoteMacros.phrases), argument: argument)
  }

  /// Phrases of patterns.
  static func phrases(_ patterns: String...) -> [Phrase] { patterns.flatMap(NoteMacros.phrases) }

  /// Denials that name one asset.
  static let excluded: [Phrase] = phrases(
    "<constant> <word>? is|be not be? supported|allowed|permitted", "不 支持 划转? 转? <constant>")

  /// That another request is better than the one of the page.
  static let replacements: [Phrase] = phrases(
    "suggest|recommend|recommended|please|advise|advised ... use|using|query|call|switch", "use ... instead",
    "建议|推荐|请 ... 使用|调用|改用")

  /// That another page says what belongs here.
  static let pages: [Phrase] = phrases("refer to the? <value> page", "see the? <value> page", "参考|参阅|参见|查看 <value> 页")

  /// Words that make a number in the same sentence a bound.
  static let boundPhrases: [Phrase] = ["max|maximum|min|minimum|limit", "最大|最小|上限|下限"].map { Phrase($0) }

  /// Marks and words in front of a number that make it a fact.
  static let comparisons: Set<String> = ["<", ">", "=", "≤", "≥", "±", "*", "than", "exceed", "exceeds"]

  /// Words behind a number that say what it counts.
  static let counted: Set<String> = [
    "%", "times", "time", "requests", "orders", "order", "symbols", "symbol", "records", "items", "assets", "coins",
    "levels", "usd", "usdt", "btc", "busd", "bnb", "次", "个", "条", "笔", "倍",
  ]
}

/// Words that patterns of notes use again and again; each stands for its alternatives.
enum NoteMacros {
  /// Words that stand for alternatives at one place.
  private static let alternatives: [String: String] = [
    "SENT": "sent|send|provided|supplied|passed|pass|specified|set|given|filled|input|used|present|included|submitted"
      + "|entered|defined",
    "MUST": "must|should|shall|need|needs|has",
    "ZSENT": "发送|传入|传参|传递|传|提供|填写|填入|填|使用|提交|设置|指定|输入|带|携带|选择",
    "ZNOT": "未|没有|没|不|无", "ZCANNOT": "不能|不可以|不可|不得|不要|勿|不接受|不允许|无法|不应",
    "ZAND": "和|与|到|至|及|,",
  ]

  /// Words that stand for whole patterns: one or several of something.
  private static let parts: [String: [String]] = [
    "NAMES": ["<names>", "<name>"], "VALUES": ["<values>", "<value>"], "LIMIT": limits, "ZLIMIT": chineseLimits,
    "ABSENT": ["is|are? not SENT", "is|are omitted|empty|blank|missing|null|absent"],
  ]

  private static let limits = [
    "cannot be? longer|greater|more|larger|bigger|older than? <span>", "cannot be? exceed|over|exceeding <span>",
    "must|should be? less|shorter|smaller than|then <span>",
    "must|should be? less|shorter than|then or equal to <span>", "must|should be? within|in <span>",
    "can? only be? up to <span>", "must|should be? no? at? more|most than? <span>", "is within 0? -? <span>",
    "is less|shorter than|then <span>", "must|should? be? less|shorter|smaller than|then or equal to <span>",
  ]

  private static let chineseLimits = [
    "ZCANNOT 超过|大于|长于|多于|超出 <span>", "不 超过|大于 <span>", "必须|需要|应|需 小于|少于 <span>", "相差 <span>",
    "最大 为|是 <span>", "最大 间隔 为? 是? <span>", "最大 时间 间隔 为|是 <span>", "间隔 为|是 <span>",
  ]

  /// The alternatives, compiled once, as words that must stand there and as words that may.
  private static let words: [Substring: Phrase.Part] = {
    var words: [Substring: Phrase.Part] = [:]
    for (name, text) in alternatives {
      words[Substring(name)] = Phrase.Part(Substring(text))
      words[Substring(name + "?")] = Phrase.Part(Substring(text + "?"))
    }
    return words
  }()

  /// The phrases that a pattern with macros stands for.
  static func phrases(_ pattern: String) -> [Phrase] {
    expanded(pattern).map { Phrase($0, words: words) }
  }

  /// The pattern with each of the patterns that a word in it stands for.
  private static func expanded(_ pattern: String) -> [String] {
    guard parts.keys.contains(where: pattern.contains) else { return [pattern] }
    var patterns = [""]
    for part in pattern.split(separator: " ") {
      let inner = parts[String(part)].map { $0.flatMap { $0 == part ? [$0] : expanded($0) } } ?? [String(part)]
      patterns = patterns.flatMap { head in inner.map { head.isEmpty ? $0 : head + " " + $0 } }
    }
    return patterns
  }
}
