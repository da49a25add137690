extension NoteVocabulary {
  /// Who may call the operation.
  static let access: [Row] = [
    row(
      .permission, "enable|enabled|open|opened|turn ... permission|permissions|option",
      "need|needs|require|requires|must|should|have|has ... permission|option",
      "need|needs|must|should|have|has to? enable|open|turn|activate <value>", "需要|必须|请 开通|打开|开启 <value>",
      "permission ... api key", "enable|open ... api key",
      "开通|打开|开启|需要 ... 权限|选项", "权限 ... 接口"),
    row(
      .account, "only be? called|used|accessed by|from master account|accounts",
      "api|endpoint|interface is only for master account",
      "只 能 由? 母账户|主账户 调用", argument: "master"),
    row(.account, "only ... by|with|for|from credit account", "仅 支持? 可? 使用? 放贷|信用|借贷 账户", argument: "credit"),
    row(.account, "parent or credit account|accounts", "母账户 和|或 放贷|信用|借贷 账户", argument: "parent credit"),
    row(.account, "only ... by|with|for|from parent account", "仅 支持 母账户", argument: "parent"),
    row(
      .account, "only master account", "for|by master account", "master account only", "适用 于? 主|母账户", "仅 主|母账户",
      "只 有? 主|母账户", argument: "master"),
    row(
      .account, "for|by vip users|user|clients|customers|members|level only",
      "only vip users|user|clients|customers|members",
      "only for|by vip users|user|clients|customers|members", "仅 限? VIP 用户|客户", argument: "vip"),
    row(.account, "for investor of managed sub-account", "适用 于? 投资人", argument: "investor"),
    row(.account, "for trading team of managed sub-account", "适用 于? 交易团队", argument: "tradingTeam"),
    // Of keys that operations are about: who calls has another one.
    row(
      .account, "only applies|apply to special key", "applies|apply only to special key", "仅 适用 于? 低延迟"),
    row(.account, "for portfolio margin pro span users only?", argument: "portfolioMarginProSPAN"),
    row(
      .account, "for existing? pm pro / pm retail accounts|users", argument: "portfolioMarginPro portfolioMarginRetail"),
  ]

  /// Words of permissions, as the settings of an API key spell them, and their names; the longest first.
  private static let permissions: [(words: String, name: String)] = [
    ("spot & margin trading", "spotAndMarginTrading"), ("现货及杠杆交易", "spotAndMarginTrading"),
    ("现货和杠杆交易", "spotAndMarginTrading"), ("universal transfer", "universalTransfer"), ("万向划转", "universalTransfer"),
    ("internal transfer", "internalTransfer"), ("margin loan", "marginLoan"), ("futures trading", "futures"),
    ("合约交易", "futures"), ("enable futures", "futures"), ("withdrawals", "withdrawals"), ("提现", "withdrawals"),
    ("options", "options"), ("\"trade\"", "trade"), ("enable reading", "reading"), ("enable trading", "trading"),
  ]

  /// The permission that a sentence names.
  static func permission(in sentence: [Token]) -> String? {
    var text = ""
    var wasIdeograph = true
    for token in sentence {
      let isIdeograph = token.kind == .ideograph
      if !text.isEmpty, !(isIdeograph && wasIdeograph) { text += " " }
      text += token.kind == .quoted ? "\"\(token.folded)\" \(token.folded)" : token.folded
      wasIdeograph = isIdeograph
    }
    return permissions.first { text.contains($0.words) }?.name
  }

  /// What is answered.
  static let answers: [Row] = [
    row(
      .inaccurateHeader, "<value> ... not accurate|reliable", "<value> ... inaccurate|unreliable", "ignore <value>",
      "<value> ... 不 准确", "忽略 <value>"),
    row(
      .history, "<name> cannot be? earlier|older than <span> ago", "<name> ZCANNOT 早于 <span> 前",
      "<name> must be within last|past|latest|recent <span>", "<name> 必须? 应? 在? 最近|近|过去 <span> 内",
      "data|records|history ... kept|stored|retained|saved|available for <span>",
      "data|records|history is|are limited|restricted to <span>",
      "up to <span> of? history|historical|data|records", "数据|记录 ... 保留|保存 <span>",
      "data|records|history|orders|trades older|earlier than <span> cannot|not be? returned|queried|available|shown|kept|supported",
      "data|records|history of|from|in|for last|past|recent|latest <span> can|may only? be? queried|returned|retrieved only?",
      "only data|records of|from|in|within|for? latest|last|recent|past <span>",
      "only? support|supports|contains|provides|keeps ... last|past|latest|recent <span> only?",
      "data|history|histories|records|trades ... not older than <span>",
      "data|history|records ... older|longer than <span> is|are not", "within last|past|latest|recent <span> only",
      "only? support|supports|supported? query|querying data|records|history within <span>",
      "最多 只? 能? 可? 以? 查询|返回|支持 最近|近|过去 <span>",
      "仅|只 支持? 能? 查询? 返回? 保留? ... 最近|近|过去 <span> ( <span> )", "仅|只 支持? 能? 查询? 返回? 保留? ... 最近|近|过去 <span>",
      "支持 查询 最近|近|过去 <span>",
      "支持 查询 不 超过 <span>", "cannot be? earlier|older than <span> ago",
      "query ... history|orders|records|trades within|in last|past? <span>", "查询 <span> 内 ... 历史|记录|订单",
      "^ order create|created time + <span> < current time $", "^ order <name> + <span> < current time $",
      "^ 订单 创建 时间 + <span> < 当前 时间 $"),
    row(
      .order, "sorted|ordered by <name> in? descending|desc order? by? default?",
      "in? descending|desc order of? by? time? by default", "默认 按? 时间? 降序|倒序 返回? 排列? 排序?",
      "in? descending|desc order", "in? reverse chronological order", "newest|latest first", "most recent first",
      "响应? 返回? 为? 降序 排列?", "倒序 排列?", argument: "descending"),
    row(
      .order, "sorted|ordered by <name> in? ascending|asc order? by? default?",
      "in? ascending|asc order of? by? time? by default", "默认 按? 时间? 升序|正序 返回? 排列? 排序?",
      "in? ascending|asc order", "in? chronological order", "oldest|earliest first", "升序 排列?", "正序 排列?",
      argument: "ascending"),
    row(
      .cursor, "if <name> is? SENT , ... > = that? <name>", "如果? 如? ZSENT <name> , 获取? 返回? ... > = <name>",
      argument: "inclusive"),
    row(
      .cursor, "if <name> is? SENT , ... <name> > that? <name>", "if <name> is? SENT , ... > that? <name>",
      "if <name> is? SENT , ... larger|greater than that? <name>", "如果? 如? ZSENT <name> , 获取? 返回? <name> > <name>",
      "如果? 如? ZSENT <name> , 获取? 返回? ... > <name>", "如果? 如? ZSENT <name> , 获取? 返回? ... 大于 此? <name>",
      argument: "exclusive"),
    row(
      .otherwise, "otherwise ,? orders|trades|data|records within <span> is|are returned", "otherwise ,? most recent",
      "否则|不然 返回 最近|近期", "否则|不然 返回 <span> 内"),
    row(.unboundedWeight, "^ ... rate limit|limiter ... symbols ... trading ... $", "^ ... 限速器 ... 数量|个数 ... $"),
    row(
      .negativeIsUnavailable, "<name> be? < 0 ... data is? not available ... $", "<name> be? < 0 ... data cannot ... $",
      "<name> < 0 ... 数据 ... $",
      "^ <word> from|of ... displayed|shown as - <number>"),
    // What may not be there and what cannot be there have one form here; neither is always there.
    row(
      .mayLack, "<name> may|cannot not? be? in response", "<name> may|cannot not? be returned|present|included",
      "<name> be? returned only if|when", "可能 不 返回 <name>", "<name> 可能 不 返回", "<name> 仅 在 ... 时 返回"),
    row(
      .mayLack,
      "if|when <name> is? set? to|= <value> , <name> and|or corresponding? <name> not be? returned|included|shown",
      "<name> has|is been? turned|switched off )? ,? <name> <word> and|or corresponding? <name> not be? returned|included",
      "<name> and|or corresponding? <name> not be? returned|included|shown|present",
      "<name> <word> and|or corresponding? <name> not be? returned|included|shown|present",
      "<name+> not be? returned|included|shown|displayed|present", "<name+> 字段? 不 被? 返回|显示", "不 返回 <name+> 字段",
      "<name> 设置? 为|= <number> , ... 不 被? 返回", argument: "spelled"),
    // Of a parameter such a sentence says that it need not be sent.
    row(
      .mayLack, "<name> may be? absent|missing|omitted", "<name> is|be? absent|missing|omitted if|when|for|unless",
      "<name> be? returned|present|included only if|when|for", "<name> 可能 不 存在|缺失", "<name> 仅 当 ... 才? 返回|出现",
      "<name> 仅|只 在 ... 才? 返回|出现", argument: "field"),
    row(
      .showsNotAll, "not show|shows all that can|may|could appear|be", "没有|未 显示|展示 所有|全部 可以|可能 出现 字段"),
    row(
      .replaces, "<value> be? returned|shown|displayed instead of <name>",
      "<value> as <word> be? returned|shown|displayed instead of <name>", "返回|显示 <value> 而 不 是 <name>",
      "返回|显示 <value> ,? 代替|取代 <name>"),
    row(
      .answeredForFlag, "return|returns <value> field? when|if set? to? <value>",
      "<value> be? returned when|if set? to? <value>", "<value> : return|returns <value> within|in? response?",
      "为 <value> 时? ,? 返回 <value>", "<value> : 返回 <value>"),
    row(
      .answeredForFlag, "whether to? return|include|show|add <value>", "whether <value> is|be? returned|included|shown",
      "if|when true ,? <value> be? returned|included|shown",
      "if|when true ,? response? returns|includes|contains <value>",
      "true to return|include|show|add <value>", "return|returns|includes|include <value> if|when? true",
      "是否 需要? 返回|包含|显示 <value>", "为 true 时? ,? 返回 <value>", argument: "true"),
    row(
      .answeredWhenSent, "if|when <name> is? SENT ,? then? return|returns <name>",
      "if|when <name> is? SENT ,? then? return|returns <word>"),
    row(
      .maxItems, "max|maximum support? number? of? <name+> number? is <number>",
      "^ <name> only support|supports <number>", "通过 <name+> 查询 , 最大 支持 id 数量 是|为 <number>",
      "通过 <name+> 查询 , id 最多 只? 支持 一 个", "最大 支持 <name+> 数量? 是|为 <number> 个?"),
    row(
      .maxItems,
      "max|maximum number of coin|coins|asset|assets|symbol|symbols|item|items|element|elements|id|ids is <number>",
      "币种|资产|交易对|元素 数量 最大|最多 为? 是? <number> 个", argument: "list"),
    row(.timeZoneForm, "^ hours and minutes ( e.g. ... $", "^ 小时 和 分钟 ( 例如 ... $", argument: "minutes"),
    row(.timeZoneForm, "^ only hours ( e.g. ... $", "^ 仅 小时 ( 例如 ... $", argument: "hours"),
    row(
      .bounds, "<name> cannot be? less|shorter than <span> or more|longer than <span>",
      "<name> 不能 小于|短于 <span> , 且? 不能 大于|长于 <span>"),
    row(.errorMessage, "error message <text>", "报错 <text>"),
    row(
      .deprecated, "endpoint|api|interface is|are|has|have been? be? deprecated|discontinued|retired on|since|from?",
      "endpoint|api|interface is|was|be deprecated|discontinued|retired|removed|offline|sunset on|since|from?",
      "endpoint|api|interface be deprecated|discontinued|retired", "not recommended to continue using",
      "^ deprecated , ... use|call|query", "接口 已|将 经? 于? 被? 弃用|废弃|下线", "接口 于 ... 弃用|废弃|下线 $"),
    row(
      .sent, "if|when <name> is? SENT", "^ with <name>", "by|for|of specified|given|specific? <name> $",
      "^ 如果? 若? ZSENT <name>", "^ 通过|根据|按 <name>", "可 以? 根据 参? <name> 查询",
      "can|may query ... with|using|by|on specific|given? <name> $"),
  ]
}
