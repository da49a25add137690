import ExchangeCurl
import ExchangeRuntime
import LoopbackServer
import Testing

/// Each way in which an answer can fail, and what it says of the request.
@Suite struct OutcomeTests {
  /// The error of an operation whose request is answered so.
  private func error(
    _ operation: some ExchangeOperation, _ reply: ServerReply, options: CallOptions = CallOptions()
  ) async throws -> ExchangeError {
    try await LoopbackServer.with(reply) { server in
      let client = try loopbackClient(server)
      let error = await failure { () async throws(ExchangeError) in
        _ = try await client.receive(operation, options: options)
      }
      #expect(server.requests.count == 1)
      return try #require(error)
    }
  }

  @Test func documentedRejection() async throws {
    let error = try await error(
      NewOrder(), .text(#"{"code":-2010,"msg":"Account has insufficient balance."}"#, status: 400))
    #expect(error.kind == .exchange)
    #expect(error.outcome == .rejected)
    #expect(error.status == 400)
    #expect(error.code == -2010)
    #expect(error.codeName == "NEW_ORDER_REJECTED")
    #expect(error.message == "Account has insufficient balance.")
    #expect(error.outcomePage == "errors")
    #expect(
      error.description == """
        ExchangeRuntimeTests.NewOrder (POST /api/v3/order): exchange; status 400; code -2010 NEW_ORDER_REJECTED; \
        Account has insufficient balance. [rejected]
        """)
  }

  @Test func undocumentedCodeOfAPlacedOrderIsUnknown() async throws {
    let reply = ServerReply.text(#"{"code":-9999,"msg":"?"}"#, status: 400)
    #expect(try await error(NewOrder(), reply).outcome == .unknown)
    #expect(try await error(CancelOrder(), reply).outcome == .unknown)
    #expect(try await error(QueryOrder(), reply).outcome == .rejected)
  }

  @Test func htmlAndEmptyBodiesKeepTheStatus() async throws {
    let html = try await error(NewOrder(), .text("<html>\n WAF </html>", status: 403, type: "text/html"))
    #expect(html.kind == .http)
    #expect(html.status == 403)
    #expect(html.code == nil)
    #expect(html.outcome == .rejected)
    #expect(html.description.contains("body begins “<html> WAF </html>”"))
    let empty = try await error(NewOrder(), .text("", status: 502))
    #expect(empty.kind == .http)
    #expect(empty.status == 502)
    #expect(empty.outcome == .unknown)
  }

  @Test func serverErrorsDifferByMessage() async throws {
    let refused = try await error(NewOrder(), .text(#"{"code":-1,"msg":"Service Unavailable."}"#, status: 503))
    #expect(refused.outcome == .rejected)
    let unknown = try await error(NewOrder(), .text(#"{"code":-1,"msg":"Unknown error, please check"}"#, status: 503))
    #expect(unknown.outcome == .unknown)
    #expect(unknown.outcomePage == "general-info")
  }

  @Test func rowsMayDependOnSafetyAndPath() async throws {
    let ban = ServerReply.text("", status: 418)
    #expect(try await error(CancelOrder(), ban).outcomePage == "limits")
    #expect(try await error(QueryOrder(), ban).outcomePage == nil)
    let half = ServerReply.text(#"{"code":-2021,"msg":"Order cancel-replace partially failed."}"#, status: 409)
    #expect(try await error(CancelReplace(), half).outcome == .partial)
    #expect(try await error(NewOrder(), half).outcome == .unknown)
  }

  @Test func unreadableSuccessIsExecuted() async throws {
    let error = try await error(NewOrder(), .text(#"{"symbol":"BTCUSDT","orderId":"x"}"#))
    #expect(error.kind == .decoding)
    #expect(error.outcome == .executed)
    #expect(error.status == 200)
    #expect(error.bodyText == #"{"symbol":"BTCUSDT","orderId":"x"}"#)
    #expect(error.decoding?.mismatches.map(\.path).contains("orderId") == true)
    #expect(error.decoding?.readable?["symbol"] == "BTCUSDT")
    let read = try await self.error(QueryOrder(), .text("<html>", type: "text/html"))
    #expect(read.kind == .decoding)
    #expect(read.outcome == .executed)
  }

  @Test func successWithADocumentedErrorCodeFollowsItsRow() async throws {
    let error = try await error(NewOrder(), .text(#"{"code":-1021,"msg":"Timestamp outside of the recvWindow."}"#))
    #expect(error.kind == .exchange)
    #expect(error.outcome == .rejected)
    #expect(error.codeName == "INVALID_TIMESTAMP")
    let strange = try await self.error(NewOrder(), .text(#"{"code":-9999,"msg":"?"}"#))
    #expect(strange.kind == .exchange)
    #expect(strange.outcome == .unknown)
  }

  /// A firewall, a portal or a page of maintenance answered, and not the exchange.
  @Test(
    arguments: [
      .text("<html>checking your browser</html>", status: 202, type: "text/html"), .text(""), .text("", status: 204),
      .text("OK"),
    ] as [ServerReply]) func whatTheExchangeDidNotWriteSaysNothingOfAnOrder(_ reply: ServerReply) async throws
  {
    let order = try await error(NewOrder(), reply)
    #expect(order.kind == .http)
    #expect(order.outcome == .unknown)
    #expect(try await error(QueryOrder(), reply).kind == .decoding)
  }

  @Test func aPartThatIsNotKnownLeavesTheWholeUnknown() async throws {
    func answer(_ code: Int) -> ServerReply {
      .text(
        #"{"code":-2021,"msg":"half","data":{"newOrderResponse":{"code":\#(code),"msg":"leg"}}}"#, status: 409)
    }
    #expect(try await error(CancelReplace(), answer(-2010)).outcome == .partial)
    #expect(try await error(CancelReplace(), answer(-1007)).outcome == .unknown)
  }

  @Test func whatMayHaveBeenDoneIsAskedFor() {
    #expect(Outcome.allCases.filter(\.mayHaveExecuted) == [.executed, .partial, .unknown])
  }

  @Test func errorsOfElementsAreJudgedByTheirCodes() {
    func outcome(_ code: Int64) -> Outcome {
      TestDialect().outcome(of: BatchFailure(code: code, message: "m"), in: NewOrder.self)
    }
    #expect([-2011, -1007, -9999].map(outcome) == [.rejected, .unknown, .unknown])
  }

  /// The error of an operation that is not answered in time; a busy machine needs longer until it has left.
  private func timedOut(_ operation: some ExchangeOperation) async throws -> ExchangeError {
    var timeout = Duration.milliseconds(80)
    while true {
      let error = try await error(operation, .hold, options: CallOptions(timeout: timeout))
      if error.outcome != .notSent || timeout > .seconds(60) { return error }
      timeout *= 4
    }
  }

  @Test func lostAnswers() async throws {
    for reply in [ServerReply.close, .reset] {
      let error = try await error(NewOrder(), reply)
      #expect(error.kind == .transport)
      #expect(error.outcome == .unknown)
      #expect(error.transport?.phase == .sent)
    }
    let timeout = try await timedOut(NewOrder())
    #expect(timeout.kind == .timeout)
    #expect(timeout.outcome == .unknown)
    #expect(try await timedOut(QueryOrder()).outcome == .unknown)
  }

  @Test func brokenOffAnswersCountByTheirStatus() async throws {
    let success = try await error(NewOrder(), .truncatedText(TestOrder.json, count: 20))
    #expect(success.kind == .transport)
    #expect(success.outcome == .executed)
    #expect(success.bodyText == #"{"symbol":"BTCUSDT","#)
    let failed = try await error(NewOrder(), .truncatedText(#"{"code":-2010,"msg":"x"}"#, count: 10, status: 400))
    #expect(failed.status == 400)
    #expect(failed.outcome == .unknown)
    // What was cut off may have been a code, so the row for bodies without one must not speak.
    let forbidden = try await error(NewOrder(), .truncatedText("<html></html>", count: 6, status: 403))
    #expect(forbidden.outcome == .unknown)
  }

  /// A page of something in between says no more of an order when it breaks off than when it is whole.
  @Test func whatNoExchangeWroteProvesNothingWhereItBreaksOff() async throws {
    let page = ServerReply.truncatedText("<html></html>", count: 6, status: 202)
    #expect(try await error(NewOrder(), page).outcome == .unknown)
    #expect(try await error(NewOrder(), .truncatedText(TestOrder.json, count: 0)).outcome == .unknown)
    #expect(try await error(QueryOrder(), page).outcome == .executed)
  }

  /// Whole, such an answer is an error; cut off, it is no proof that an order was executed.
  @Test(arguments: [
    #"{"code":-2010,"msg":"Account"#, #"{"code":-20"#, #"{"code":"-2010","#, #"{"co"#, "{",
    #"{"code":-2010,"msg":"x"}"#, #"{"msg":"Acc"#, #" { "msg" : "x" , "co"#,
  ]) func errorsThatBreakOffBehindASuccessAreNotExecuted(_ text: String) async throws {
    let longer = text + String(repeating: " ", count: 9)
    let cut = try await error(NewOrder(), .truncatedText(longer, count: text.utf8.count))
    #expect(cut.kind == .transport)
    #expect(cut.outcome == .unknown)
    #expect(cut.settling != nil)
    // Without a length, one that is cut off arrives like a complete one.
    let open = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + text
    #expect(try await error(NewOrder(), .bytes(Array(open.utf8))).outcome == .unknown)
    for success in [#"{"sy"#, #"{"symbol":"A","co"#, #"{"code":0,"ms"#] {
      let error = try await error(NewOrder(), .truncatedText(success + "   ", count: success.utf8.count))
      #expect(error.outcome == .executed)
    }
    // A read is after the answer.
    #expect(try await error(QueryOrder(), .truncatedText(longer, count: text.utf8.count)).outcome == .executed)
  }

  @Test func anErrorWithoutAMessageIsOne() async throws {
    let error = try await error(CancelReplace(), .text(#"{"code":-5000}"#))
    #expect(error.kind == .exchange)
    #expect(error.code == -5000)
    #expect(error.outcome == .unknown)
  }

  @Test func brokenOffAnswersTrustNoRowBehindOneThatLooksAtTheBody() async throws {
    let ban = OutcomeRow(status: 418, outcome: .rejected, page: "limits")
    let code = OutcomeRow(status: 418, code: -1, outcome: .partial, page: "errors")
    let elsewhere = OutcomeRow(code: -1, paths: ["/other"], outcome: .partial, page: "errors")
    let cases: [([OutcomeRow], Outcome)] = [
      ([ban, code], .rejected), ([code, ban], .unknown), ([elsewhere, ban], .rejected),
    ]
    try await LoopbackServer.with(.truncatedText("<html></html>", count: 6, status: 418)) { server in
      for (rows, outcome) in cases {
        let client = try dryClient(
          .custom(baseURLs: [.api: server.baseURL]), outcomes: rows, transport: patientTransport())
        let error = await failure { () async throws(ExchangeError) in _ = try await client.send(NewOrder()) }
        #expect(error?.outcome == outcome)
      }
    }
  }

  @Test func refusedConnectionIsNotSent() async throws {
    let server = try LoopbackServer { _ in .hold }
    server.stop()
    let client = try loopbackClient(server)
    let error = await failure { () async throws(ExchangeError) in _ = try await client.send(NewOrder()) }
    #expect(error?.kind == .transport)
    #expect(error?.outcome == .notSent)
    #expect(error?.transport?.reason == .connect)
  }

  @Test func cancellationAfterBytesLeftIsUnknown() async throws {
    try await LoopbackServer.with(.hold) { server in
      let client = try loopbackClient(server)
      let task = Task {
        await failure { () async throws(ExchangeError) in _ = try await client.send(NewOrder()) }
      }
      #expect(await server.waitForRequests(1))
      task.cancel()
      let error = await task.value
      #expect(error?.kind == .cancelled)
      #expect(error?.outcome == .unknown)
    }
  }

  @Test func cancellationBeforehandIsNotSent() async throws {
    try await LoopbackServer.with(.hold) { server in
      let client = try loopbackClient(server)
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return await failure { () async throws(ExchangeError) in _ = try await client.send(NewOrder()) }
      }
      task.cancel()
      let error = await task.value
      #expect(error?.kind == .cancelled)
      #expect(error?.outcome == .notSent)
      #expect(server.requests.isEmpty)
    }
  }
}
