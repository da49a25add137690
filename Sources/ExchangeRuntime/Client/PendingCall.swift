import Foundation

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
  /// How to ask what became of it.
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

  /// The requests that ask what became of this one; empty where there are none.
  var recovery: [UntypedOperation] {
    guard let clientOrderId else { return [] }
    return outcomeQueries.map { $0.request(clientOrderId: clientOrderId, parameters: parameters) }
  }

  /// Takes the client order id from the parameter of that name; adds a random one when the caller gave none.
  mutating func identify(by name: String) {
    if let given = parameters.first(where: { $0.name == name }) {
      // The exchange takes an empty id for none, and nothing is found by it.
      clientOrderId = given.text.isEmpty ? nil : given.text
    } else {
      // 32 of the characters that every exchange of this kind accepts in ids.
      let id = UUID().uuidString.lowercased().filter { $0 != "-" }
      parameters.append(ParameterEncoder.Parameter(name, id))
      clientOrderId = id
    }
  }
}
