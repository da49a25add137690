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
    var text = Substring(String(decoding: line, as: UTF8.self))
    while let last = text.unicodeScalars.last, last == "\r" || last == "\n" { text.unicodeScalars.removeLast() }
    if text.hasPrefix("HTTP/") {
      // A status line begins an answer; what came before was interim.
      status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
      headers = HTTPHeaders()
      isComplete = false
    } else if text.isEmpty {
      isComplete = true
    } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let value = text[text.utf8.index(after: colon)...]
      headers.append(HTTPField(String(text[..<colon]), Self.trimmed(value)))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
    var scalars = text.unicodeScalars.drop(while: isSpace)
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }
}
