/// An operation with its facts and parameters in hand, before it is stamped and signed.
///
/// It outlives an attempt: every attempt stamps and signs it anew.
struct PendingCall: Sendable {
  let identity: OperationIdentity
  let endpoint: Endpoint
  let weight: RequestWeight
  /// The operation's own parameters, then the caller's extra ones; without time and signature.
  var parameters: [ParameterEncoder.Parameter]
  /// Milliseconds; nil sends none.
  let recvWindow: Int64?
  let timeout: Duration?
  /// What happens when a limit leaves no room; nil for the configuration's.
  var whenLimited: LimitMode?
  let violations: [ParameterViolation]
  /// The caller's own id of what is created, given or generated.
  var clientOrderId: String?
  /// The parameter that carries the caller's own id, or the member that carries it in each element of a batch.
  private(set) var clientOrderIdParameter: String?
  /// The parameter that holds the elements of a batch; nil for what is no batch.
  private(set) var batchParameter: String?
  /// How to ask what became of it, or of each element.
  var outcomeQueries: [OutcomeQuery] = []
}

extension PendingCall {
  /// Whether it goes before others that wait for the same limits.
  var isCancel: Bool { endpoint.safety == .cancel || endpoint.safety == .cancelAll }

  /// A public `GET` request without parameters that the client sends on its own account.
  init(
    clientOwn name: String, _ path: String, host: HostFamily, weight: RequestWeight, page: String?, timeout: Duration?
  ) {
    let endpoint = Endpoint(.get, path, host: host, security: .none, safety: .read, page: page)
    self.init(
      identity: OperationIdentity(name: name, endpoint: endpoint), endpoint: endpoint, weight: weight, parameters: [],
      recvWindow: nil, timeout: timeout, violations: [])
  }

  /// The requests that ask what became of this one, for a batch element by element; empty where there are none.
  var recovery: [UntypedOperation] {
    batchParameter == nil
      ? Self.recovery(outcomeQueries, clientOrderId, parameters) : recoveryByElement.flatMap(\.self)
  }

  /// The requests that ask what became of each element of a batch or of a list of ids, in its order; empty where there is
  /// neither.
  var recoveryByElement: [[UntypedOperation]] {
    guard let batchParameter else {
      let reads = outcomeQueries.map { $0.requests(byListsIn: parameters) }
      return (0..<(reads.map(\.count).max() ?? 0)).map { index in
        reads.compactMap { index < $0.count ? $0[index] : nil }
      }
    }
    return (BatchElements(batchParameter, in: parameters)?.elements ?? []).map { element in
      Self.recovery(outcomeQueries, element.text(of: clientOrderIdParameter), element.parameters)
    }
  }

  private static func recovery(
    _ queries: [OutcomeQuery], _ clientOrderId: String?, _ parameters: [ParameterEncoder.Parameter]
  ) -> [UntypedOperation] {
    queries.flatMap { $0.requests(clientOrderId: clientOrderId, parameters: parameters) }
  }

  /// Takes the client order id from the parameter of that name; adds a random one when the caller gave none.
  mutating func identify(by name: String) {
    clientOrderIdParameter = name
    if let given = parameters.first(where: { $0.name == name }) {
      // The exchange takes an empty id for none, and nothing is found by it.
      clientOrderId = given.text.isEmpty ? nil : given.text
    } else {
      let id = ClientOrderId.random()
      parameters.append(ParameterEncoder.Parameter(name, id))
      clientOrderId = id
    }
  }

  /// Takes the client order ids from a member of the elements of a batch; adds a random one where an element has none.
  mutating func identify(elementsOf batch: String, by name: String?) {
    (batchParameter, clientOrderIdParameter) = (batch, name)
    guard let name, let index = parameters.firstIndex(where: { $0.name == batch }),
      var elements = BatchElements(batch, in: parameters), elements.identify(by: name)
    else { return }
    parameters[index] = ParameterEncoder.Parameter(batch, elements.text, placement: parameters[index].placement)
  }
}
