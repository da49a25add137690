/// How serious a finding is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing was lost.
  case note
  /// The documentation disagrees with itself or a rule had to decide; the decision stands.
  case warning
  /// The input could not be used; nothing was written for it.
  case error

  /// Orders by seriousness.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One finding about an input, as a value: what, where, about which operation.
///
/// `operation` and `subject` are stable across re-crawls and rewording, so that a finding can be accepted by them.
public struct Diagnostic: Sendable, Hashable {
  /// The rule that found it.
  public var rule: DiagnosticRule
  /// What is wrong and what was done about it, in one sentence.
  public var message: String
  /// Where it stands, if it stands anywhere.
  public var span: SourceSpan?
  /// Key of the operation it concerns, `GET api /sapi/v1/margin/order`.
  public var operation: String?
  /// The fact it concerns, `parameter symbol`.
  public var subject: String?
  /// Further places and hints.
  public var notes: [String]
  /// What the maintainer can do here, where that is something else than the rule says.
  private var ownRemedy: String?

  /// Creates a finding of `rule`.
  public init(
    _ rule: DiagnosticRule, _ message: String, at span: SourceSpan? = nil, operation: String? = nil,
    subject: String? = nil, notes: [String] = [], remedy: String? = nil
  ) {
    self.rule = rule
    self.message = message
    self.span = span
    self.operation = operation
    self.subject = subject
    self.notes = notes
    ownRemedy = remedy
  }

  /// What the maintainer can do.
  public var remedy: String { ownRemedy ?? rule.remedy }

  /// How serious the finding is.
  public var severity: Severity { rule.severity }
}

extension Diagnostic: Comparable {
  /// Orders by file, place, rule and message, so that output does not depend on the order of work.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    let (first, second) = (left.place, right.place)
    return first != second ? first < second : left.sortText < right.sortText
  }

  private var place: (file: String, line: Int, column: Int) {
    (span?.file ?? "", span?.start.line ?? 0, span?.start.column ?? 0)
  }

  private var sortText: String { "\(rule.id)\u{0}\(operation ?? "")\u{0}\(subject ?? "")\u{0}\(message)" }
}
