/// What an operation demands of its caller: nothing, an API key, or a key and a signature.
///
/// Open: a dialect adds its own kinds in an extension.
public struct Security: Sendable, Hashable, CustomStringConvertible {
  /// The exchange's own spelling, such as `USER_DATA`.
  public let name: String
  /// Whether the API key header is sent.
  public let needsKey: Bool
  /// Whether timestamp and signature are added.
  public let needsSignature: Bool

  /// A security type; a signature without a key does not exist, so `needsSignature` implies `needsKey`.
  public init(_ name: String, needsKey: Bool, needsSignature: Bool) {
    self.name = name
    self.needsKey = needsKey || needsSignature
    self.needsSignature = needsSignature
  }

  /// Public data: neither key nor signature.
  public static let none = Security("NONE", needsKey: false, needsSignature: false)
  /// Market data that wants an API key.
  public static let marketData = Security("MARKET_DATA", needsKey: true, needsSignature: false)
  /// User stream management: an API key, no signature.
  public static let userStream = Security("USER_STREAM", needsKey: true, needsSignature: false)
  /// Trading: key and signature.
  public static let trade = Security("TRADE", needsKey: true, needsSignature: true)
  /// Private data: key and signature.
  public static let userData = Security("USER_DATA", needsKey: true, needsSignature: true)
  /// Margin accounts: key and signature.
  public static let margin = Security("MARGIN", needsKey: true, needsSignature: true)

  /// The exchange's own spelling.
  public var description: String { name }
}
