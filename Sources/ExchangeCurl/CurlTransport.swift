public import ExchangeRuntime

/// Sends requests through libcurl: one thread drives all transfers, connections are kept and reused.
///
/// A request leaves at most once: redirects are not followed, and where libcurl would send again because a kept
/// connection turned out dead, the transfer ends with `connectionLost` instead. Releasing the transport closes its
/// connections and ends its thread.
///
/// What cannot be wiped: libcurl's send buffers, which hold the API key header until the next request overwrites them, the
/// tables by which HTTP/2 connections shorten headers, and the handles' copies of a proxy's password and of the passphrase
/// of a client certificate.
public final class CurlTransport: Transport {
  private let driver: CurlDriver
  let places: PlaceLine
  private let timeout: Duration

  /// A transport; the thread starts with the first request.
  public init(configuration: CurlConfiguration = CurlConfiguration()) {
    driver = CurlDriver(configuration)
    places = PlaceLine(configuration.maximumConcurrentRequests)
    timeout = configuration.timeout
  }

  deinit { driver.stop() }

  /// Sends a request and waits for the complete answer, whatever its status.
  ///
  /// - Parameters:
  ///   - request: what goes out, byte for byte.
  ///   - timeout: for the whole exchange; nil takes the configuration's.
  public func send(_ request: HTTPRequest, timeout: Duration?) async throws(TransportError) -> HTTPResponse {
    try await send(request, overrides: CurlOverrides(timeout: timeout))
  }

  /// Sends the request that `make` makes once it has its place among those that are under way
  /// (``CurlConfiguration/maximumConcurrentRequests``), and waits for the complete answer, whatever its status.
  ///
  /// - Parameters:
  ///   - timeout: for the whole exchange, the wait for its place included; nil takes the configuration's.
  ///   - goesFirst: whether it waits for its place behind its like only, as cancels do.
  ///   - make: called once at most; where it gives nil, nothing is sent.
  public func send(
    timeout: Duration?, goesFirst: Bool = false, making make: () -> HTTPRequest?
  ) async throws(TransportError) -> HTTPResponse {
    try await send(CurlOverrides(timeout: timeout), goesFirst: goesFirst, make)
  }

  /// Sends a request and waits for the complete answer, whatever its status.
  ///
  /// - Parameters:
  ///   - request: what goes out, byte for byte.
  ///   - overrides: what is different for this request.
  public func send(
    _ request: HTTPRequest, overrides: CurlOverrides
  ) async throws(TransportError) -> HTTPResponse {
    try await send(overrides) { request }
  }

  private func send(
    _ overrides: CurlOverrides, goesFirst: Bool = false, _ make: () -> HTTPRequest?
  ) async throws(TransportError) -> HTTPResponse {
    var overrides = overrides
    if !places.takeAtOnce() {
      let (timeout, start) = (overrides.timeout ?? timeout, ContinuousClock.now)
      try await places.take(within: timeout, goesFirst: goesFirst)
      overrides.timeout = timeout - (ContinuousClock.now - start)
    }
    defer { places.giveBack() }
    if let timeout = overrides.timeout, timeout <= .zero { throw TransportError(.timeout, phase: .notSent) }
    guard let request = make() else { throw TransportError(.badRequest, phase: .notSent, detail: "none was made") }
    let transfer = Transfer(request, overrides)
    await withTaskCancellationHandler {
      await withUnsafeContinuation { driver.start(transfer, $0) }
    } onCancel: {
      driver.cancel(transfer)
    }
    return try transfer.response()
  }

  /// Ends all transfers, closes all connections and waits until that is done; later requests are refused.
  public func shutDown() async {
    places.close()
    await withCheckedContinuation { driver.stop($0) }
  }
}
