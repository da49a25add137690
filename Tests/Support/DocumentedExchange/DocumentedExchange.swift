public import ExchangeRuntime
import Foundation
public import LoopbackServer

/// An exchange on loopback that answers signed requests with the documented examples.
///
/// It verifies each request from the received bytes by itself: key, time, and an HMAC-SHA256 of its own computation.
public struct DocumentedExchange: Sendable {
  /// The key that requests must carry.
  public static let apiKey = "key-of-the-loopback-exchange"
  /// The secret that requests must be signed with.
  public static let secret = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"

  /// Answers by request, `GET /sapi/v1/margin/order`.
  private let answers: [String: JSON]

  /// Reads the first example of every operation below `specs`, the folder of a specification.
  public init(specs: String) throws {
    var answers: [String: JSON] = [:]
    for path in FileManager.default.subpaths(atPath: specs) ?? [] where path.contains("/examples/") {
      let operation = try Self.json(specs + "/" + path.replacing("/examples/", with: "/"))
      let example = try Self.json(specs + "/" + path)["examples"]?[0]?["value"]
      guard let method = operation["method"]?.string, let name = operation["path"]?.string else { continue }
      answers["\(method) \(name)"] = example
    }
    self.answers = answers
  }

  /// The requests that have an answer, sorted.
  public var requests: [String] { answers.keys.sorted() }

  /// The documented answer to a request, or nil.
  public func answer(to request: String) -> JSON? { answers[request] }

  /// What the exchange answers: the example, or the error that it would find.
  public func reply(to request: ServerRequest) -> ServerReply {
    guard let answer = answers["\(request.method) \(request.path)"] else {
      return Self.error(404, -1000, "no operation is called \(request.method) \(request.path)")
    }
    guard request["X-MBX-APIKEY"] == Self.apiKey else { return Self.error(401, -2015, "Invalid API-key.") }
    let signed = request.query + request.bodyText
    guard let mark = signed.range(of: "signature=", options: .backwards), signed.contains("timestamp=") else {
      return Self.error(400, -1102, "Mandatory parameter 'timestamp' or 'signature' was not sent.")
    }
    let payload = signed[..<mark.lowerBound].hasSuffix("&") ? signed[..<mark.lowerBound].dropLast() : ""
    guard signed[mark.upperBound...] == HMACDigest.hexadecimal(of: Array(payload.utf8), secret: Self.secret) else {
      return Self.error(400, -1022, "Signature for this request is not valid.")
    }
    return .text(answer.description)
  }

  private static func error(_ status: Int, _ code: Int, _ message: String) -> ServerReply {
    .text("{\"code\":\(code),\"msg\":\"\(message)\"}", status: status)
  }

  private static func json(_ path: String) throws -> JSON {
    try JSON(parsing: [UInt8](Data(contentsOf: URL(filePath: path))))
  }
}
