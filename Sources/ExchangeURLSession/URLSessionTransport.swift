public import ExchangeRuntime
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends requests through Foundation's `URLSession`, where libcurl is not wanted.
///
/// Where it falls short of `CurlTransport`, because `URLSession` does not tell more:
/// - whether bytes have left is known only for failures that come before a connection; every other failure counts as
///   sent, so that more calls end as unknown;
/// - `URLSession` may send a request again when a kept connection turns out dead. So connections are kept for
///   requests that do no harm if they arrive twice; every other request gets a session, and a connection, of its own;
/// - on Linux, Foundation ends the process when a connection ends within the head of an answer: a server that breaks
///   HTTP in this way ends the program;
/// - the API key passes through strings that cannot be wiped;
/// - URLs with `.` or `..` as a segment are refused, since they would be rewritten.
public final class URLSessionTransport: Transport {
  private let configuration: URLSessionTransportConfiguration
  private let reads: SessionChannel

  /// A transport; certificates are verified by the system's authorities.
  public init(configuration: URLSessionTransportConfiguration = URLSessionTransportConfiguration()) {
    self.configuration = configuration
    reads = SessionChannel(configuration)
  }

  deinit { reads.close() }

  /// Sends a request and waits for the complete answer, whatever its status.
  ///
  /// - Parameters:
  ///   - request: what goes out, byte for byte.
  ///   - timeout: for the whole exchange; nil takes the configuration's.
  public func send(_ request: HTTPRequest, timeout: Duration?) async throws(TransportError) -> HTTPResponse {
    // Foundation counts it in milliseconds, and ends the process where those do not fit.
    let timeout = min(timeout ?? configuration.timeout, .seconds(315_360_000))
    guard let converted = RequestConversion.urlRequest(request, timeout) else {
      throw TransportError(.badRequest, phase: .notSent, detail: "the URL or a header cannot be sent as it is")
    }
    if reads.isShutDown { throw TransportError(.shutDown, phase: .notSent) }
    if request.isRepeatable { return try await reads.send(converted, timeout).get() }
    let channel = SessionChannel(configuration)
    defer { channel.close() }
    return try await channel.send(converted, timeout).get()
  }

  /// Ends all reads under way and closes their connections; later requests are refused. Orders under way come to their end.
  public func shutDown() { reads.shutDown() }
}

/// How a ``URLSessionTransport`` sends.
public struct URLSessionTransportConfiguration: Sendable {
  /// Time for the whole exchange where a call says nothing.
  public var timeout: Duration = .seconds(30)
  /// The largest body that is accepted, in bytes, counted after decompression.
  public var maximumBodySize = 64 << 20
  /// How many connections to one host are open at a time; further requests wait for one, their time running.
  public var maximumConnectionsPerHost = 64

  /// The defaults.
  public init() {}
}
