import ExchangeRuntime

/// The places of the requests that are under way at a time; who finds none waits in line, while its time runs.
///
/// A request is made once it has its place: one that was stamped before would be old when it leaves.
final class PlaceLine: Sendable {
  typealias Continuation = CheckedContinuation<TransportError.Reason?, Never>

  private struct Waiter: Sendable {
    let number: Int
    let goesFirst: Bool
    let continuation: Continuation
    let timer: Task<Void, any Error>
  }

  private struct State: Sendable {
    var free: Int
    var isClosed = false
    var lastNumber = 0
    /// Those who go first, then the others, each kind in order of arrival.
    var waiters: [Waiter] = []
  }

  private let state: Locked<State>

  /// So many places, and at least one.
  init(_ count: Int) { state = Locked(State(free: max(1, count))) }

  /// How many wait.
  var waitingCount: Int { state.withLock { $0.waiters.count } }

  /// Takes a place, if there is one now.
  func takeAtOnce() -> Bool {
    state.withLock { state in
      guard state.free > 0 else { return false }
      state.free -= 1
      return true
    }
  }

  /// Waits for a place that long at most; who goes first waits behind their like only.
  func take(within timeout: Duration, goesFirst: Bool = false) async throws(TransportError) {
    let number = state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    let refusal = await withTaskCancellationHandler {
      await withCheckedContinuation { wait(number, goesFirst, $0, timeout) }
    } onCancel: {
      end(number, .cancelled)
    }
    if let refusal { throw TransportError(refusal, phase: .notSent, detail: "waited for other requests to end") }
  }

  /// Gives a place back, to the first in line if some wait.
  func giveBack() {
    let first = state.withLock { state -> Waiter? in
      guard state.waiters.isEmpty else { return state.waiters.removeFirst() }
      state.free += 1
      return nil
    }
    if let first { Self.wake(first, nil) }
  }

  /// Ends all waits, and refuses later ones.
  func close() {
    let waiters = state.withLock { state in
      state.isClosed = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { Self.wake(waiter, .shutDown) }
  }

  private func wait(_ number: Int, _ goesFirst: Bool, _ continuation: Continuation, _ timeout: Duration) {
    let end = state.withLock { state -> TransportError.Reason?? in
      // Looked at under the lock: a cancellation that comes later finds the waiter.
      if Task.isCancelled { return .cancelled }
      if state.isClosed { return .shutDown }
      guard state.free == 0 else {
        state.free -= 1
        return .some(nil)
      }
      let timer = Task { [weak self] in
        try await SystemSleeper().sleep(for: timeout)
        self?.end(number, .timeout)
      }
      let waiter = Waiter(number: number, goesFirst: goesFirst, continuation: continuation, timer: timer)
      let end = goesFirst ? state.waiters.firstIndex { !$0.goesFirst } : nil
      state.waiters.insert(waiter, at: end ?? state.waiters.endIndex)
      return nil
    }
    if let end { continuation.resume(returning: end) }
  }

  private func end(_ number: Int, _ reason: TransportError.Reason) {
    let waiter = state.withLock { state in
      state.waiters.firstIndex { $0.number == number }.map { state.waiters.remove(at: $0) }
    }
    if let waiter { Self.wake(waiter, reason) }
  }

  private static func wake(_ waiter: Waiter, _ reason: TransportError.Reason?) {
    waiter.timer.cancel()
    waiter.continuation.resume(returning: reason)
  }
}
