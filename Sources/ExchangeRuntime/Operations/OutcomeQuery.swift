/// How to ask what became of an operation whose answer was lost: the read that finds by the caller's own id what the
/// operation was to create.
public struct OutcomeQuery: Sendable, Hashable {
  /// The read.
  public let endpoint: Endpoint
  /// What the read charges to the budgets.
  public let weight: RequestWeight
  /// The parameter of the read that takes the caller's own id.
  public let clientOrderIdParameter: String
  /// Parameters that the read has in common with the operation; sent with the same values.
  public let commonParameters: [String]

  /// A read with these facts.
  public init(_ endpoint: Endpoint, weight: RequestWeight, by clientOrderIdParameter: String, with common: [String]) {
    self.endpoint = endpoint
    self.weight = weight
    self.clientOrderIdParameter = clientOrderIdParameter
    self.commonParameters = common
  }

  /// The read for what a request with these parameters was to create.
  func request(clientOrderId: String, parameters: [ParameterEncoder.Parameter]) -> UntypedOperation {
    let common = commonParameters.flatMap { name in
      parameters.filter { $0.name == name }.map { ParameterEncoder.Parameter(name, $0.text) }
    }
    return UntypedOperation(
      endpoint, parameters: common + [ParameterEncoder.Parameter(clientOrderIdParameter, clientOrderId)],
      weight: weight)
  }
}
