import ExchangeCurl
import ExchangeRuntime
import ExchangeTesting
import LoopbackServer
import Testing

/// What arrives at a real server, and what calls make of its answers.
@Suite struct AnswerTests {
  private func answered<Value>(
    _ reply: ServerReply, _ body: (ExchangeClient, LoopbackServer) async throws -> Value
  ) async throws -> Value {
    try await LoopbackServer.with(reply) { try await body(try loopbackClient($0), $0) }
  }

  @Test func signatureFitsTheReceivedBytes() async throws {
    try await answered(.text(TestOrder.json)) { client, server in
      _ = try await client.send(NewOrder(symbol: "币安 a+b@c/d:e,f"))
      _ = try await client.send(QueryOrder(symbol: "币安 a+b@c/d:e,f"))
      _ = try await client.send(CancelOrder())
      #expect(server.requests.map(\.method) == ["POST", "GET", "DELETE"])
      for request in server.requests {
        let payload = request.method == "POST" ? request.bodyText : request.query
        #expect(request["X-MBX-APIKEY"] == Example.apiKey)
        let parts = payload.components(separatedBy: "&signature=")
        #expect(parts.count == 2)
        #expect(parts.last == (try opensslHMAC(parts[0], secret: Example.secret)))
      }
      #expect(server.requests[0].query.isEmpty)
      #expect(server.requests[0]["Content-Type"] == "application/x-www-form-urlencoded")
      #expect(server.requests[1].body.isEmpty)
    }
  }

  @Test func dryRunIsWhatGoesOut() async throws {
    try await answered(.text("{}")) { _, server in
      let client = try loopbackClient(server, configuration: ClientConfiguration(clock: Example.clock))
      for operation in [UntypedOperation(.post, "/a/../b", host: .api, parameters: ["x": "é /"], security: .trade)] {
        let dry = try client.prepare(operation)
        _ = try await client.raw(operation)
        let arrived = try #require(server.requests.last)
        #expect(server.baseURL + arrived.target == dry.url)
        #expect(arrived.body == dry.body)
        for field in dry.headers { #expect(arrived[field.name] == field.value) }
      }
    }
  }

  @Test func rawAnswersAreReadAsDocumentedOnes() async throws {
    try await answered(.text(TestOrder.json)) { client, _ in
      let operation = UntypedOperation(.get, "/api/v3/order", host: .api)
      #expect(try await client.raw(operation).decoded(as: TestOrder.self).orderId == 28)
      let mocked = try Received<TestOrder>(body: Array(#"{"symbol":"A","orderId":"1","price":2,"new":3}"#.utf8))
      #expect(mocked.value.orderId == 1)
      #expect(mocked.tolerated.map(\.path) == ["orderId", "price"])
      #expect(mocked.unknownMembers.map(\.path) == ["new"])
      #expect(throws: DecodingFailure.self) { try Received<TestOrder>(body: Array("[]".utf8)) }
    }
  }

  @Test func valuesAndWhatCameWithThem() async throws {
    let body = #"{"symbol":"BTCUSDT","orderId":"28","price":"0.10","new":1}"#
    try await LoopbackServer.with(.text(body, headers: [("X-MBX-USED-WEIGHT-1M", "7")])) { server in
      let log = EventLog()
      let client = try loopbackClient(server, configuration: ClientConfiguration(observer: log))
      let received = try await client.receive(QueryOrder())
      #expect(received.value.price.text == "0.10")
      #expect(received.tolerated.map(\.path) == ["orderId"])
      #expect(received.unknownMembers.map(\.path) == ["new"])
      #expect(received.head.headers["x-mbx-used-weight-1m"] == "7")
      #expect(received.body == Array(body.utf8))
      let places = log.tolerances.flatMap(\.places)
      #expect(places.map(\.path) == ["orderId"])
      #expect(places.map(\.expected) == ["integer"])
      #expect(log.tolerances.map(\.operation.path) == ["/api/v3/order"])
    }
    try await LoopbackServer.with(.text(TestOrder.json)) { server in
      let log = EventLog()
      _ = try await loopbackClient(server, configuration: ClientConfiguration(observer: log)).send(QueryOrder())
      #expect(log.tolerances.isEmpty)
    }
  }

  @Test func rawDoors() async throws {
    try await answered(.text(#"{"a":1.50}"#)) { client, server in
      #expect(try await client.raw(QueryOrder()).text == #"{"a":1.50}"#)
      let answer = try await client.raw(
        method: .get, path: "/api/v3/new", host: .api, parameters: ["symbol": "A B", "limit": 5])
      #expect(try answer.json()["a"]?.number?.text == "1.50")
      #expect(server.requests.last?.target == "/api/v3/new?symbol=A%20B&limit=5")
    }
    try await answered(.text("oops", status: 500, type: "text/plain")) { client, _ in
      let error = await failure { () async throws(ExchangeError) in
        _ = try await client.raw(method: .post, path: "/api/v3/new", host: .api, security: .trade)
      }
      #expect(error?.outcome == .unknown)
      #expect(error?.bodyText == "oops")
    }
  }

  @Test func programsMockTheProtocol() async throws {
    struct Mock: ExchangeSending {
      func receive<Operation: ExchangeOperation>(
        _ operation: Operation, options: CallOptions
      ) async throws(ExchangeError) -> Received<Operation.Response> {
        guard let value = JSON.string("mocked") as? Operation.Response else {
          throw ExchangeError(
            .exchange, outcome: .rejected, operation: OperationIdentity(name: "mock", endpoint: Operation.endpoint))
        }
        return Received(value: value)
      }
    }
    let sending: any ExchangeSending = Mock()
    #expect(try await sending.send(Ping()) == "mocked")
    let error = await failure { () async throws(ExchangeError) in _ = try await sending.send(QueryOrder()) }
    #expect(error?.outcome == .rejected)
  }
}

/// What a client tells its transport.
@Suite struct TransportOrderTests {
  private struct Noting: Transport {
    let noted = Locked<[Bool]>([])

    func send(_ request: HTTPRequest, timeout: Duration?) async throws(TransportError) -> HTTPResponse {
      HTTPResponse(status: 200, body: Array(TestOrder.json.utf8))
    }

    func send(
      timeout: Duration?, goesFirst: Bool, making make: () -> HTTPRequest?
    ) async throws(TransportError) -> HTTPResponse {
      noted.withLock { $0.append(goesFirst) }
      guard let request = make() else { throw TransportError(.badRequest, phase: .notSent) }
      return try await send(request, timeout: timeout)
    }
  }

  @Test func cancelsGoFirst() async throws {
    let transport = Noting()
    let client = try dryClient(transport: transport)
    _ = try await client.send(QueryOrder())
    _ = try await client.send(CancelOrder())
    _ = try await client.send(NewOrder())
    #expect(transport.noted.withLock { $0 } == [false, true, false])
  }
}
