import CCurl
import ExchangeRuntime
import Foundation

/// Drives all transfers of a transport on one thread, which begins with the first of them.
///
/// Other threads only queue commands and wake the driving thread, if it sleeps.
///
/// Why `@unchecked Sendable` holds:
/// 1. `queue`, `isStopping`, `isRunning`, `isAsleep`, `multi` and `waiters` are touched under `lock` only;
/// 2. everything else is constant.
final class CurlDriver: @unchecked Sendable {
  /// Runs a function on a thread of its own; false when there is none.
  typealias ThreadMaker = @Sendable (@escaping @Sendable () -> Void) -> Bool

  private enum Command {
    case start(Transfer)
    case cancel(Transfer)
  }

  private let configuration: CurlConfiguration
  private let makeThread: ThreadMaker
  private let lock = NSLock()
  private var queue: [Command] = []
  private var isStopping = false
  /// Whether there is a driving thread.
  private var isRunning = false
  /// Whether the driving thread waits, so that a command has to wake it.
  private var isAsleep = false
  /// There while the driving thread can be woken.
  private var multi: MultiHandle?
  private var waiters: [CheckedContinuation<Void, Never>] = []

  init(_ configuration: CurlConfiguration, makeThread: @escaping ThreadMaker = DrivingThread.start) {
    (self.configuration, self.makeThread) = (configuration, makeThread)
  }

  /// Queues a transfer; its continuation is resumed exactly once.
  func start(_ transfer: Transfer, _ continuation: Transfer.Continuation) {
    let refusal = lock.withLock { () -> TransportError? in
      if isStopping { return TransportError(.shutDown, phase: .notSent) }
      if transfer.isCancelled { return TransportError(.cancelled, phase: .notSent) }
      if let fault = startThread() { return TransportError(.other, phase: .notSent, detail: fault) }
      transfer.continuation = continuation
      enqueue(.start(transfer))
      return nil
    }
    if let refusal { continuation.resume(returning: .failure(refusal)) }
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
      guard isRunning else { return true }
      if let waiter { waiters.append(waiter) }
      wakeThread()
      return false
    }
    if isDone { waiter?.resume() }
  }

  /// Under `lock`: makes the thread, once; what is wrong where there is none.
  private func startThread() -> String? {
    if isRunning { return nil }
    if let fault = CurlLibrary.fault { return fault }
    guard let multi = MultiHandle(configuration) else { return "libcurl has no memory, or no descriptor is left" }
    guard makeThread({ [self] in run(multi) }) else {
      multi.close()
      return "the system gives no thread"
    }
    (self.multi, isRunning) = (multi, true)
    return nil
  }

  /// Under `lock`.
  private func enqueue(_ command: Command) {
    queue.append(command)
    wakeThread()
  }

  /// Under `lock`: one wake is enough for all that is queued before the thread looks.
  private func wakeThread() {
    guard isAsleep else { return }
    isAsleep = false
    multi?.wake()
  }
}

// The driving thread.
extension CurlDriver {
  private func run(_ multi: MultiHandle) {
    Self.ignoreBrokenPipes()
    drive(TransferLoop(configuration, multi))
    lock.withLock { (self.multi, queue) = (nil, []) }
    multi.close()
    let waiters = lock.withLock {
      isRunning = false
      defer { self.waiters = [] }
      return self.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  private func drive(_ loop: TransferLoop) {
    var commands: [Command] = []
    while true {
      let isStopping = takeCommands(&commands)
      for command in commands {
        switch command {
        case .start(let transfer): loop.begin(transfer)
        case .cancel(let transfer): loop.end(transfer, .cancelled)
        }
      }
      commands.removeAll(keepingCapacity: true)
      if isStopping { return loop.endAll(.shutDown) }
      loop.work()
      loop.handOut()
      if fallAsleep() { loop.wait() }
    }
  }

  /// Exchanges the queue for `commands`, which is empty; whether all is to end.
  private func takeCommands(_ commands: inout [Command]) -> Bool {
    lock.withLock {
      isAsleep = false
      swap(&queue, &commands)
      return isStopping
    }
  }

  /// Whether the thread may wait; not while something is queued.
  private func fallAsleep() -> Bool {
    lock.withLock {
      isAsleep = queue.isEmpty && !isStopping
      return isAsleep
    }
  }

  /// Keeps a write to a closed connection from ending the process: libcurl does not when signals are off.
  private static func ignoreBrokenPipes() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}
