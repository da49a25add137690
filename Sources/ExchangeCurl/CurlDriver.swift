import CCurl
import ExchangeRuntime
import Foundation

/// Drives all transfers of a transport on one thread.
///
/// Other threads only queue commands and wake the driving thread.
///
/// Why `@unchecked Sendable` holds:
/// 1. `queue`, `isStopping`, `thread` and `waiters` are touched under `lock` only;
/// 2. `multi` is set once under `lock`; other threads use it for `curl_multi_wakeup` only, which libcurl allows, and
///    under `lock`, which the driving thread takes to set it to nil before it frees it;
/// 3. `active`, `waiting`, `idle` and everything they own belong to the driving thread.
final class CurlDriver: @unchecked Sendable {
  private enum Command {
    case start(Transfer)
    case cancel(Transfer)
  }

  private let configuration: CurlConfiguration
  private let lock = NSLock()
  private var queue: [Command] = []
  private var isStopping = false
  private var thread: Thread?
  private var waiters: [CheckedContinuation<Void, Never>] = []
  private var multi: UnsafeMutableRawPointer?

  private var active: [ObjectIdentifier: (transfer: Transfer, handle: EasyHandle)] = [:]
  private var waiting = WaitingLine()
  private var idle: [EasyHandle] = []

  init(_ configuration: CurlConfiguration) { self.configuration = configuration }

  /// Queues a transfer; its continuation is resumed exactly once.
  func start(_ transfer: Transfer, _ continuation: Transfer.Continuation) {
    let refusal = lock.withLock { () -> TransportError.Reason? in
      if isStopping { return .shutDown }
      if transfer.isCancelled { return .cancelled }
      guard startThread() else { return .other }
      transfer.continuation = continuation
      enqueue(.start(transfer))
      return nil
    }
    if let refusal { continuation.resume(returning: .failure(TransportError(refusal, phase: .notSent))) }
  }

  /// Ends a transfer, queued or not.
  func cancel(_ transfer: Transfer) {
    lock.withLock {
      transfer.isCancelled = true
      if multi != nil { enqueue(.cancel(transfer)) }
    }
  }

  /// Ends all transfers and the thread; `waiter` is resumed when that is done.
  func stop(_ waiter: CheckedContinuation<Void, Never>? = nil) {
    let isDone = lock.withLock { () -> Bool in
      isStopping = true
      guard thread != nil else { return true }
      if let waiter { waiters.append(waiter) }
      if let multi { curl_multi_wakeup(multi) }
      return false
    }
    if isDone { waiter?.resume() }
  }

  /// Under `lock`: makes the thread, once.
  private func startThread() -> Bool {
    if multi != nil { return true }
    guard Self.isLibraryReady, let multi = curl_multi_init() else { return false }
    ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, configuration.maximumIdleConnections)
    self.multi = multi
    let thread = Thread { [self] in run() }
    thread.name = "ExchangeCurl"
    self.thread = thread
    thread.start()
    return true
  }

  /// Under `lock`: one wake-up is enough for all that is queued before the thread looks.
  private func enqueue(_ command: Command) {
    queue.append(command)
    if queue.count == 1, let multi { curl_multi_wakeup(multi) }
  }

  /// libcurl's global state, made once per process.
  private static let isLibraryReady = ccurl_global_init() == CURLE_OK
}

// The driving thread.
extension CurlDriver {
  private func run() {
    guard let multi = lock.withLock({ self.multi }) else { return }
    Self.ignoreBrokenPipes()
    while true {
      let (commands, isStopping) = takeCommands()
      for command in commands {
        switch command {
        case .start(let transfer): begin(transfer, multi)
        case .cancel(let transfer): end(transfer, .cancelled, multi)
        }
      }
      if isStopping { break }
      var running: Int32 = 0
      let result = curl_multi_perform(multi, &running)
      collect(multi)
      if result != CURLM_OK { failAll(.other, multi) }
      admitWaiting(multi)
      // Returns at once when something can be done or was queued; libcurl's own timers shorten the wait.
      curl_multi_poll(multi, nil, 0, waiting.millisecondsToDeadline(atMost: 60_000), nil)
    }
    close(multi)
  }

  private func takeCommands() -> ([Command], Bool) {
    lock.withLock {
      let commands = queue
      queue.removeAll(keepingCapacity: true)
      return (commands, isStopping)
    }
  }

