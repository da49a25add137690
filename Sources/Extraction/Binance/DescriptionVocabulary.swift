/// The words in which a parameter's description states facts, in both languages.
///
/// Rows are tried in the order of the table; tokens that a row understood are closed to the rows behind it.
enum DescriptionVocabulary {
  /// What a phrase says about the parameter.
  enum Fact: Sendable {
    /// What stands for the parameter in some cases, and in all others.
    case conditionalDefault, otherDefault
    /// The default in the mode of the account that knows one position a symbol.
    case defaultInOneWayMode
    /// What the mode of the account, which no parameter tells, demands and excludes.
    case requiredInHedgeMode, appliesInOneWayMode
    /// What is demanded of the account that holds others.
    case requiredOfParent
    // Conditions.
    case requiredIf, requiredForValues, requiredIfSent, requiredUnlessSent, requiredWhenIsolated
    case appliesIf, usableIf, usableIfEither, appliesToValues, appliesWhenIsolated, notWithValue, appliesUnlessSent
    // Rules with other parameters.
    case atLeastOneOf, exactlyOneOf, notTogether, notWithEach, needs
    // Facts about another parameter of the table.
    case itemsOf
    case listOf
    // Facts.
    case commaSeparated, inJSON, maxItems, length, minLength, maxLength, lengths, date, compactDate, dateAndTime,
      seconds,
      milliseconds,
      epochSeconds, minutes, hours, days, unitOfNumber
    case defaultValue, defaultOfValue, max, min, below, above, range, openRange, zeroIsSpecial
    /// A larger number is taken for this one.
    case clamped
    case firstPage, onlyValue, oneValue, introducedValues, moreValues, values, numbers, pattern
    /// More than nothing.
    case positive
    case generated, omittedAll, latest, now, ago
    /// A time so far before or behind the one that another parameter holds.
    case beforeOther, afterOther
    /// What the account has, or has chosen, stands for one that is not sent.
    case current
    /// It tells an isolated account from the cross margin account, which is the default.
    case crossMargin
    /// What price stands for one that is not sent.
    case latestPrice, markPrice, marketPrice
    /// Results are listed from the value on.
    case cursor
    /// Understood, and of no use to a program.
    case noFact
  }

  /// A row: the fact and the phrases that state it.
  struct Row: Sendable {
    var fact: Fact
    var phrases: [Phrase]
  }

  /// Rows in the order in which they are tried.
  static let rows: [Row] = conditions + rules + patterns + remarks + facts

  /// The phrases of all rows, each with the place of its row.
  static let index: PhraseIndex<IndexedFact> = PhraseIndex(
    rows.enumerated().flatMap { place, row in
      row.phrases.map { ($0, IndexedFact(place: place, fact: row.fact)) }
    })

  /// A fact with the place of its row.
  struct IndexedFact: Sendable {
    var place: Int
    var fact: Fact
  }

  /// Facts that one sentence may state more than once, in different words.
  static let repeatable: Set<Fact> = [
    .conditionalDefault, .otherDefault, .defaultInOneWayMode, .requiredInHedgeMode, .appliesInOneWayMode, .notWithEach,
    .noFact,
  ]

