import Foundation

/// A small real HTTP/1.1 server on 127.0.0.1, one thread per connection, that can misbehave on demand.
///
/// Its threads keep it alive until ``stop()``.
///
/// Why `@unchecked Sendable` holds:
/// 1. everything that changes is touched under `state` (a lock and condition) only;
/// 2. `handler`, `keepsRequests`, `listener` and `port` never change.
public final class LoopbackServer: @unchecked Sendable {
  /// Decides what becomes of a request; called on the connection's thread.
  public typealias Handler = @Sendable (ServerRequest) -> ServerReply

  /// The port that the system chose.
  public let port: UInt16

  private let handler: Handler
  private let keepsRequests: Bool
  private let listener: Int32
  private let state = NSCondition()
  private var isStopped = false
  private var sockets: Set<Int32> = []
  private var threadCount = 0
  private var recorded: [ServerRequest] = []
  private var connections = 0

  /// Starts to listen; a long run does without ``requests``, whose memory grows.
  public init(keepsRequests: Bool = true, _ handler: @escaping Handler) throws {
    (listener, port) = try Sockets.listen()
    self.handler = handler
    self.keepsRequests = keepsRequests
    spawn { $0.acceptConnections() }
  }

  /// The server's base URL.
  public var baseURL: String { "http://127.0.0.1:\(port)" }

  /// The requests that were read completely, in order of arrival.
  public var requests: [ServerRequest] { state.withLock { recorded } }

  /// How many connections were accepted.
  public var connectionCount: Int { state.withLock { connections } }

  /// How many connections are open.
  public var openConnectionCount: Int { state.withLock { sockets.count } }

  /// Runs `body` with a server and stops it afterwards.
  public static func with<Result>(
    isolation: isolated (any Actor)? = #isolation, handler: @escaping Handler,
    _ body: (LoopbackServer) async throws -> Result
  ) async throws -> Result {
    let server = try LoopbackServer(handler)
    defer { server.stop() }
    return try await body(server)
  }

  /// Runs `body` with a server that gives every request the same reply, and stops it afterwards.
  public static func with<Result>(
    isolation: isolated (any Actor)? = #isolation, _ reply: ServerReply,
    _ body: (LoopbackServer) async throws -> Result
  ) async throws -> Result {
    let handler: Handler = { _ in reply }
    return try await with(handler: handler, body)
  }

  /// Waits until that many requests were read; false when they were not in a minute (see ``Patience``).
  public func waitForRequests(_ count: Int) async -> Bool { await Patience.until { requests.count >= count } }

  /// Waits until no connection is open; false when one still is after a minute (see ``Patience``).
  public func waitForNoConnection() async -> Bool { await Patience.until { openConnectionCount == 0 } }

  /// Closes all connections and waits for all threads to end.
  public func stop() {
    state.lock()
    defer { state.unlock() }
    if !isStopped {
      isStopped = true
      state.broadcast()
      Sockets.wakeAccept(listener)
      for socket in sockets { shutdown(socket, Int32(SHUT_RDWR)) }
    }
    while threadCount > 0 { state.wait() }
  }

  private func spawn(_ work: @escaping @Sendable (LoopbackServer) -> Void) {
    state.withLock { threadCount += 1 }
    Thread { work(self) }.start()
  }

  private func threadEnded() {
    state.withLock {
      threadCount -= 1
      state.broadcast()
    }
  }

  private func acceptConnections() {
    defer {
      Sockets.closeListener(listener)
      threadEnded()
    }
    while true {
      guard let socket = Sockets.accept(listener) else { return }
      let isOpen = state.withLock { () -> Bool in
        if isStopped { return false }
        connections += 1
        sockets.insert(socket)
        return true
      }
      guard isOpen else {
        close(socket)
        return
      }
      Sockets.prepare(socket)
      let number = connectionCount
      spawn { $0.serve(socket, number) }
    }
  }

  private func serve(_ socket: Int32, _ connection: Int) {
    var reader = RequestReader(socket: socket, connection: connection)
    while let request = reader.next() {
      if keepsRequests { state.withLock { recorded.append(request) } }
      guard answer(handler(request), socket) else { break }
    }
    // At one go: whoever sees no connection open finds it closed, and a new one may have the same number.
    state.withLock {
      sockets.remove(socket)
      close(socket)
    }
    threadEnded()
  }

  /// Acts out a reply; false when the connection is to be closed.
  private func answer(_ reply: ServerReply, _ socket: Int32) -> Bool {
    switch reply {
    case .response(let response): return Sockets.write(response.bytes, socket)
    case .delayed(let delay, let later): return wait(delay) && answer(later, socket)
    case .hold: return wait(nil)
    case .when(let isSo, let later):
      while !isSo() { guard wait(.milliseconds(1)) else { return false } }
      return answer(later, socket)
    case .close: return false
    case .reset:
      Sockets.closeByReset(socket)
      return false
    case .truncated(let response, let count):
      _ = Sockets.write(Array(response.bytes.prefix(response.headBytes.count + count)), socket)
      return false
    case .bytes(let bytes):
      _ = Sockets.write(bytes, socket)
      return false
    case .kept(let bytes): return Sockets.write(bytes, socket)
    case .bytesAndReset(let bytes):
      _ = Sockets.write(bytes, socket)
      // A reset at once would overtake the bytes.
      _ = wait(.milliseconds(20))
      Sockets.closeByReset(socket)
      return false
    case .drip(let bytes, let pause):
      for byte in bytes { guard wait(pause), Sockets.write([byte], socket) else { return false } }
      return false
    case .endless(let first, let rest):
      guard Sockets.write(first, socket) else { return false }
      while Sockets.write(rest, socket) {}
      return false
    }
  }

  /// Waits, for good without a delay; false when the server was stopped meanwhile.
  private func wait(_ delay: Duration?) -> Bool {
    let seconds = delay.map { Double($0.components.seconds) + Double($0.components.attoseconds) / 1e18 }
    let end = Date(timeIntervalSinceNow: seconds ?? 3600)
    state.lock()
    defer { state.unlock() }
    while !isStopped { if !state.wait(until: end) { break } }
    return !isStopped
  }
}
