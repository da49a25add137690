/// How findings are written for a reader.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// `file:line:column: severity: message [id]`, as compilers write; an operation stands where no file does.
  case text
  /// One JSON object a line.
  case json
  /// Workflow commands that GitHub shows beside the lines of a change.
  case github
}

/// Writes findings in one of the formats.
public struct DiagnosticRenderer: Sendable {
  private let format: DiagnosticFormat

  /// Creates a renderer for `format`.
  public init(_ format: DiagnosticFormat) {
    self.format = format
  }

  /// The findings in their order; where several that follow each other have one remedy, text tells it once, after them.
  public func render(_ diagnostics: [Diagnostic]) -> [String] {
    guard format == .text else { return diagnostics.map(render) }
    let nexts = diagnostics.dropFirst().map(Optional.some) + [nil]
    return zip(diagnostics, nexts).map { diagnostic, next in
      text(diagnostic, withRemedy: next.map { $0.severity != .error || $0.remedy != diagnostic.remedy } ?? true)
    }
  }

  /// The finding as text, without a newline at the end.
  public func render(_ diagnostic: Diagnostic) -> String {
    switch format {
    case .text: text(diagnostic, withRemedy: true)
    case .json: json(diagnostic)
    case .github: github(diagnostic)
    }
  }

  private func text(_ diagnostic: Diagnostic, withRemedy: Bool) -> String {
    var line = ""
    if let span = diagnostic.span {
      line += span.isWhole ? "\(span.file): " : "\(span.file):\(span.start.line):\(span.start.column): "
    } else if let operation = diagnostic.operation {
      line += "\(operation): "
    }
    line += "\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.rule.id)]"
    for note in diagnostic.notes { line += "\n  note: \(note)" }
    if diagnostic.severity == .error, withRemedy { line += "\n  remedy: \(diagnostic.remedy)" }
    return line
  }

  private func json(_ diagnostic: Diagnostic) -> String {
    var members = [
      "\"id\": \(JSONText.quoted(diagnostic.rule.id))",
      "\"severity\": \(JSONText.quoted(diagnostic.severity.rawValue))",
    ]
    if let span = diagnostic.span {
      members.append("\"file\": \(JSONText.quoted(span.file))")
    }
    if let span = diagnostic.span, !span.isWhole {
      members.append("\"line\": \(span.start.line)")
      members.append("\"column\": \(span.start.column)")
    }
    if let operation = diagnostic.operation { members.append("\"operation\": \(JSONText.quoted(operation))") }
    if let subject = diagnostic.subject { members.append("\"subject\": \(JSONText.quoted(subject))") }
    members.append("\"message\": \(JSONText.quoted(diagnostic.message))")
    if !diagnostic.notes.isEmpty {
      members.append("\"notes\": [\(diagnostic.notes.map(JSONText.quoted).joined(separator: ", "))]")
    }
    members.append("\"remedy\": \(JSONText.quoted(diagnostic.remedy))")
    return "{\(members.joined(separator: ", "))}"
  }

  private func github(_ diagnostic: Diagnostic) -> String {
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    var properties: [String] = []
    if let span = diagnostic.span {
      properties.append("file=\(escapedProperty(span.file))")
    }
    if let span = diagnostic.span, !span.isWhole {
      properties.append("line=\(span.start.line)")
      properties.append("col=\(span.start.column)")
    }
    properties.append("title=\(escapedProperty(diagnostic.rule.id))")
    let place = diagnostic.span == nil ? diagnostic.operation.map { "\($0): " } : nil
    let remedy = diagnostic.severity == .error ? "\nremedy: \(diagnostic.remedy)" : ""
    let message = (place ?? "") + diagnostic.message + remedy
    return "::\(command) \(properties.joined(separator: ","))::\(escapedData(message))"
  }

  private func escapedData(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private func escapedProperty(_ text: String) -> String {
    var result = ""
    for character in escapedData(text) {
      switch character {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.append(character)
      }
    }
    return result
  }
}
