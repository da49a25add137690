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
  /// How many requests are under way at a time; further ones wait in line, their time running, and are stamped when they
  /// leave.
  public var maximumConcurrentRequests = 256
  /// Whether compressed answers are asked for and decompressed.
  public var acceptsCompression = true
  /// The protocol versions that are offered.
  public var httpVersion: HTTPVersion = .automatic
  /// The addresses that are used.
  public var addressFamily: AddressFamily = .any
  /// The proxy.
  public var proxy: Proxy = .none
  /// A file of certificate authorities in PEM form, instead of the system's.
  public var certificateAuthorityFile: String?
  /// A directory of hashed certificate authorities, instead of the system's.
  public var certificateAuthorityDirectory: String?
  /// The certificate that this side shows when the server asks for one.
  public var clientCertificate: ClientCertificate?
  /// Addresses of names, in place of what the system's resolver says; certificates are verified for the name.
  public var nameOverrides: [NameOverride] = []

  /// The defaults.
  public init() {}

  /// Which protocol versions are offered.
  public enum HTTPVersion: Sendable, Hashable {
    /// HTTP/2 where TLS negotiates it, HTTP/1.1 elsewhere.
    case automatic
    /// HTTP/1.1 only.
    case http1
  }

  /// Which addresses of a host are used.
  public enum AddressFamily: Sendable, Hashable {
    /// IPv6 and IPv4, whichever connects first.
    case any
    /// IPv4 only.
    case ipv4
    /// IPv6 only.
    case ipv6
  }

  /// Which proxy requests go through.
  public enum Proxy: Sendable {
    /// None, whatever the environment says.
    case none
    /// The one that the environment names (`https_proxy`, `no_proxy`).
    case environment
    /// This one for all requests, as libcurl spells it: `http://host:port`, `socks5h://host:port`.
    case url(String, user: String? = nil, password: SecretBytes? = nil)
  }

  /// A certificate of this side, and its key.
  public struct ClientCertificate: Sendable {
    /// The path of the certificate, in PEM form.
    public let file: String
    /// The path of its private key, in PEM form.
    public let keyFile: String
    /// The passphrase of the key, if it is encrypted.
    public let passphrase: SecretBytes?

    /// The certificate and key in these files.
    public init(file: String, keyFile: String, passphrase: SecretBytes? = nil) {
      self.file = file
      self.keyFile = keyFile
      self.passphrase = passphrase
    }
  }

  /// The address of one host and port.
  public struct NameOverride: Sendable, Hashable {
    /// The name as it stands in URLs.
    public let host: String
    /// The port that it holds for.
    public let port: Int
    /// The IPv4 or IPv6 address, without brackets.
    public let address: String

    /// An override of these parts.
    public init(host: String, port: Int, address: String) {
      self.host = host
      self.port = port
      self.address = address
    }
  }
}

extension CurlConfiguration.Proxy {
  /// Whether all requests go through it.
  var isForAll: Bool { if case .url = self { true } else { false } }
}

extension CurlConfiguration.Proxy: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Which proxy; of a URL neither the login in it nor the one beside it.
  public var description: String {
    switch self {
    case .none: "none"
    case .environment: "environment"
    case .url(let url, _, _): String(url.split(separator: "@").last ?? "")
    }
  }
  /// Which proxy, without a login.
  public var debugDescription: String { description }
  /// The description only, so that `dump` finds no login.
  public var customMirror: Mirror { Mirror(self, children: ["proxy": description]) }
}
