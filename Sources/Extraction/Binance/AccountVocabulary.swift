/// The words in which titles say what kind of account may call an operation.
enum AccountVocabulary {
  /// What remarks about accounts begin with.
  private static let beginnings = ["for ", "only for ", "适用", "仅适用"]

  /// Words of remarks and the kinds that they name; the narrower ones first.
  private static let kinds: [(words: String, kind: String)] = [
    ("trading team", "tradingTeam"), ("交易团队", "tradingTeam"), ("investor", "investor"), ("投资人", "investor"),
    ("master account", "master"), ("主账户", "master"), ("母账户", "master"), ("sub-account", "sub"),
    ("sub account", "sub"), ("子账户", "sub"),
  ]

  /// The kind of account that a remark behind a title names.
  static func kind(ofRemark remark: Substring) -> String? {
    let text = remark.lowercased()
    guard beginnings.contains(where: text.hasPrefix) else { return nil }
    return kinds.first { text.contains($0.words) }?.kind
  }
}
