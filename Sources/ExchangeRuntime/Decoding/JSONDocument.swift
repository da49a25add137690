/// A received JSON text with the index of its values, which are read out of it by token.
struct JSONDocument: Sendable {
  let bytes: [UInt8]
  let tokens: [JSONToken]
  /// Why the text is not JSON; the tokens then describe what could be read.
  private(set) var failure: DecodingFailure?

  /// Checks and indexes the text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Tokens hold offsets of 32 bits; no transport lets a body of that size through.
    guard bytes.count < UInt32.max else {
      tokens = []
      let mismatch = Mismatch(steps: [], expected: "less than 4 GiB", found: "\(bytes.count) bytes")
      failure = DecodingFailure([mismatch], readable: nil)
      return
    }
    var stop: (error: JSONSyntaxError, container: Int?, name: JSONToken?)?
    tokens = bytes.withUnsafeBufferPointer { buffer in
      var scanner = JSONScanner(buffer)
      do throws(JSONSyntaxError) {
        try scanner.scan()
      } catch {
        let (container, name) = scanner.closeAfterError()
        stop = (error, container, name)
      }
      return scanner.tokens
    }
    if let stop { failure = failure(for: stop.error, container: stop.container, name: stop.name) }
  }

  private func failure(for error: JSONSyntaxError, container: Int?, name: JSONToken?) -> DecodingFailure {
    var steps: [PathStep] = []
    if let container {
      steps = PathFinder.steps(to: [container], in: self)[0]
      if tokens[container].kind == .array { steps.append(.index(Int(tokens[container].length))) }
    }
    if let name { steps.append(.member(string(of: name))) }
    var found = "the end"
    if error.offset < bytes.count {
      let byte = bytes[error.offset]
      found = (0x21...0x7e).contains(byte) ? "'\(Unicode.Scalar(byte))'" : "byte \(byte)"
    }
    let expected = "JSON with \(error.expected) at offset \(error.offset)"
    let mismatch = Mismatch(steps: steps, expected: expected, found: found)
    return DecodingFailure([mismatch], readable: tokens.isEmpty ? nil : json(at: 0))
  }
}

extension JSONDocument {
  /// Gives the text and its index to `body`, which may not keep them.
  func lend<Result>(_ body: (JSONText) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      tokens.withUnsafeBufferPointer { tokens in body(JSONText(bytes: bytes, tokens: tokens)) }
    }
  }

  /// The value of a string, or the spelling of another scalar.
  func string(of token: JSONToken) -> String {
    lend { $0.string(of: token) }
  }

  /// The value of the string token, or the spelling of another scalar.
  func string(at index: Int) -> String {
    lend { $0.string(at: index) }
  }

  /// The tree of the value and everything below it; the scanner has limited its depth.
  func json(at index: Int) -> JSON {
    lend { $0.json(at: index) }
  }
}
