/// An attempt that does not show that the request was executed.
struct FailedAttempt {
  /// What the caller is told, unless it is sent again.
  let error: ExchangeError
  /// What the limit counts that the answer says is exceeded; nil where it does not say.
  var exceeded: WeightBucket?
}

/// Decides what an answer, or its absence, says of a request, by the dialect's table.
struct ResponseClassifier: Sendable {
  private let layout: ErrorBodyLayout
  private let outcomes: OutcomeTable
  private let codes: ErrorCodeTable

  init(_ dialect: some Dialect) {
    layout = dialect.errorBody
    outcomes = dialect.outcomes
    codes = dialect.errorCodes
  }

  /// What an answer that does not say that the request was executed says of it; nil where it does.
  func failure(_ response: HTTPResponse, of call: PendingCall) -> FailedAttempt? {
    let isOwn = response.head.isSuccess && isTheExchanges(response.body, of: call)
    if isOwn, !ClassifiedAnswer.mayBeError(response.body, layout) { return nil }
    let answer = ClassifiedAnswer(
      status: response.head.status, body: response.body, isComplete: true, layout: layout)
    if isOwn, !answer.isError { return nil }
    let row = outcomes.row(for: answer, of: call.endpoint)
    let error = error(
      answer.code == nil ? .http : .exchange, answer, outcome(answer, row, call.endpoint), row, response.head,
      response.body, call)
    return FailedAttempt(error: error, exceeded: exceeded(answer, response.head, call.endpoint))
  }

  /// Whether the body of a successful answer, or what arrived of it, is one that the exchange wrote: it answers in JSON,
  /// and what else arrives with such a status was written by something in between and says nothing of an order. A read is
  /// after the answer, whatever it is.
  private func isTheExchanges(_ body: [UInt8], of call: PendingCall) -> Bool {
    call.endpoint.safety.isRead || ClassifiedAnswer.beginsLikeJSON(body)
  }

  /// The error of a successful answer that could not be read.
  ///
  /// The exchange did what it was asked, unless it may be the beginning of an error.
  func unreadable(_ response: HTTPResponse, _ failure: DecodingFailure, of call: PendingCall) -> ExchangeError {
    let answer = ClassifiedAnswer(
      status: response.head.status, body: response.body, isComplete: true, layout: layout)
    return error(
      .decoding, answer, success(answer, call.endpoint), nil, response.head, response.body, call, decoding: failure)
  }

  /// What an answer says whose status says success: not even that where it may be an error that was cut off. A read is
  /// after the answer, whatever it is.
  private func success(_ answer: ClassifiedAnswer, _ endpoint: Endpoint) -> Outcome {
    answer.mayBeError && !endpoint.safety.isRead ? .unknown : .executed
  }

  /// What is known of an exchange that the transport could not complete.
  func failure(_ failure: TransportError, of call: PendingCall) -> FailedAttempt {
    let kind: ExchangeError.Kind =
      switch failure.reason {
      case .timeout: .timeout
      case .cancelled: .cancelled
      default: .transport
      }
    guard let head = failure.head, failure.phase != .notSent else {
      return FailedAttempt(
        error: ExchangeError(
          kind, outcome: failure.phase == .notSent ? .notSent : .unknown, operation: call.identity, transport: failure))
    }
    // The status arrived before the transfer broke: it counts, only the body is incomplete.
    let answer = ClassifiedAnswer(
      status: head.status, body: failure.partialBody, isComplete: false, layout: layout)
    let row = outcomes.row(for: answer, of: call.endpoint)
    let isOwn = head.isSuccess && isTheExchanges(failure.partialBody, of: call)
    let fallback = isOwn ? success(answer, call.endpoint) : Self.undocumented(head.status, call.endpoint)
    let error = error(kind, answer, row?.outcome ?? fallback, row, head, failure.partialBody, call, transport: failure)
    return FailedAttempt(error: error, exceeded: exceeded(answer, head, call.endpoint))
  }

  /// What the limit counts that an answer with an error status says is exceeded; nil where it does not say.
  private func exceeded(_ answer: ClassifiedAnswer, _ head: ResponseHead, _ endpoint: Endpoint) -> WeightBucket? {
    head.isSuccess ? nil : outcomes.exceeded(by: answer, of: endpoint)
  }

  /// What an answer says, all its parts taken together: what one part leaves open, the answer as a whole does not settle.
  private func outcome(_ answer: ClassifiedAnswer, _ row: OutcomeRow?, _ endpoint: Endpoint) -> Outcome {
    let whole = row?.outcome ?? Self.undocumented(answer.status, endpoint)
    guard whole != .unknown, whole != .notSent else { return whole }
    let isOpen = answer.parts.contains { outcomes.row(for: $0, of: endpoint)?.outcome == .unknown }
    return isOpen ? .unknown : whole
  }

  /// What an error in the place of an element says of the element.
  func outcome(of failure: BatchFailure, to endpoint: Endpoint) -> Outcome {
    outcomes.outcome(of: failure, to: endpoint)
  }

  /// The outcome where no row speaks: a read that got an error of its own making was refused; all else is not known.
  private static func undocumented(_ status: Int, _ endpoint: Endpoint) -> Outcome {
    endpoint.safety.isRead && (400...499).contains(status) ? .rejected : .unknown
  }

  private func error(
    _ kind: ExchangeError.Kind, _ answer: ClassifiedAnswer, _ outcome: Outcome, _ row: OutcomeRow?,
    _ head: ResponseHead, _ body: [UInt8], _ call: PendingCall, decoding: DecodingFailure? = nil,
    transport: TransportError? = nil
  ) -> ExchangeError {
    ExchangeError(
      kind, outcome: outcome, operation: call.identity, head: head, body: body, code: answer.code,
      codeName: answer.code.flatMap { codes.name($0, host: call.endpoint.host) }, message: answer.message,
      decoding: decoding, transport: transport, row: row)
  }
}
