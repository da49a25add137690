import COpenSSL

/// HMAC-SHA256 through OpenSSL's one-shot function, which the library under test does not use.
public enum HMACDigest {
  /// The digest of `message`, 32 bytes.
  public static func bytes(of message: [UInt8], secret: String) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    let key = Array(secret.utf8)
    _ = HMAC(EVP_sha256(), key, Int32(key.count), message, message.count, &digest, &count)
    return Array(digest.prefix(Int(count)))
  }

  /// The digest of `message` in lower-case hexadecimal digits.
  public static func hexadecimal(of message: [UInt8], secret: String) -> String {
    bytes(of: message, secret: secret).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
