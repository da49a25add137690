/// The words around lists of combinations of parameters that may be sent.
enum CombinationVocabulary {
  /// What says that there are no other combinations than those below.
  static let introductions: [Phrase] = [
    "supported|allowed|valid|permitted parameter? combinations", "combinations supported|allowed|permitted",
    "combinations are supported|allowed|permitted", "支持 的? 所有? 参数? 组合", "允许 的? 所有? 参数? 组合", "支持 的 所有 参数 组合",
  ].map { Phrase($0) }

  /// What stands between the names of a combination.
  static let joints: Set<String> = ["+", "and", "&", "和"]

  /// Parameters that say how much is answered, not of what.
  static let neutral: Set<String> = ["limit", "recvWindow", "timestamp"]
}
