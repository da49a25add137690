public import ExchangeRuntime
import Foundation

extension Credentials {
  /// Credentials that sign with HMAC-SHA256; signatures are lower-case hexadecimal.
  ///
  /// - Throws: `malformedAPIKey`, `emptySecret`.
  public static func hmac(apiKey: String, secret: String) throws(CredentialError) -> Credentials {
    try Credentials(apiKey: apiKey, signer: HMACSigner(secret: secret))
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
}
