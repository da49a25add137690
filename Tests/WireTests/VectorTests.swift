import BinanceMargin
import ExchangeOpenSSL
import Foundation
import Testing

/// The conformance vectors in `specs/binance/vectors.json`: made without this library, for all that sign requests.
@Suite struct VectorTests {
  /// One request: its parameters by place, the bytes that are signed, the signature, and what is sent.
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let name, method: String
    let query, form: [[String]]
    let recvWindow: Int64?
    let timestamp: Int64
    let algorithm, signed, signature, sentQuery, sentBody: String

    var testDescription: String { name }

    /// The parameters that are the caller's.
    var parameters: [ParameterEncoder.Parameter] {
      query.map { ParameterEncoder.Parameter($0[0], $0[1], placement: .query) }
        + form.map { ParameterEncoder.Parameter($0[0], $0[1], placement: .formBody) }
    }
  }

  struct File: Decodable {
    let apiKey, secret: String
    let vectors: [Vector]
  }

  static let file: File? = {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../specs/binance/vectors.json")
    return (try? Data(contentsOf: url)).flatMap { try? JSONDecoder().decode(File.self, from: $0) }
  }()

  @Test func thereAreVectors() { #expect(Self.file?.vectors.count == 19) }

  @Test(arguments: file?.vectors ?? [])
  func bytesAndSignatureAreThoseOfTheVector(_ vector: Vector) throws {
    let file = try #require(Self.file)
    let method = try #require(HTTPMethod(rawValue: vector.method))
    let credentials =
      vector.algorithm == "given"
      ? try Credentials(apiKey: file.apiKey, signer: GivenSigner(text: vector.signature))
      : try .hmac(apiKey: file.apiKey, secret: file.secret)
    let client = ExchangeClient(
      .binance, environment: .live, credentials: credentials, transport: NoTransport(),
      configuration: ClientConfiguration(
        recvWindow: vector.recvWindow, clock: FixedClock(milliseconds: vector.timestamp)))
    let operation = UntypedOperation(
      Endpoint(method, "/api/v3/test", host: .spot, security: .trade, safety: .unknown), parameters: vector.parameters)
    let request = try client.prepare(operation)
    #expect(request.signedBytes.map { String(decoding: $0, as: UTF8.self) } == vector.signed)
    #expect(
      request.url == "https://api.binance.com/api/v3/test" + (vector.sentQuery.isEmpty ? "" : "?\(vector.sentQuery)"))
    #expect(String(decoding: request.body, as: UTF8.self) == vector.sentBody)
    #expect(request.headers["X-MBX-APIKEY"] == file.apiKey)
  }
}

/// Signs with a text that was made elsewhere.
private struct GivenSigner: Signer {
  let text: String
  func signature(of message: [UInt8]) throws(CredentialError) -> String { text }
}

/// Fails whatever is sent.
private struct NoTransport: Transport {
  func send(_ request: HTTPRequest, timeout: Duration?) async throws(TransportError) -> HTTPResponse {
    throw TransportError(.other, phase: .notSent, detail: "nothing is sent in this test")
  }
}
