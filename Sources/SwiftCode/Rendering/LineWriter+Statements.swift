extension LineWriter {
  /// Writes statements one below the other.
  mutating func write(_ statements: [Statement]) {
    for statement in statements { write(statement) }
  }

  /// Writes one statement.
  mutating func write(_ statement: Statement) {
    switch statement {
    case .expression(let expression): write("", expression)
    case .assign(let target, let value): write("\(target) = ", value)
    case .return(let value): write("return ", value)
    case .local(let name, let type, let value): write("let \(name)" + (type.map { ": \($0)" } ?? "") + " = ", value)
    case .conditional(let branches, let otherwise): write(branches, otherwise: otherwise)
    case .conditionalLocal(let name, let type, let branches, let otherwise):
      line("let \(name): \(type) =")
      indented { $0.write(branches, otherwise: [.expression(otherwise)]) }
    case .loop(let name, let list, let body):
      if let short = body.oneLine, fits("for \(name) in \(list.inline) { \(short) }") {
        return line("for \(name) in \(list.inline) { \(short) }")
      }
      line("for \(name) in \(list.inline) {")
      indented { $0.write(body) }
      line("}")
    case .switch(let subject, let cases):
      line("switch \(subject.inline) {")
      for item in cases { write(item) }
      line("}")
    }
  }

  private mutating func write(_ branches: [Statement.Branch], otherwise: [Statement]) {
    if branches.count == 1, otherwise.isEmpty, let only = branches.first, let body = only.body.oneLine {
      let short = "if \(only.condition.inline) { \(body) }"
      if fits(short) { return line(short) }
    }
    for (index, branch) in branches.enumerated() {
      write(index == 0 ? "if " : "} else if ", branch.condition, " {")
      indented { $0.write(branch.body) }
    }
    if !otherwise.isEmpty {
      line("} else {")
      indented { $0.write(otherwise) }
    }
    line("}")
  }

  private mutating func write(_ item: Statement.Case) {
    if let body = [item.body].oneLine, fits("\(item.label) \(body)") { return line("\(item.label) \(body)") }
    line(item.label)
    indented { $0.write(item.body) }
  }
}

extension [Statement] {
  /// The only statement, when it can stand on the line of its braces.
  var oneLine: String? {
    guard count == 1 else { return nil }
    switch self[0] {
    case .expression(let value): return value.isAlwaysBroken ? nil : value.inline
    case .assign(let target, let value): return value.isAlwaysBroken ? nil : "\(target) = \(value.inline)"
    case .return(let value): return value.isAlwaysBroken ? nil : "return \(value.inline)"
    default: return nil
    }
  }
}
