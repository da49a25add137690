public import ExchangeRuntime
import Foundation

extension Credentials {
  /// Credentials that sign with HMAC-SHA256; signatures are lower-case hexadecimal.
  ///
  /// - Throws: `malformedAPIKey`, `emptySecret`.
  public static func hmac(apiKey: String, secret: String) throws(CredentialError) -> Credentials {
    try Credentials(apiKey: apiKey, signer: HMACSigner(secret: SecretBytes(secret.utf8)))
  }

  /// Credentials that sign with HMAC-SHA256, with the secret from a file; surrounding white space is dropped.
  ///
  /// - Throws: `missingFile`, `unreadableFile`, `malformedAPIKey`, `emptySecret`.
  public static func hmac(apiKey: String, secretFile: String) throws(CredentialError) -> Credentials {
    try Credentials(apiKey: apiKey, signer: HMACSigner(secret: trimmed(KeyFile.read(secretFile))))
  }

  /// Credentials that sign with HMAC-SHA256, from two environment variables; surrounding white space is dropped.
  ///
  /// - Throws: `missingVariable`, `malformedAPIKey`, `emptySecret`.
  public static func hmac(
    apiKeyVariable: String, secretVariable: String
  ) throws(CredentialError) -> Credentials {
    try hmac(apiKey: variable(apiKeyVariable), secret: variable(secretVariable))
  }

  /// Credentials that sign with an RSA key (PKCS #1 v1.5, SHA-256) from a PEM file; signatures are base64.
  ///
  /// - Throws: `missingFile`, `unreadableFile`, `notAPrivateKey`, `passphraseNeeded`, `wrongPassphrase`,
  ///   `wrongKeyType`, `malformedAPIKey`.
  public static func rsa(
    apiKey: String, pemFile: String, passphrase: String? = nil
  ) throws(CredentialError) -> Credentials {
    try keyed(.rsa, apiKey, KeyFile.read(pemFile), passphrase)
  }

  /// Credentials that sign with an RSA key (PKCS #1 v1.5, SHA-256) from PEM text; signatures are base64.
  ///
  /// - Throws: `notAPrivateKey`, `passphraseNeeded`, `wrongPassphrase`, `wrongKeyType`, `malformedAPIKey`.
  public static func rsa(
    apiKey: String, pem: String, passphrase: String? = nil
  ) throws(CredentialError) -> Credentials {
    try keyed(.rsa, apiKey, SecretBytes(pem.utf8), passphrase)
  }

  /// Credentials that sign with an RSA key (PKCS #1 v1.5, SHA-256), from two environment variables, of which one holds
  /// the PEM text; signatures are base64.
  ///
  /// - Throws: `missingVariable`, `notAPrivateKey`, `passphraseNeeded`, `wrongPassphrase`, `wrongKeyType`,
  ///   `malformedAPIKey`.
  public static func rsa(
    apiKeyVariable: String, pemVariable: String, passphrase: String? = nil
  ) throws(CredentialError) -> Credentials {
    try rsa(apiKey: variable(apiKeyVariable), pem: variable(pemVariable), passphrase: passphrase)
  }

  /// Credentials that sign with an Ed25519 key from a PEM file; signatures are base64.
  ///
  /// - Throws: `missingFile`, `unreadableFile`, `notAPrivateKey`, `passphraseNeeded`, `wrongPassphrase`,
  ///   `wrongKeyType`, `malformedAPIKey`.
  public static func ed25519(
    apiKey: String, pemFile: String, passphrase: String? = nil
  ) throws(CredentialError) -> Credentials {
    try keyed(.ed25519, apiKey, KeyFile.read(pemFile), passphrase)
  }

  /// Credentials that sign with an Ed25519 key from PEM text; signatures are base64.
  ///
  /// - Throws: `notAPrivateKey`, `passphraseNeeded`, `wrongPassphrase`, `wrongKeyType`, `malformedAPIKey`.
  public static func ed25519(
    apiKey: String, pem: String, passphrase: String? = nil
  ) throws(CredentialError) -> Credentials {
    try keyed(.ed25519, apiKey, SecretBytes(pem.utf8), passphrase)
  }

  /// Credentials that sign with an Ed25519 key, from two environment variables, of which one holds the PEM
  /// text; signatures are base64.
  ///
  /// - Throws: `missingVariable`, `notAPrivateKey`, `passphraseNeeded`, `wrongPassphrase`, `wrongKeyType`,
  ///   `malformedAPIKey`.
  public static func ed25519(
    apiKeyVariable: String, pemVariable: String, passphrase: String? = nil
  ) throws(CredentialError) -> Credentials {
    try ed25519(apiKey: variable(apiKeyVariable), pem: variable(pemVariable), passphrase: passphrase)
  }

  private static func keyed(
    _ algorithm: PrivateKey.Algorithm, _ apiKey: String, _ pem: SecretBytes, _ passphrase: String?
  ) throws(CredentialError) -> Credentials {
    let key = try PrivateKey(pem: pem, passphrase: passphrase, algorithm: algorithm)
    return try Credentials(apiKey: apiKey, signer: PrivateKeySigner(key: key))
  }

  private static func variable(_ name: String) throws(CredentialError) -> String {
    guard let value = ProcessInfo.processInfo.environment[name] else {
      throw CredentialError(.missingVariable(name: name))
    }
    return value.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func trimmed(_ text: SecretBytes) -> SecretBytes {
    text.withBytes { bytes in
      let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
      let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
      let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
      return SecretBytes(bytes[start..<end])
    }
  }
}
