import ExchangeOpenSSL
import ExchangeRuntime
import Testing

@testable import ExchangeRuntime

@Suite struct SigningTests {
  private let signature = "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71"
  private let parameters =
    "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559"

  @Test func onlyPlainReadsMayArriveTwice() throws {
    func isRepeatable(_ method: HTTPMethod, _ safety: Safety) throws -> Bool {
      let operation = UntypedOperation(method, "/a", host: .api, security: .userData, safety: safety)
      return try dryClient().prepare(operation).http.isRepeatable
    }
    #expect(try Safety.allCases.filter { try isRepeatable(.get, $0) } == [.read])
    #expect(try Safety.allCases.filter { try isRepeatable(.post, $0) } == [.read])
  }

  @Test func documentedExampleInTheBody() throws {
    let request = try dryClient().prepare(NewOrder())
    #expect(String(decoding: request.body, as: UTF8.self) == "\(parameters)&signature=\(signature)")
    #expect(request.url == "https://api.example.com/api/v3/order")
    #expect(request.signedBytes.map { String(decoding: $0, as: UTF8.self) } == parameters)
    #expect(request.headers["x-mbx-apikey"] == Example.apiKey)
    #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
  }

  @Test func documentedExampleWithSymbolOutsideASCII() throws {
    let request = try dryClient().prepare(NewOrder(symbol: "１２３４５６"))
    let body = String(decoding: request.body, as: UTF8.self)
    #expect(body.hasPrefix("symbol=%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96&side=BUY&"))
    #expect(body.hasSuffix("&signature=e1353ec6b14d888f1164ae9af8228a3dbd508bc82eb867db8ab6046442f33ef3"))
  }

  @Test func getAndDeleteStandInTheQuery() throws {
    let query = try dryClient().prepare(QueryOrder())
    let parameters = "symbol=BTCUSDT&orderId=28&recvWindow=5000&timestamp=1499827319559"
    #expect(query.url.hasPrefix("https://api.example.com/api/v3/order?\(parameters)&signature="))
    #expect(query.body.isEmpty)
    #expect(query.headers["Content-Type"] == nil)
    let cancel = try dryClient().prepare(CancelOrder())
    #expect(cancel.method == .delete)
    #expect(cancel.url.contains("?orderId=28&recvWindow=5000&timestamp=1499827319559&signature="))
  }

  @Test func publicOperationIsNotSigned() throws {
    let request = try dryClient().prepare(Ping())
    #expect(request.url == "https://api.example.com/api/v3/ping")
    #expect(request.signedBytes == nil)
    #expect(request.headers["X-MBX-APIKEY"] == nil)
  }

  @Test func endpointMayPutABodyMethodIntoTheQuery() throws {
    let operation = UntypedOperation(
      .post, "/api/v3/order", host: .api, parameters: ["symbol": "LTCBTC"], security: .trade, placement: .query)
    let request = try dryClient().prepare(operation)
    #expect(request.url.contains("?symbol=LTCBTC&recvWindow=5000&timestamp=1499827319559&signature="))
    #expect(request.body.isEmpty)
  }

  @Test func parametersInBothPlacesAreSignedWithoutSeparator() throws {
    var canonical = CanonicalParameters(.formBody)
    canonical.append(ParameterEncoder.Parameter("symbol", "LTCBTC", placement: .query))
    canonical.append("quantity", "1")
    try canonical.sign(with: EchoSigner(), parameter: "signature")
    #expect(canonical.signedBytes == Array("symbol=LTCBTCquantity=1".utf8))
    #expect(canonical.query == Array("symbol=LTCBTC".utf8))
    #expect(canonical.body == Array("quantity=1&signature=a%2Bb%2Fc%3D".utf8))
  }

  @Test func receiveWindowOfTheCall() throws {
    let client = try dryClient()
    #expect(try client.prepare(QueryOrder(), options: CallOptions(recvWindow: 700)).url.contains("&recvWindow=700&"))
    let none = try dryClient(configuration: ClientConfiguration(recvWindow: nil, clock: Example.clock))
    #expect(try !none.prepare(QueryOrder()).url.contains("recvWindow"))
    #expect(throws: ExchangeError.self) { try client.prepare(NewOrder(), options: CallOptions(recvWindow: 60001)) }
  }

  @Test func extraParametersFollowTheOperation() throws {
    let options = CallOptions(extraParameters: ["newOne": "a b", "flag": true])
    let url = try dryClient().prepare(QueryOrder(), options: options).url
    #expect(url.contains("&orderId=28&newOne=a%20b&flag=true&recvWindow=5000&timestamp="))
  }

  @Test(arguments: ["symbol", "timestamp", "signature"])
  func extraParametersCannotContradict(_ name: String) throws {
    let options = CallOptions(validation: .off, extraParameters: .init(dictionaryLiteral: (name, "1")))
    let error = #expect(throws: ExchangeError.self) { try dryClient().prepare(QueryOrder(), options: options) }
    #expect(error?.kind == .invalidParameters)
    #expect(error?.violations.first?.parameters == [name])
  }

  @Test func signingWithoutAKeyIsRefused() throws {
    let bare = ExchangeClient(.test, environment: .live, transport: ClosedTransport())
    let error = #expect(throws: ExchangeError.self) { try bare.prepare(QueryOrder()) }
    #expect(error?.kind == .noCredentials)
    #expect(error?.outcome == .notSent)
    let keyOnly = ExchangeClient(
      .test, environment: .live, credentials: try .keyOnly("abc"), transport: ClosedTransport())
    #expect(throws: ExchangeError.self) { try keyOnly.prepare(QueryOrder()) }
    let open = UntypedOperation(.get, "/api/v3/historicalTrades", host: .api, security: .marketData)
    #expect(try keyOnly.prepare(open).headers["X-MBX-APIKEY"] == "abc")
  }

  @Test func failingSignerMeansNothingWasSent() async throws {
    let client = ExchangeClient(
      .test, environment: .live, credentials: try Credentials(apiKey: "abc", signer: BrokenSigner()),
      transport: ClosedTransport())
    let error = await failure { () async throws(ExchangeError) in _ = try await client.send(QueryOrder()) }
    #expect(error?.kind == .signing)
    #expect(error?.outcome == .notSent)
    #expect(error?.credentials?.reason == .failed("out of order"))
  }
}

private struct EchoSigner: Signer {
  func signature(of message: [UInt8]) throws(CredentialError) -> String { "a+b/c=" }
}

private struct BrokenSigner: Signer {
  func signature(of message: [UInt8]) throws(CredentialError) -> String {
    throw CredentialError(.failed("out of order"))
  }
}
