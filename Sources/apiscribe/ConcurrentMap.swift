import Foundation
import Synchronization

/// Work on all cores.
enum ConcurrentMap {
  /// The results in the order of the inputs; `progress` is told how many are done.
  ///
  /// An input is let go as soon as its result is there: where nobody else holds the inputs, all cores share the freeing.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: consuming [Input], progress: @escaping @Sendable (Int) -> Void,
    transform: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    let count = inputs.count
    let work = Mutex(Work<Input, Output>(inputs))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      guard let input = work.withLock({ $0.take(at: index) }) else { return }
      let output = transform(input)
      let done = work.withLock { $0.finish(output, at: index) }
      if done.isMultiple(of: 16) { progress(done) }
    }
    return work.withLock(\.results)
  }

  /// Inputs that wait, and results as they arrive.
  private struct Work<Input: Sendable, Output: Sendable>: Sendable {
    private var inputs: [Input?]
    private var outputs: [Output?]
    private var done = 0

    init(_ inputs: consuming [Input]) {
      outputs = Array(repeating: nil, count: inputs.count)
      self.inputs = inputs.map(Optional.some)
    }

    /// The results so far, in the order of the inputs.
    var results: [Output] { outputs.compactMap(\.self) }

    /// Gives an input away.
    mutating func take(at index: Int) -> Input? {
      defer { inputs[index] = nil }
      return inputs[index]
    }

    /// Keeps a result; says how many there are.
    mutating func finish(_ output: Output, at index: Int) -> Int {
      outputs[index] = output
      done += 1
      return done
    }
  }
}
