public import ExchangeRuntime

/// Passes requests on to another transport and records them with what was answered.
///
/// Secrets are left out before anything is kept, so that a ``recording`` can be committed; the caller gets the answer as
/// it was.
public final class RecordingTransport: Transport {
  private let base: any Transport
  private let redaction: Redaction
  private let exchanges = Locked<[Recording.Exchange]>([])

  /// A recorder over `base`.
  public init(_ base: any Transport, redaction: Redaction = Redaction()) {
    (self.base, self.redaction) = (base, redaction)
  }

  /// What was recorded so far.
  public var recording: Recording { Recording(exchanges: exchanges.withLock { $0 }) }

  /// Sends the request through the other transport.
  public func send(_ request: HTTPRequest, timeout: Duration?) async throws(TransportError) -> HTTPResponse {
    try await send(timeout: timeout, goesFirst: false) { request }
  }

  /// Sends the request that `make` makes through the other transport, which has it made when it can leave. Where it is never
  /// made, there is nothing to record.
  public func send(
    timeout: Duration?, goesFirst: Bool, making make: () -> HTTPRequest?
  ) async throws(TransportError) -> HTTPResponse {
    var made: (request: HTTPRequest, secrets: Set<String>)?
    do {
      let response = try await base.send(timeout: timeout, goesFirst: goesFirst) {
        let request = make()
        made = request.map(redaction.redact)
        return request
      }
      if let (redacted, secrets) = made { keep(redacted, redact(response.head, response.body, secrets), nil) }
      return response
    } catch {
      guard let (redacted, secrets) = made else { throw error }
      var failure = Recording.Failure(error)
      failure.detail = redaction.replace(secrets, in: error.detail)
      failure.partialAnswer = error.head.map { redact($0, error.partialBody, secrets) }
      failure.partialBody = failure.partialBody.map { .init(redaction.redact(body: $0.bytes, secrets)) }
      keep(redacted, nil, failure)
      throw error
    }
  }

  private func redact(_ head: ResponseHead, _ body: [UInt8], _ secrets: Set<String>) -> Recording.Answer {
    let headers = redaction.redact(head.headers, secrets)
    return Recording.Answer(
      ResponseHead(status: head.status, headers: headers), redaction.redact(body: body, secrets))
  }

  private func keep(_ request: HTTPRequest, _ answer: Recording.Answer?, _ failure: Recording.Failure?) {
    let exchange = Recording.Exchange(
      method: request.method.rawValue, url: request.url, body: Recording.Content(request.body),
      headers: request.headers.map { "\($0.name): \($0.value)" }, answer: answer, failure: failure)
    exchanges.withLock { $0.append(exchange) }
  }
}
