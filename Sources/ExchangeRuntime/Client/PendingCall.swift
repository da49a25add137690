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
  let violations: [ParameterViolation]
  /// The caller's own id of what is created, given or generated.
  var clientOrderId: String?
}

extension PendingCall {
  /// Takes the client order id from the parameter of that name; adds a random one when the caller gave none.
  mutating func identify(by name: String) {
    if let given = parameters.first(where: { $0.name == name }) {
      clientOrderId = given.text
    } else {
      // 32 of the characters that every exchange of this kind accepts in ids.
      let id = UUID().uuidString.lowercased().filter { $0 != "-" }
      parameters.append(ParameterEncoder.Parameter(name, id))
      clientOrderId = id
    }
  }
}
