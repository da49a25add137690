import ExchangeRuntime

/// Collects the header lines of an answer; interim answers (1xx) give way to the final one.
struct ResponseHeadReader {
  /// Bytes received, interim answers included.
  private(set) var count = 0
  private var status: Int?
  private var headers = HTTPHeaders()
  private var isComplete = false

  /// Whether nothing was received.
  var isEmpty: Bool { count == 0 }

  /// Status and headers, once the empty line that ends them was received.
  var head: ResponseHead? {
    guard isComplete, let status, status >= 200 else { return nil }
    return ResponseHead(status: status, headers: headers)
  }

  /// Takes one line with its line end.
  mutating func append(_ line: UnsafeRawBufferPointer) {
    count += line.count
    var line = line[...]
    while let last = line.last, last == UInt8(ascii: "\r") || last == UInt8(ascii: "\n") { line.removeLast() }
    if line.starts(with: Self.version) {
      // A status line begins an answer; what came before was interim.
      status = Self.status(line)
      headers = HTTPHeaders()
      isComplete = false
    } else if line.isEmpty {
      isComplete = true
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      let name = String(decoding: line[..<colon], as: UTF8.self)
      let value = String(decoding: Self.trimmed(line[(colon + 1)...]), as: UTF8.self)
      headers.append(HTTPField(name, value))
    }
  }

  private static let version = Array("HTTP/".utf8)

  /// The number after the first space.
  private static func status(_ line: Slice<UnsafeRawBufferPointer>) -> Int? {
    let digits = line.drop { $0 != UInt8(ascii: " ") }.drop { $0 == UInt8(ascii: " ") }
    return Int(String(decoding: digits.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self))
  }

  private static func trimmed(_ text: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer> {
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }
}
