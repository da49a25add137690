import Foundation

/// Reads requests off a connection, one after the other.
struct RequestReader {
  let socket: Int32
  let connection: Int
  private var buffer: [UInt8] = []

  init(socket: Int32, connection: Int) {
    self.socket = socket
    self.connection = connection
  }

  /// The next request; nil when the connection ended or what came is no request.
  mutating func next() -> ServerRequest? {
    guard let head = takeHead() else { return nil }
    let lines = head.components(separatedBy: "\r\n")
    let words = lines[0].components(separatedBy: " ")
    guard words.count == 3 else { return nil }
    var headers: [(name: String, value: String)] = []
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      headers.append((String(line[..<colon]), value))
    }
    let length = headers.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) } ?? 0
    guard let body = take(length) else { return nil }
    return ServerRequest(method: words[0], target: words[1], headers: headers, body: body, connection: connection)
  }

  private mutating func takeHead() -> String? {
    let mark = Array("\r\n\r\n".utf8)
    var searched = 0
    while true {
      if buffer.count >= mark.count {
        for start in searched...(buffer.count - mark.count) where buffer[start] == mark[0] {
          guard buffer[start..<start + mark.count].elementsEqual(mark) else { continue }
          let head = String(decoding: buffer[..<start], as: UTF8.self)
          buffer.removeFirst(start + mark.count)
          return head
        }
        searched = buffer.count - mark.count + 1
      }
      guard fill() else { return nil }
    }
  }

  private mutating func take(_ count: Int) -> [UInt8]? {
    while buffer.count < count { guard fill() else { return nil } }
    defer { buffer.removeFirst(count) }
    return Array(buffer[..<count])
  }

  private mutating func fill() -> Bool {
    var part = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = recv(socket, &part, part.count, 0)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      buffer.append(contentsOf: part[..<count])
      return true
    }
  }
}
