/// How an exchange wants keys, times and signatures in a request.
///
/// The signed bytes are the query followed by the body, without a separator; the signature is the last parameter.
public struct SigningLayout: Sendable, Hashable {
  /// The header that carries the API key.
  public let apiKeyHeader: String
  /// The parameter that carries the signature.
  public let signatureParameter: String
  /// The parameter that carries the time of the request.
  public let timestampParameter: String
  /// The unit in which it is counted.
  public let timestampUnit: Timestamp.Unit
  /// The parameter that says how long the request stays valid, in milliseconds; nil where there is none.
  public let receiveWindowParameter: String?
  /// Where parameters stand, per method; a method that is not listed has them in the query.
  public let placements: [HTTPMethod: ParameterPlacement]

  /// A layout with those names and places.
  public init(
    apiKeyHeader: String, signatureParameter: String, timestampParameter: String,
    timestampUnit: Timestamp.Unit = .milliseconds, receiveWindowParameter: String?,
    placements: [HTTPMethod: ParameterPlacement]
  ) {
    self.apiKeyHeader = apiKeyHeader
    self.signatureParameter = signatureParameter
    self.timestampParameter = timestampParameter
    self.timestampUnit = timestampUnit
    self.receiveWindowParameter = receiveWindowParameter
    self.placements = placements
  }

  /// Where the parameters of an endpoint stand.
  func placement(_ endpoint: Endpoint) -> ParameterPlacement {
    endpoint.placement ?? placements[endpoint.method] ?? .query
  }
}
