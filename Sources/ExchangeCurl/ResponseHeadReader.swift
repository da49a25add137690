import ExchangeRuntime

/// Collects the header lines of an answer; interim answers (1xx) give way to the final one.
struct ResponseHeadReader {
  /// Bytes received, interim answers included.
  private(set) var count = 0
  private var status: Int?
  /// The lines behind the status, each with one line feed at its end, where no other can be. They are read by the one who
  /// asks for the head, whose thread also makes the room for them: memory that one thread takes and another gives back
  /// makes threads wait for each other.
  private var lines: [UInt8] = []
  private var isComplete = false

  /// A reader with room for the head of most answers.
  init() { lines.reserveCapacity(896) }

  /// Whether nothing was received.
  var isEmpty: Bool { count == 0 }

  /// Whether the empty line was received that ends the head of an answer which is not interim.
  var isFinal: Bool { isComplete && (status ?? 0) >= 200 }

  /// Status and headers, once they are complete.
  var head: ResponseHead? {
    guard isFinal, let status else { return nil }
    return ResponseHead(status: status, headers: lines.withUnsafeBytes(Self.headers))
  }

  /// Takes one line with its line end.
  mutating func append(_ line: UnsafeRawBufferPointer) {
    count += line.count
    var end = line.count
    while end > 0, line[end - 1] == UInt8(ascii: "\r") || line[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end == 0 {
      isComplete = true
    } else if Self.beginsAnswer(line) {
      // What came before was interim.
      status = Self.status(line[..<end])
      lines.removeAll(keepingCapacity: true)
      isComplete = false
    } else {
      lines.append(contentsOf: UnsafeRawBufferPointer(rebasing: line[..<end]))
      lines.append(UInt8(ascii: "\n"))
    }
  }

  private static func headers(_ lines: UnsafeRawBufferPointer) -> HTTPHeaders {
    var headers = HTTPHeaders()
    var (start, colon) = (0, Int?.none)
    for (place, byte) in lines.enumerated() {
      if byte == UInt8(ascii: "\n") {
        if let colon { headers.append(HTTPField(text(lines, start, colon), text(lines, colon + 1, place))) }
        (start, colon) = (place + 1, nil)
      } else if byte == UInt8(ascii: ":"), colon == nil {
        colon = place
      }
    }
    return headers
  }

  private static func beginsAnswer(_ line: UnsafeRawBufferPointer) -> Bool {
    let mark: StaticString = "HTTP/"
    guard line.count >= mark.utf8CodeUnitCount else { return false }
    return (0..<mark.utf8CodeUnitCount).allSatisfy { line[$0] == mark.utf8Start[$0] }
  }

  /// The number after the first space.
  private static func status(_ line: Slice<UnsafeRawBufferPointer>) -> Int? {
    let digits = line.drop { $0 != UInt8(ascii: " ") }.drop { $0 == UInt8(ascii: " ") }
      .prefix { $0 != UInt8(ascii: " ") }
    guard !digits.isEmpty, digits.count < 10 else { return nil }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// The text between two places of a line, without the spaces around it.
  private static func text(_ line: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> String {
    var (start, end) = (start, end)
    while start < end, isSpace(line[start]) { start += 1 }
    while end > start, isSpace(line[end - 1]) { end -= 1 }
    return String(decoding: UnsafeRawBufferPointer(rebasing: line[start..<end]), as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
