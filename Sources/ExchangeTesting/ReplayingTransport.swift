public import ExchangeRuntime

/// Answers requests from a ``Recording``, without a network.
///
/// A request is answered by the first exchange, among those not yet used, with the same method, address and parameters;
/// parameters in query and body compare in any order. One that no exchange fits fails as not sent.
public final class ReplayingTransport: Transport {
  private let redaction: Redaction
  private let ignored: Set<String>
  private let exchanges: Locked<[Recording.Exchange]>

  /// A transport that replays `recording`.
  ///
  /// - Parameters:
  ///   - recording: the exchanges that requests are looked up in.
  ///   - redaction: the one it was recorded with.
  ///   - ignoring: parameters whose values do not count, since they differ from run to run.
  public init(
    _ recording: Recording, redaction: Redaction = Redaction(), ignoring: Set<String> = ["recvWindow", "timestamp"]
  ) {
    (self.redaction, ignored) = (redaction, ignoring)
    exchanges = Locked(recording.exchanges)
  }

  /// What no request has asked for yet.
  public var unused: [Recording.Exchange] { exchanges.withLock { $0 } }

  /// Answers with what was recorded, failures included.
  public func send(_ request: HTTPRequest, timeout: Duration?) async throws(TransportError) -> HTTPResponse {
    if Task.isCancelled { throw TransportError(.cancelled, phase: .notSent) }
    let redacted = redaction.redact(request).request
    let wanted = key(redacted.method.rawValue, redacted.url, redacted.body)
    let found = exchanges.withLock { exchanges -> Recording.Exchange? in
      let index = exchanges.firstIndex { key($0.method, $0.url, $0.body.bytes) == wanted }
      return index.map { exchanges.remove(at: $0) }
    }
    guard let found else {
      throw TransportError(.other, phase: .notSent, detail: "no recorded answer is left for \(request)")
    }
    if let answer = found.answer { return HTTPResponse(head: answer.head, body: answer.body.bytes) }
    throw found.failure?.error ?? TransportError(.other, phase: .sent, detail: "the recording holds no answer")
  }

  /// What requests are compared by.
  private func key(_ method: String, _ url: String, _ body: [UInt8]) -> [String] {
    let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let query = parts.count > 1 ? parts[1] : ""
    return [method, parts[0]] + parameters(query) + [""] + parameters(String(decoding: body, as: UTF8.self))
  }

  private func parameters(_ text: String) -> [String] {
    text.split(separator: "&").map { parameter in
      let name = parameter.prefix { $0 != "=" }
      return ignored.contains(String(name)) ? String(name) : String(parameter)
    }.sorted()
  }
}