  private func begin(_ transfer: Transfer, _ multi: UnsafeMutableRawPointer) {
    guard active.count < configuration.maximumConcurrentRequests else {
      return waiting.append(transfer, timeout: transfer.overrides.timeout ?? configuration.timeout)
    }
    admit(transfer, multi)
  }

  /// Ends the wait of those whose time is up, and of as many others as there is room for.
  private func admitWaiting(_ multi: UnsafeMutableRawPointer) {
    guard !waiting.isEmpty else { return }
    for transfer in waiting.removeExpired() { transfer.fail(.timeout, "waited for other requests to end") }
    while active.count < configuration.maximumConcurrentRequests, let transfer = waiting.removeFirst() {
      admit(transfer, multi)
    }
  }

  private func admit(_ transfer: Transfer, _ multi: UnsafeMutableRawPointer) {
    guard let handle = idle.popLast() ?? EasyHandle(configuration) else { return transfer.fail(.other, "no memory") }
    if let fault = handle.prepare(transfer) {
      recycle(handle)
      return transfer.fail(.badRequest, fault)
    }
    guard curl_multi_add_handle(multi, handle.pointer) == CURLM_OK else {
      recycle(handle)
      return transfer.fail(.other, "libcurl refused the transfer")
    }
    active[ObjectIdentifier(transfer)] = (transfer, handle)
  }

  /// Takes a transfer out before it is done.
  private func end(_ transfer: Transfer, _ reason: TransportError.Reason, _ multi: UnsafeMutableRawPointer) {
    if waiting.remove(transfer) { return transfer.fail(reason) }
    guard let (_, handle) = active.removeValue(forKey: ObjectIdentifier(transfer)) else { return }
    // This closes the connection, unless other streams share it.
    curl_multi_remove_handle(multi, handle.pointer)
    recycle(handle)
    transfer.fail(reason)
  }

  /// Hands out the results of transfers that are done.
  private func collect(_ multi: UnsafeMutableRawPointer) {
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let pointer = message.pointee.easy_handle else { continue }
      let result = ccurl_message_result(message)
      var context: UnsafeMutableRawPointer?
      ccurl_get_pointer(pointer, CURLINFO_PRIVATE, &context)
      curl_multi_remove_handle(multi, pointer)
      guard let context else { continue }
      let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
      guard let (owner, handle) = active.removeValue(forKey: ObjectIdentifier(transfer)) else { continue }
      finish(owner, handle, result)
      recycle(handle)
    }
  }

  private func finish(_ transfer: Transfer, _ handle: EasyHandle, _ result: CURLcode) {
    if result == CURLE_OK, let head = transfer.responseHead {
      transfer.finish(.success(HTTPResponse(head: head, body: transfer.body)))
    } else if result == CURLE_OK {
      transfer.fail(.connectionLost, "the connection ended within the head of the answer")
    } else if transfer.exceedsLimit {
      transfer.fail(.tooLarge, "the answer exceeds the size limit")
    } else if transfer.sendCount > 1 {
      transfer.fail(.connectionLost, "a kept connection ended without an answer; the request was not sent again")
    } else if transfer.sendCount == 0 && handle.isRefusedByProxy {
      transfer.fail(.proxy, handle.detail)
    } else {
      transfer.fail(CurlFailure.reason(result, transfer.phase), handle.detail)
    }
  }

  private func recycle(_ handle: EasyHandle) {
    handle.release()
    if idle.count < 64 { idle.append(handle) }
  }

  private func failAll(_ reason: TransportError.Reason, _ multi: UnsafeMutableRawPointer) {
    for (transfer, _) in active.values { end(transfer, reason, multi) }
  }

  private func close(_ multi: UnsafeMutableRawPointer) {
    while let transfer = waiting.removeFirst() { transfer.fail(.shutDown) }
    failAll(.shutDown, multi)
    idle.removeAll()
    lock.withLock { self.multi = nil }
    curl_multi_cleanup(multi)
    let waiters = lock.withLock {
      thread = nil
      defer { self.waiters = [] }
      return self.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Keeps a write to a closed connection from ending the process: libcurl does not when signals are off.
  private static func ignoreBrokenPipes() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}
