import Foundation

/// A small proxy on 127.0.0.1 that makes tunnels: `CONNECT` of HTTP, or SOCKS5. Whatever host is asked for, it connects
/// to the port on 127.0.0.1.
///
/// Why `@unchecked Sendable` holds:
/// 1. everything that changes is touched under `lock` only;
/// 2. `kind`, `login`, `listener` and `port` never change.
public final class LoopbackProxy: @unchecked Sendable {
  /// The protocol it speaks.
  public enum Kind: Sendable {
    /// HTTP with `CONNECT`.
    case http
    /// SOCKS version 5.
    case socks5
  }

  /// The port that the system chose.
  public let port: UInt16

  private let kind: Kind
  private let login: (user: String, password: String)?
  private let listener: Int32
  private let lock = NSLock()
  private var opened: [String] = []
  private var sockets: [Int32] = []

  /// Starts to listen; with a login, only those who know it get a tunnel.
  public init(_ kind: Kind, login: (user: String, password: String)? = nil) throws {
    (listener, port) = try Sockets.listen()
    (self.kind, self.login) = (kind, login)
    Thread { [self] in acceptConnections() }.start()
  }

  /// The tunnels that were made, as `host:port`, the host as the client named it.
  public var tunnels: [String] { lock.withLock { opened } }

  /// Ends the proxy and its tunnels.
  public func stop() {
    Sockets.wakeAccept(listener)
    lock.withLock { for socket in sockets { shutdown(socket, Int32(SHUT_RDWR)) } }
  }

  private func acceptConnections() {
    while true {
      guard let client = Sockets.accept(listener) else { return Sockets.closeListener(listener) }
      Sockets.prepare(client)
      keep(client)
      Thread { [self] in serve(client) }.start()
    }
  }

  private func serve(_ client: Int32) {
    let target = kind == .http ? acceptConnect(client) : acceptSOCKS(client)
    guard let target, let server = Sockets.connect(target.port) else { return drop(client) }
    lock.withLock { opened.append("\(target.host):\(target.port)") }
    keep(server)
    let success = kind == .http ? Array("HTTP/1.1 200 Made\r\n\r\n".utf8) : [5, 0, 0, 1, 127, 0, 0, 1, 0, 0]
    guard Sockets.write(success, client) else { return }
    Thread { [self] in
      relay(server, client)
      drop(server)
    }.start()
    relay(client, server)
    drop(client)
  }

  /// Passes bytes on until one side ends, then ends the other.
  private func relay(_ source: Int32, _ sink: Int32) {
    while let part = Sockets.readSome(16_384, source), Sockets.write(part, sink) {}
    shutdown(sink, Int32(SHUT_RDWR))
  }

  private func keep(_ socket: Int32) { lock.withLock { sockets.append(socket) } }

  private func drop(_ socket: Int32) {
    lock.withLock {
      sockets.removeAll { $0 == socket }
      close(socket)
    }
  }
}

// The handshakes.
extension LoopbackProxy {
  private func acceptConnect(_ client: Int32) -> (host: String, port: UInt16)? {
    var reader = RequestReader(socket: client, connection: 0)
    guard let request = reader.next(), request.method == "CONNECT", let colon = request.target.lastIndex(of: ":"),
      let port = UInt16(request.target[request.target.index(after: colon)...])
    else { return nil }
    if let login {
      let expected = "Basic " + Data("\(login.user):\(login.password)".utf8).base64EncodedString()
      guard request["Proxy-Authorization"] == expected else {
        let refusal = "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"a\"\r\nContent-Length: 0\r\n\r\n"
        _ = Sockets.write(Array(refusal.utf8), client)
        return nil
      }
    }
    return (String(request.target[..<colon]), port)
  }

  private func acceptSOCKS(_ client: Int32) -> (host: String, port: UInt16)? {
    guard let greeting = Sockets.read(2, client), greeting[0] == 5,
      let methods = Sockets.read(Int(greeting[1]), client)
    else { return nil }
    let method: UInt8 = login == nil ? 0 : 2
    guard methods.contains(method) else {
      _ = Sockets.write([5, 0xFF], client)
      return nil
    }
    guard Sockets.write([5, method], client) else { return nil }
    if let login {
      guard Sockets.read(1, client) == [1], let user = readText(client), let password = readText(client) else {
        return nil
      }
      let isKnown = user == login.user && password == login.password
      guard Sockets.write([1, isKnown ? 0 : 1], client), isKnown else { return nil }
    }
    guard let head = Sockets.read(4, client), head[0] == 5, head[1] == 1, let host = readHost(head[3], client),
      let port = Sockets.read(2, client)
    else { return nil }
    return (host, UInt16(port[0]) << 8 | UInt16(port[1]))
  }

  private func readHost(_ form: UInt8, _ client: Int32) -> String? {
    form == 3 ? readText(client) : Sockets.read(4, client)?.map(String.init).joined(separator: ".")
  }

  /// Text behind a byte that tells its length.
  private func readText(_ client: Int32) -> String? {
    Sockets.read(1, client).flatMap { Sockets.read(Int($0[0]), client) }.map { String(decoding: $0, as: UTF8.self) }
  }
}