  /// When a parameter must be sent, or has a meaning.
  private static let conditions: [Row] = [
    row(
      .conditionalDefault, "<value+> orders|order types? default|defaults to <value>",
      "<value+> 订单 类型? 默认 值? 为? <value>"),
    row(.otherDefault, "all? other orders? default|defaults to <value>", "其他 订单? 默认 值? 为? <value>"),
    row(
      .defaultInOneWayMode, "default <value> for one-way mode", "单向 持仓 模式 下 非必填 , 默认 且 仅 可 填 <value>"),
    row(
      .requiredInHedgeMode, "must be sent in|with hedge mode", "双向 持仓 模式 下 必填 , 且 仅 可 选择",
      "双向 持仓 模式 下 必 填"),
    row(.appliesInOneWayMode, "cannot be? sent in hedge mode", "双开 模式 下 不 接受 此 参数"),
    row(
      .requiredOfParent,
      "when|if the? parent|master account calls this? endpoint|api , the? <name> field? is mandatory|required"),
    row(
      .requiredIf, "required|mandatory if|when|for <name> is|=|:? set? to? <value+>",
      "when <name> selects|is|set to? <value+> , <name> must be", "<name> 选择 <value+> 后 , <name> 需要",
      "当 <name> 为|是 <value+> 时 必 填|传", "如果 <name> 是|为 <value+> , 则? 为? 必须 配合 提交 的 值",
      "如果 <name> 是|为 <value+> , 则? 为? 必",
      "若|如果|当 <name> 为|是|=|等于 <value+> 时? ,? 则? 该? 参? 数? 为? 必填|必传|必须|必选",
      "^ <name> 为|是|= <value+> 时 ,? 则? 为? 必填|必传|必须|必选",
      "cannot be? empty|blank|omitted if|when <name> is|=? set? to? <value+>"
    ),
    row(
      .requiredIfSent, "if provided|supplied|sent|specified , <name> is required|mandatory",
      "如果 提供 , 须 配合? 提交 <name>"),
    row(
      .requiredUnlessSent, "required|mandatory if|when <name> is empty|blank|omitted|absent|missing",
      "required|mandatory if|when <name> is not sent|provided|specified|set", "<name> 为空 时? ,? 则? 为? 必填|必传|必须|必选",
      "<name> 未|不|没 有? 传|填|发送|提供 时? ,? 则? 为? 必填|必传|必须|必选", "必 填 如果 <name> 为空"),
    row(.requiredWhenIsolated, "mandatory|required for isolated margin", "逐仓 数据? 杠? 杆? 时? 必填", "逐仓 杠杆 账户 时? 必需|必填"),
    row(.appliesWhenIsolated, "only for isolated margin", "not supported for cross margin", "全仓 杠杆? 不 支持 该|此 参数"),
    row(
      .usableIfEither, "only? be? used if <name> is <value+> ,? or if? <name> is <value+>",
      "仅? 只? 有? 当 <name> 为 <value+> 或 者? 当? <name> 为 <value+> 时 , 才 能",
      "仅? 只? 有? 当 <name> 为 <value+> 或 者? 当? <name> 为 <value+> 时"),
    row(
      .usableIf, "only? be? used|valid|available if|when <name> is <value+>",
      "only be? used|valid|available|effective if|when|for <name> = <value+>", "当 <name> 为|是 <value+> 时 , 可",
      "只? 有? 当 <name> 为|是 <value+> 时 可", "只? 有? 当 <name> 为|是 <value+> 时 才? 能", "如果 <name> 是|为 <value+> 才 能",
      "当 <name> 为|是 <value+> 时 , 才", "仅 在|当 <name> 为|是 <value+> 时 可|才|有效|生效|使用"),
    row(
      .appliesIf, "cancel time for <name> <value+>", "only if|when|for <name> = <value+>",
      "only if|when <name> is <value+>"),
    row(.requiredForValues, "required|mandatory for <value+>"),
    row(
      .appliesToValues, "used with|for|in <value+>",
      "only available|avaliable|valid|used|supported for|under|in <value+>",
      "only when <value+> orders|order take|takes", "仅 在? <value+> 类型 下 使用", "仅 <value+> 类型? 需要 此? 参数?",
      "与 <value+> 订单? 一起 使用",
      "<value+> 需要 此 参数",
      "<value+> 单|订单 使用"),
    row(
      .notWithValue, "cannot be? sent|used with <name> = <value>", "can't be? sent|used with <name> = <value>"),
    row(.appliesUnlessSent, "used when|if <name> is not specified|sent|provided", "当 <name> 没 指定 时"),
  ]

