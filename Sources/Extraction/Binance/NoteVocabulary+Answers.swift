extension NoteVocabulary {
  /// Who may call the operation.
  static let access: [Row] = [
    row(
      .permission, "enable|enabled|open|opened|turn ... permission|permissions|option",
      "need|needs|require|requires ... permission",
      "permission ... api key", "enable|open ... api key", "开通|打开|开启|需要 ... 权限|选项", "权限 ... 接口"),
    row(
      .account, "only by|with|for? credit account api? key?", "仅 支持? 可? 使用? 放贷|信用 账户 api? key? 调用? 访问?",
      argument: "credit"),
    row(
      .account, "only by|with|for? parent account api? key?", "仅 支持 母账户 调用? 查询?", argument: "parent"),
    row(
      .account, "only master account can? use?", "only? for|by master account", "master account only", "适用 于? 主|母账户",
      "仅 主|母账户", argument: "master"),
    row(.account, "available for investor of managed sub-account", "适用 于? 投资人", argument: "investor"),
    row(.account, "available for trading team of managed sub-account", "适用 于? 交易团队", argument: "tradingTeam"),
    row(
      .account, "only applies|apply to special key", "仅 适用 于? 低延迟 交易 接口? specialkey", "仅 适用 于? 低延迟",
      argument: "specialKey"),
    row(.account, "for portfolio margin pro span users only", argument: "portfolioMarginProSPAN"),
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
      .history, "only data|records of|from|in|within|for? latest|last|recent|past <span>",
      "only? support|supports|contains|provides|keeps ... last|past|latest|recent <span> only?",
      "data|history|histories|records|trades ... not older than <span>",
      "data|history|records ... older|longer than <span> is|are not",
      "within last|past|latest|recent <span> only", "only ... within last|past <span>",
      "仅|只 支持? 能? 查询? 返回? 保留? ... 最近|近|过去 <span>",
      "支持 查询 不 超过 <span>", "cannot be? earlier|older than <span> ago",
      "query ... history|orders|records|trades within|in last|past? <span>",
      "查询 <span> 内 ... 历史|记录|订单"),
    row(.order, "in? descending|desc order", "响应? 返回? 为? 降序 排列?", "倒序 排列?", argument: "descending"),
    row(.order, "in? ascending|asc order", "升序 排列?", "正序 排列?", argument: "ascending"),
    row(
      .cursor, "if <name> is? SENT , ... > = that? <name>", "如果? ZSENT <name> , 获取? 返回? ... > = <name>"),
    row(
      .unboundedWeight, "^ ... rate limit|limiter ... symbols ... trading ... $", "限速器 ... symbols|交易对 数量|个数",
      "个数 ... 限速器",
      "限速器 ... 个数"),
    row(
      .negativeIsUnavailable, "<name> be? < 0 ... data ... not available ... $", "<name> be? < 0 ... data ... $",
      "<name> < 0 ... 数据 ... $"),
    row(.errorMessage, "error message <text>", "报错 <text>"),
    row(
      .deprecated, "endpoint|api|interface is|are|has|have been? be? deprecated|discontinued|retired on|since|from?",
      "endpoint|api|interface be deprecated|discontinued|retired", "not recommended to continue using",
      "接口 已|将 被? 弃用|废弃|下线"),
    row(
      .sent, "if|when <name> is? SENT", "^ with <name>", "by|for|of specified|given|specific? <name> $",
      "^ 如果? 若? ZSENT <name>", "^ 通过|根据|按 <name>", "<name> 查询 $"),
  ]

  /// What surrounds the facts: it leads to tables and examples, to other pages, or tells what the exchange does.
  static let surroundings: [Row] = [
    row(
      .introduction, "additional? mandatory based on <name> ... $", "depending on <name> ... mandatory ... $",
      "some are mandatory depending on ... $",
      "where <name> is list of order ... $", "supported|valid values for <name>", "根据 ... <name> 不同 , 某些 ... $",
      "其中 <name> 应? 以 list ... $", "^ if|when order? <name> is? SENT? as? =? VALUES :? $", "^ ... : $",
      "^ <constant> $", "^ VALUES order|orders ... $",
      "^ for VALUES , if you got such error code ... $", "^ VALUES ... 如果 遇到 报错 ... $",
      "^ <values> with <name> = <value> :? $", "^ <name> = <value> $",
      "it is must to ensure data correctness", "这 是 确保 数据 正确性 必须",
      "^ 无 $", "^ none $", "^ example|e.g. : ... $", "^ 例子|例如|比如 ... $", "^ <text> : <text> ... ] $"),
    row(
      .combination, "^ <name> + <name> ... $", "^ algo? order with <name> ... can be? SENT ... $",
      "^ sending both <names> might cause ... $", "^ 条件单 为 <value+> 时 , <name> 可以 使用 ... $",
      "^ <name> 为 <value+> 条件 订单 可以 ZSENT <name> ... $", "^ cannot be? SENT with <name> $", "^ 不 支持 <name> $"),
    row(
      .coverage, "only market trades ... $", "仅 返回 订单簿 成交 ... $",
      "only symbol|symbols that has|have ... returned ... $",
      "仅 返回 有 持仓 ... $", "^ <name> cannot be in response ... $", "不 返回 <name> 字段", "否? 报错 , 无 返回 记录",
      "^ response only include|includes ... $", "^ 响应 仅 包含 ... $", "响应 消息 不 包含 ... $",
      "接口 仅 返回 ... 交易对 ... $", "^ note? :? payload above does not show all ... $", "上面 payload 没有 显示 所有 ... $",
      "^ <name> be? returned only if ... $", "^ <name> 仅 在 ... 时 返回 $",
      "each account is counted once only", "^ values <values> shows|show ... $", "^ <value> 订单 直接 返回 ... $"),
    row(
      .identity, "<value> is unique in same <value> for user", "<value> is unique in same <name> for user",
      "is? unique in same <name> for user", "<value> 在 相同 用户 ... 唯一 ... $",
      "<name> is? self-increment for each specific <name>",
      "<name> 在 <name> 维度 是 自增"),
    row(
      .searchOrder, "^ if both conditions are not met request be? rejected $", "^ 如果 两个 条件 都 不 满足 , 请求 被 拒绝 $",
      "^ 然后 , 查找 结果 中 <name> 值 ... $", "if both <names> are? SENT , <name> is searched first ... $",
      "同时 ZSENT <names> ... 首先 ... $"),
    row(
      .timeZone, "<names> are always interpreted in utc ... $", "<names> 始终 以 utc ... $",
      "intervals are interpreted in ... $", "时区 中 解释 ... $", "^ hours and minutes ( e.g. ... $",
      "^ only hours ( e.g. ... $",
      "^ accepted range is strictly ... $", "^ 小时 和 分钟 ( 例如 ... $", "^ 仅 小时 ( 例如 ... $",
      "^ 接受 值 范围 严格 为 ... $"),
    row(
      .orderList, "^ ... working|pending|above|below order|orders ... $", "^ ... order list comprised of ... $",
      "^ ... 生效订单 ... $", "^ ... 待处理订单 ... $", "^ ... 订单列表 ... $", "^ both legs ... $", "^ 两个 legs ... $"),
    row(
      .filter, "add|adds <number> order|orders to|against ... $", "添加 <number> 个 订单 ... $", "<number> 个 订单 添加 到 ... $",
      "counts as <number> orders ... $", "算成 <number> 个 ... $"),
    row(
      .reference, "refer to", "can be got|found|obtained|checked|determined from|via|in|by",
      "you can get|check|find ... in|from|via",
      "use with user data stream", "suggested|recommended|recommend|suggest", "建议", "参考", "详情", "与 ... 配合 使用", "可以 通过"),
    row(
      .trigger, "^ buy|sell order? : ... $", "^ 买入|卖出 订单? : ... $", "^ <value> : ... price ... $",
      "^ <value> : ... 价 ... $", "^ batch ... processed concurrently ... $", "^ 批量 ... 并发 处理 ... $",
      "^ receiving ... does not mean ... $",
      "^ 收到 ... 不 代表 ... $", "^ when order is <value> and new price ... executed immediately $",
      "^ 原 订单 是 <value> , 新 订单 价格 ... 执行 $",
      "^ in extreme market conditions ... $", "^ 极端 行情 时 ... $", "^ 配合 使用 特殊 <name> ... $"),
    row(
      .trigger, "when price reaches <name> ... $", "达到 触发价 时 ... $",
      "<name> MUST be? smaller|larger|greater|less than latest ... $",
      "<name> 必须 小于|大于 latest ... $", "^ ... last traded price ... $", "^ ... 最后 交易 价格 ... $",
      "order|orders can only be modfied|modified ... $", "order modify function ... $",
      "^ ... amendment be rejected ... $",
      "new <name> < = <name>", "修改 次数 最多 <number> 次", "^ ... 修改 被 拒绝 ... $", "新 订单 <name> < = <name>",
      "修改 订单 功能 ... $",
      "^ ... countdown|countdowns ... $",
      "^ ... 倒计时|倒数 ... $", "^ ... not called within <span> ... $", "^ ... <span> 内 未 ... $"),
    row(
      .accountMode, "^ for|in one-way|hedge mode ... $", "^ 对于? 单向|双向 持仓 模式 ... $", "^ 双开 模式 下 ... $",
      "^ for positions ... mode ... $",
      "^ and? cannot be? used with <value> orders in <value> position side $", "^ <value> 方向 上 不 支持 <value> $",
      "^ for hedge|one-way ... $", "^ same value ... positions in both of? long and short sides $",
      "^ <text> as sign ... $", "^ 对于 全仓 状态 下 双向 持仓 模式 ... $", "^ 其中 如果 多空 均 有 持仓 ... $",
      "^ only for isolated symbol $", "^ 只 针对 逐仓 ... $"),
    row(
      .lifetime, "time + <span> < current time", "<name> + <span> < current time", "^ order <name> is VALUES ,? and? $",
      "^ order status is VALUES ,? and? $", "order status is VALUES and",
      "订单 最终? 状态 为 VALUES ,? 并? 且? and?",
      "时间 + <span> < 当前 时间", "order has|have no filled trade", "订单 没有 任何? 成交 记录", "expiration : <span>", "有效期 : <span>",
      "^ ... close|closes after <span> ... $", "^ ... extended for <span> ... $", "^ ... 有效期 ... <span> ... $",
      "every <span>", "<span> 有效期", "每 <span>"),
    row(
      .purpose, "^ get|query|check|cancel|fetch|create|place|submit|keepalive|modify|test|post|send ... $",
      "^ 查询|获取|创建|撤销|返回|提交|延长|修改|通过 ... $"),
  ]
}
