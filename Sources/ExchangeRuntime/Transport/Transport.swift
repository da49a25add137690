/// Sends one request over the network, once.
///
/// A transport never follows a redirect, never sends a request a second time (not even when a kept connection turns
/// out dead, unless it is ``HTTPRequest/isRepeatable`` and there is no way to prevent it), never re-encodes the URL, and
/// ends promptly when its task is cancelled.
public protocol Transport: Sendable {
  /// Sends a request and waits for the complete answer, whatever its status.
  ///
  /// - Parameters:
  ///   - request: what goes out, byte for byte.
  ///   - timeout: for the whole exchange; nil leaves it to the transport.
  /// - Throws: an error that says whether bytes of the request may have left.
  func send(_ request: HTTPRequest, timeout: Duration?) async throws(TransportError) -> HTTPResponse

  /// Sends a request that is made when it can leave, and waits for the complete answer, whatever its status: what is
  /// stamped before grows old where a transport has a line of requests.
  ///
  /// - Parameters:
  ///   - timeout: for the whole exchange, the wait in line included; nil leaves it to the transport.
  ///   - goesFirst: whether it waits behind its like only, as cancels do.
  ///   - make: called once at most; where it gives nil, nothing is sent and the exchange ends with `badRequest`.
  /// - Throws: an error that says whether bytes of the request may have left.
  func send(
    timeout: Duration?, goesFirst: Bool, making make: () -> HTTPRequest?
  ) async throws(TransportError) -> HTTPResponse
}

extension Transport {
  /// For a transport without a line: makes the request at once.
  public func send(
    timeout: Duration?, goesFirst: Bool, making make: () -> HTTPRequest?
  ) async throws(TransportError) -> HTTPResponse {
    guard let request = make() else { throw TransportError(.badRequest, phase: .notSent, detail: "none was made") }
    return try await send(request, timeout: timeout)
  }
}
