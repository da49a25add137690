// How expressions that are too wide for one line are broken: the way `swift format` breaks them.

extension LineWriter {
  /// Writes an expression between two texts, on one line if it fits.
  mutating func write(_ prefix: String, _ expression: Expression, _ suffix: String = "") {
    let line = prefix + expression.inline + suffix
    if fits(line + expression.reserve), !expression.isAlwaysBroken { return self.line(line) }
    switch expression {
    case .text: breakAfterAssignment(prefix, expression, suffix)
    case .call(let callee, let arguments):
      if arguments.count == 1, arguments[0].label == nil, case .rows = arguments[0].value {
        return write(prefix + callee + "(", arguments[0].value, ")" + suffix)
      }
      guard !arguments.isEmpty, fits(prefix + callee + "(") else {
        return breakAfterAssignment(prefix, expression, suffix)
      }
      self.line(prefix + callee + "(")
      indented { $0.write(arguments, last: ")" + suffix) }
    case .tuple(let arguments):
      self.line(prefix + "(")
      indented { $0.write(arguments, last: "") }
      self.line(")" + suffix)
    case .array(let elements): bracketed(prefix, elements.map { Argument(nil, $0) }, suffix)
    case .rows(let elements):
      self.line(prefix + "[")
      // As `swift format` has it: an element that is alone has no comma.
      indented { for element in elements { $0.write("", element, elements.count == 1 ? "" : ",") } }
      self.line("]" + suffix)
    case .dictionary(let entries):
      bracketed(prefix, entries.map { Argument($0.key.inline, $0.value) }, suffix)
    case .infix(let operands, let sign):
      if prefix.hasSuffix("= ") { return breakAfterAssignment(prefix, expression, suffix) }
      continued(
        prefix, operands.enumerated().map { $0.offset == 0 ? ("", $0.element) : (sign + " ", $0.element) }, suffix)
    case .parenthesized(let inner): write(prefix + "(", inner, ")" + suffix)
    case .ternary(let condition, let yes, let no):
      if prefix.hasSuffix("= ") { return breakAfterAssignment(prefix, expression, suffix) }
      continued(prefix, [("", condition), ("? ", yes), (": ", no)], suffix)
    }
  }

  /// Writes arguments, as many on a line as fit; one that is too wide alone is broken itself.
  private mutating func write(_ arguments: [Argument], last: String) {
    var waiting: [String] = []
    for (index, argument) in arguments.enumerated() {
      let isLast = index == arguments.count - 1
      let mark = isLast ? last : ","
      if fits(argument.inline + mark + argument.value.reserve), !argument.value.isAlwaysBroken {
        waiting.append(argument.inline)
        if isLast { fill(waiting, last: last) }
      } else {
        fill(waiting, last: ",")
        waiting = []
        write(argument.prefix, argument.value, mark)
      }
    }
  }

  private mutating func bracketed(_ prefix: String, _ elements: [Argument], _ suffix: String) {
    line(prefix + "[")
    indented { $0.write(elements, last: elements.count == 1 ? "" : ",") }
    line("]" + suffix)
  }

  /// Moves a value that cannot be broken, or is broken only in need, to the line below its `=`.
  private mutating func breakAfterAssignment(_ prefix: String, _ expression: Expression, _ suffix: String) {
    guard prefix.hasSuffix("= ") else { return line(prefix + expression.inline + suffix) }
    line(String(prefix.dropLast()))
    indented { $0.write("", expression, suffix) }
  }

  private mutating func continued(_ prefix: String, _ parts: [(String, Expression)], _ suffix: String) {
    guard let first = parts.first else { return }
    write(prefix + first.0, first.1)
    indented { writer in
      for (index, part) in parts.dropFirst().enumerated() {
        writer.write(part.0, part.1, index == parts.count - 2 ? suffix : "")
      }
    }
  }
}

extension Expression {
  /// What `swift format` leaves room for on the line: the comma that a literal would end with if it were broken.
  fileprivate var reserve: String {
    switch self {
    case .array(let elements) where elements.count > 1: ","
    case .dictionary(let entries) where entries.count > 1: ","
    default: ""
    }
  }

  /// Whether the expression holds rows, which stand on lines of their own however short they are.
  var isAlwaysBroken: Bool {
    switch self {
    case .rows(let elements): !elements.isEmpty
    case .call(_, let arguments), .tuple(let arguments): arguments.contains { $0.value.isAlwaysBroken }
    case .array(let elements): elements.contains(where: \.isAlwaysBroken)
    case .parenthesized(let inner): inner.isAlwaysBroken
    default: false
    }
  }
}
