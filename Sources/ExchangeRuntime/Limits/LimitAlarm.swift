/// The one alarm of a limiter: rings at the earliest time that it was set to.
///
/// One that is no longer needed is ended, also when the limiter goes away: alarms of limits that last for days would
/// gather.
final class LimitAlarm: Sendable {
  private struct Setting: Sendable {
    let time: Duration
    let task: Task<Void, Never>
  }

  private let sleeper: any Sleeper
  private let setting = Locked<Setting?>(nil)

  init(_ sleeper: any Sleeper) { self.sleeper = sleeper }

  deinit { setting.withLock { $0?.task.cancel() } }

  /// Lets `ring` be called once at that time, unless it is already set to ring before; with nil it does not ring.
  func set(_ time: Duration?, _ ring: @escaping @Sendable () -> Void) {
    setting.withLock { setting in
      guard let time else {
        setting?.task.cancel()
        setting = nil
        return
      }
      if let earlier = setting, earlier.time <= time { return }
      let delay = time - sleeper.now()
      setting?.task.cancel()
      let task = Task { [weak self, sleeper] in
        // A sleeper that gives up on its own ends no wait: time is looked at, and the alarm set anew.
        do { try await sleeper.sleep(for: delay) } catch { if Task.isCancelled { return } }
        self?.clear(time)
        ring()
      }
      setting = Setting(time: time, task: task)
    }
  }

  private func clear(_ time: Duration) {
    setting.withLock { if $0?.time == time { $0 = nil } }
  }
}