  /// Rules between parameters, in a description.
  private static let rules: [Row] = [
    row(
      .needs, "only be? used|sent in combination|together with <name>", "必须? 要 和 参数? <name> 一起 使用", "仅 支持 配合 <name> 使用"),
    row(
      .notTogether, "<names> cannot be used in combination|together",
      "<names> 不 可|能 以? 一起 使用"),
    row(
      .notWithEach, "neither <name+> can be", "mutually exclusive with|to <name+>",
      "cannot be? used|sent|passed|provided in? combination|together? with <name+>",
      "can't be? used|sent|passed|provided together? with <name+>", "can’t be? used|sent|passed together? with <name+>",
      "提供 该 项 后 , <name+> 都 不", "不 能? 与 <name+> 同时|合用|组合", "与|和 <name+> 不 能|可 同时|一起", "使用 <name> 不 支持 此 参数"),
    row(.exactlyOneOf, "exactly one of <names>", "<names> 需 且 仅 需"),
    row(
      .atLeastOneOf, "<names> cannot be? both|all? empty|blank|omitted at same time",
      "<names> cannot be both|all empty|blank|omitted",
      "<names> 不 能|可 以? 同时 为空", "either <names> or? both? ,? must|should|need", "either <names> is required",
      "one of <names> is|are? required", "one of <names> must|should be", "<names> 至少 需? 要? 传|填|提供|发送 一个",
      "<names> must be sent|provided|specified",
      "at least one of <names>", "必须 提供|指定 <names>", "需 提供 <names>", "<names> 必须 被? 提供|指定", "<names> 必须 提供",
      "<names> 需要 填", "提供 <names> 其中 之一", "<names> 或 两者 之一 必须"),
    row(
      .itemsOf, "maximum number of <name> allowed ... is <number>", "<name> 最多 可以 发送 <number>",
      "<name> 允许 最多 <number>"),
  ]

  /// Facts that hold what remarks would cover.
  private static let patterns: [Row] = [
    // The digits behind a point are no bound of the number.
    row(.noFact, "scale|precision|decimals should|must be? not? less|smaller|lower|more|greater than <number>"),
    row(.firstPage, "default :? is|to? the? first page", "默认 为? 第 一 页", "默认 首页"),
    row(
      .pattern, "must match|satisfy :? <value>", "only? be? string? following the? rule :? <value>",
      "必须? 满足? 正则 规则 :? <value>"),
  ]

