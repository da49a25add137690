import Diagnostics

/// A JSON value as it stands in a text: with its place and the comments beside it.
public struct JSONNode: Sendable {
  /// What the node holds.
  public enum Content: Sendable {
    case object([JSONNodeMember])
    case array([JSONNode])
    case string(String)
    case number(String)
    case bool(Bool)
    case null
  }

  /// What the node holds.
  public var content: Content
  /// Where it begins, in lines and columns of the text that was read.
  public var position: SourcePosition
  /// The comments on its line, or on lines of their own before it; without their marks.
  public var comments: [String] = []
  let id: Int

  /// The node with every place translated, for a text that is part of a file.
  public func moved(by translate: (SourcePosition) -> SourcePosition) -> JSONNode {
    var result = self
    result.position = translate(position)
    switch content {
    case .object(let members):
      result.content = .object(members.map { JSONNodeMember(name: $0.name, node: $0.node.moved(by: translate)) })
    case .array(let elements):
      result.content = .array(elements.map { $0.moved(by: translate) })
    default: break
    }
    return result
  }

  /// The value without places and comments.
  public var value: JSONValue {
    switch content {
    case .object(let members): .object(members.map { JSONMember($0.name, $0.node.value) })
    case .array(let elements): .array(elements.map(\.value))
    case .string(let text): .string(text)
    case .number(let text): .number(text)
    case .bool(let flag): .bool(flag)
    case .null: .null
    }
  }
}

/// One member of an object as it stands in a text.
public struct JSONNodeMember: Sendable {
  /// The member's name.
  public var name: String
  /// The member's value; comments of the member belong to it.
  public var node: JSONNode
}

/// A deviation from JSON that a reader understood.
public enum JSONRepair: String, Sendable, CaseIterable {
  case trailingComma = "trailing comma"
  case missingComma = "missing comma"
  case doubleComma = "doubled comma"
  case fullWidthPunctuation = "full-width punctuation"
  case smartQuotes = "typographic quotes"
  case singleQuotes = "single quotes"
  case unquotedName = "unquoted member name"
  case controlCharacter = "raw control character in a string"
  case invalidEscape = "invalid escape"
  case bareWord = "value without quotes"
  case hashComment = "comment with #"
  case strayFence = "stray code fence"
  case severalValues = "several values in one block"
  case unbalancedBracket = "brackets that do not match"
  case missingColon = "missing colon"
  case missingQuote = "missing quote"
  case unmarkedComment = "words behind a value"
  /// `};`
  case straySemicolon = "stray semicolon"
  case duplicateMember = "member given twice"
  case ellipsis = "dots in place of more"
  case missingValue = "missing value"
  /// `1,000`
  case groupedDigits = "commas between digits"
  /// `"{"a": 1}"`
  case unescapedQuotes = "quotes in a string"
}

/// What a reader made of a text.
public struct JSONDocument: Sendable {
  /// The values at the top: one, unless the text holds several.
  public var roots: [JSONNode]
  /// What had to be repaired, with places, in the order of the text.
  public var repairs: [(kind: JSONRepair, position: SourcePosition)]
}

/// A text that is no JSON, not even with repairs.
public struct JSONSyntaxError: Error, Sendable, Equatable {
  /// What was expected and what stands there.
  public var reason: String
  /// Where.
  public var position: SourcePosition
  /// Whether values are nested beyond the limit.
  public var isTooDeep = false
  /// Whether the text ends in the middle.
  public var isCut = false
}
