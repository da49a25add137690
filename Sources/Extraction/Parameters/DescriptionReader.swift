import Documents
import Specification

/// Reads the facts that a parameter's description states.
struct DescriptionReader {
  /// The type cell of the table, without blanks, in capitals.
  let declared: String

  /// Adds the facts of `description` to `parameter`.
  func read(_ description: Inline, into parameter: inout Parameter) {
    if TimeUnits.isTime(parameter.name), parameter.type == .int64 {
      parameter.type = .timestamp
      parameter.unit = "ms"
    }
    guard !description.isEmpty else { return }
    for sentence in Tokenizer.sentences(of: description.marked) {
      readSentence(sentence, into: &parameter)
    }
  }

  private func readSentence(_ sentence: [Token], into parameter: inout Parameter) {
    var rest = sentence
    var matcher = PhraseMatcher(rest)
    if rest.contains(where: { $0.kind == .quoted && $0.text == "," }) { makeList(&parameter) }
    for row in DescriptionVocabulary.rows {
      for phrase in row.phrases {
        guard let match = matcher.first(phrase) else { continue }
        guard apply(row.fact, match, to: &parameter) else { continue }
        rest.replaceSubrange(match.range, with: [Token(.mark, "\u{1}")])
        matcher = PhraseMatcher(rest)
        break
      }
    }
  }

  /// Applies a fact; false when it cannot be one of this parameter.
  private func apply(_ fact: DescriptionVocabulary.Fact, _ match: PhraseMatch, to parameter: inout Parameter) -> Bool {
    switch fact {
    case .example:
      let example = isList(parameter) ? match.texts(0).joined(separator: ",") : match.text(0)
      parameter.example = parameter.example ?? example
    case .commaSeparated: makeList(&parameter)
    case .maxItems:
      guard let number = match.number(0) else { return false }
      guard isList(parameter) || mayBeList(parameter, noun: match) else { return false }
      parameter.maxItems = parameter.maxItems ?? number
    case .maxLength: parameter.maxLength = parameter.maxLength ?? match.number(0)
    case .defaultValue:
      guard let value = scalar(match.captures[0][0], parameter) else { return false }
      parameter.defaultValue = parameter.defaultValue ?? value
    case .max: return bound(match, parameter, \.max, &parameter)
    case .min: return bound(match, parameter, \.min, &parameter)
    case .below: return bound(match, parameter, \.below, &parameter)
    case .above: return bound(match, parameter, \.above, &parameter)
    case .range:
      guard isNumeric(parameter) else { return false }
      parameter.min = parameter.min ?? .number(match.text(0))
      parameter.max = parameter.max ?? .number(match.text(1))
    case .values:
      guard !isNumeric(parameter) || parameter.type == .enumeration else { return false }
      return values(match.captures[0], &parameter)
    case .pattern: parameter.pattern = parameter.pattern ?? match.text(0)
    case .generated: parameter.whenOmitted = parameter.whenOmitted ?? "generated"
    case .omittedAll: parameter.whenOmitted = parameter.whenOmitted ?? "all"
    }
    return true
  }

  // MARK: - Facts

  private func bound(
    _ match: PhraseMatch, _ known: Parameter, _ path: WritableKeyPath<Parameter, JSONScalar?>,
    _ parameter: inout Parameter
  ) -> Bool {
    guard isNumeric(known) else { return false }
    if parameter[keyPath: path] == nil { parameter[keyPath: path] = .number(match.text(0)) }
    return true
  }

  private func values(_ tokens: [Token], _ parameter: inout Parameter) -> Bool {
    guard parameter.values.isEmpty, parameter.type != .bool, tokens.allSatisfy({ isDocumentedValue($0) }) else {
      return false
    }
    var seen: Set<String> = []
    let values = tokens.filter { seen.insert($0.text).inserted }
    guard values.count >= 2 else { return false }
    parameter.values = values.map { EnumValue($0.kind == .number ? .number($0.text) : .string($0.text)) }
    return true
  }

  /// Values stand without blanks; a quoted sentence is none.
  private func isDocumentedValue(_ token: Token) -> Bool {
    !token.text.isEmpty && !token.text.contains(" ") && !token.text.contains(",") && token.text.count <= 64
  }

  private func makeList(_ parameter: inout Parameter) {
    guard !isList(parameter) else {
      parameter.format = parameter.format ?? .commaSeparated
      return
    }
    parameter.declared = declared
    parameter.type = .array(parameter.type)
    parameter.format = .commaSeparated
  }

  private func isList(_ parameter: Parameter) -> Bool {
    if case .array = parameter.type { true } else { false }
  }

  /// A parameter with a plural name counts things; its limit is one of elements.
  private func mayBeList(_ parameter: Parameter, noun: PhraseMatch) -> Bool {
    !isNumeric(parameter) && parameter.name.hasSuffix("s")
  }

  private func isNumeric(_ parameter: Parameter) -> Bool {
    switch parameter.type {
    case .int64, .decimal, .timestamp: true
    default: false
    }
  }

  /// A default in the form of the parameter's type, or nil when the word is none.
  private func scalar(_ token: Token, _ parameter: Parameter) -> JSONScalar? {
    switch parameter.type {
    case .int64, .decimal:
      return token.text.unicodeScalars.allSatisfy({ Token.isDigit($0) || $0 == "." }) ? .number(token.text) : nil
    case .bool:
      let word = token.folded
      return word == "true" ? .bool(true) : word == "false" ? .bool(false) : nil
    case .timestamp: return nil
    default: return .string(token.text)
    }
  }
}

/// Names that speak of points in time.
enum TimeUnits {
  private static let names: Set<String> = ["timestamp", "time", "date", "starttime", "endtime"]

  /// Whether a name's last word says that the value is a point in time.
  static func isTime(_ name: String) -> Bool {
    let folded = name.lowercased()
    guard !folded.hasSuffix("countdowntime"), !folded.hasSuffix("lifetime") else { return false }
    return names.contains(folded) || name.hasSuffix("Time") || name.hasSuffix("Timestamp") || folded.hasSuffix("_time")
      || name.hasSuffix("TimeStamp") || name.hasSuffix("Date")
  }
}
