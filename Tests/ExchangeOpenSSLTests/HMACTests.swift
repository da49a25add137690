import ExchangeOpenSSL
import ExchangeRuntime
import Foundation
import Testing

@Suite struct HMACTests {
  private let secret = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"
  private let message = Array(
    "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559"
      .utf8)
  private let expected = "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71"

  @Test func documentedExample() throws {
    let signer = try #require(try Credentials.hmac(apiKey: "key", secret: secret).signer)
    #expect(try signer.signature(of: message) == expected)
    #expect(try signer.signature(of: message) == expected)
  }

  @Test func secretsFromFilesAndTheEnvironment() throws {
    let openssl = try OpenSSLCommand()
    for text in [secret, " \t\(secret)\r\n\n"] {
      try openssl.write(Data(text.utf8), "secret")
      let signer = try #require(try Credentials.hmac(apiKey: "key", secretFile: openssl.path("secret")).signer)
      #expect(try signer.signature(of: message) == expected)
    }
    try openssl.write(Data(" \n".utf8), "secret")
    let empty = #expect(throws: CredentialError.self) {
      try Credentials.hmac(apiKey: "key", secretFile: openssl.path("secret"))
    }
    #expect(empty?.reason == .emptySecret)
    // Two variables of this environment, whichever it has: an environment may do without a home.
    let variables = ProcessInfo.processInfo.environment.filter { $0.key != "PATH" && $0.value.contains(/^[!-~]+$/) }
    let other = try #require(variables.min { $0.key < $1.key })
    let path = try #require(ProcessInfo.processInfo.environment["PATH"])
    let given = try Credentials.hmac(apiKeyVariable: other.key, secretVariable: "PATH")
    let same = try Credentials.hmac(apiKey: other.value, secret: path)
    #expect(try given.signer?.signature(of: message) == same.signer?.signature(of: message))
    #expect(given.apiKey.withBytes { String(decoding: $0, as: UTF8.self) } == other.value)
  }

  @Test func manyTasksShareASigner() async throws {
    let signer = try #require(try Credentials.hmac(apiKey: "key", secret: secret).signer)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { [message, expected] in
          for _ in 0..<200 where try signer.signature(of: message) != expected { return false }
          return true
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test func emptySecretAndMissingVariable() {
    let empty = #expect(throws: CredentialError.self) { try Credentials.hmac(apiKey: "key", secret: "") }
    #expect(empty?.reason == .emptySecret)
    let missing = #expect(throws: CredentialError.self) {
      try Credentials.hmac(apiKeyVariable: "APISCRIBE_NO_SUCH_KEY", secretVariable: "APISCRIBE_NO_SUCH_SECRET")
    }
    #expect(missing?.reason == .missingVariable(name: "APISCRIBE_NO_SUCH_KEY"))
  }
}
