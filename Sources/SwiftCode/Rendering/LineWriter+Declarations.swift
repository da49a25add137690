extension LineWriter {
  /// Writes declarations; properties and cases in a row stand close, everything else has a line between.
  mutating func write(_ declarations: [Declaration]) {
    for (index, declaration) in declarations.enumerated() {
      if index > 0, !(declaration.isCompact && declarations[index - 1].isCompact) { blank() }
      write(declaration)
    }
  }

  private mutating func write(_ declaration: Declaration) {
    switch declaration {
    case .type(let type): write(type)
    case .property(let property):
      write(property.documentation)
      let head = "\(property.introducer) \(property.name)" + (property.type.map { ": \($0)" } ?? "")
      if let value = property.value { write(head + " = ", value) } else { line(head) }
    case .computed(let property): write(property)
    case .function(let function): write(function)
    case .alias(let alias):
      write(alias.documentation)
      line("\(alias.introducer) \(alias.name) = \(alias.type)")
    case .enumCase(let item):
      write(item.documentation)
      line("case \(item.name)" + (item.value.map { "(\($0))" } ?? ""))
    }
  }

  private mutating func write(_ documentation: Documentation) {
    for text in documentation.lines(width: Self.width - indentation - 4) {
      line(text.isEmpty ? "///" : "/// " + text)
    }
  }

  private mutating func write(_ type: TypeDeclaration) {
    write(type.documentation)
    for attribute in type.attributes { line(attribute) }
    let conformances = type.conformances.isEmpty ? "" : ": " + type.conformances.joined(separator: ", ")
    let head = "\(type.introducer) \(type.name)\(conformances)" + (type.requirement.map { " where \($0)" } ?? "")
    guard !type.members.isEmpty else { return line(head + " {}") }
    line(head + " {")
    indented { $0.write(type.members) }
    line("}")
  }

  private mutating func write(_ property: ComputedProperty) {
    write(property.documentation)
    let head = "\(property.introducer) \(property.name): \(property.type)"
    // A lone `return` is left out, as in every getter of one expression.
    var body = property.body
    if body.count == 1, case .return(let value) = body[0] { body = [.expression(value)] }
    if let short = body.oneLine, fits("\(head) { \(short) }") { return line("\(head) { \(short) }") }
    line(head + " {")
    indented { $0.write(body) }
    line("}")
  }

  private mutating func write(_ function: Function) {
    write(function.documentation)
    for attribute in function.attributes { line(attribute) }
    let tail = (function.result.map { " \($0)" } ?? "") + (function.body.isEmpty ? " {}" : " {")
    let parameters = function.parameters.map(\.text)
    let head = function.introducer + "(" + parameters.joined(separator: ", ") + ")" + tail
    if fits(head) {
      line(head)
    } else {
      line(function.introducer + "(")
      indented { $0.fill(parameters) }
      line(")" + tail)
    }
    guard !function.body.isEmpty else { return }
    // A lone `return` is left out, as in every function of one expression.
    var body = function.body
    if body.count == 1, case .return(let value) = body[0] { body = [.expression(value)] }
    indented { $0.write(body) }
    line("}")
  }
}

extension Declaration {
  /// Whether the declaration stands close to others of its kind.
  var isCompact: Bool {
    switch self {
    case .property(let property): property.value == nil
    case .enumCase: true
    case .computed(let property): property.introducer.contains("static") && property.type == "Self"
    default: false
    }
  }
}
