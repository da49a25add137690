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
}
