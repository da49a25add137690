/// What a single call may change of the client's configuration.
public struct CallOptions: Sendable {
  /// How long the request stays valid at the exchange, in milliseconds; nil for the configuration's.
  public var recvWindow: Int64?
  /// Time for the whole call, its waits and attempts included; nil for the configuration's.
  public var timeout: Duration?
  /// What happens with parameters that break documented rules; nil for the configuration's.
  public var validation: ValidationMode?
  /// What happens when a limit leaves no room; nil for the configuration's.
  public var whenLimited: LimitMode?
  /// Parameters that the operation's type does not know, sent after its own; a name that it already sends is refused.
  public var extraParameters: KeyValuePairs<String, any ParameterValue>

  /// Options; whatever is left out stays as configured.
  public init(
    recvWindow: Int64? = nil, timeout: Duration? = nil, validation: ValidationMode? = nil,
    whenLimited: LimitMode? = nil, extraParameters: KeyValuePairs<String, any ParameterValue> = [:]
  ) {
    self.recvWindow = recvWindow
    self.timeout = timeout
    self.validation = validation
    self.whenLimited = whenLimited
    self.extraParameters = extraParameters
  }
}
