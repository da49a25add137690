/// An API key and the means to sign with it; shows neither.
///
/// Modules that know a cryptographic library add the makers: `.hmac`, `.rsa`, `.ed25519` in ExchangeOpenSSL.
public struct Credentials: Sendable {
  /// The API key; lent to transports, wiped after release.
  public let apiKey: SecretBytes
  /// Signs requests; nil for a key that only reads what needs no signature.
  public let signer: (any Signer)?

  /// Credentials of a key and a signer.
  ///
  /// - Throws: `malformedAPIKey` unless the key is of visible ASCII characters: anything else would break the header
  ///   that carries it, or smuggle in another.
  public init(apiKey: String, signer: (any Signer)?) throws(CredentialError) {
    guard !apiKey.isEmpty, apiKey.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw CredentialError(.malformedAPIKey)
    }
    self.apiKey = SecretBytes(apiKey.utf8)
    self.signer = signer
  }

  /// A key without a signer, for operations that need no signature.
  public static func keyOnly(_ apiKey: String) throws(CredentialError) -> Credentials {
    try Credentials(apiKey: apiKey, signer: nil)
  }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Says that there are credentials, and nothing of them.
  public var description: String { "Credentials(redacted)" }
  /// Says that there are credentials, and nothing of them.
  public var debugDescription: String { description }
  /// No children, so that `dump` finds nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
