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

  /// A transport; the thread starts with the first request.
  public init(configuration: CurlConfiguration = CurlConfiguration()) {
    driver = CurlDriver(configuration)
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

  /// Sends a request and waits for the complete answer, whatever its status.
  ///
  /// - Parameters:
  ///   - request: what goes out, byte for byte.
  ///   - overrides: what is different for this request.
  public func send(
    _ request: HTTPRequest, overrides: CurlOverrides
  ) async throws(TransportError) -> HTTPResponse {
    let transfer = Transfer(request, overrides)
    let result = await withTaskCancellationHandler {
      await withUnsafeContinuation { driver.start(transfer, $0) }
    } onCancel: {
      driver.cancel(transfer)
    }
    return try result.get()
  }

  /// Ends all transfers, closes all connections and waits until that is done; later requests are refused.
  public func shutDown() async {
    await withCheckedContinuation { driver.stop($0) }
  }
}
