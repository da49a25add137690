import CCurl
import Dispatch
import ExchangeRuntime
import Foundation

/// Drives all transfers of a transport on one thread, which begins with the first of them.
///
/// Other threads only queue commands and wake the driving thread, if it sleeps.
final class CurlDriver: Sendable {
  /// Runs a function on a thread of its own; false when there is none.
  typealias ThreadMaker = @Sendable (@escaping @Sendable () -> Void) -> Bool

  private enum Command {
    case start(Transfer)
    case cancel(Transfer)
  }

  private struct State: Sendable {
    var queue: [Command] = []
    var isStopping = false
    /// Whether there is a driving thread.
    var isRunning = false
    /// What the driving thread waits for, so that a command has to wake it.
    var sleep = Sleep.none
    /// There while the driving thread can be woken from libcurl's wait.
    var multi: MultiHandle?
    var waiters: [CheckedContinuation<Void, Never>] = []

    /// Wakes the thread; true where the caller has to do it, by ``CurlDriver/work``. One wake is enough for all that is
    /// queued before the thread looks.
    mutating func wakeThread() -> Bool {
      defer { sleep = .none }
      if sleep == .inLibrary { multi?.wake() }
      return sleep == .idle
    }
  }

  /// What a thread that sleeps is woken by.
  private enum Sleep {
    /// It does not sleep.
    case none
    /// By libcurl, or by what it waits for: while transfers are under way.
    case inLibrary
    /// By ``CurlDriver/work``, without libcurl and its pair of sockets: while none are.
    case idle
  }

  private let configuration: CurlConfiguration
  private let makeThread: ThreadMaker
  private let state = Locked(State())
  /// Signalled once for each sleep without transfers, outside the lock, which the thread takes first when it wakes.
  private let work = DispatchSemaphore(value: 0)

  init(_ configuration: CurlConfiguration, makeThread: @escaping ThreadMaker = DrivingThread.start) {
    (self.configuration, self.makeThread) = (configuration, makeThread)
  }

  /// Queues a transfer; its continuation is resumed exactly once.
  func start(_ transfer: Transfer, _ continuation: Transfer.Continuation) {
    var refusal: (reason: TransportError.Reason, detail: String)?
    let isIdle = state.withLock { state in
      if state.isStopping {
        refusal = (.shutDown, "")
      } else if transfer.isCancelled {
        refusal = (.cancelled, "")
      } else if let fault = startThread(&state) {
        refusal = (.other, fault)
      } else {
        transfer.continuation = continuation
        state.queue.append(.start(transfer))
        return state.wakeThread()
      }
      return false
    }
    if isIdle { work.signal() }
    guard let refusal else { return }
    transfer.fail(refusal.reason, refusal.detail)
    continuation.resume()
  }

  /// Ends a transfer, queued or not.
  func cancel(_ transfer: Transfer) {
    let isIdle = state.withLock { state in
      transfer.isCancelled = true
      guard state.multi != nil else { return false }
      state.queue.append(.cancel(transfer))
      return state.wakeThread()
    }
    if isIdle { work.signal() }
  }

  /// Ends all transfers and the thread; `waiter` is resumed when that is done.
  func stop(_ waiter: CheckedContinuation<Void, Never>? = nil) {
    let (isDone, isIdle) = state.withLock { state in
      state.isStopping = true
      guard state.isRunning else { return (true, false) }
      if let waiter { state.waiters.append(waiter) }
      return (false, state.wakeThread())
    }
    if isIdle { work.signal() }
    if isDone { waiter?.resume() }
  }

  /// Makes the thread, once; what is wrong where there is none.
  private func startThread(_ state: inout State) -> String? {
    if state.isRunning { return nil }
    if let fault = CurlLibrary.fault { return fault }
    guard let multi = MultiHandle(configuration) else { return "libcurl has no memory, or no descriptor is left" }
    guard makeThread({ [self] in run(multi) }) else {
      multi.close()
      return "the system gives no thread"
    }
    (state.multi, state.isRunning) = (multi, true)
    return nil
  }
}

// The driving thread.
extension CurlDriver {
  private func run(_ multi: MultiHandle) {
    Self.ignoreBrokenPipes()
    drive(TransferLoop(configuration, multi))
    state.withLock { ($0.multi, $0.queue) = (nil, []) }
    multi.close()
    let waiters = state.withLock { state in
      state.isRunning = false
      defer { state.waiters = [] }
      return state.waiters
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
      switch fallAsleep(isIdle: loop.isIdle) {
      case .none: break
      case .inLibrary: loop.wait()
      case .idle: work.wait()
      }
    }
  }

  /// Exchanges the queue for `commands`, which is empty; whether all is to end.
  private func takeCommands(_ commands: inout [Command]) -> Bool {
    state.withLock { state in
      state.sleep = .none
      swap(&state.queue, &commands)
      return state.isStopping
    }
  }

  /// How the thread may wait; not at all while something is queued.
  private func fallAsleep(isIdle: Bool) -> Sleep {
    state.withLock { state in
      if state.queue.isEmpty && !state.isStopping { state.sleep = isIdle ? .idle : .inLibrary }
      return state.sleep
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
