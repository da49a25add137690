public import ExchangeRuntime
import Foundation
import LoopbackServer

/// Lets signed requests fail in many ways and collects whatever is said of it.
public enum Secrecy {
  /// What must not be told: the key, the signature, and a value of the body.
  public static let secrets = ["key-0123456789abcdef", "f00dfeedf00dfeedf00dfeed", "quantity-97531"]

  /// Descriptions, reflections and dumps of all errors, one a failed request.
  public static func textsOfErrors(_ transport: some Transport) async throws -> [String] {
    var texts: [String] = []
    let replies: [ServerReply] = [
      .close, .reset, .hold, .truncatedText("0123456789", count: 4), .bytes(Array("garbage garbage\r\n\r\n".utf8)),
    ]
    for reply in replies {
      try await LoopbackServer.with(reply) { texts += await Self.texts(transport, $0.baseURL) }
    }
    // Nobody speaks TLS there.
    try await LoopbackServer.with(.close) { texts += await Self.texts(transport, "https://127.0.0.1:\($0.port)") }
    for base in ["http://127.0.0.1:1", "nonsense://127.0.0.1", "http://127.0.0.1:99999", ""] {
      texts += await Self.texts(transport, base)
    }
    return texts
  }

  private static func texts(_ transport: some Transport, _ base: String) async -> [String] {
    let headers = HTTPHeaders([HTTPField("X-MBX-APIKEY", secret: SecretBytes(secrets[0].utf8))])
    let target = "/order?signature=\(secrets[1])"
    let requests = [
      HTTPRequest(method: .get, url: base + target, headers: headers),
      HTTPRequest(method: .post, url: base + target, headers: headers, body: Array(secrets[2].utf8)),
    ]
    var texts: [String] = []
    for request in requests {
      guard let error = await failure(transport, request, timeout: .milliseconds(200)) else { continue }
      var dumped = ""
      dump(error, to: &dumped)
      texts.append([error.detail, "\(error)", String(reflecting: error), error.localizedDescription, dumped].joined())
    }
    return texts
  }
}
