import Foundation

/// Applies a function to many inputs on all cores.
enum ConcurrentMap {
  /// The results in the order of the inputs; `progress` is told how many are done.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], progress: @escaping @Sendable (Int) -> Void,
    transform: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    let results = Results<Output>(count: inputs.count, progress: progress)
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      results.set(transform(inputs[index]), at: index)
    }
    return results.all
  }

  /// Results as they arrive.
  ///
  /// Why `@unchecked Sendable` holds:
  /// 1. what changes is touched under `lock` only.
  private final class Results<Output: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var storage: [Output?]
    private var done = 0
    private let progress: @Sendable (Int) -> Void

    init(count: Int, progress: @escaping @Sendable (Int) -> Void) {
      storage = Array(repeating: nil, count: count)
      self.progress = progress
    }

    func set(_ output: Output, at index: Int) {
      lock.withLock {
        storage[index] = output
        done += 1
        if done.isMultiple(of: 16) { progress(done) }
      }
    }

    var all: [Output] { lock.withLock { storage.compactMap(\.self) } }
  }
}
