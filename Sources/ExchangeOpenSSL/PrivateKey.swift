import COpenSSL
import ExchangeRuntime

/// A private key that OpenSSL holds.
///
/// Why `@unchecked Sendable` holds:
/// 1. `pointer` is set in `init` and freed in `deinit`, when no other reference is left;
/// 2. in between the key is not changed, and OpenSSL's keys may be used from several threads when each has a digest
///    context of its own, as `signature(of:)` makes one per message.
final class PrivateKey: @unchecked Sendable {
  /// What the key must be good for.
  enum Algorithm: String {
    case rsa = "RSA"
    case ed25519 = "Ed25519"

    var number: Int32 {
      switch self {
      case .rsa: copenssl_key_rsa()
      case .ed25519: copenssl_key_ed25519()
      }
    }
  }

  private let pointer: OpaquePointer
  private let algorithm: Algorithm

  /// Reads a key from PEM text, plain or encrypted.
  init(pem: SecretBytes, passphrase: String?, algorithm: Algorithm) throws(CredentialError) {
    let text = PEMText(pem)
    guard text.hasPrivateKey else {
      guard let found = text.otherContent else { throw CredentialError(.notAPrivateKey) }
      throw CredentialError(.wrongKeyType(expected: "\(algorithm.rawValue) private key", found: found))
    }
    if text.isEncrypted && passphrase == nil { throw CredentialError(.passphraseNeeded) }
    guard let pointer = Self.read(pem, passphrase ?? "") else {
      throw CredentialError(text.isEncrypted ? .wrongPassphrase : .notAPrivateKey)
    }
    self.pointer = pointer
    self.algorithm = algorithm
    // From here on `deinit` frees the key, also when this throws.
    guard EVP_PKEY_get_base_id(pointer) == algorithm.number else {
      let found = EVP_PKEY_get0_type_name(pointer).map { String(cString: $0) } ?? "another type"
      throw CredentialError(.wrongKeyType(expected: algorithm.rawValue, found: found))
    }
  }

  deinit { EVP_PKEY_free(pointer) }

  /// The signature of a message: RSA PKCS #1 v1.5 with SHA-256, or Ed25519.
  func signature(of message: [UInt8]) throws(CredentialError) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { throw OpenSSLFailure.error() }
    defer { EVP_MD_CTX_free(context) }
    var keyContext: OpaquePointer?
    let digest = algorithm == .rsa ? EVP_sha256() : nil
    guard EVP_DigestSignInit(context, &keyContext, digest, nil, pointer) == 1 else { throw OpenSSLFailure.error() }
    if algorithm == .rsa, EVP_PKEY_CTX_set_rsa_padding(keyContext, copenssl_rsa_pkcs1_padding()) != 1 {
      throw OpenSSLFailure.error()
    }
    var count = Int(EVP_PKEY_get_size(pointer))
    var signature = [UInt8](repeating: 0, count: count)
    guard EVP_DigestSign(context, &signature, &count, message, message.count) == 1, count <= signature.count else {
      throw OpenSSLFailure.error()
    }
    return Array(signature.prefix(count))
  }

  /// Lets OpenSSL read the key; the callback is given even without a passphrase, lest OpenSSL ask on the terminal.
  private static func read(_ pem: SecretBytes, _ passphrase: String) -> OpaquePointer? {
    var passphrase = passphrase
    ERR_clear_error()
    defer { ERR_clear_error() }
    return passphrase.withUTF8 { text in
      pem.withBytes { bytes in
        guard let source = BIO_new_mem_buf(bytes.baseAddress, Int32(clamping: bytes.count)) else { return nil }
        defer { BIO_free(source) }
        return withUnsafePointer(to: text) { context in
          PEM_read_bio_PrivateKey(source, nil, passphraseCallback, UnsafeMutableRawPointer(mutating: context))
        }
      }
    }
  }
}

/// Hands OpenSSL the passphrase; `context` points to the buffer that holds it.
private func passphraseCallback(
  _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int32, _ purpose: Int32, _ context: UnsafeMutableRawPointer?
) -> Int32 {
  guard let buffer, let context else { return -1 }
  let text = context.assumingMemoryBound(to: UnsafeBufferPointer<UInt8>.self).pointee
  guard text.count <= Int(size) else { return -1 }
  for (index, byte) in text.enumerated() { buffer[index] = CChar(bitPattern: byte) }
  return Int32(text.count)
}
