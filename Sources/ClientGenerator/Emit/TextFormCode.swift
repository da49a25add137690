import SwiftCode

/// The documented form of a text, a regular expression, as the parts that the runtime checks.
///
/// Understood are anchored sequences of characters and sets with counts, `^\d{4}-[A-Z_]+$`, and groups that may be
/// missing, `(:\d{2})?`, of which each part may be; choices, other groups and sets of what is not allowed are left to the
/// documentation.
struct TextFormCode: Hashable {
  /// Characters of a set, and how many.
  struct Part: Hashable {
    var characters: String
    var minimum = 1
    var maximum: Int? = 1
  }

  let parts: [Part]

  /// Reads a regular expression; nil where it holds what cannot be checked.
  init?(_ pattern: String) {
    guard pattern.first == "^", pattern.last == "$" else { return nil }
    guard let parts = Self.parts(pattern.dropFirst().dropLast()) else { return nil }
    self.parts = parts
  }

  /// The parts of a sequence.
  private static func parts(_ text: Substring) -> [Part]? {
    var rest = text
    var parts: [Part] = []
    while let first = rest.popFirst() {
      if first == "(" {
        guard let inner = optionalGroup(&rest) else { return nil }
        parts += inner
        continue
      }
      guard let characters = characters(first, &rest), var part = part(characters) else { return nil }
      guard count(&part, &rest) else { return nil }
      parts.append(part)
    }
    return parts
  }

  /// The parts of a group without groups inside that may be missing; what it allows in part is allowed, too.
  private static func optionalGroup(_ rest: inout Substring) -> [Part]? {
    guard let close = rest.firstIndex(of: ")"), rest[rest.index(after: close)...].first == "?",
      let parts = parts(rest[..<close])
    else { return nil }
    rest = rest[close...].dropFirst(2)
    return parts.map { part in
      var part = part
      part.minimum = 0
      return part
    }
  }

  /// The parts as an argument.
  var expression: Expression {
    .array(
      parts.map { part in
        let count = "\(part.minimum)...\(part.maximum.map(String.init) ?? "")"
        return .call("TextPart", [Argument(nil, .string(part.characters)), Argument(nil, .text(count))])
      })
  }

  /// Sets that a letter behind a backslash names.
  private static let named: [Character: [String]] = ["d": ["0-9"], "w": ["A-Z", "a-z", "0-9", "_"]]

  /// Characters that mean something outside a set.
  private static let operators: Set<Character> = [".", "(", ")", "|", "*", "+", "?", "{", "}", "^", "$", "]"]

  /// The set that begins with a character: ranges and single characters.
  private static func characters(_ first: Character, _ rest: inout Substring) -> [String]? {
    switch first {
    case "[": set(&rest)
    case "\\": rest.popFirst().flatMap(escaped)
    case _ where operators.contains(first): nil
    default: [String(first)]
    }
  }

  private static func escaped(_ character: Character) -> [String]? {
    named[character] ?? (character.isLetter || character.isNumber ? nil : [String(character)])
  }

  /// The inside of brackets.
  private static func set(_ rest: inout Substring) -> [String]? {
    guard rest.first != "^" else { return nil }
    var characters: [String] = []
    while let next = rest.popFirst() {
      switch next {
      case "]": return characters
      case "[": return nil
      case "\\":
        guard let inner = rest.popFirst().flatMap(escaped) else { return nil }
        characters += inner
      default:
        if rest.first == "-", let end = rest.dropFirst().first, end != "]" {
          guard next.isASCII, end.isASCII, next <= end else { return nil }
          rest = rest.dropFirst(2)
          characters.append("\(next)-\(end)")
        } else {
          characters.append(String(next))
        }
      }
    }
    return nil
  }

  /// A part of one character; a hyphen goes in front, where it is itself.
  private static func part(_ characters: [String]) -> Part? {
    let others = characters.filter { $0 != "-" }
    let text = (others.count < characters.count ? "-" : "") + others.joined()
    return text.isEmpty ? nil : Part(characters: text)
  }

  /// Reads the count behind a part; false where it cannot be read.
  private static func count(_ part: inout Part, _ rest: inout Substring) -> Bool {
    switch rest.first {
    case "?": (part.minimum, part.maximum) = (0, 1)
    case "*": (part.minimum, part.maximum) = (0, nil)
    case "+": (part.minimum, part.maximum) = (1, nil)
    case "{":
      guard let end = rest.firstIndex(of: "}") else { return false }
      let bounds = rest[..<end].dropFirst().split(separator: ",", omittingEmptySubsequences: false)
      guard let minimum = bounds.first.flatMap({ Int($0) }), bounds.count <= 2 else { return false }
      let maximum = bounds.count == 1 ? minimum : Int(bounds[1])
      guard maximum != nil || bounds[1].isEmpty, minimum <= maximum ?? minimum else { return false }
      (part.minimum, part.maximum) = (minimum, maximum)
      rest = rest[end...]
    default: return true
    }
    rest = rest.dropFirst()
    return true
  }
}