  /// Facts of the parameter alone that remarks do not cover.
  private static let facts: [Row] = [
    row(.dateAndTime, "yyyy-mm-dd hh : mm : ss"),
    row(.date, "yyyy-mm-dd"), row(.compactDate, "yyyymmdd"),
    row(.epochSeconds, "epoch sec|second|seconds", "unix? timestamp in seconds"),
    row(
      .milliseconds, "in milliseconds|ms", "unit :? is? ms|milliseconds|millisecond", "以 毫秒", "单位 :? 毫秒", "( 毫秒 )",
      "( milliseconds|ms )",
      "ms 格式 时间 戳", "毫秒 级? 时间 戳"),
    row(.unitOfNumber, "<number> for <span>", "<number> 表示|代表 <span>"),
    row(
      .seconds, "in seconds", "unit :? is? s|sec|seconds|second", "以 秒 为 单位", "单位 :? 为? 秒", "( 秒 )", "( seconds|sec )",
      "number of seconds", "秒数"),
    row(
      .minutes, "in minutes|mins", "unit :? is? minutes|minute|mins|min", "( minutes|minute|mins|min )",
      "number of minutes",
      "以 分钟 为? 单位?", "单位 :? 为? 分钟", "( 分钟 )", "分钟数"),
    row(
      .hours, "in hours", "unit :? is? hours|hour|h", "( hours|hour|h )", "number of hours", "以 小时 为? 单位?",
      "单位 :? 为? 小时",
      "( 小时 )", "小时数"),
    row(
      .days, "in days", "unit :? is? days|day|d", "( days|day|d )", "number of days", "以 天 为? 单位?", "单位 :? 为? 天",
      "( 天 )",
      "天数"),
    row(
      .commaSeparated, "comma-separated", "comma separated", "comma ( , ) separated",
      "separated|split|divided|joined by|with commas|comma|,",
      "逗号 分隔|隔开|区隔", "逗号 ( , ) 分隔", "用 逗号", "由 , 分隔", "以 , 分隔"),
    row(.inJSON, "json format <word>", "in json", "json array", "格式 问卷", "格式 的 问卷"),
    row(.length, "length should|must be <number>", "^ len|length =|: <number> $", "必须 传入 <number> 位"),
    row(
      .minLength, "min|minimum length of? is? :|=? <number>", "at least <number> characters|chars",
      "最 小|短 长度 为? 是? :? <number>", "至少 <number> 个? 字符"),
    row(
      .maxLength, "max|maximum length of? is? :|=? <number>", "<number> characters|chars|char max|maximum",
      "up to|within <number> characters|chars",
      "no more than <number> characters|chars", "max|maximum <number> characters|chars", "length up to <number>",
      "最 大|长 长度 为? 是? :? <number>", "长度 不 能? 超过 <number>", "最多 <number> 个? 字符"),
    row(
      .lengths, "length in|between|is|:? <number> -|~|to|and <number>", "长度 为? 在? :? <number> -|~|到|至 <number>",
      "<number> -|~|to <number> characters|chars", "<number> -|~|到|至 <number> 个? 字符"),
    row(
      .maxItems, "max|maximum <number> symbols|orders|items|assets|coins|ids|elements|positions",
      "max|maximum length <number>", "up to <number>", "最多 可以? 传 <number> 个", "至多 传 <number> 个",
      "最多 支持 <number> 个", "最多 <number> 个"),
    row(
      .ago, "default :? current time|timestamp minus|- <span>", "default :? now minus|- <span>",
      "默认 :? 为? 当前 时间 减 去? <span>",
      "默认 :? 为? 当前 时间 - <span>"),
    row(
      .beforeOther, "default|defaults :? is|to? <span> before <name>",
      "not sent|provided|specified , <span> before <name>",
      "default|defaults :? is|to? <name> minus|- <span>", "默认 :? 为? <name> 之? 前 <span>", "默认 :? 为? <name> - <span>"),
    row(
      .afterOther, "default|defaults :? is|to? <span> after <name>",
      "not sent|provided|specified , <span> after <name>",
      "default|defaults :? is|to? <name> plus|+ <span>", "默认 :? 为? <name> 之? 后 <span>", "默认 :? 为? <name> + <span>"),
    row(
      .now, "not selected|chosen , ... right now|immediately", "没 有? 选择 ... 立即|立刻|马上", "未 选择 ... 立即|立刻|马上",
      "default current time if not pass|passed|sent", "default|defaults :? value? is|to? present|current|now",
      "默认 值? 为? 是? 当前 时间 戳? $", "默认 为 当前 时间 $"),
    row(
      .latest, "default gets most recent", "most? latest|recent ... returned by default", "缺省 返回 最近", "默认 获取 近期|最近",
      "否则 将? 返回 最新"),
    row(
      .generated, "automatically generated if|when not sent|provided|specified|given",
      "automatically generated if|when absent|omitted|missing|empty",
      "automatically generated by default", "automatically generated $",
      "randomly generated", "not sent , we will give default value",
      "未|不|没 有? 发送|指定|提供|传 ,? 则? 将? 会? 系统? 会? 自动 生成|赋值", "无 指定 会? 自动 赋值|生成",
      "空缺 系统? 会? 自动 赋值|生成",
      "默认 自动 赋值|生成", "自动 赋值|生成"),
    row(
      .ago, "default :? <span> ago", "default :? <span> from|before current timestamp|time",
      "默认 为? 当前 时间? <span> 前 的? 时? 间? 戳?", "默认 为? <span> 前"),
    row(.markPrice, "default as the? mark price", "默认 标记 价格"),
    row(.latestPrice, "default as the? latest price", "默认 为? 下单 当前 市场 价格"),
    row(.marketPrice, "not sent , will place order by market price by default", "若? 未 发送 , 则? 以 市场 价 下单"),
    row(
      .current, "default|defaults :? is|to? user's vip level", "默认 :? 为? 用户 的? 当前", "默认 :? 为? 用户 的? vip 等级",
      "default <name> is the? current"),
    row(.crossMargin, "default is cross margin", "默认 为 全仓"),
    row(
      .cursor, "id to get ... from inclusive", "to fetch from", "从 哪 一? 条 ... id 开始 返回", "只? 返回 此|该 <name> 及 之后",
      "从 包含 <name> 的? 成交 开始"),
    row(
      .omittedAll, "all ... if <name> is omitted",
      "not|don't|don’t fill|filled|input|enter ... all", "while|if|when? empty|blank ,? query|return|returns|for all",
      "all are|is|be? returned by default",
      "all will be returned by default",
      "all <word> are|is|be? returned by default", "^ default|defaults :? to|is? all <word> $",
      "all <word> will be returned by default",
      "return all ... if don't pass", "return|returns all <word> if|when not provided|sent|specified|set|passed",
      "empty|blank for all", "^ default|defaults :? to? all $", ", default|defaults :? to? all $",
      "不 填 该? 字? 段? ,? 则? 将? 会? 返回 所有|全部", "^ 默认 :? 为? 全部|所有 $",
      "not sent|pass|passed , ... all", "omitted , ... all",
      "is blank , ... all", "if neither parameter is sent , ... all", "false / not provided : return all",
      "不 传 或? 者? 空? 字? 符? 串? 则? 返回|查 所有|全部", "不 提供 , 返回 所有", "都 不 提供 , 所有", "为空 , 则? 查询 ... 所有"),
    row(
      .defaultValue, "default|defaults value? is|to|as? :|=? <value>", "default value? will be <value>",
      "not sent|provided|specified|set|given , <value> is|will be? used|assumed|taken", "no input or input <value>",
      "默认 值? 是|为|使用|取? :|=? <value>", "默认 且 仅 可 填 <value>", "如果? 不 提供 , 默认 值? 为 <value>", "缺省 值? 是|为? :|=? <value>",
      "不 输入 或 输入 <value>"),
    row(.defaultOfValue, "<value> ( default )", "<value> ( 默认 值? )", "<value> by default $", "<value> by default ,"),
    row(
      .openRange, "range ( <number> , <number> ]", "( <number> , <number> ]"),
    row(
      .introducedValues, "valid|optional|allowed|supported|available values|value|limits|limit :? [ <value+> ]",
      "supported intervals|periods :? <values>", "支持 时间? 区间|间隔 :? <values>",
      "enum|enums|enumeration : <values>", "枚举 值? : <values>",
      "can only adjust|be|take <values>", "must be one of :? <values>", "possible values :|are <values>",
      "可选 值? :? [ <value+> ]", "只 能 调整 <values>"),
    row(
      .range, "must|should be? number|integer|value|values? between|from <number> and|to <number>",
      "<number> < = <name> < = <number>", "<number> ≤ <name> ≤ <number>", "from <number> to|through <number>",
      "between <number> and|to <number>", "[ <number> , <number> ]",
      "<number> ~ <number>", "<number> 到 <number>", "^ <number> -|to <number> $", "^ <number> -|to <number> ,",
      "range is|:? <number> -|to|~ <number>", "范围 为|是? :? <number> -|~|到|至 <number>",
      "min :? <number> , max :? <number>"),
    row(.positive, "must|should be? positive", "positive number|integer|decimal|value|amount", "必须 为? 是? 正数", "正整数"),
    row(.zeroIsSpecial, "0 to disable|cancel|close|turn", "设 为 0 时", "0 表示 取消"),
    row(
      .max, "must? not|cannot be? greater|larger|more|higher|bigger than <number>", "must? not|cannot exceed <number>",
      "must|should? be? no more|greater|larger|higher than <number>",
      "must|should? be? less|smaller|lower than or equal to <number>", "at most <number>",
      "must|should be? < = <number>",
      "max|maximum value|limit|allowed? is|of? :|=? <number>", "max|maximum allowed value|number? is|of? :|=? <number>",
      "up to <number>", "upper limit|bound is|of? :|=? <number>", "<number> at most $", "<number> at most ,",
      "limited to <number>", "最多 为? <number> $",
      "^ < = <number>", "and|,|& < = <number>", "^ ≤ <number>",
      "and|,|& ≤ <number>",
      "默认 值 不 能 大于 <number>", "不 能 大于 <number>", "不 得 大于 <number>", "不 大于 <number>", "不 能 超过 <number>",
      "不 得 超过 <number>",
      "最大 值? 为? 是? :? <number>", "最大 不 超过|能超过 <number>", "不 超过 <number>", "上限 值? 为? 是? :? <number>", "最高 <number>",
      "^ 最多 <number>", ", 最多 <number>", "小于 等于 <number>", "< = <number>", "≤ <number>"),
    row(
      .min, "must|should be? > = <number>", "must? not|cannot be? less|smaller|lower than <number>",
      "no less than <number>", "at least <number>",
      "must|should? be? greater|larger|more|higher than or equal to <number>", "不 小于|低于 <number>", "最少|至少 <number> $",
      "values smaller|less than <number> are reserved and? cannot? be? used?",
      "min|minimum acceptable? value? is? :|=? <number>", "^ > = <number>", "^ ≥ <number>",
      "start|starts|starting|begin|begins|numbered from|form|at|with <number>", "起始 页? 为|是|: <number>",
      "不 能 小于 <number>", "不 能 低于 <number>",
      "不 得 小于 <number>", "小于 <number> 的 值 被|为 保留 值?", "最小 值? 为? 设为? 是? :? <number>", "开始 值? 是? <number>",
      "从 <number> 开始"),
    row(
      .above, "must|should be? greater|larger|more than <number>", "^ greater|larger|more than <number> $",
      "^ > <number>", "must|should be? > <number>",
      "必须 大于 <number>"),
    row(
      .below, "must be greater than ... and smaller|less than <number>",
      "must|should be? less|smaller|lower than <number>",
      "and smaller|less than <number>", "must|should be? < <number>", "必须 小于 <number>",
      "且 小于 <number>"),
    row(
      .onlyValue, "only <word> is|are? supported|allowed|accepted", "only support|supports|supported <value+>",
      "only <values> are|is? supported|allowed|accepted",
      "<values> only", "only <value> is supported", "fix|fixed to|as|at? <value>",
      "<value> only", "<constant> ( only support", "仅|只 支持 <value+>", "固定 为? <value>"),
    row(.oneValue, "input <value> to", "输入 <value> ,"),
    row(.moreValues, "i.e. <value+>"),
    row(
      .numbers, "^ <values> $", "^ <values> day|days|hour|hours|minute|minutes $", "^ <values> 天|小时|分钟 $",
      "^ <values> ,|; \u{1} $",
      ": <values> $"),
    row(.values, "<values>"),
  ]

