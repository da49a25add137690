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
  public let commonParameters: [CommonParameter]

  /// A parameter of the read and of the operation.
  public struct CommonParameter: Sendable, Hashable, ExpressibleByStringLiteral {
    /// Its name.
    public let name: String
    /// The parameter on which it depends and the values with which the read takes it; nil where it always does.
    fileprivate let condition: Condition?

    fileprivate struct Condition: Hashable {
      let parameter: String
      let values: [String]
    }

    /// A parameter that the read always takes.
    public init(stringLiteral name: String) { (self.name, condition) = (name, nil) }

    /// A parameter that the read takes where another one is sent with one of the values.
    public init(_ name: String, when parameter: String, is values: [String]) {
      self.name = name
      condition = Condition(parameter: parameter, values: values)
    }
  }

  /// A read with these facts.
  public init(
    _ endpoint: Endpoint, weight: RequestWeight, by clientOrderIdParameter: String, with common: [CommonParameter]
  ) {
    self.endpoint = endpoint
    self.weight = weight
    self.clientOrderIdParameter = clientOrderIdParameter
    self.commonParameters = common
  }

  /// The read for what a request with these parameters was to create.
  func request(clientOrderId: String, parameters: [ParameterEncoder.Parameter]) -> UntypedOperation {
    let common = commonParameters.flatMap { common -> [ParameterEncoder.Parameter] in
      if let condition = common.condition,
        !parameters.contains(where: { $0.name == condition.parameter && condition.values.contains($0.text) })
      {
        return []
      }
      return parameters.filter { $0.name == common.name }.map { ParameterEncoder.Parameter(common.name, $0.text) }
    }
    return UntypedOperation(
      endpoint, parameters: common + [ParameterEncoder.Parameter(clientOrderIdParameter, clientOrderId)],
      weight: weight)
  }
}
