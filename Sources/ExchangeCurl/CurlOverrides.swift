/// What one request does differently from its transport's ``CurlConfiguration``; nil leaves the configuration's.
public struct CurlOverrides: Sendable {
  /// Time for the whole exchange.
  public var timeout: Duration?
  /// Time for connecting, name resolution and TLS included.
  public var connectTimeout: Duration?
  /// The largest body that is accepted, in bytes, counted after decompression.
  public var maximumBodySize: Int?

  /// These overrides.
  public init(timeout: Duration? = nil, connectTimeout: Duration? = nil, maximumBodySize: Int? = nil) {
    self.timeout = timeout
    self.connectTimeout = connectTimeout
    self.maximumBodySize = maximumBodySize
  }
}