  /// A row of patterns.
  static func row(_ fact: Fact, _ patterns: String...) -> Row {
    Row(fact: fact, phrases: patterns.map { Phrase($0) })
  }

  /// Names of parameters that hold the number of a page.
  static let pageNames: Set<String> = [
    "page", "pageno", "pagenum", "pagenumber", "pageindex", "current", "currentpage",
  ]

  /// Lines that introduce examples of how a list is written, as JSON.
  static let listExamples: [Phrase] = [
    "accepted format for the? <name>", "<name> 参数? 可 以? 接受|传入 的 格式",
  ].map { Phrase($0) }

  /// Values of a part of a structured value.
  static let fieldValues: [Phrase] = ["<name> support|supports <values>", "<name> 支持 <values>"].map { Phrase($0) }

  /// What leads to an element of a list with all its parts.
  static let wholeElements: [Phrase] = [
    "each entry|element|item|object should|must be like", "请求? 参数 格式 如下",
  ].map { Phrase($0) }

  /// What announces values that may be words of any kind.
  static let announcements: [Phrase] = [
    "enum|enums|enumeration :", "supported|valid|allowed|available|possible|accepted values :", "枚举 值? :", "支持 的? 值 :",
    "^ value|values :", "合理|合法|有效 值 :",
  ].map { Phrase($0) }

