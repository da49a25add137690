import ExchangeRuntime
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Collects answers, and ends each exchange exactly once.
final class SessionDelegate: NSObject, URLSessionDataDelegate, Sendable {
  typealias Continuation = CheckedContinuation<Result<HTTPResponse, TransportError>, Never>

  private struct Exchange: Sendable {
    let task: URLSessionTask
    let continuation: Continuation
    let timer: Task<Void, any Error>
    var head: ResponseHead?
    var body: [UInt8] = []

    func end(_ result: Result<HTTPResponse, TransportError>) {
      timer.cancel()
      continuation.resume(returning: result)
    }
  }

  private let maximumBodySize: Int
  private let state = Locked<(exchanges: [Int: Exchange], isShutDown: Bool)>(([:], false))

  init(maximumBodySize: Int) { self.maximumBodySize = maximumBodySize }

  var isShutDown: Bool { state.withLock { $0.isShutDown } }

  /// Makes a task; nil after the shutdown, since a session that was invalidated ends the process instead of making one.
  func task(_ make: () -> URLSessionDataTask) -> URLSessionDataTask? {
    state.withLock { $0.isShutDown ? nil : make() }
  }

  /// Starts a task that ends within that time; the continuation is resumed exactly once.
  func start(_ task: URLSessionTask, _ continuation: Continuation, within timeout: Duration) {
    let refusal = state.withLock { state -> TransportError.Reason? in
      // A cancellation that came before this found no exchange to end.
      if Task.isCancelled { return .cancelled }
      if state.isShutDown { return .shutDown }
      // Made here, so that it finds the exchange however soon it rings.
      let timer = Task { [weak self] in
        try await SystemSleeper().sleep(for: timeout)
        self?.end(task, .timeout)
      }
      state.exchanges[task.taskIdentifier] = Exchange(task: task, continuation: continuation, timer: timer)
      return nil
    }
    if let refusal {
      task.cancel()
      continuation.resume(returning: .failure(TransportError(refusal, phase: .notSent)))
    } else {
      task.resume()
    }
  }

  /// Ends an exchange before it is done.
  func end(_ task: URLSessionTask, _ reason: TransportError.Reason) {
    guard let exchange = take(task) else { return }
    task.cancel()
    fail(exchange, reason)
  }

  /// Ends all exchanges, and refuses later ones; false when that was done before.
  func shutDown() -> Bool {
    let ended = state.withLock { state -> [Exchange]? in
      guard !state.isShutDown else { return nil }
      state.isShutDown = true
      defer { state.exchanges = [:] }
      return Array(state.exchanges.values)
    }
    for exchange in ended ?? [] { fail(exchange, .shutDown) }
    return ended != nil
  }

  private func take(_ task: URLSessionTask) -> Exchange? {
    state.withLock { $0.exchanges.removeValue(forKey: task.taskIdentifier) }
  }

  private func fail(_ exchange: Exchange, _ reason: TransportError.Reason, _ detail: String = "") {
    fail(exchange, reason, exchange.head == nil ? .sent : .receiving, detail)
  }

  private func fail(
    _ exchange: Exchange, _ reason: TransportError.Reason, _ phase: TransportError.Phase, _ detail: String
  ) {
    let error = TransportError(
      reason, phase: phase, detail: detail, head: exchange.head, partialBody: exchange.body)
    exchange.end(.failure(error))
  }
}

// What the session tells.
extension SessionDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let head = (response as? HTTPURLResponse).map(Self.head)
    state.withLock { $0.exchanges[dataTask.taskIdentifier]?.head = head }
    completionHandler(.allow)
    if response.expectedContentLength > Int64(maximumBodySize) { end(dataTask, .tooLarge) }
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLarge = state.withLock { state -> Bool in
      let count = state.exchanges[dataTask.taskIdentifier]?.body.count ?? 0
      if data.count > maximumBodySize - count { return true }
      state.exchanges[dataTask.taskIdentifier]?.body.append(contentsOf: data)
      return false
    }
    if isTooLarge { end(dataTask, .tooLarge) }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    guard let exchange = take(task) else { return }
    if let error {
      let (reason, isBeforeSending) = URLFailure.meaning(error)
      let phase: TransportError.Phase = exchange.head != nil ? .receiving : isBeforeSending ? .notSent : .sent
      fail(exchange, reason, phase, "URLSession error \((error as NSError).code)")
    } else if let head = exchange.head ?? (task.response as? HTTPURLResponse).map(Self.head) {
      exchange.end(.success(HTTPResponse(head: head, body: exchange.body)))
    } else {
      fail(exchange, .malformed, "the answer is not HTTP")
    }
  }

  private static func head(_ response: HTTPURLResponse) -> ResponseHead {
    let fields = response.allHeaderFields.compactMap { name, value -> HTTPField? in
      guard let name = name as? String, let value = value as? String else { return nil }
      return HTTPField(name, value)
    }
    return ResponseHead(
      status: response.statusCode, headers: HTTPHeaders(fields.sorted { $0.name.lowercased() < $1.name.lowercased() }))
  }
}
