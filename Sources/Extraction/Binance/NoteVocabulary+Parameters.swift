extension NoteVocabulary {
  /// Rules between parameters.
  static let rules: [Row] = [
    row(
      .whenMissing, "<name> is required|mandatory if|when neither <name> nor|or <name> is|are? SENT",
      "<name> MUST be? SENT if|when neither <name> nor|or <name> is|are? SENT", argument: "first"),
    row(
      .whenMissing, "if|when neither <name> nor|or <name> is|are? SENT , <name> is|are? required|mandatory",
      "if|when neither <name> nor|or <name> is|are? SENT , <name> MUST be? SENT",
      "如果? 若? 当? <names> 均|都 ZNOT ZSENT 时? ,? <name> 为? 必填|必传|必须 ZSENT?"),
    row(
      .exactlyOneOf, "exactly one of <names>", "SENT one and only one of <names>", "one and only one of <names>",
      "only one of <names> MUST be? SENT",
      "<names> , only one of them MUST be? SENT",
      "either <names> ... but not both", "<names> 必须? 且 只|仅 能? ZSENT 一个", "<names> 需 且 仅 需 一个",
      "<names> 只 需要? 能? ZSENT 其中? 一个", "<names> 必须 至少? ZSENT 一个 , ZCANNOT 同时 ZSENT"),
    row(
      .notTogether, "<names> cannot be? SENT together|simultaneously", "<names> cannot be? SENT at same time",
      "<names> cannot both|together be? SENT", "not send both <names>", "cannot SENT? both? <names> together",
      "<names> are|is mutually exclusive", "only one of <names> can|may be? SENT", "<names> ZCANNOT 同时 ZSENT",
      "ZCANNOT 同时 ZSENT <names>", "<names> ZCANNOT 一起 ZSENT", "<names> 互斥",
      "they|these|both cannot both? be? SENT together|simultaneously", "they|these cannot be? SENT at same time",
      "they|these are mutually exclusive", "两者|二者|它们 ZCANNOT 同时|一起 ZSENT"),
    row(
      .notWith, "^ this cannot be? SENT in? combination? together? with NAMES",
      "^ 此 参? ZCANNOT 和|与|同 NAMES 组合|一起|同时 ZSENT", "<name> cannot be? SENT in? combination? together? with NAMES",
      "<name> ZCANNOT 和|与|同 NAMES 一起|同时 ZSENT"),
    row(
      .needsValue, "<name> MUST have <name> SENT to|as VALUES",
      "if|when <name> is? SENT , <name> MUST be? SENT? to|as? VALUES",
      "如果? 若? 当? 使用? ZSENT? <name> 时 , <name> 必须|只能 设置? 为|是 VALUES", "<name> 必须 配合? <name> =|为 VALUES"),
    row(
      .needs, "<name> can? only be? SENT together? with <name>", "<name> MUST be? SENT together with <name>",
      "if <name> is? SENT , <name> MUST be? SENT", "if <name> is? SENT , <name> is required|mandatory",
      "<name> 必须|只能|需要|需 和|与|同 <name> 一起|同时 ZSENT"),
    row(
      .neededBy, "<name> is? required|mandatory if|when <name> is? SENT",
      "<name> MUST be? SENT if|when <name> is? SENT"),
    row(
      .atLeastOneOf, "either <names> MUST to? be? SENT", "either <names> is|are? required|mandatory|needed|used",
      "at least one instance? of? <names> MUST? be? SENT?", "one of <names> MUST be? SENT",
      "one of <names> is required|mandatory", "either or both of? <names> MUST be? SENT",
      "<names> MUST be? SENT at least one", "<name> or <name> MUST be? SENT", "MUST SENT either? <name> or <name>",
      "please SENT either? <name> or <name>",
      "required to SENT either <names>", "<name> or <name> is required|mandatory|needed",
      "requires|require <name> or <name>",
      "either of <names> MUST be? SENT", "one of two , <names> , MUST be? SENT",
      "<names> , at? least? one of them MUST be? SENT", "<names> , at? least? one of them is? required|mandatory",
      "<names> : at least one MUST be? SENT", "<names> : at least one is required|mandatory",
      "<names> cannot both|all be? empty|blank|missing|omitted|null|absent",
      "<names> cannot be both|all empty|blank|missing|omitted|null|absent",
      "<names> cannot be? empty|blank|missing|omitted|null at same time", "^ please? SENT either <name> or|and <name>",
      "必须 ZSENT <names> 其中? 中? 至少? 一个", "必须 ZSENT <names> 其中 一个", "<names> 其中|中|之 至少? 一个 为? 必填|必传|必须|必选",
      "应当? <names> 其中? 至少 需要? 必须? ZSENT 一个", "<names> 二 者 必须 ZSENT 至少 一个", "最少|至少 ZSENT <names> 其中? 之一",
      "<names> 必须 至少? ZSENT 其中? 一个", "<names> 中? 至少? 必须 至少? ZSENT 一个", "至少 需要? 必须? ZSENT <names> 中|其中 一个",
      "至少 需要? 必须? ZSENT <names>", "<names> 之一 必须 ZSENT", "<names> 二选一|必填其一|必传其一", "<names> 一个 必须 ZSENT",
      "<name> 或|或者 <name> 必须 ZSENT", "<name> 或|或者 <name> 必填|必传|必选", "<names> ZCANNOT 同时? 都? 均? 为空",
      "必须 ZSENT <names> 之一", "必须 ZSENT <name> 或|或者 <name>", "<names> 必须 ZSENT 其中? 一个",
      "应当 <names> 至少 ZSENT 一个", "<names> 应当? 至少 ZSENT 一个"),
    row(
      .allTogether, "both <names> MUST be? SENT", "<names> MUST both|all be? SENT", "<names> MUST be? SENT together",
      "<names> are|is? both required|mandatory", "<names> 必须 同时 ZSENT", "<names> 均|都|全部 必须 ZSENT",
      "<names> 必须 均|都|全部 ZSENT", "^ these|both|two MUST be? SENT together $", "^ 这 两 个 参? 必须 一起|同时 ZSENT $"),
    row(
      .prevails, "<name> prevail|prevails if both are? SENT?", "<name> prevail|prevails",
      "<name> takes|take|has precedence|priority", "if|when <name> is? SENT , <name> is|be? ignored",
      "both <names> are? SENT , <name> is? be? used|taken|effective only",
      "both <names> are? SENT , only <name> is? be? used|taken|effective",
      "both <names> are? SENT , take|takes|use|uses <name> only",
      "both ... SENT , take|takes|use|uses <name> only",
      "both ... SENT , only <name> will? is? be? used|taken|effective",
      "both ... SENT , <name> will? is? be? used|taken|effective only",
      "同时 ZSENT 以 <name> 为准|为主|优先", "同时 ZSENT <names> , 以 <name> 为准|为主|优先", "以 <name> 为准|为主|优先", "<name> 优先"),
  ]

  /// Parameters that begin and end a time.
  static let timePairs: [(from: String, to: String)] = [
    ("startTime", "endTime"), ("beginTime", "endTime"), ("startTimestamp", "endTimestamp"), ("startDate", "endDate"),
  ]

  /// The longest time between two parameters.
  static let windows: [Row] = [
    row(
      .window, "if both <names> are? SENT , time? interval? range? between <name> and <name> LIMIT",
      "query? time? interval|period|range|difference|gap|span? between <name> and <name> LIMIT",
      "max|maximum|longest time? interval|range|period|window|gap|difference between <name> and <name> is|: <span>",
      "<name> and|to <name> time? interval? LIMIT", "<name> - <name> LIMIT",
      "max|maximum|longest <span> interval|range|period|window|gap|difference between <name> and <name>",
      "less than|then <span> between <name> and <name>", "cannot be more than <span> between <name> and <name>",
      "notice default <name> and <name> to make sure that time? interval LIMIT",
      "<name> - <name> < =? <span>", "<name> - <name> ≤ <span>", "time? gap|difference|distance LIMIT",
      "query? time interval|period|range|window|span LIMIT", "query|search? window|range|period|span LIMIT",
      "query interval|period|range|window|span is up to <span>",
      "time|query range|period|interval|window|span : at? most|max|maximum? <span>",
      "max|maximum range : <span>",
      "max|maximum query? time? interval|range|period|window is|: <span> ahead|before of? <name>",
      "max|maximum query? time? interval|range|period|window is|: <span>"),
    row(.window, "data|records within <span> before <name>", argument: "case"),
    row(
      .window, "同时 ZSENT <name> ZAND <name> 时? ,? 之? 间? 时间? 间隔? 范围? ZLIMIT",
      "请求? <name> ZAND <name> 设置? 之间? 时间? 间隔|范围|长度|区间|跨度? 最大? 最多? 只? 可以? ZLIMIT",
      "<name> ZAND <name> 之间? 间? 最多 只? 可以? ZLIMIT", "<name> ZAND <name> ZLIMIT",
      "注意 <name> ZAND <name> 默认 时间? 戳? , 保证 请求? 时间? 间隔 ZLIMIT", "查询? 时间? 范围|间隔|区间|跨度 最大? ZLIMIT",
      "最大 查询 时间 范围|间隔|区间|跨度 为|是 <name> 往前|之前 <span>"),
    row(
      .omittedInCase,
      "if|when <name> is? SENT , <names> ABSENT , ... last|recent|past <span> records|data? by? default?",
      "如果? 若? ZSENT <name> , ZNOT ZSENT <names> , 则? 默认? 返回 最近 <span>",
      "通过 <name> 查询 <names> 默认 时间? 间隔 ... <span> ... $"),
    row(
      .omittedEnds,
      "if|when both? <names> ABSENT , current timestamp|time be? set|used as <name> , and most recent data be? returned",
      "if|when both? <names> ABSENT , current timestamp|time be? set|used as <name>",
      "如果? 若? <names> 均|都? ZNOT ZSENT , 使用 当前 时间 为 <name> , <span> 前 为 <name>",
      "如果? 若? <names> 均|都? ZNOT ZSENT , 使用 当前 时间 为 <name>"),
    row(
      .openWindow, "if|when <name> is? SENT only ... $", "if|when only <name> is? SENT ... $",
      "if|when <name> is? not SENT and|but|, <name> is? SENT ... $",
      "if|when <name> is? SENT and|but|, <name> is? not SENT ... $",
      "if|when <name> is? SENT but|and|, <name> ABSENT ... $", "if|when <name> ABSENT but|and|, <name> is? SENT ... $",
      "if number of ... between <names> is larger|greater|more than <name> , return|returns ... $",
      "if <name> is? not SENT , data within <span> before <name> ... $",
      "if <name> is more|older|earlier than <span> ago , data|records of|from|in last|past|latest <span> is|are|be? returned",
      "如果? 若? <name> 至今 超过 <span> , 返回 最近|近|过去 <span>", "仅|只 ZSENT <name> ... $",
      "如果? 若? ZNOT ZSENT <name> ,? 而|但|且 ... $", "如果? 若? ZSENT <name> ,? 而|但|且|并 ZNOT ... $",
      "如果? 若? ZNOT ZSENT <name> , 只 返回 <name> ... $", "如果? 若? <name> ZNOT ZSENT 而|但|且 <name> ZSENT ... $",
      "如果? 若? <name> ZSENT 而|但|且 <name> ZNOT ZSENT ... $",
      "如果? <names> 之间 数据量 大于 <name> , 返回 ... $",
      "between <name> and <name> , most recent <name> data ... $",
      "默认? 返回 <name> ZAND <name> 之间 ... $",
      "^ set <name> to <value> to query|get data from <span> ago $", "如果 想 查询 <span> 以前 数据 , 设置 <name> 为 <value>"),
  ]

  /// That some parameters are sent and others are not: what is said then is no fact about one of them.
  static let partlySent: [Phrase] = phrases(
    "<name> is|are? SENT and|but|, NAMES is|are? not", "not SENT and|but|, NAMES is|are? SENT", "<name> is? SENT only",
    "only <name> is? SENT", "仅|只 ZSENT <name>", "ZSENT <name> ,? 而|但|且|并 ZNOT", "ZNOT ZSENT <name> ,? 而|但|且|并 ZSENT",
    "通过 <name> 查询", "<name> is|are SENT")

  /// What happens when parameters are not sent.
  static let omissions: [Row] = [
    row(
      .answeredWithout, "if|when not SENT for both? NAMES , only? partial|part|some ... returned|return",
      "if|when neither <name> nor <name> is|are? SENT , only? partial|part|some ... returned|return",
      "if|when both? NAMES ABSENT , only? partial|part|some ... returned|return"),
    row(
      .defaultValue, "if|when NAMES ABSENT , ... <name> =|is|as? <value> ... by default",
      "如果? 若? ZNOT ZSENT NAMES , 默认 只? 返回 <name> =|为? <value>",
      "如果? 若? NAMES 均|都? ZNOT ZSENT , 默认 只? 返回 <name> =|为? <value>"),
    row(
      .omitted, "if neither <name> nor <name> is|are? SENT", "if|when either|both? NAMES is|are? both|all? not SENT",
      "if NAMES is|are? omitted|empty|blank|missing|null", "^ without NAMES", "NAMES is|are not SENT",
      "if no NAMES is|are? SENT", "if no NAMES ,", "if|when NAMES is|are not both SENT", "if of NAMES is|are? not SENT",
      "when? NAMES ABSENT", "如果? 若? ZNOT ZSENT NAMES", "^ 如果? 若? 没有|无 <names> ,",
      "ZNOT ZSENT 任何? 筛选? ( NAMES )", "ZNOT 提交 子账户? NAMES", "NAMES 均|都? ZNOT ZSENT", "NAMES 均|都? 为空",
      "如果? 若? 无 NAMES 限制", "若 无 <word> 和 <word> 限制"),
    row(
      .omitted,
      "^ by default ,? return|returns|query|show|shows ... last|recent|past|latest <span> if|when no ... SENT",
      "^ by default ,? return|returns|query|show|shows ... last|recent|past|latest <span>",
      "default time? range|period|window|interval|span is|: last|recent|past|latest <span>",
      "默认 时间? 范围|区间|跨度 为|是 最近|近|过去 <span>",
      "default as? to? recent|last|past|latest <span>", "last|recent|past|latest <span> by default",
      "默认 返回|查询|为 最近|近|过去 <span>"),
    row(.omitted, "^ 缺省|默认 返回 最近|最新", argument: "latest"),
    row(.omitted, "<name> set as <name> - <span> by default", argument: "before"),
    row(.omitted, "<name> set as current time by default", argument: "now"),
    row(.omitted, "return <name> equal master account email? by default", argument: "master"),
  ]

  /// What happens when a parameter is left out, and the phrases that say so.
  struct Effect: Sendable {
    /// The word; a length of time or a count is added to it.
    var effect: String
    var phrases: [Phrase]
    /// Whether it is told of the parameter that the phrase names, and of no other that is left out with it.
    var isOfItsName = false

    init(_ effect: String, isOfItsName: Bool = false, _ patterns: String...) {
      self.effect = effect
      self.isOfItsName = isOfItsName
      phrases = patterns.flatMap(NoteMacros.phrases)
    }
  }

  /// Effects of leaving a parameter out, in the order in which they are looked for.
  static let effects: [Effect] = [
    Effect(
      "last", "default to? show|return|query last|recent|past|latest <span> data|records",
      "most? last|recent|past|latest|previous <span> is|be? returned? by? default?",
      "默认? 只? 可? 以? 返回|查询? 最近|近|过去 <span> 数据|记录?", "默认? 只? 可? 以? 返回|查询? 最近|近|过去 <span>"),
    Effect("before", "it? defaults|default to? as? is? <name> minus|- <span>", "默认 <name> - <span>"),
    Effect(
      "now", "<name> defaults|default|is|be to? set? to? current time", "it? defaults|default to? is? current time",
      "<name> 默认 为? 当前 时间", "current time is|be? returned? by default", "默认 当前 时间"),
    Effect(
      "last", "show|shows|query|queries|returns? last|recent|past|latest <span> data|records"),
    Effect(
      "default", "return|returns? with default <name> of <name>", "return|returns? with default <name> of coin|asset",
      "返回 该? <name> 默认 <name>", "返回? <name> 对应 默认 <name>", "使用 对应 币种 默认 <name>", "返回? 该 币种 默认 <name>"),
    Effect("master", isOfItsName: true, "默认 返回 <name> 为 母账户 划转? 记录"),
    Effect("master", "from|to master account by? default?", "默认 从? 转入? 母账户 转出?"),
    Effect(
      "current", "only currently|current activated ... returned|return",
      "^ current activated ... returned", "返回 当前 生效 状态? 风险单位"),
    Effect("latest", "most? recent|latest|last|newest <number>", "默认|只? 返回? 最近|最新 <number>"),
    // What the exchange chooses among all, no word of the format tells.
    Effect("", "all <word> that|which have|has", "all <word> with", "所有|全部 具有|带有"),
    Effect("cross margin", "crossed|cross margin data|account"),
    Effect(
      "all", "query all", "<word> for all ... returned", "all ... returned|return|queried",
      "return|returned|returns ... all", "both of? types be? returned|return", "都 被? 返回",
      "返回 ... 所有|全部", "所有|全部"),
    Effect(
      "latest", "most recent", "latest|newest", "recent|last ... returned|return", "默认? 返回? 最近|最新|近期",
      "默认? 返回? 当前 时间 往前"),
  ]

  /// Conditions on parameters that prose states.
  static let conditions: [Row] = [
    row(.onlyOne, "any? combination of more than one is invalid|forbidden", "no more than one can|may be? SENT"),
    row(
      .positive, "^ <word> must|should be? positive number only? $",
      "^ <word> must|should be? positive integer|decimal|value only? $", "^ <word> must|should only? be? positive $",
      "^ <word> 必须 为? 是? 正数|正整数 $"),
    row(
      .optionalWhen, "<name> becomes|become|is|be optional if|when <name> is? SENT",
      "<name> is|be not required|mandatory|needed if|when <name> is? SENT"),
    row(
      .whenOptional, "if|when <name> is? SENT ,? then? <name> becomes|become|is|be optional",
      "if|when <name> is? SENT ,? then? <name> is|be not required|mandatory|needed",
      "如果? 若? 当? ZSENT <name> 时? ,? 那么? <name> 字段? 是|为|变为? 可选|非必填", "如果? 若? 当? ZSENT <name> 时? ,? <name> 非必填|可不填"),
    row(
      .stillRequired, "^ otherwise ,? it|<name> is? still? required|mandatory $",
      "^ otherwise ,? <name> is? still? required|mandatory $", "^ 否则 ,? <name> 字段? 依旧? 仍? 然? 是? 为? 必须|必填|必传 $"),
    row(
      .requiredWhen, "<name> MUST to? be? SENT when|if|for <name> is|are|=|: VALUES",
      "<name> is? required|mandatory when|if|for <name> is|are|=|: VALUES",
      "<name> MUST to? be? SENT if|when using VALUES <name>", "<name> 必须 要? ZSENT ,? 当 <name> 为|是|= VALUES"),
    row(
      .whenRequired, "when|if <name> is|are|= VALUES , NAMES is|are? both? required|mandatory",
      "when|if <name> is|are|= VALUES , NAMES MUST be? SENT",
      "如果? 若? 当? <name> 为|是|= VALUES 时? , NAMES 均? 都? 为? 必填|必传|必须 ZSENT?",
      "使用 VALUES <name> 时? , <name> 必填|必传|必须 ZSENT?"),
    row(
      .orderTypes, "<value> only supports|support <values> orders", "only supports|support <values> orders",
      "only <values> orders are|is? supported|allowed",
      "仅|只 支持 <values> 订单"),
    row(
      .introducedApply, "^ these are|is|be? only? allowed|available|valid|supported only? for <values> orders",
      "^ 这些 仅? 只? 适用 于 <values> 订单"),
    row(
      .alsoApplies, "any <values> type? order can be ... by|when|with sending|setting|using <name>",
      "任何 <values> 只要 ZSENT <name> 都? 可以"),
    row(
      .defaultForTypes, "order|orders with type <value+> , parameter? <name> can be? SENT ( default <value> )",
      "<value+> 时 , 参数? <name> 可以 使用 ( 默认 <value> )"),
    row(
      .appliesWhen,
      "<name> is? only effective|valid|applicable|supported|available|works|work when|if|for <name> is|=? set? to|as? VALUES",
      "<name> can only be SENT when|if <name> is|=? set? to|as? VALUES",
      "<name> 仅 在? 当? <name> 为|是|= VALUES 时? 生效|有效|可用"),
  ]
}
