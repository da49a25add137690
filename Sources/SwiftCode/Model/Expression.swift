/// A piece of Swift that has a value.
public indirect enum Expression: Sendable, Hashable {
  /// Source text that is never broken over lines: a name, a member access, a literal.
  case text(String)
  /// A call; the callee is source text.
  case call(String, [Argument])
  /// An array literal.
  case array([Expression])
  /// An array literal with an element on each line.
  case rows([Expression])
  /// A dictionary literal.
  case dictionary([DictionaryEntry])
  /// Values in parentheses.
  case tuple([Argument])
  /// Operands with one operator between them.
  case infix([Expression], operator: String)
  /// An expression in parentheses.
  case parenthesized(Expression)
  /// `condition ? yes : no`.
  case ternary(Expression, Expression, Expression)
}

/// An argument of a call or an element of a tuple.
public struct Argument: Sendable, Hashable {
  /// The label, if there is one.
  public var label: String?
  /// The value.
  public var value: Expression

  /// Creates an argument.
  public init(_ label: String? = nil, _ value: Expression) {
    self.label = label
    self.value = value
  }
}

/// A key and a value of a dictionary literal.
public struct DictionaryEntry: Sendable, Hashable {
  /// The key.
  public var key: Expression
  /// The value.
  public var value: Expression

  /// Creates an entry.
  public init(_ key: Expression, _ value: Expression) {
    self.key = key
    self.value = value
  }
}

extension Expression: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Source text.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A string literal with the escapes that Swift needs.
  public static func string(_ value: String) -> Expression { .text(Self.quoted(value)) }

  /// A string literal, or several with `+` between them where one would be too wide for a line.
  public static func longString(_ value: String) -> Expression {
    let width = 80
    guard value.count > width else { return .string(value) }
    var parts: [Expression] = []
    var rest = Substring(value)
    while !rest.isEmpty {
      let part = Self.beginning(of: rest, width: width)
      parts.append(.text(rawQuoted(String(part))))
      rest = rest.dropFirst(part.count)
    }
    return .infix(parts, operator: "+")
  }

  /// As much of a text as fits, up to behind its last blank if there is one.
  private static func beginning(of text: Substring, width: Int) -> Substring {
    let part = text.prefix(width)
    guard part.endIndex < text.endIndex, let blank = part.lastIndex(of: " ") else { return part }
    return part[...blank]
  }

  /// The text as a raw literal where that saves escapes.
  private static func rawQuoted(_ value: String) -> String {
    let isPlain = !value.contains("\"#") && !value.contains("\\#") && !value.contains { $0.isNewline || $0 == "\t" }
    return value.contains("\"") && isPlain ? "#\"\(value)\"#" : quoted(value)
  }

  /// An integer literal; long ones are grouped as `swift format` demands.
  public static func integer(_ value: some BinaryInteger) -> Expression { .text(Self.grouped(String(value))) }

  /// The text as a Swift string literal.
  public static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// Digits in groups of three where there are more than six, as `swift format` wants literals.
  public static func grouped(_ number: String) -> String {
    let digits = number.drop { $0 == "-" }
    guard digits.count > 6, digits.allSatisfy(\.isNumber) else { return number }
    var groups: [Substring] = []
    var rest = digits
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return (number.hasPrefix("-") ? "-" : "") + groups.joined(separator: "_")
  }

  /// The expression on one line.
  public var inline: String {
    switch self {
    case .text(let text): text
    case .call(let callee, let arguments): callee + "(" + Self.list(arguments) + ")"
    case .array(let elements), .rows(let elements):
      "[" + elements.map(\.inline).joined(separator: ", ") + "]"
    case .dictionary(let entries):
      entries.isEmpty
        ? "[:]" : "[" + entries.map { "\($0.key.inline): \($0.value.inline)" }.joined(separator: ", ") + "]"
    case .tuple(let arguments): "(" + Self.list(arguments) + ")"
    case .infix(let operands, let sign): operands.map(\.inline).joined(separator: " \(sign) ")
    case .parenthesized(let inner): "(\(inner.inline))"
    case .ternary(let condition, let yes, let no): "\(condition.inline) ? \(yes.inline) : \(no.inline)"
    }
  }

  private static func list(_ arguments: [Argument]) -> String {
    arguments.map(\.inline).joined(separator: ", ")
  }
}

extension Argument {
  /// Label and value on one line.
  public var inline: String { prefix + value.inline }

  /// What stands before the value.
  var prefix: String { label.map { "\($0): " } ?? "" }
}
