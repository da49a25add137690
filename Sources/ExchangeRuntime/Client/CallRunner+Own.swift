/// What the client asks on its own account: the exchange's time, and the size of its limits.
extension CallRunner {
  /// Asks for the time of a host family and adopts it; `mayBeNone` says whether this machine's clock may be right.
  func synchronizeClock(
    _ host: HostFamily, timeout: Duration? = nil, whenLimited: LimitMode? = nil, mayBeNone: Bool = true
  ) async throws(ExchangeError) {
    guard let operation = serverTimes.first(where: { $0.host == host }) else {
      throw Self.unnamed("serverTime", "the dialect names no operation that tells the time of \(host)", host)
    }
    var call = operation.call(timeout: timeout ?? configuration.timeout)
    call.whenLimited = whenLimited
    let sent = configuration.clock.nowMicroseconds()
    let response = try await attemptOnce(call)
    let received = configuration.clock.nowMicroseconds()
    guard let time = operation.time(in: response.body) else {
      throw ExchangeError(
        .decoding, outcome: .executed, operation: call.identity, head: response.head, body: response.body,
        message: "the answer has no time in \(operation.member)")
    }
    // A clock that was set back meanwhile tells nothing of the round trip.
    guard received >= sent else { return }
    let unit = 1_000_000 / operation.unit.perSecond
    var reading = ClockReading(server: time * unit, resolution: unit, sent: sent, received: received)
    reading.mayBeNone = mayBeNone
    clock.adopt(host, reading)
  }

  /// Finds the time anew after the exchange refused a stamp: by its operation, or else by the date of the refusal.
  func resynchronizeClock(_ host: HostFamily, _ deadline: Duration?) async {
    clock.adoptLatest(host)
    // Where this fails, the date of the refusal is what there is; the refused request waits for no limit of this one, nor
    // for a host that does not answer.
    let left = deadline.map { $0 - configuration.sleeper.now() } ?? Self.clockPatience
    try? await synchronizeClock(
      host, timeout: min(left, Self.clockPatience), whenLimited: .fail, mayBeNone: false)
  }

  /// How long a refused request waits for the exchange to tell its time.
  private static let clockPatience = Duration.seconds(2)

  /// Asks how large the limits of a host family are and counts by that from then on.
  func refreshLimits(_ host: HostFamily) async throws(ExchangeError) -> [RateLimit] {
    guard let source = limits.source(host) else {
      throw Self.unnamed("rateLimits", "the dialect names no operation that tells the limits of \(host)", host)
    }
    let call = source.call(timeout: configuration.timeout)
    let response = try await attemptOnce(call)
    guard let told = source.limits(in: response.body) else {
      throw ExchangeError(
        .decoding, outcome: .executed, operation: call.identity, head: response.head, body: response.body,
        message: "the answer lists no limits in \(source.members.list)")
    }
    limits.adopt(told, of: host)
    return told
  }

  private func attemptOnce(_ call: PendingCall) async throws(ExchangeError) -> HTTPResponse {
    var history = AttemptHistory()
    return try await attempt(call, &history, call.timeout.map { configuration.sleeper.now() + $0 })
  }

  private static func unnamed(_ name: String, _ message: String, _ host: HostFamily) -> ExchangeError {
    let endpoint = Endpoint(.get, "/", host: host, security: .none, safety: .read)
    return ExchangeError(
      .configuration, outcome: .notSent, operation: OperationIdentity(name: name, endpoint: endpoint), message: message)
  }
}
