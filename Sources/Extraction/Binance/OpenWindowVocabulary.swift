/// The words in which notes say what stands for the end of a time that is not sent.
enum OpenWindowVocabulary {
  /// The begin lies so far before the end.
  static let beforeEnd: [Phrase] = [
    "<span> before <name>", "<span> '|’? s? data|records before <name>", "<span> of data|records before <name>",
    "<name> 之? 前 <span>", "[ <name> - <span> , <name> ]", "defaults|default to? is? <name> minus|- <span>",
    "<name> is|= <name> - <span>", "默认 为? <name> 减 去? <span>", "<name> 为|是|= <name> - <span>",
  ].map { Phrase($0) }

  /// The end lies so far behind the begin.
  static let behindBegin: [Phrase] = [
    "<span> after <name>", "<span> '|’? s? data|records after <name>", "<span> of data|records after <name>",
    "from <name> to next <span>", "<name> is|= <name> + <span>", "<name> 为|是|= <name> + <span>",
    "<span> '|’? s? of? data|records? beginning|starting from|at|with <name>", "<name> 之? 后 <span>",
    "<name> 开始 的? 接下来? 之? 后? 的? <span>", "[ <name> , <name> + <span> ]",
  ].map { Phrase($0) }

  /// A begin that lies further back than so far is cut off.
  static let cutOff: [Phrase] = [
    "<name> is? more|earlier|longer|older than? <span> ago|before? now? , ... last|past|recent|latest <span>",
    "<name> is? before|beyond <span> ago? , ... last|past|recent|latest <span>",
    "<name> 至今? 距今? 当前? 早于|超过|大于 <span> 前? ,? ... 最近|过去|近 <span>",
  ].map { Phrase($0) }

  /// The begin lies so far before the time at which the request is answered.
  static let beforeNow: [Phrase] = [
    "<name> defaults|default|is|be to? set? to? current time minus|- <span>",
    "<name> defaults|default|is|be to? set? to? <span> ago", "<name> 默认 为? 当前 时间 减 去? <span>",
    "<name> 默认 为? <span> 之? 前",
    "<name> 为 当前 时间 减 去? <span>",
  ].map { Phrase($0) }

  /// The end is the time at which the request is answered.
  static let endsNow: [Phrase] = [
    "<name> defaults|default|is|be to? set? to? current time|timestamp", "<name> defaults|default to? now",
    "<name> 默认 为? 当前 时间", "<name> 设? 为 当前 时间",
  ].map { Phrase($0) }

  /// The time ends when the request is answered.
  static let untilNow: [Phrase] = [
    "from <name> to present|now", "from <name> to current time", "<name> 到|至 现在|当前", "[ <name> , now ]",
    "[ max ( <name> , now - <span> ) , now ]",
  ].map { Phrase($0) }
}
