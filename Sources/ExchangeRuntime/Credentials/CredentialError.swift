public import Foundation

/// Why a key could not be read or used; never holds any part of the key.
public struct CredentialError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The API key is empty or holds characters that no header can carry.
    case malformedAPIKey
    /// The secret is empty.
    case emptySecret
    /// There is no file at the path.
    case missingFile(path: String)
    /// The file could not be read.
    case unreadableFile(path: String)
    /// The file is longer than any key, in bytes.
    case largeFile(path: String, limit: Int)
    /// The text holds no private key in PEM form.
    case notAPrivateKey
    /// The key is encrypted and no passphrase was given.
    case passphraseNeeded
    /// The passphrase does not open the key.
    case wrongPassphrase
    /// The key is of another kind.
    case wrongKeyType(expected: String, found: String)
    /// The environment variable is not set.
    case missingVariable(name: String)
    /// The cryptographic library, or a signer, refused; with its own words.
    case failed(String)
  }

  /// What is wrong.
  public let reason: Reason

  /// An error for that reason.
  public init(_ reason: Reason) { self.reason = reason }
}

extension CredentialError: LocalizedError, CustomStringConvertible {
  /// The reason in words.
  public var description: String {
    switch reason {
    case .malformedAPIKey: "the API key is empty or holds a character that no header can carry"
    case .emptySecret: "the secret is empty"
    case .missingFile(let path): "there is no key file at \(path)"
    case .unreadableFile(let path): "the key file \(path) cannot be read"
    case .largeFile(let path, let limit): "\(path) is no key file: it is longer than \(limit) bytes"
    case .notAPrivateKey: "the text holds no private key in PEM form"
    case .passphraseNeeded: "the private key is encrypted; a passphrase is needed"
    case .wrongPassphrase: "the passphrase does not open the private key"
    case .wrongKeyType(let expected, let found): "expected a key of type \(expected), found \(found)"
    case .missingVariable(let name): "the environment variable \(name) is not set"
    case .failed(let detail): "the key could not be used: \(detail)"
    }
  }

  /// The reason in words.
  public var errorDescription: String? { description }
}
