/// The words in which notes say what stands for the end of a time that is not sent.
enum OpenWindowVocabulary {
  /// The begin lies so far before the end.
  static let beforeEnd: [Phrase] = ["<span> before <name>", "<name> 之? 前 <span>", "[ <name> - <span> , <name> ]"].map {
    Phrase($0)
  }

  /// The end lies so far behind the begin.
  static let behindBegin: [Phrase] = ["<span> after <name>", "<name> 之? 后 <span>", "[ <name> , <name> + <span> ]"].map {
    Phrase($0)
  }

  /// The time ends when the request is answered.
  static let untilNow: [Phrase] = [
    "from <name> to present|now", "from <name> to current time", "<name> 到|至 现在|当前", "[ <name> , now ]",
    "[ max ( <name> , now - <span> ) , now ]",
  ].map { Phrase($0) }
}
