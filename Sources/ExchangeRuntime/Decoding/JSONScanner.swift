/// Checks that a text is strict JSON and indexes it, in one pass.
///
/// Lives only inside `withUnsafeBufferPointer`; what leaves it are the tokens, which hold offsets.
struct JSONScanner {
  static let nestingLimit = 64

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  private(set) var tokens: [JSONToken] = []
  /// The innermost open container, or `none`.
  private var open = JSONScanner.none
  private var depth = 0

  private static let none = UInt32.max

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    // A name or value and what separates it rarely take less than eight bytes; the array grows when they do.
    tokens.reserveCapacity(bytes.count / 8 + 8)
  }

  /// The byte at the position; zero at the end, which JSON allows nowhere.
  var current: UInt8 {
    @inline(__always) get { position < bytes.count ? bytes[position] : 0 }
  }

  /// Reads one value and the space around it.
  mutating func scan() throws(JSONSyntaxError) {
    while true {
      skipSpace()
      if try opensContainer() { continue }
      repeat {
        skipSpace()
        if open == Self.none {
          guard position == bytes.count else { throw error("the end") }
          return
        }
      } while try closesContainer()
    }
  }

  /// Reads a scalar and returns false, or the beginning of a container that is not empty and returns true.
  @inline(__always)
  private mutating func opensContainer() throws(JSONSyntaxError) -> Bool {
    switch current {
    case UInt8(ascii: "\""): try scanString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    case UInt8(ascii: "{"): return try openObject()
    case UInt8(ascii: "["): return try openArray()
    case UInt8(ascii: "t"): try scanLiteral("true", .trueLiteral)
    case UInt8(ascii: "f"): try scanLiteral("false", .falseLiteral)
    case UInt8(ascii: "n"): try scanLiteral("null", .null)
    default: throw error("a value")
    }
    return false
  }

  /// After a value: reads a comma (and the name after it) and returns false, or an end of container and returns true.
  @inline(__always)
  private mutating func closesContainer() throws(JSONSyntaxError) -> Bool {
    let isObject = tokens[Int(open)].kind == .object
    tokens[Int(open)].length += 1
    switch current {
    case UInt8(ascii: ","):
      position += 1
      if isObject {
        skipSpace()
        try scanName()
      }
      return false
    case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
      close()
      return true
    default:
      throw isObject ? error("',' or '}'") : error("',' or ']'")
    }
  }

  private mutating func openObject() throws(JSONSyntaxError) -> Bool {
    try begin(.object)
    skipSpace()
    if current == UInt8(ascii: "}") {
      close()
      return false
    }
    try scanName()
    return true
  }

  private mutating func openArray() throws(JSONSyntaxError) -> Bool {
    try begin(.array)
    skipSpace()
    if current == UInt8(ascii: "]") {
      close()
      return false
    }
    return true
  }

  private mutating func begin(_ kind: JSONToken.Kind) throws(JSONSyntaxError) {
    guard depth < Self.nestingLimit else { throw error("at most 64 levels") }
    depth += 1
    let token = UInt32(tokens.count)
    tokens.append(
      JSONToken(offset: UInt32(position), length: 0, next: open, kind: kind, hasEscapes: false))
    open = token
    position += 1
  }

  private mutating func close() {
    let index = Int(open)
    open = tokens[index].next
    tokens[index].next = UInt32(tokens.count)
    depth -= 1
    position += 1
  }

  @inline(__always)
  private mutating func scanName() throws(JSONSyntaxError) {
    guard current == UInt8(ascii: "\"") else { throw error("a member name") }
    try scanString()
    skipSpace()
    guard current == UInt8(ascii: ":") else { throw error("':'") }
    position += 1
  }

  @inline(__always)
  mutating func append(_ kind: JSONToken.Kind, from start: Int, to end: Int, hasEscapes: Bool = false) {
    tokens.append(
      JSONToken(
        offset: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: end - start),
        next: UInt32(truncatingIfNeeded: tokens.count + 1), kind: kind, hasEscapes: hasEscapes))
  }

  @inline(__always)
  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): position += 1
      default: return
      }
    }
  }

  func error(_ expected: StaticString) -> JSONSyntaxError {
    JSONSyntaxError(offset: position, expected: expected)
  }

  /// After an error: closes what is open and drops a name without a value, so that the tokens describe what could be read.
  /// - Returns: the container in which reading stopped, and the name that was dropped.
  mutating func closeAfterError() -> (container: Int?, name: JSONToken?) {
    guard open != Self.none else { return (nil, nil) }
    let container = Int(open)
    var dropped: JSONToken?
    if tokens[container].kind == .object {
      // Everything inside the innermost open container is closed, so that its members can be walked.
      var name = container + 1
      while name + 1 < tokens.count { name = Int(tokens[name + 1].next) }
      if name < tokens.count { dropped = tokens.removeLast() }
    }
    while open != Self.none { close() }
    return (container, dropped)
  }
}
