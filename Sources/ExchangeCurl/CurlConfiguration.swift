public import ExchangeRuntime

/// How a ``CurlTransport`` connects. Certificates are verified always; there is no option against it.
public struct CurlConfiguration: Sendable {
  /// Time for connecting, name resolution and TLS included.
  public var connectTimeout: Duration = .seconds(10)
  /// Time for the whole exchange where a call says nothing.
  public var timeout: Duration = .seconds(30)
  /// The largest body that is accepted, in bytes, counted after decompression.
  public var maximumBodySize = 64 << 20
  /// The largest head that is accepted, in bytes.
  public var maximumHeadSize = 256 << 10
  /// How many idle connections are kept.
  public var maximumIdleConnections = 128
  /// Whether compressed answers are asked for and decompressed.
  public var acceptsCompression = true
  /// The protocol versions that are offered.
  public var httpVersion: HTTPVersion = .automatic
  /// The proxy.
  public var proxy: Proxy = .none
  /// A file of certificate authorities in PEM form, instead of the system's.
  public var certificateAuthorityFile: String?
  /// A directory of hashed certificate authorities, instead of the system's.
  public var certificateAuthorityDirectory: String?

  /// The defaults.
  public init() {}

  /// Which protocol versions are offered.
  public enum HTTPVersion: Sendable, Hashable {
    /// HTTP/2 where TLS negotiates it, HTTP/1.1 elsewhere.
    case automatic
    /// HTTP/1.1 only.
    case http1
  }

  /// Which proxy requests go through.
  public enum Proxy: Sendable {
    /// None, whatever the environment says.
    case none
    /// The one that the environment names (`https_proxy`, `no_proxy`).
    case environment
    /// This one, as libcurl spells it: `http://host:port`, `socks5h://host:port`.
    case url(String, user: String? = nil, password: SecretBytes? = nil)
  }
}
