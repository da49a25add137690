/// An operation with its facts and parameters in hand, before it is stamped and signed.
///
/// It outlives an attempt: every attempt stamps and signs it anew.
struct PendingCall: Sendable {
  let identity: OperationIdentity
  let endpoint: Endpoint
  let weight: RequestWeight
  /// The operation's own parameters, then the caller's extra ones; without time and signature.
  let parameters: [ParameterEncoder.Parameter]
  /// Milliseconds; nil sends none.
  let recvWindow: Int64?
  let timeout: Duration?
  let violations: [ParameterViolation]
}
