import Foundation

/// Ports of 127.0.0.1 for programs that cannot choose one themselves.
enum FreePorts {
  /// What the system refused.
  struct Failure: Error {
    let number: Int32
  }

  /// So many ports that nothing listens on at the moment.
  static func find(_ count: Int) throws -> [UInt16] {
    var sockets: [Int32] = []
    defer { for socket in sockets { close(socket) } }
    return try (0..<count).map { _ in
      let descriptor = tcpSocket()
      sockets.append(descriptor)
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      var found = address(0)
      let result = withUnsafeMutablePointer(to: &found) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
        }
      }
      guard result else { throw Failure(number: errno) }
      return UInt16(bigEndian: found.sin_port)
    }
  }

  /// Whether one can listen on `::1`.
  static let hasIPv6: Bool = {
    let descriptor = tcpSocket(AF_INET6)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_addr = in6addr_loopback
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) == 0
      }
    }
  }()

  /// Whether something accepts connections there.
  static func answers(_ port: UInt16) -> Bool {
    let descriptor = tcpSocket()
    defer { close(descriptor) }
    var target = address(port)
    return withUnsafePointer(to: &target) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func tcpSocket(_ family: Int32 = AF_INET) -> Int32 {
    #if canImport(Darwin)
      socket(family, SOCK_STREAM, 0)
    #else
      socket(family, Int32(SOCK_STREAM.rawValue), 0)
    #endif
  }

  private static func address(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = port.bigEndian
    return address
  }
}
