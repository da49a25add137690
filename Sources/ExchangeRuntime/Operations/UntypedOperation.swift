/// A request that no generated type describes: undocumented, new, or of another exchange.
///
/// It is checked, stamped, signed, sent and classified like every other request; only its answer is not decoded.
public struct UntypedOperation: Sendable {
  /// Method, path, host, security and safety, as the caller states them.
  public let endpoint: Endpoint
  /// The parameters in sending order.
  public let parameters: [ParameterEncoder.Parameter]
  /// Request weight, if the caller knows it.
  public let weight: RequestWeight

  /// A request; `safety` defaults to the strictest, so that a lost answer never looks harmless.
  public init(
    _ method: HTTPMethod, _ path: String, host: HostFamily,
    parameters: KeyValuePairs<String, any ParameterValue> = [:], security: Security = .none,
    safety: Safety = .unknown, placement: ParameterPlacement? = nil, weight: RequestWeight = .unknown
  ) {
    self.init(
      Endpoint(method, path, host: host, security: security, safety: safety, placement: placement),
      parameters: parameters.map { ParameterEncoder.Parameter($0, $1.parameterText) }, weight: weight)
  }

  /// A request to an endpoint whose facts are known.
  public init(
    _ endpoint: Endpoint, parameters: [ParameterEncoder.Parameter] = [], weight: RequestWeight = .unknown
  ) {
    self.endpoint = endpoint
    self.parameters = parameters
    self.weight = weight
  }
}

extension UntypedOperation: CustomStringConvertible {
  /// Method and path, and the names of the parameters without their values.
  public var description: String {
    let names = parameters.map(\.name).joined(separator: ", ")
    return "\(endpoint.method) \(endpoint.path)" + (names.isEmpty ? "" : " with \(names)")
  }
}
