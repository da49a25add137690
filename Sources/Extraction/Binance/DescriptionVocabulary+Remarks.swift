extension DescriptionVocabulary {
  /// Remarks that state no fact of the parameter alone, or one that has no place in a specification.
  static let remarks: [Row] = [
    row(
      .noFact, "and? cannot be used", "reduce|post|read only", "仅 减仓", "仅 做", "not required but strongly recommended",
      "must be unique",
      "must be the last parameter", "accepted only when|if the previous one is", "cannot be repeated in pending",
      "only retains second-level precision", "仅 保留 秒级 精度",
      "支持 最多 三 位 小数", "仅 当 前 一 个 订单", "不 能 使用", "无法 使用", "only single leg supported",
      "or not", "so that microseconds may be specified", "<name> triggered by", "<name> 触发 类型", "where 1 for 1 %",
      "1 代表 1 %", "不 可|能 以? 重复", "cannot be repeated",
      "must? be? greater than the? current time plus <span>", "需? 大于 当前 时间 + <span>",
      "filters for symbols that have this <value>", "过滤 具有 此 <value> 的 交易 对",
      "注意 不 是 被", "unique id for the? entire <word>", "整个 <word> 的 唯一 id",
      "supporting different <value>", "支持 不同 <value>", "set to <value> for archived data from <span> ago",
      "archived data from <span> ago", "book cap is <number>",
      "地址簿 上限 为 <number>",
      "should be encoded into <value>", "encode 成 <value>", "ms part will be ignored",
      "毫秒级 部分 会 被 自动 忽略", "if specified", "whether need",
      "( <word> means hour|day|week|month )"),
    // How many decimals a number has, how it is spelled, in which zone a time is meant, how long a value can be used.
    row(
      .noFact, "limit|limited to? <number> decimal|decimals", "up to|most? <number> decimal|decimals places?",
      "max|maximum of? <number> decimal|decimals places?", "最多 支持? 保留? <number> 位 小数", "保留 <number> 位 小数",
      "must|should be? in? lower|upper case", "must|should be? lowercase|uppercase",
      "must|should? be? sent|passed|provided in? form of? utc + <number>", "按 utc + <number> 传入|发送",
      "valid for|within <span>", "<number> for|means|is|= <number> %"),
    // That it may be sent at all.
    row(.noFact, "may be sent|provided|supplied|passed|specified|given|used|entered|omitted"),
    // Where a value comes from, and what else it is good for.
    row(
      .noFact, "^ the? <value> in <value> $", "^ <value> 中 的? <value> $", "if provided in POST <value>",
      "returned in the? response of POST <value>", "can be used in GET <value>", "from <value> api", "在 POST <value> 时",
      "在 GET <value> 中", "可以? 在 <value> 获取", "在 <value> 接口", "先 使用 <value>",
      "return <values> status", "return <values> and? <value>? status", "返回 <values> 状态",
      "content of the? <value> field", "<value> 字段 的 内容", "distinct from the? <value+>", "与 <value+> 不同",
      "<values> ,? etc", "<values> ,? 等"),
    row(
      .clamped, "if|when? <name> > <number> , only <number> ... returned|return|shown",
      "if|when? <name> is? greater|larger|more|higher than <number> , only <number> ... returned|return|shown",
      "if|when? <name> exceeds <number> , only <number> ... returned|return|shown",
      "如果? 若? <name> > <number> , 最多|只|仅 返回 <number> 条", "如果? 若? <name> 大于|超过 <number> , 最多|只|仅 返回 <number> 条"),
    // What the exchange does with a value.
    row(
      .noFact, "查询 <span> 以前 的? 数据 , 需要 设 为 <value>",
      "if <name> > <number> , only <number> entries ... returned", "如果 <name> > <number> , 最多 返回 <number> 条",
      "mismatch returns error <value>", "状态 不 匹配 , 将? 返回 错误 <value>", "响应 中 不 会 包括 状态 不 匹配 的 交易 对",
      "if set to <number> manual reset is required", "设置 为 <number> 后 代表", "negative values ... are not accepted",
      "负值 无效",
      "make the? <value> leg an iceberg"),
    // When it may not be sent, for reasons that no parameter tells.
    row(
      .noFact, "cannot be sent when you open a position", "开仓 不 接受 此 参数",
      "cannot be? sent|used|passed with <value> = <value>",
      "使用 <value> 不 支持 此 参数", "<value> orders using <value> are not supported", "不 支持 使用 <value> 的 <value> 订单",
      "仅 有? 限价 单 ... 可以 使用 该 参数", "mandatory|required for natural|legal person|entity",
      "must be more than the? equivalent of <number> <constant> and less than the? equivalent of <number> <constant>",
      "大于 <number> <constant> , 且 不 超过 <number> <constant>", "less than the? order's quantity", "必须 比 订单 的 原始 数量 小"),
    // Defaults that depend on the account.
    row(.noFact, "默认 <name> 为"),
  ]
}
