#if canImport(CryptoKit)
  import CryptoKit
  public import ExchangeRuntime
  import Foundation

  extension Credentials {
    /// Credentials that sign with HMAC-SHA256 through CryptoKit, for programs that do without OpenSSL.
    ///
    /// - Throws: `malformedAPIKey`, `emptySecret`.
    public static func cryptoKitHMAC(apiKey: String, secret: String) throws(CredentialError) -> Credentials {
      guard !secret.isEmpty else { throw CredentialError(.emptySecret) }
      let key = SymmetricKey(data: Data(secret.utf8))
      return try Credentials(apiKey: apiKey, signer: CryptoKitHMACSigner(key: key))
    }

    /// Credentials that sign with an Ed25519 key from plain PKCS #8 PEM text through CryptoKit.
    ///
    /// - Throws: `notAPrivateKey`, `malformedAPIKey`.
    public static func cryptoKitEd25519(apiKey: String, pem: String) throws(CredentialError) -> Credentials {
      // PKCS #8 wraps the 32 bytes of an Ed25519 key in a head that is always the same.
      let head: [UInt8] = [0x30, 0x2E, 2, 1, 0, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 4, 0x22, 4, 0x20]
      let text = pem.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }.joined()
      guard let bytes = Data(base64Encoded: text), bytes.starts(with: head), bytes.count == head.count + 32,
        let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.dropFirst(head.count))
      else { throw CredentialError(.notAPrivateKey) }
      return try Credentials(apiKey: apiKey, signer: CryptoKitEd25519Signer(key: key))
    }
  }

  /// Signs with HMAC-SHA256; signatures are lower-case hexadecimal.
  private struct CryptoKitHMACSigner: Signer, CustomReflectable {
    let key: SymmetricKey

    var customMirror: Mirror { Mirror(self, children: []) }

    func signature(of message: [UInt8]) throws(CredentialError) -> String {
      HMAC<SHA256>.authenticationCode(for: message, using: key).map {
        String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
      }
      .joined()
    }
  }

  /// Signs with Ed25519; signatures are base64.
  private struct CryptoKitEd25519Signer: Signer, CustomReflectable {
    let key: Curve25519.Signing.PrivateKey

    var customMirror: Mirror { Mirror(self, children: []) }

    func signature(of message: [UInt8]) throws(CredentialError) -> String {
      do {
        return try key.signature(for: message).base64EncodedString()
      } catch {
        throw CredentialError(.failed("CryptoKit refused to sign"))
      }
    }
  }
#endif
