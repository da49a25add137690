extension NoteVocabulary {
  /// What surrounds the facts. A row is for a subject of which sentences speak, whatever else they say of it, and names
  /// what they demand: no row reads a sentence of which it would pass over words that bind a caller
  /// (`NoteFacts.isBindingPassedOver`).
  static let surroundings: [Row] = leads + purposes + orders + answered + callers + meanings

  /// What leads elsewhere: to what stands below it, or to other pages.
  private static let leads: [Row] = [
    row(
      .introduction, ": $", "must|mandatory|required ... : $", "必须|强制 ... : $",
      "mandatory ... based|depending on order? <name+>", "depending|based on <name+> ... mandatory",
      "where <name> is|are list of", "其中 <name> ... 格式", "^ regarding|about <name> $", "^ 关于 <name>", "^ <name> $",
      "^ <constant> $", "^ none $", "^ 无 $", "^ no required|needed $", "^ 无 需 参? $", "^ use below|following",
      "^ 使用 以下|下列", "^ example|e.g. :", "^ 例子|例如|比如", "^ <text> : <text>", "if you get|got|receive ... error",
      "如果 遇到 报错", "this|it is must|required|mandatory to", "这 是 ... 必须 $"),
    row(
      .reference, "refer to", "can be got|found|obtained|checked|determined from|via|in|by", "available from|in|via|at",
      "you|users can|may review|check|get|find|query|use|refer", "use ... to check|get|query", "see <value>",
      "use with ... stream", "different from <value>", "您 可 以? ... 查看|查询|获取|调用", "参考", "参阅", "详情", "查看", "配合 使用",
      "可以 通过", "与|和 <value> 有所? 不同"),
  ]

  /// What the operation is for: it begins with what it does.
  private static let purposes: [Row] = [
    row(
      .purpose, "^ get|gets|query|check|cancel|fetch|fetches|create|creates|place|post|send|submit|modify|extends",
      "^ keepalive|test|testing|transfer|switch|change|adjust", "^ 查询|获取|创建|撤销|返回|提交|延长|修改|通过|切换|测试|用于|调整")
  ]

  /// What the exchange does with orders.
  private static let orders: [Row] = [
    row(
      .trigger, "price is? <number> % above|below", "价 高于|低于 ... <number> %", "^ buy|sell order? :", "^ 买入|卖出 订单? :",
      "<name> MUST be? smaller|larger|greater|less|higher|lower than ... price", "<name> 必须 小于|大于|高于|低于 ... price",
      "<name> 必须 小于|大于|高于|低于 ... 价", "price MUST be? within ( - <number> % , <number> % )",
      "价 ... ( - <number> % , <number> % ) 范围|区间",
      "price reaches <name> ... cannot be? larger|greater|higher|more than <value>",
      "price reaches <name> ... cannot be? larger|greater|higher|more than", "达到 触发价 时 ... 不能 超过",
      "last|latest|mark|market|index|limit|new traded? price", "最新|最后|标记|指数|市场|新 订单? 成交? 交易? 价", "限价|市价|触发价",
      "if triggered", "market conditions", "行情 时"),
    row(
      .trigger, "only be? modified|modfied for? less than <number> times", "修改 次数 最多 <number> 次",
      "amendment|modification be? rejected", "修改 被? 拒绝", "new <name> < = <name>", "新 订单 <name> < = <name>", "改单",
      "processed concurrently", "并发 处理", "not mean that", "不 代表", "not called within <span>", "<span> 内 未",
      "countdown|countdowns", "<name> = <number> ... 倒计时", "倒计时|倒数"),
    row(
      .orderList, "has|have|of <number> order|orders", "order ... must be VALUES", "订单 ... 必须 为|是 VALUES",
      "must have same <name>", "必须 具有? 同样|相同", "only ... on order book", "working|pending|above|below order|orders",
      "order list", "生效订单|待处理订单|订单列表", "not have to be same", "不 必? 一定? 相同"),
    row(
      .filter, "add|adds <number> order|orders", "添加 <number> 个 订单", "<number> 个 订单 添加 到", "<constant> 过滤器",
      "orders max|maximum allowed : <number>", "最大 ... 挂单 数量 : <number>",
      "max|maximum number of <word> is <number>",
      "数量 最大 <number> 个", "cannot exceed <number> <constant>", "only ... less than <number> <constant>",
      "小于 等于? <number> <constant>", "<constant> filter"),
    row(
      .combination, "^ <name> + <name>", "sending both <names> might|may cause",
      "order|orders with <word> <value> ... <name> can be? SENT", "<value+> 条件? 订单 可以 ZSENT <name>",
      "<value+> 时 , <name> 可以 使用", "<name> can be? combined with <name>", "能|可以 同时 ZSENT 上? <names>",
      "^ cannot be? SENT with <name> $", "不 支持 <name> $", "<name> is not required|needed|supported", "<name> 不 需要 设置",
      "<name> must|should always? be <value>", "<name> must have <name> SENT to <value>", "<name> 必须 设置 为 <value>",
      "only supports? <values> orders", "allowed for <values> orders", "仅 适用 于 <values> 订单",
      "<value> transfer to ... <value>", "^ <constant> to <constant>", "<value> 划转 到 <value>"),
    row(
      .lifetime, "time + <span> < current time", "时间 + <span> < 当前 时间", "order <word>? status is VALUES",
      "order <name> is VALUES", "订单 最终? 状态 为 VALUES", "order has been VALUES", "单 已经 为 VALUES",
      "order has|have no filled trade", "订单 没有 任何? 成交 记录",
      "expiration|expire|close|closes|extends|extended|validity ... <span>", "有效期 ... <span>", "every <span>",
      "每 <span>", "每 半 小时"),
  ]

  /// What answers show and leave out, and how they are found.
  private static let answered: [Row] = [
    row(
      .coverage, "only return|returns last|latest <number> records", "仅|只 返回 最近|最新 <number> 条",
      "return|returns up to|most? <number> records|results|entries|items|rows|orders|trades",
      "at most|up|maximum to|of? <number> records|results|entries|items|rows are|be? returned",
      "only last|latest|recent <number> records|results|entries|items|rows are|be? returned",
      "每|单 次 请求? 最多 返回|查询 <number> 条",
      "earliest <name> is? supported|available? on|is|from|since <word> <number> ,? <number>",
      "earliest <name> is? supported|available? on|is|from|since <number> -|/ <number> -|/ <number>",
      "<name> 最早 支持|可? 查询? 到|至|自|从? <number> 年 <number> 月 <number> 日",
      "<name> 最早 支持|可? 查询? 到|至|自|从? <number> -|/ <number> -|/ <number>",
      "only ... be? returned|return|shown|included", "only return|returns|include|includes|show|shows", "仅|只 返回|包含|展示",
      "not be? returned|included|shown|visible|found", "不 包含 ... 不可 见", "不 被? 返回", "响应 ... 不 包含", "not show", "没有 显示",
      "displayed|shown as - <number>", "显示 为 -? <number>", "cannot|may not? be in response",
      "not accurate", "不 准确", "^ response includes|returns|contains", "returned instead", "result ... return|returned",
      "直接 返回", "appear only if", "仅 在 ... 时 才? 出现",
      "error ... be? returned|reported", "报错"),
    row(.identity, "is unique in", "唯一", "self-increment", "自增"),
    row(
      .searchOrder, "<name> is searched first", "首先 使用 <name>", "查找 结果 中 <name>", "sending ... slower",
      "conditions are not met ... rejected", "条件 都? 不 满足 ... 被 拒绝"),
    row(
      .timeZone, "interpreted in ... utc", "utc ... 解释", "only? hours and? minutes? ( e.g.", "仅? 小时 和? 分钟? ( 例如",
      "range is strictly? [ - <number> : <number> to + <number> : <number> ]",
      "范围 严格? 为 [ - <number> : <number> 到 + <number> : <number> ]"),
    row(
      .period, "<span> rolling window", "<span> 滚动 窗口", "<span> ... 价格 变动", "window ... no more than <span> ... <name>",
      "window ... up to <span>", "统计 ... <span>", "<span> ... aggregated", "<span> ... 聚合"),
  ]

  /// For whom and for what the operation works, when it refuses, and what is advised.
  private static let callers: [Row] = [
    row(
      .accountMode, "cannot be? used with <value> orders in <value>", "<value> 方向 上 不 支持 <value>",
      "one-way|hedge mode user|users? , <name> only show", "one-way|hedge mode", "单向|双向 持仓 模式 , <name> 仅 展示",
      "单向|双向 持仓 模式", "long and short sides", "持仓 方向", "多空"),
    // Which of two times is the earlier one, every caller knows.
    row(
      .period, "<name> cannot be? less|smaller|earlier|lower|before than? <name>",
      "<name> cannot be? greater|larger|bigger|later|after than? <name>",
      "<name> MUST be? less|smaller|earlier|lower than <name>", "<name> MUST be? before|after <name>",
      "<name> MUST be? greater|larger|bigger|later than <name>", "<name> 必须|应|需 要? 小于|早于|大于|晚于 <name>"),
    row(
      .scope, "for ... orders|users|accounts|customers|members|vips only $", "only <constant> ... supported",
      "is|are available|supported|open for ... only",
      "only support|supports|supported|available|for|applies|apply|impacts",
      "not be? support|supported|supports|available", "cannot be? queried|removed|restored", "仅|只 支持|适用|针对|对",
      "不 支持|适用|属于", "无法 使用|查询|进行", "只 有 ... 才? 能|可以|需要"),
    row(
      .refusal, "if|when ... wrong|incorrect|invalid|failed ... <number> times within|in? <span>",
      "若|如果 ... 错|错误|失败|无效 ... <number> 次", "若|如果 ... <span> 内? ... 错|错误|失败|无效 ... <number> 次"),
    row(.refusal, "cannot ... be? rejected", "不能 ... 被 拒绝", "must be? sufficient", "须 有 足够"),
    row(
      .advice, "recommended|recommend|suggest|suggested ... at least <span>", "you may ... at least <span>",
      "建议 ... 至少 <span>", "recommended|recommend|suggest|suggested", "建议", "should be? called repeatedly",
      "you can|may ... by", "ensure", "务必|确保", "检查"),
  ]

  /// What errors, examples of requests, names and values mean.
  private static let meanings: [Row] = [
    row(.errorMeaning, "\(ErrorNotes.mark)"), row(.errorCode, "^ - <number> :"),
    row(.address, "^ https|http : / /", "^ example usage :", "^ 使用|用法 样例|示例 :"),
    row(
      .notation, "^ <name+> :", "^ <constant> :", "<value> means|mean", "<value> 就? 是", "^ <value> -", "^ <word> - >",
      "^ <name> is for", "top <number> %", "排名 前 <number> %", "include|includes <values>", "包括|包含 <values>",
      "values <values> show|shows", "越 高|低|大|小 ... 越"),
  ]
}
