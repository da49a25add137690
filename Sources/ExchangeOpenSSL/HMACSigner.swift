import COpenSSL
import ExchangeRuntime

/// Signs with HMAC-SHA256.
///
/// The key lives in OpenSSL's context only, which OpenSSL wipes when it is freed.
///
/// Why `@unchecked Sendable` holds:
/// 1. `context` is set in `init` and freed in `deinit`, when no other reference is left;
/// 2. in between it is only read: every message works on a duplicate of its own.
final class HMACSigner: Signer, @unchecked Sendable {
  private let context: OpaquePointer

  init(secret: SecretBytes) throws(CredentialError) {
    guard secret.count > 0 else { throw CredentialError(.emptySecret) }
    let context = secret.withBytes { bytes in
      copenssl_hmac_sha256(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    }
    guard let context else { throw OpenSSLFailure.error() }
    self.context = context
  }

  deinit { EVP_MAC_CTX_free(context) }

  func signature(of message: [UInt8]) throws(CredentialError) -> String {
    guard let copy = EVP_MAC_CTX_dup(context) else { throw OpenSSLFailure.error() }
    defer { EVP_MAC_CTX_free(copy) }
    return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) {
      digest throws(CredentialError) -> String in
      var count = 0
      guard EVP_MAC_update(copy, message, message.count) == 1,
        EVP_MAC_final(copy, digest.baseAddress, &count, digest.count) == 1, count == digest.count
      else { throw OpenSSLFailure.error() }
      return Self.hexadecimal(digest)
    }
  }

  private static func hexadecimal(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (index, byte) in bytes.enumerated() {
        text[index * 2] = digit(byte >> 4)
        text[index * 2 + 1] = digit(byte & 0x0F)
      }
      return bytes.count * 2
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension HMACSigner: CustomStringConvertible, CustomReflectable {
  var description: String { "HMACSigner(redacted)" }
  var customMirror: Mirror { Mirror(self, children: []) }
}
