/// How to ask what became of an operation whose answer was lost: the read that finds what the operation was to create by
/// the caller's own id, or what it was to change or cancel by the ids that it names.
///
/// A read that finds nothing by the ids of what was to change tells nothing of the operation; what it finds tells by its
/// status, price and quantity whether the operation was executed.
public struct OutcomeQuery: Sendable, Hashable {
  /// The read.
  public let endpoint: Endpoint
  /// What the read charges to the budgets.
  public let weight: RequestWeight
  /// The parameter of the read that takes the caller's own id of what was to be created; nil where ``identifiers`` tell.
  public let clientOrderIdParameter: String?
  /// The ids by which the operation names what it changes or cancels; those that were sent are asked for.
  public let identifiers: [CommonParameter]
  /// Parameters that the read has in common with the operation; sent with the same values.
  public let commonParameters: [CommonParameter]

  /// A parameter of the read and of the operation.
  public struct CommonParameter: Sendable, Hashable, ExpressibleByStringLiteral {
    /// Its name in the operation.
    public let name: String
    /// Its name in the read.
    public let nameInRead: String
    /// Whether it is a list in the operation, each of whose elements the read takes by itself.
    public let isList: Bool
    /// The parameter on which it depends and the values with which the read takes it; nil where it always does.
    private let condition: Condition?

    private struct Condition: Hashable {
      let parameter: String
      let values: [String]
    }

    /// A parameter that the read always takes.
    public init(stringLiteral name: String) { self.init(name, as: name) }

    /// A parameter that has another name in the read.
    public init(_ name: String, as nameInRead: String) {
      (self.name, self.nameInRead, isList, condition) = (name, nameInRead, false, nil)
    }

    /// A list, sent as a JSON array, whose elements the read takes one by one.
    public init(eachOf name: String, as nameInRead: String) {
      (self.name, self.nameInRead, isList, condition) = (name, nameInRead, true, nil)
    }

    /// A parameter that the read takes where another one is sent with one of the values.
    public init(_ name: String, when parameter: String, is values: [String]) {
      (self.name, nameInRead, isList) = (name, name, false)
      condition = Condition(parameter: parameter, values: values)
    }

    /// The parameter for the read, where it was sent and the read takes it.
    fileprivate func taken(from parameters: [ParameterEncoder.Parameter]) -> [ParameterEncoder.Parameter] {
      if let condition {
        let holds = parameters.contains { $0.name == condition.parameter && condition.values.contains($0.text) }
        guard holds else { return [] }
      }
      let sent = parameters.filter { $0.name == name }.map(\.text)
      let texts = isList ? sent.flatMap { BatchElements.texts(ofList: $0) } : sent
      return texts.map { ParameterEncoder.Parameter(nameInRead, $0) }
    }
  }

  /// A read by the caller's own id of what was to be created.
  public init(
    _ endpoint: Endpoint, weight: RequestWeight, by clientOrderIdParameter: String, with common: [CommonParameter]
  ) {
    self.endpoint = endpoint
    self.weight = weight
    self.clientOrderIdParameter = clientOrderIdParameter
    identifiers = []
    commonParameters = common
  }

  /// A read by the ids that the operation names.
  public init(
    _ endpoint: Endpoint, weight: RequestWeight, by identifiers: [CommonParameter], with common: [CommonParameter]
  ) {
    self.endpoint = endpoint
    self.weight = weight
    clientOrderIdParameter = nil
    self.identifiers = identifiers
    commonParameters = common
  }

  /// The reads for what a request with these parameters was to create or change, most often one; none where no id tells
  /// what that is.
  func requests(clientOrderId: String?, parameters: [ParameterEncoder.Parameter]) -> [UntypedOperation] {
    if let name = clientOrderIdParameter {
      return clientOrderId.map { [read(by: [ParameterEncoder.Parameter(name, $0)], parameters)] } ?? []
    }
    let single = ids(inLists: false, parameters)
    return (single.isEmpty ? [] : [read(by: single, parameters)]) + requests(byListsIn: parameters)
  }

  /// The reads for the elements of lists of ids, in their order.
  func requests(byListsIn parameters: [ParameterEncoder.Parameter]) -> [UntypedOperation] {
    ids(inLists: true, parameters).map { read(by: [$0], parameters) }
  }

  private func read(
    by ids: [ParameterEncoder.Parameter], _ parameters: [ParameterEncoder.Parameter]
  ) -> UntypedOperation {
    UntypedOperation(
      endpoint, parameters: commonParameters.flatMap { $0.taken(from: parameters) } + ids, weight: weight)
  }

  /// The ids that were sent; the exchange takes an empty one for none.
  private func ids(inLists: Bool, _ parameters: [ParameterEncoder.Parameter]) -> [ParameterEncoder.Parameter] {
    identifiers.filter { $0.isList == inLists }.flatMap { $0.taken(from: parameters) }.filter { !$0.text.isEmpty }
  }
}
