import Foundation

/// The few socket calls that the server needs.
enum Sockets {
  /// What the system refused.
  struct Failure: Error {
    let call: String
    let number: Int32
  }

  /// A socket that programs which are started meanwhile do not inherit: one that they keep open would never end.
  private static func tcpSocket() -> Int32 {
    #if canImport(Darwin)
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  /// The next connection; nil when the listener was closed.
  static func accept(_ listener: Int32) -> Int32? {
    while true {
      let socket = Foundation.accept(listener, nil, nil)
      if socket >= 0 {
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        return socket
      }
      switch errno {
      case EINTR, ECONNABORTED: continue
      // No more files may be open at the moment.
      case EMFILE, ENFILE: usleep(1_000)
      default: return nil
      }
    }
  }

  /// A listening socket on 127.0.0.1 and the port that the system chose.
  static func listen() throws -> (socket: Int32, port: UInt16) {
    let descriptor = tcpSocket()
    guard descriptor >= 0 else { throw Failure(call: "socket", number: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> String? in
        if bind(descriptor, address, size) != 0 { return "bind" }
        if Foundation.listen(descriptor, 256) != 0 { return "listen" }
        return getsockname(descriptor, address, &size) == 0 ? nil : "getsockname"
      }
    }
    if let result {
      let number = errno
      close(descriptor)
      throw Failure(call: result, number: number)
    }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }

  /// A connection to a port of 127.0.0.1; nil when it is refused.
  static func connect(_ port: UInt16) -> Int32? {
    let descriptor = tcpSocket()
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = port.bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if result == 0 {
      prepare(descriptor)
      return descriptor
    }
    close(descriptor)
    return nil
  }

  /// Exactly that many bytes; nil when the connection ends before.
  static func read(_ count: Int, _ socket: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < count {
      guard let part = readSome(count - bytes.count, socket) else { return nil }
      bytes += part
    }
    return bytes
  }

  /// What is there, up to so many bytes, after waiting for one; nil when the connection ended.
  static func readSome(_ count: Int, _ socket: Int32) -> [UInt8]? {
    var part = [UInt8](repeating: 0, count: count)
    while true {
      let received = recv(socket, &part, part.count, 0)
      if received < 0 && errno == EINTR { continue }
      return received > 0 ? Array(part[..<received]) : nil
    }
  }

  /// Makes a blocked `accept` return.
  static func wakeAccept(_ listener: Int32) {
    #if canImport(Darwin)
      close(listener)
    #else
      shutdown(listener, Int32(SHUT_RDWR))
    #endif
  }

  /// Closes the listening socket after `accept` returned.
  static func closeListener(_ listener: Int32) {
    #if !canImport(Darwin)
      close(listener)
    #endif
  }

  /// Answers leave at once, and a client that is gone raises no signal.
  static func prepare(_ socket: Int32) {
    var one: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    #if canImport(Darwin)
      setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &one, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  /// Writes all bytes; false when the client is gone.
  static func write(_ bytes: [UInt8], _ socket: Int32) -> Bool {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { send(socket, $0.baseAddress, $0.count, flags) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  /// Makes the close that follows a reset.
  static func closeByReset(_ socket: Int32) {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
  }
}
