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
  /// The value of a string, or the spelling of another scalar.
  func string(of token: JSONToken) -> String {
    let start = Int(token.offset)
    return bytes.withUnsafeBufferPointer { buffer in
      let content = UnsafeBufferPointer(rebasing: buffer[start..<start + Int(token.length)])
      return token.hasEscapes ? JSONEscapes.resolve(content) : String(decoding: content, as: UTF8.self)
    }
  }

  /// The value of the string token, or the spelling of another scalar.
  func string(at index: Int) -> String {
    string(of: tokens[index])
  }

  /// The tree of the value and everything below it; the scanner has limited its depth.
  func json(at index: Int) -> JSON {
    let token = tokens[index]
    switch token.kind {
    case .null: return .null
    case .trueLiteral: return .boolean(true)
    case .falseLiteral: return .boolean(false)
    case .integer, .number: return .number(ExactDecimal(validated: string(of: token)))
    case .string: return .string(string(of: token))
    case .array:
      var elements: [JSON] = []
      elements.reserveCapacity(Int(token.length))
      var child = index + 1
      while child < token.next {
        elements.append(json(at: child))
        child = Int(tokens[child].next)
      }
      return .array(elements)
    case .object:
      var members: [JSONObject.Member] = []
      members.reserveCapacity(Int(token.length))
      var name = index + 1
      while name < token.next {
        members.append(JSONObject.Member(name: string(at: name), value: json(at: name + 1)))
        name = Int(tokens[name + 1].next)
      }
      return .object(JSONObject(members))
    }
  }
}
