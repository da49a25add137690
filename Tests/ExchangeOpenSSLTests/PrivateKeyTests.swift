import ExchangeOpenSSL
import ExchangeRuntime
import Foundation
import Testing

@Suite struct PrivateKeyTests {
  private let message = "symbol=BTCUSDT&side=SELL&timestamp=1668481559918"

  /// Whether the `openssl` command accepts a signature of the message under `public.pem`.
  private func verifies(_ signer: any Signer, _ openssl: borrowing OpenSSLCommand, _ words: String) throws -> Bool {
    let text = try signer.signature(of: Array(message.utf8))
    try openssl.write(Data(message.utf8), "message")
    try openssl.write(try #require(Data(base64Encoded: text)), "signature")
    return try openssl.run(words).status == 0
  }

  @Test func rsaSignaturesVerify() throws {
    let openssl = try OpenSSLCommand()
    try openssl.run("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out plain.pem")
    try openssl.run("pkcs8 -topk8 -v2 aes256 -in plain.pem -out locked.pem -passout pass:open-sesame")
    try openssl.run("pkey -in plain.pem -pubout -out public.pem")
    let verification = "dgst -sha256 -verify public.pem -signature signature message"
    for credentials in [
      try Credentials.rsa(apiKey: "key", pemFile: openssl.path("plain.pem")),
      try Credentials.rsa(apiKey: "key", pem: openssl.text("plain.pem")),
      try Credentials.rsa(apiKey: "key", pemFile: openssl.path("locked.pem"), passphrase: "open-sesame"),
      try Credentials.rsa(apiKey: "key", pem: openssl.text("locked.pem"), passphrase: "open-sesame"),
    ] {
      #expect(try verifies(try #require(credentials.signer), openssl, verification))
    }
  }

  @Test func ed25519SignaturesVerify() throws {
    let openssl = try OpenSSLCommand()
    try openssl.run("genpkey -algorithm ed25519 -out plain.pem")
    try openssl.run("pkcs8 -topk8 -v2 aes256 -in plain.pem -out locked.pem -passout pass:open-sesame")
    try openssl.run("pkey -in plain.pem -pubout -out public.pem")
    let verification = "pkeyutl -verify -pubin -inkey public.pem -rawin -in message -sigfile signature"
    for credentials in [
      try Credentials.ed25519(apiKey: "key", pemFile: openssl.path("plain.pem")),
      try Credentials.ed25519(apiKey: "key", pem: openssl.text("locked.pem"), passphrase: "open-sesame"),
    ] {
      #expect(try verifies(try #require(credentials.signer), openssl, verification))
    }
  }

  @Test func clearErrors() throws {
    let openssl = try OpenSSLCommand()
    try openssl.run("genpkey -algorithm ed25519 -out ed.pem")
    try openssl.run("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.pem")
    try openssl.run("pkcs8 -topk8 -v2 aes256 -in rsa.pem -out locked.pem -passout pass:open-sesame")
    try openssl.run("pkey -in rsa.pem -pubout -out public.pem")
    func reason(_ make: () throws -> Credentials) -> CredentialError.Reason? {
      #expect(throws: CredentialError.self) { try make() }?.reason
    }
    let (rsa, ed) = (openssl.path("rsa.pem"), openssl.path("ed.pem"))
    let (locked, open) = (openssl.path("locked.pem"), openssl.path("public.pem"))
    let missing = openssl.path("missing.pem")
    let folder = openssl.folder.path
    #expect(
      reason { try .ed25519(apiKey: "key", pemFile: rsa) } == .wrongKeyType(expected: "Ed25519", found: "RSA"))
    #expect(reason { try .rsa(apiKey: "key", pemFile: ed) } == .wrongKeyType(expected: "RSA", found: "ED25519"))
    #expect(
      reason { try .rsa(apiKey: "key", pemFile: open) }
        == .wrongKeyType(expected: "RSA private key", found: "public key"))
    #expect(reason { try .rsa(apiKey: "key", pemFile: locked) } == .passphraseNeeded)
    #expect(reason { try .rsa(apiKey: "key", pemFile: locked, passphrase: "wrong") } == .wrongPassphrase)
    #expect(reason { try .rsa(apiKey: "key", pemFile: missing) } == .missingFile(path: missing))
    #expect(reason { try .rsa(apiKey: "key", pemFile: folder) } == .unreadableFile(path: folder))
    // A bundle that would be cut before the key, which stands last.
    let bundle = openssl.path("bundle.pem")
    let key = try String(contentsOfFile: rsa, encoding: .utf8)
    try (String(repeating: "#\n", count: 40_000) + key).write(toFile: bundle, atomically: true, encoding: .utf8)
    #expect(reason { try .rsa(apiKey: "key", pemFile: bundle) } == .largeFile(path: bundle, limit: 65_536))
    #expect(reason { try .rsa(apiKey: "key", pem: "hello") } == .notAPrivateKey)
    let damaged = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
    #expect(reason { try .rsa(apiKey: "key", pem: damaged) } == .notAPrivateKey)
    #expect(reason { try .rsa(apiKey: "k\n", pemFile: rsa) } == .malformedAPIKey)
  }

  @Test func signersShowNothing() throws {
    let openssl = try OpenSSLCommand()
    try openssl.run("genpkey -algorithm ed25519 -out plain.pem")
    let credentials = try Credentials.ed25519(apiKey: "top-secret-key", pem: openssl.text("plain.pem"))
    var text = String(describing: credentials) + String(reflecting: credentials.signer)
    dump(credentials, to: &text)
    dump(credentials.signer, to: &text)
    #expect(!text.contains("top-secret-key"))
    #expect(text.contains("redacted"))
  }
}
