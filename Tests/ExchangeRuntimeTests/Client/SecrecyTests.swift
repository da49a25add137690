import ExchangeOpenSSL
import LoopbackServer
import Testing

@testable import ExchangeRuntime

/// Keys and signatures appear in no description, reflection, error or event.
@Suite struct SecrecyTests {
  private func texts(_ value: Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    return [String(describing: value), String(reflecting: value), "\(value)", dumped]
  }

  private func expectSilence(_ value: Any, _ secrets: [String]) {
    for text in texts(value) {
      for secret in secrets { #expect(!text.contains(secret)) }
    }
  }

  @Test func credentialsAndClient() throws {
    let credentials = try Example.credentials()
    let secrets = [Example.apiKey, Example.secret]
    expectSilence(credentials, secrets)
    expectSilence(credentials.apiKey, secrets)
    expectSilence(credentials.signer as Any, secrets)
    expectSilence(try dryClient(), secrets)
    #expect(texts(credentials.apiKey)[0] == "SecretBytes(redacted)")
  }

  @Test func preparedRequests() throws {
    for operation in [NewOrder.self, QueryOrder.self] as [any ExchangeOperation.Type] {
      let request =
        operation is NewOrder.Type ? try dryClient().prepare(NewOrder()) : try dryClient().prepare(QueryOrder())
      let parameters = request.body.isEmpty ? request.url : String(decoding: request.body, as: UTF8.self)
      let signature = try #require(parameters.components(separatedBy: "&signature=").last)
      #expect(signature.count == 64)
      expectSilence(request, [Example.apiKey, signature])
      expectSilence(request.http, [Example.apiKey, signature])
      expectSilence(request.headers, [Example.apiKey])
      #expect(request.description.contains("symbol="))
      #expect(request.description.contains("&signature redacted"))
    }
  }

  @Test func errorsAndEvents() async throws {
    let replies: [ServerReply] = [
      .text(#"{"code":-2010,"msg":"no"}"#, status: 400), .text("<html>", status: 500), .text("[]"), .close, .hold,
      .bytes(Array("garbage\r\n\r\n".utf8)),
    ]
    for reply in replies {
      try await LoopbackServer.with(reply) { server in
        let log = EventLog()
        let isHeld = if case .hold = reply { true } else { false }
        let timeout = Duration.seconds(isHeld ? 2 : 300)
        let client = try loopbackClient(
          server, configuration: ClientConfiguration(timeout: timeout, retry: .none, observer: log))
        let writing = await failure { () async throws(ExchangeError) in _ = try await client.send(NewOrder()) }
        let reading = await failure { () async throws(ExchangeError) in _ = try await client.send(QueryOrder()) }
        let body = try #require(server.requests.first).bodyText
        let query = try #require(server.requests.last).query
        let signatures = [body, query].map { $0.components(separatedBy: "&signature=")[1] }
        let secrets = [Example.apiKey, Example.secret] + signatures
        expectSilence(writing as Any, secrets)
        expectSilence(reading as Any, secrets)
        #expect(log.events.count == 4)
        expectSilence(log.events, secrets)
      }
    }
  }

  /// An answer that hands out a key and does not fit its type.
  @Test func errorsOfDecodingShowNoKeyOfTheAnswer() throws {
    let key = "pqia91ma19a5s61cv6a81va65sdf19v8a65a1a5s61cv6a81va65sdf19v8a65a1"
    let failure = try #require(
      #expect(throws: DecodingFailure.self) {
        try JSONDecoding.decode(TestOrder.self, from: Array(#"{"symbol":"A","orderId":"\#(key)","price":"1"}"#.utf8))
      })
    let error = ExchangeError(
      .decoding, outcome: .executed, operation: OperationIdentity(QueryOrder.self), decoding: failure)
    #expect(failure.description.contains(key.prefix(40)))
    #expect(!error.description.contains(key.prefix(33)))
    #expect(error.description.contains("orderId: expected integer"))
  }

  @Test func wipedOnRelease() {
    let wiped = Locked<[UInt8]?>(nil)
    var secret: SecretBytes? = SecretBytes(Array("very secret".utf8)) { bytes in wiped.withLock { $0 = bytes } }
    #expect(secret?.withBytes { String(decoding: $0, as: UTF8.self) } == "very secret")
    #expect(wiped.withLock { $0 } == nil)
    secret = nil
    #expect(wiped.withLock { $0 } == [UInt8](repeating: 0, count: 11))
  }

  @Test(arguments: ["", "a b", "abc\r\nX-Other: 1", "abc\n", "ключ"])
  func malformedAPIKeys(_ key: String) {
    let error = #expect(throws: CredentialError.self) { try Credentials(apiKey: key, signer: nil) }
    #expect(error?.reason == .malformedAPIKey)
  }
}
