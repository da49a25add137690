import Diagnostics

/// Reads JSON as documentation writes it: with comments, and with the defects that people make.
///
/// Every defect that it can understand is recorded as a repair; a reader of strict JSON refuses a document with any.
public struct JSONReader {
  /// How deep values may be nested.
  public static let nestingLimit = 64

  var scanner: JSONScanner
  var repairs: [(kind: JSONRepair, position: SourcePosition)] = []
  private var depth = 0
  private var nextID = 0
  private var comments = JSONCommentKeeper()

  private init(_ text: String) {
    scanner = JSONScanner(Array(text.utf8))
  }

  /// Reads `text`; throws when it is no JSON even with repairs.
  public static func read(_ text: String) throws(JSONSyntaxError) -> JSONDocument {
    var reader = JSONReader(text)
    return try reader.document()
  }

  /// Reads `text` as strict JSON: a comment or any other deviation is an error.
  public static func readStrict(_ text: String) throws(JSONSyntaxError) -> JSONNode {
    var reader = JSONReader(text)
    let document = try reader.document()
    if let repair = document.repairs.first {
      throw JSONSyntaxError(reason: "\(repair.kind.rawValue) in JSON", position: repair.position)
    }
    if let position = reader.comments.firstPosition {
      throw JSONSyntaxError(reason: "comment in JSON", position: position)
    }
    guard let root = document.roots.first else {
      throw JSONSyntaxError(reason: "no JSON value", position: SourcePosition(line: 1))
    }
    return root
  }

  // MARK: - Values

  private mutating func document() throws(JSONSyntaxError) -> JSONDocument {
    var roots: [JSONNode] = []
    skipTrivia()
    while !scanner.isAtEnd {
      let start = scanner.position
      if scanner.skip("```") {
        repairs.append((.strayFence, start))
        while let byte = scanner.peek, byte != UInt8(ascii: "\n") { scanner.advance() }
      } else {
        if !roots.isEmpty { repair(.severalValues) }
        roots.append(try value())
        skipTrivia()
        let end = scanner.position
        if scanner.skip(",") { repairs.append((.trailingComma, end)) }
      }
      skipTrivia()
    }
    return JSONDocument(roots: roots.map { comments.attached(to: $0) }, repairs: repairs)
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONNode {
    let position = scanner.position
    let id = nextID
    nextID += 1
    comments.begin(id, line: position.line)
    guard let byte = scanner.peek else {
      throw error("the text ends where a value is expected")
    }
    let content: JSONNode.Content
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.nestingLimit else {
        throw JSONSyntaxError(
          reason: "values are nested more than \(Self.nestingLimit) deep", position: position, isTooDeep: true)
      }
      scanner.advance()
      content = byte == UInt8(ascii: "{") ? .object(try members()) : .array(try elements())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      content = try number()
    default:
      if let text = try quotedText() {
        content = .string(text)
      } else {
        content = try word()
      }
    }
    comments.end(id, line: scanner.position.line)
    return JSONNode(content: content, position: position, id: id)
  }

  private mutating func members() throws(JSONSyntaxError) -> [JSONNodeMember] {
    var members: [JSONNodeMember] = []
    var names: Set<String> = []
    while try nextItem(closing: "}", isFirst: members.isEmpty) {
      let start = scanner.position
      let name = try memberName()
      skipTrivia()
      guard colon() else { throw error("a member name must be followed by a colon") }
      skipTrivia()
      let node = try value()
      if names.insert(name).inserted {
        members.append(JSONNodeMember(name: name, node: node))
      } else {
        repairs.append((.duplicateMember, start))
      }
    }
    return members
  }

  private mutating func elements() throws(JSONSyntaxError) -> [JSONNode] {
    var elements: [JSONNode] = []
    while try nextItem(closing: "]", isFirst: elements.isEmpty) {
      elements.append(try value())
    }
    return elements
  }

  /// Moves to the next item of a container; false when the container ends.
  private mutating func nextItem(closing: StaticString, isFirst: Bool) throws(JSONSyntaxError) -> Bool {
    let afterPrevious = scanner.position
    skipTrivia()
    var commas = 0
    var comma = scanner.position
    var lastComma = comma
    while let separator = separator() {
      if separator == .fullWidth { repairs.append((.fullWidthPunctuation, comma)) }
      commas += 1
      if commas == 2 || (commas == 1 && isFirst) { repairs.append((.doubleComma, comma)) }
      skipTrivia()
      lastComma = comma
      comma = scanner.position
    }
    if scanner.isAtEnd { throw error("the text ends before `\(closing)`") }
    if scanner.skip(closing) {
      if commas == 1, !isFirst { repairs.append((.trailingComma, lastComma)) }
      return false
    }
    if commas == 0, !isFirst {
      guard startsItem(closing: closing) else {
        throw error("a comma or `\(closing)` is expected")
      }
      repairs.append((.missingComma, afterPrevious))
    }
    return true
  }

  private func startsItem(closing: StaticString) -> Bool {
    guard let byte = scanner.peek else { return false }
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"): return false
    default: return true
    }
  }

  private mutating func memberName() throws(JSONSyntaxError) -> String {
    if let text = try quotedText() { return text }
    let start = scanner.position
    let text = scanner.takeWord()
    guard !text.isEmpty else { throw error("a member name is expected") }
    repairs.append((.unquotedName, start))
    return text
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONNode.Content {
    let start = scanner.position
    let text = scanner.takeWord()
    if JSONNumber.isNumber(text) { return .number(text) }
    repairs.append((.bareWord, start))
    return .string(text)
  }

  private mutating func word() throws(JSONSyntaxError) -> JSONNode.Content {
    let start = scanner.position
    let text = scanner.takeWord()
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "": throw error("a value is expected")
    case "True", "TRUE", "False", "FALSE":
      repairs.append((.bareWord, start))
      return .bool(text.lowercased() == "true")
    case "None", "NULL":
      repairs.append((.bareWord, start))
      return .null
    default:
      repairs.append((.bareWord, start))
      return .string(text)
    }
  }

  // MARK: - Trivia and repairs

  mutating func repair(_ kind: JSONRepair) {
    repairs.append((kind, scanner.position))
  }

  func error(_ reason: String) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, position: scanner.position)
  }

  private mutating func skipTrivia() {
    while true {
      scanner.skipSpace()
      let start = scanner.position
      if scanner.skip("...") || scanner.skip("…") {
        while scanner.skip(".") {}
        repairs.append((.ellipsis, start))
        continue
      }
      guard let comment = scanner.takeComment() else { return }
      if comment.mark == .hash { repairs.append((.hashComment, start)) }
      comments.add(comment.text, at: start)
    }
  }

  private mutating func colon() -> Bool {
    if scanner.skip(":") { return true }
    let start = scanner.position
    guard scanner.skip("：") else { return false }
    repairs.append((.fullWidthPunctuation, start))
    return true
  }

  private enum Separator { case plain, fullWidth }

  private mutating func separator() -> Separator? {
    if scanner.skip(",") { return .plain }
    if scanner.skip("，") { return .fullWidth }
    return nil
  }
}
