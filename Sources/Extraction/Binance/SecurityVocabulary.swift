/// The words in which titles state what a request demands, and what follows where they state nothing.
enum SecurityVocabulary {
  /// The type of requests whose title names none.
  static let unstated = "NONE"
  /// The type of requests whose title names none but whose parameters hold a timestamp: such requests are signed, and of
  /// the types that demand a signature this one allows least.
  static let signed = "USER_DATA"
  /// Words that stand beside a type and add nothing to it.
  static let further: Set<String> = ["SIGNED", "HMAC", "SHA256"]
  /// Remarks that say that an operation should no longer be used.
  static let deprecated: Set<String> = ["deprecated", "已弃用", "已废弃", "弃用", "废弃"]
}
