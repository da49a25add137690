import Documents

/// Which parts of a page speak of a fact of its operation.
public struct Witnesses: Sendable {
  /// What the fact is about.
  private enum Subject {
    /// A parameter or a field of the answer, by name.
    case parameter(String)
    case field(String)
    /// A fact of the whole operation, by the name of its member.
    case operation(String)
  }

  private let subject: Subject

  /// Witnesses of the fact at a semantic address: `parameter symbol.required`, `response.rows[].price.type`, `weights`.
  public init(of fact: String) {
    if fact.hasPrefix("parameter ") {
      let name = fact.dropFirst("parameter ".count).prefix { $0 != "." }
      subject = .parameter(String(name))
    } else if fact.hasPrefix("response.") || fact.hasPrefix("response[") {
      let names = fact.split(separator: ".").dropFirst().map { $0.prefix { $0 != "[" } }
      subject = .field(String(names.dropLast().last ?? names.last ?? ""))
    } else {
      subject = .operation(fact)
    }
  }

  /// The name that examples must show to be witnesses; nil where the fact is of no field.
  public var exampleName: String? {
    if case .field(let name) = subject { name } else { nil }
  }

  /// Whether a part of a page speaks of the fact; of examples that is only known from their lines.
  public func include(_ entry: Ledger.Entry) -> Bool {
    switch (subject, entry.unit) {
    case (.parameter(let name), .row), (.parameter(let name), .sentence): Self.mentions(entry.text, name)
    case (.field(let name), .row), (.field(let name), .sentence): Self.mentions(entry.text, name)
    case (.field, .example): true
    case (.operation(let member), _): Self.rules[member].map { Self.isRead(entry, by: $0) } ?? Self.isStatement(entry)
    default: false
    }
  }

  /// The rules and sections that facts of operations come from; every statement counts for those not listed.
  private static let rules: [String: [String]] = [
    "title": ["title"], "method": ["request"], "path": ["request"], "host": ["request"],
    "security": ["title", "request"], "signed": ["title", "request"], "safety": ["title", "request"],
    "weights": ["weight", "unfilledOrders"], "quotas": ["weight", "limit"],
  ]

  private static func isRead(_ entry: Ledger.Entry, by words: [String]) -> Bool {
    guard let rule = entry.rule, rule != "section" else { return false }
    return words.contains { rule.lowercased().contains($0.lowercased()) || entry.section == $0 }
  }

  private static func isStatement(_ entry: Ledger.Entry) -> Bool {
    entry.unit == .sentence && entry.rule != "description"
  }

  /// Whether a text holds a name as a word of its own.
  public static func mentions(_ text: String, _ name: String) -> Bool {
    text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "_" && $0 != "-" }.contains { $0 == name }
  }
}
