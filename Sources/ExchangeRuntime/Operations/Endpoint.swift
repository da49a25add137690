/// The documented facts of an operation that do not depend on its parameters.
public struct Endpoint: Sendable, Hashable {
  /// The method of the request.
  public let method: HTTPMethod
  /// The path below the base URL, beginning with `/`.
  public let path: String
  /// The hosts that serve the path.
  public let host: HostFamily
  /// What is demanded of the caller.
  public let security: Security
  /// What sending it can do.
  public let safety: Safety
  /// Whether the request carries timestamp and signature.
  public let isSigned: Bool
  /// The largest receive window that the exchange accepts here, in milliseconds; nil where none is documented.
  public let maximumReceiveWindow: Int64?
  /// Where parameters go, if not where the dialect's ``SigningLayout`` puts them for the method.
  public let placement: ParameterPlacement?
  /// Headers of its answers that the documentation calls inaccurate: what they tell of budgets does not count.
  public let inaccurateHeaders: [String]
  /// The page that documents the operation, as a path below the documentation's root.
  public let page: String?

  /// The facts of one operation; `signed` overrides what the security type says of signatures.
  public init(
    _ method: HTTPMethod, _ path: String, host: HostFamily, security: Security, safety: Safety,
    signed: Bool? = nil, maximumReceiveWindow: Int64? = nil, placement: ParameterPlacement? = nil,
    inaccurateHeaders: [String] = [], page: String? = nil
  ) {
    self.method = method
    self.path = path
    self.host = host
    self.security = security
    self.safety = safety
    self.isSigned = signed ?? security.needsSignature
    self.maximumReceiveWindow = maximumReceiveWindow
    self.placement = placement
    self.inaccurateHeaders = inaccurateHeaders
    self.page = page
  }

  /// Whether the request carries the API key header.
  public var needsKey: Bool { isSigned || security.needsKey }
}

/// Where the parameters of a request stand.
public enum ParameterPlacement: String, Sendable, Hashable {
  /// In the query of the URL.
  case query
  /// In a body of type `application/x-www-form-urlencoded`.
  case formBody
  /// In place of its name in braces in the path, `/order/{orderId}`; never signed.
  case path
}