  /// Words behind a number that make it one of digits or characters, no bound of the value.
  static let digits: Set<String> = [
    "decimal", "decimals", "digit", "digits", "places", "character", "characters", "char", "chars", "位", "字",
  ]

  /// What makes a parameter a list of values with commas between them.
  static let commaSeparated: [Phrase] = rows.first { $0.fact == .commaSeparated }?.phrases ?? []

  /// Words behind which an example stands, which states nothing about the parameter.
  static let examples: [Phrase] = [
    "e.g.", "eg :", "eg", "for? example|examples", "such as", "like <value+>", "例如|比如|举例", "如 :? <value>",
  ].map { Phrase($0) }
  /// Words that make an example one of what is not allowed.
  static let forbidden: [Phrase] = [
    "is|are not allowed|permitted|accepted|valid|supported", "cannot be? combined", "不 可|能 以? 组合", "不 允许",
  ].map { Phrase($0) }
  /// Words that end an example and begin a fact.
  static let endsOfExamples: Set<String> = [
    "default", "defaults", "max", "maximum", "min", "minimum", "encode", "default:", "supported", "默", "支",
  ]

  /// Words around a list that make it one of examples, or of other things than values.
  static let looseBefore: Set<String> = ["like", "as", "between", "than", "[", "=", "如"]
  /// Words behind a list of examples; three stops leave values out.
  static let looseAfter: Set<String> = ["etc", "等", ".", "…", ". "]
}
