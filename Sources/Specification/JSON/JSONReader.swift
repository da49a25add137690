import Diagnostics

/// Reads JSON as documentation writes it: with comments, and with the defects that people make.
///
/// Every defect that it can understand is recorded as a repair; a reader of strict JSON refuses a document with any.
public struct JSONReader {
  /// How deep values may be nested.
  public static let nestingLimit = 64

  var scanner: JSONScanner
  var repairs: [(kind: JSONRepair, position: SourcePosition)] = []
  /// The closing brackets that are still to come, the next one last.
  private var closers: [UInt8] = []
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
      } else if !roots.isEmpty, scanner.skip("}") || scanner.skip("]") {
        repairs.append((.unbalancedBracket, start))
      } else {
        if !roots.isEmpty { repair(.severalValues) }
        roots.append(try value())
        skipTrivia()
        let end = scanner.position
        if scanner.skip(",") { repairs.append((.trailingComma, end)) }
        if scanner.skip(";") { repairs.append((.straySemicolon, end)) }
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
      throw error("the text ends where a value is expected", isCut: true)
    }
    var content: JSONNode.Content
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard closers.count < Self.nestingLimit else {
        throw JSONSyntaxError(
          reason: "values are nested more than \(Self.nestingLimit) deep", position: position, isTooDeep: true)
      }
      closers.append(byte + 2)
      defer { closers.removeLast() }
      let holdsMembers = scanner.isBracketAroundMembers
      if holdsMembers { repair(.unbalancedBracket) }
      scanner.advance()
      if byte == UInt8(ascii: "{") {
        content = .object(try members(closing: "}"))
      } else {
        content = holdsMembers ? .object(try members(closing: "]")) : .array(try elements())
      }
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
    readTail(of: &content)
    return JSONNode(content: content, position: position, id: id)
  }

  /// The members of an object; brackets around members are taken for its braces.
  private mutating func members(closing: StaticString) throws(JSONSyntaxError) -> [JSONNodeMember] {
    var members: [JSONNodeMember] = []
    var names: Set<String> = []
    while try nextItem(closing: closing, isFirst: members.isEmpty) {
      let start = scanner.position
      let name = try memberName()
      skipTrivia()
      let node = try memberValue()
      if names.insert(name).inserted {
        members.append(JSONNodeMember(name: name, node: node))
      } else {
        repairs.append((.duplicateMember, start))
      }
    }
    return members
  }

  /// The value of a member; where a comma or a bracket stands in its place, nothing is known of it.
  private mutating func memberValue() throws(JSONSyntaxError) -> JSONNode {
    guard let byte = scanner.peek, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") else { return try value() }
    repair(.missingValue)
    defer { nextID += 1 }
    return JSONNode(content: .null, position: scanner.position, id: nextID)
  }

  private mutating func elements() throws(JSONSyntaxError) -> [JSONNode] {
    var elements: [JSONNode] = []
    while try nextItem(closing: "]", isFirst: elements.isEmpty) {
      let known = repairs.count
      let element = try value()
      // `{...}` stands for more elements like those before it.
      if case .object(let members) = element.content, members.isEmpty, !elements.isEmpty,
        repairs[known...].contains(where: { $0.kind == .ellipsis })
      {
        continue
      }
      elements.append(element)
    }
    return elements
  }

  /// Words behind a value on its line: the rest of a value without quotes, or a comment without a mark.
  private mutating func readTail(of content: inout JSONNode.Content) {
    switch content {
    case .object, .array: return
    case .number: if scanner.skip("\"") { repair(.missingQuote) }
    case .string where repairs.last?.kind == .bareWord: if scanner.skip("\"") { repair(.missingQuote) }
    default: break
    }
    let start = scanner.position
    guard let tail = scanner.takeTail() else { return }
    if case .string(let text) = content, repairs.last?.kind == .bareWord {
      content = .string(text + " " + tail)
    } else {
      repairs.append((.unmarkedComment, start))
      comments.add(tail, at: start)
    }
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
    readStrayWords(behind: afterPrevious)
    if scanner.isAtEnd { throw error("the text ends before `\(closing)`", isCut: true) }
    if scanner.skip(closing) {
      if commas == 1, !isFirst { repairs.append((.trailingComma, lastComma)) }
      return false
    }
    if let byte = scanner.peek, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
      // The bracket of an enclosing value closes this one, too; any other is a slip.
      repair(.unbalancedBracket)
      if !closers.dropLast().contains(byte) { scanner.advance() }
      return false
    }
    if commas == 0, !isFirst {
      if scanner.peek == UInt8(ascii: ":") {
        guard holdsMembers else { throw error("a comma or `\(closing)` is expected") }
        scanner.advance()
        skipTrivia()
      }
      repairs.append((.missingComma, afterPrevious))
    }
    return true
  }

  private mutating func memberName() throws(JSONSyntaxError) -> String {
    let start = scanner.position
    var name = ""
    if !scanner.isUnclosedQuote, let text = try quotedText() {
      name = text
    } else {
      let opens = scanner.skip("\"")
      name = scanner.takeWord()
      guard !name.isEmpty else { throw error("a member name is expected") }
      repairs.append((opens || scanner.skip("\"") ? .missingQuote : .unquotedName, start))
    }
    skipTrivia()
    if colon() { return name }
    // The quote behind the colon was taken for the one that closes the name.
    let text = name.trimmedOfBlanks
    if text.count > 1, text.hasSuffix(":") {
      repairs.append((.missingQuote, start))
      return String(text.dropLast())
    }
    guard let byte = scanner.peek, Self.beginsValue(byte) else {
      throw error("a member name must be followed by a colon")
    }
    repair(.missingColon)
    return name
  }

  /// Whether a value begins with the byte and nothing else may.
  private static func beginsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }

  /// Whether the container that is being read holds members.
  private var holdsMembers: Bool { closers.last == UInt8(ascii: "}") }

  /// A number; in an object, where a comma can only stand before a name, without the commas of its thousands.
  private mutating func number() throws(JSONSyntaxError) -> JSONNode.Content {
    let start = scanner.position
    var text = scanner.takeWord()
    if holdsMembers, text.count <= 3, JSONNumber.isNumber(text) {
      while let digits = scanner.takeThousands() {
        if repairs.last?.position != start { repairs.append((.groupedDigits, start)) }
        text += digits
      }
    }
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

  func error(_ reason: String, isCut: Bool = false) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, position: scanner.position, isCut: isCut)
  }

  /// Reads words that stand where a name is expected and that nothing makes one: a comment without a mark, or the rest
  /// of one that was broken over lines. They speak of the value before them.
  private mutating func readStrayWords(behind previous: SourcePosition) {
    guard holdsMembers else { return }
    while let words = scanner.takeStrayWords() {
      repair(.unmarkedComment)
      comments.add(words, at: previous)
      skipTrivia()
    }
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
