/// An operation whose failed answers say more than a code and a message, such as which of its parts were executed.
///
/// Generated where the documentation shows such answers.
public protocol DetailedFailureOperation: ExchangeOperation {
  /// What a failed answer says.
  associatedtype Failure: JSONConvertible & Sendable
}

extension ExchangeError {
  /// What the answer says of a failed operation, in its own terms:
  /// `error.failure(of: Spot.CancelAnExistingOrderAndSendANewOrder.self)`.
  ///
  /// - Returns: nil where the answer has no such form or none arrived, and for the error of another operation.
  public func failure<Operation: DetailedFailureOperation>(of operation: Operation.Type) -> Operation.Failure? {
    let endpoint = Operation.endpoint
    let isOfOperation =
      self.operation.method == endpoint.method && self.operation.path == endpoint.path
      && self.operation.host == endpoint.host
    guard isOfOperation, !body.isEmpty else { return nil }
    return try? JSONDecoding.decode(Operation.Failure.self, from: body).value
  }
}
