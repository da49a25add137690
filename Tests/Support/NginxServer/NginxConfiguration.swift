import Foundation
import TestSupport

/// The configuration file of a ``NginxServer``, and the answers it gives.
///
/// | path | answer |
/// |---|---|
/// | `/facts` | protocol, connection, its requests, and the client's certificate, as headers |
/// | `/long.json` | 100,000 bytes of JSON, compressed on demand |
/// | `/slow.json` | the same, 500 bytes a second |
/// | `/drop` | the connection (HTTP/1.1) or stream (HTTP/2) ends without an answer |
/// | `/moved` | a redirect to `/facts` |
/// | `/order` | `{}`; each request is noted in `orders.log` by what it asks for |
/// | `/upstream/` | passed on |
public struct NginxConfiguration: Sendable {
  /// The ports, one for each kind of connection.
  public struct Ports: Sendable {
    /// For HTTP.
    public let plain: UInt16
    /// For HTTPS with HTTP/2, on IPv4 and IPv6.
    public let secure: UInt16
    /// For HTTPS with client certificates.
    public let mutual: UInt16
    /// For HTTPS with HTTP/2, where a connection carries three requests in all, and two at a time.
    public let narrow: UInt16

    /// How many there are.
    static let count = 4

    init(_ numbers: [UInt16]) { (plain, secure, mutual, narrow) = (numbers[0], numbers[1], numbers[2], numbers[3]) }
  }

  /// What `/long.json` and `/slow.json` hold.
  public static let longBody = "[" + String(repeating: "\"0123456\",", count: 9_999) + "\"012345\"]"

  private static let compressionModule = "/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so"

  /// Whether nginx can compress with brotli.
  public static let hasBrotli = FileManager.default.fileExists(atPath: compressionModule)

  let folder: ScratchFolder
  let certificates: TestCertificates
  let ports: Ports
  let upstream: UInt16

  func write() throws {
    try folder.write(Self.longBody, to: "root/long.json")
    try folder.write(Self.longBody, to: "root/slow.json")
    try folder.write(text, to: "nginx.conf")
  }

  private var text: String {
    """
    \(Self.hasBrotli ? "load_module \(Self.compressionModule);" : "")
    daemon off;
    master_process off;
    pid nginx.pid;
    error_log error.log;
    events { worker_connections 512; }
    http {
      access_log off;
      log_format target $request_uri;
      types { application/json json; }
      client_body_temp_path temporary; proxy_temp_path temporary; fastcgi_temp_path temporary;
      uwsgi_temp_path temporary; scgi_temp_path temporary;
      gzip on; gzip_types application/json;
      \(Self.hasBrotli ? "brotli on; brotli_types application/json;" : "")
      ssl_certificate "\(certificates.server)";
      ssl_certificate_key "\(certificates.serverKey)";
      server {
        listen 127.0.0.1:\(ports.plain);
        \(locations)
      }
      server {
        listen 127.0.0.1:\(ports.secure) ssl http2;
        \(NginxServer.hasIPv6 ? "listen [::1]:\(ports.secure) ssl http2;" : "")
        \(locations)
      }
      server {
        listen 127.0.0.1:\(ports.mutual) ssl;
        ssl_client_certificate "\(certificates.authority)";
        ssl_verify_client on;
        \(locations)
      }
      server {
        listen 127.0.0.1:\(ports.narrow) ssl http2;
        http2_max_concurrent_streams 2;
        keepalive_requests 3;
        \(locations)
      }
    }
    """
  }

  private var locations: String {
    """
    root "\(folder.path("root"))";
        location = /facts {
          default_type text/plain;
          add_header X-Protocol $server_protocol;
          add_header X-Connection $connection;
          add_header X-Host $host;
          add_header X-Client "$ssl_client_s_dn";
          return 200 "ok";
        }
        location = /slow.json { limit_rate 500; gzip off; \(Self.hasBrotli ? "brotli off;" : "") }
        location = /drop { return 444; }
        location = /order { access_log orders.log target; default_type application/json; return 200 "{}"; }
        location = /moved { return 307 /facts; }
        location /upstream/ { proxy_pass http://127.0.0.1:\(upstream)/; proxy_buffering off; }
    """
  }
}
