import ExchangeRuntime

/// One request on its way, and what was received so far.
///
/// Why `@unchecked Sendable` holds:
/// 1. `request` and `overrides` never change;
/// 2. `isCancelled` is read and written under the driver's lock only;
/// 3. `continuation` is set under the driver's lock before the transfer is queued, and everything else is touched by
///    the driving thread only, once it took the transfer from the queue (the lock orders the two).
final class Transfer: @unchecked Sendable {
  /// Unsafe, since a checked one costs an object a request; ``handOut()`` is the one place that resumes it, once.
  typealias Continuation = UnsafeContinuation<Result<HTTPResponse, TransportError>, Never>

  let request: HTTPRequest
  let overrides: CurlOverrides
  var isCancelled = false
  var continuation: Continuation?
  /// What carries it out; nil once it is done.
  var handle: EasyHandle?

  /// How often libcurl was about to send the request; it may do so once.
  private(set) var sendCount = 0
  private(set) var body: [UInt8] = []
  private(set) var exceedsLimit = false
  private var head = ResponseHeadReader()
  private var result: Result<HTTPResponse, TransportError>?
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

  /// Status and headers, once they are complete.
  var responseHead: ResponseHead? { head.head }

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

  /// Ends the transfer with an error of that reason.
  func fail(_ reason: TransportError.Reason, _ detail: String = "") {
    finish(
      .failure(TransportError(reason, phase: phase, detail: detail, head: responseHead, partialBody: body)))
  }

  /// Ends the transfer; a second end has no effect.
  func finish(_ result: Result<HTTPResponse, TransportError>) {
    if self.result == nil { self.result = result }
  }

  /// Tells the caller how the transfer ended; a second time has no effect.
  func handOut() {
    guard let result, let continuation else { return }
    self.continuation = nil
    continuation.resume(returning: result)
  }
}
