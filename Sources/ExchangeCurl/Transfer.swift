import ExchangeRuntime

/// One request on its way, and what was received so far.
///
/// Why `@unchecked Sendable` holds:
/// 1. `request` and `overrides` never change;
/// 2. `isCancelled` is read and written under the driver's lock only;
/// 3. `continuation` is set under the driver's lock before the transfer is queued, and everything else is touched by
///    the driving thread only, once it took the transfer from the queue (the lock orders the two), until it resumes the
///    continuation; then by the caller only.
final class Transfer: @unchecked Sendable {
  /// Unsafe, since a checked one costs an object a request; ``handOut()`` is the one place that resumes it, once.
  typealias Continuation = UnsafeContinuation<Void, Never>

  private enum End {
    case answered
    case failed(TransportError)
  }

  let request: HTTPRequest
  let overrides: CurlOverrides
  var isCancelled = false
  var continuation: Continuation?
  /// What carries it out; nil once it is done.
  var handle: EasyHandle?

  /// How often libcurl was about to send the request; it may do so once.
  private(set) var sendCount = 0
  private(set) var exceedsLimit = false
  private var body: [UInt8] = []
  private var head = ResponseHeadReader()
  private var end: End?
  private var maximumHeadSize = Int.max
  private var maximumBodySize = Int.max

  init(_ request: HTTPRequest, _ overrides: CurlOverrides) {
    self.request = request
    self.overrides = overrides
  }

  func limit(headSize: Int, bodySize: Int) {
    maximumHeadSize = headSize
    maximumBodySize = bodySize
  }

  /// How far the request has come.
  ///
  /// Bytes may have left from the moment on that libcurl was allowed to send.
  var phase: TransportError.Phase {
    sendCount == 0 ? .notSent : head.isEmpty && body.isEmpty ? .sent : .receiving
  }

  /// Whether status and headers are complete.
  var hasHead: Bool { head.isFinal }

  /// Whether libcurl may send the request now: the first time only.
  func permitSending() -> Bool {
    sendCount += 1
    return sendCount == 1
  }

  /// Takes a header line; false ends the transfer.
  func receive(headerLine line: UnsafeRawBufferPointer) -> Bool {
    head.append(line)
    exceedsLimit = head.count > maximumHeadSize
    return !exceedsLimit
  }

  /// Takes a part of the body; false ends the transfer.
  func receive(body part: UnsafeRawBufferPointer) -> Bool {
    exceedsLimit = part.count > maximumBodySize - body.count
    if !exceedsLimit { body.append(contentsOf: part) }
    return !exceedsLimit
  }

  /// Ends the transfer with an error of that reason; a second end has no effect.
  func fail(_ reason: TransportError.Reason, _ detail: String = "") {
    guard end == nil else { return }
    end = .failed(TransportError(reason, phase: phase, detail: detail, head: head.head, partialBody: body))
  }

  /// Ends the transfer with the answer that was received; a second end has no effect.
  func succeed() {
    if end == nil { end = .answered }
  }

  /// Tells the caller that the transfer ended; a second time has no effect.
  func handOut() {
    guard end != nil, let continuation else { return }
    self.continuation = nil
    continuation.resume()
  }

  /// The answer, for the caller once it was told of the end: it reads the head, so that the driving thread need not.
  func response() throws(TransportError) -> HTTPResponse {
    if case .failed(let error) = end { throw error }
    guard let head = head.head else { throw TransportError(.other, phase: phase, detail: "it has not ended") }
    return HTTPResponse(head: head, body: body)
  }
}
