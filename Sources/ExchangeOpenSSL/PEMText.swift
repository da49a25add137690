import ExchangeRuntime

/// What the marks of a PEM text say of its content; the content itself is left to OpenSSL.
struct PEMText {
  /// Whether it holds a private key of any kind.
  let hasPrivateKey: Bool
  /// Whether the private key is encrypted.
  let isEncrypted: Bool
  /// What else it holds, in words.
  let otherContent: String?

  init(_ text: SecretBytes) {
    func contains(_ mark: StaticString) -> Bool {
      text.withBytes { bytes in
        mark.withUTF8Buffer { mark in
          guard bytes.count >= mark.count else { return false }
          return (0...bytes.count - mark.count).contains { bytes[$0..<$0 + mark.count].elementsEqual(mark) }
        }
      }
    }
    hasPrivateKey = contains("PRIVATE KEY-----")
    isEncrypted = contains("ENCRYPTED")
    otherContent = contains("PUBLIC KEY-----") ? "public key" : contains("CERTIFICATE-----") ? "certificate" : nil
  }
}
