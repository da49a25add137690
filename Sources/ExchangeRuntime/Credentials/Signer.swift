/// Signs requests.
///
/// A signer holds the key; it has no description and no reflection that could show it.
public protocol Signer: Sendable {
  /// The text of the signature parameter for exactly these bytes, before percent-encoding.
  func signature(of message: [UInt8]) throws(CredentialError) -> String
}
