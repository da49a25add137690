/// An answer that holds a value or an error for each element of a batch.
protocol BatchAnswer {
  /// The number of elements.
  var count: Int { get }
  /// The same with each error replaced, given its place.
  func replacingFailures(_ transform: (Int, BatchFailure) -> BatchFailure) -> Self
}

/// A value or an error.
protocol BatchAnswerElement {
  /// The same with the error, if it is one, replaced.
  func replacingFailure(_ transform: (BatchFailure) -> BatchFailure) -> Self
}

extension BatchResult: BatchAnswerElement {
  func replacingFailure(_ transform: (BatchFailure) -> BatchFailure) -> Self {
    if case .failure(let failure) = self { .failure(transform(failure)) } else { self }
  }
}

extension Array: BatchAnswer where Element: BatchAnswerElement {
  func replacingFailures(_ transform: (Int, BatchFailure) -> BatchFailure) -> Self {
    enumerated().map { index, element in element.replacingFailure { transform(index, $0) } }
  }
}

extension ResponseClassifier {
  /// The answer with what became of each element that failed, and how to ask for it where that is not known.
  func judged<Value: Sendable>(
    _ answer: Decoded<Value>, of call: PendingCall, _ history: AttemptHistory, _ configuration: ClientConfiguration
  ) -> Decoded<Value> {
    guard call.endpoint.safety == .place || call.endpoint.safety == .cancel,
      let batch = answer.value as? any BatchAnswer,
      let value = judged(batch, of: call, history, configuration) as? Value
    else { return answer }
    return answer.with(value)
  }

  private func judged<Answer: BatchAnswer>(
    _ answer: Answer, of call: PendingCall, _ history: AttemptHistory, _ configuration: ClientConfiguration
  ) -> Answer {
    let recovery = call.recoveryByElement
    // Where the exchange does not answer each element, which one an error is about cannot be told.
    let isWhole = recovery.count == answer.count
    return answer.replacingFailures { index, failure in
      let outcome = history.combined(outcome(of: failure, to: call.endpoint), call)
      let isOpen = outcome == .unknown
      return BatchFailure(
        code: failure.code, message: failure.message, outcome: outcome,
        recovery: isOpen && isWhole ? recovery[index] : [], settling: isOpen ? history.settling(configuration) : nil)
    }
  }
}
