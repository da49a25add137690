import Diagnostics

/// What an extraction or a generation found, held against what is accepted.
public struct FindingReview: Sendable {
  /// Findings that are not accepted, sorted.
  public let new: [Diagnostic]
  /// Findings that are accepted, sorted.
  public let accepted: [Diagnostic]
  /// What is accepted and no longer occurs, though it was looked for.
  public let gone: [FindingKey]
  private let keys: [Diagnostic: FindingKey]

  /// Compares; `addresses` are those of the pages by file, `isSought` tells whether a finding would have been found at all.
  ///
  /// Notes are no findings, and errors cannot be accepted: both are left out.
  public init(
    _ findings: [Diagnostic], accepted known: AcceptedFindings, addresses: [String: String] = [:],
    isSought: (FindingKey) -> Bool
  ) {
    let warnings = findings.filter { $0.severity == .warning }.sorted()
    let keys = Dictionary(
      warnings.map { ($0, FindingKey($0, addresses: addresses)) }, uniquingKeysWith: { first, _ in first })
    let reasons = known.reasons
    var new: [Diagnostic] = []
    var accepted: [Diagnostic] = []
    for warning in warnings {
      guard let reason = keys[warning].flatMap({ reasons[$0] }) else {
        new.append(warning)
        continue
      }
      var explained = warning
      explained.notes.append("accepted: \(reason)")
      accepted.append(explained)
    }
    self.new = new
    self.accepted = accepted
    self.keys = keys
    let found = Set(keys.values)
    gone = reasons.keys.filter { !found.contains($0) && isSought($0) }.sorted()
  }

  /// The keys of the new findings of a rule, each once, sorted.
  public func newKeys(of rules: Set<String>) -> [FindingKey] {
    Set(new.compactMap { keys[$0] }.filter { rules.contains($0.id) }).sorted()
  }

  /// What fails: a finding for each new one and for each one that is gone.
  public func failures(file: String) -> [Diagnostic] {
    new.map { finding in
      Diagnostic(
        .diagnosticNew, "not accepted, \(finding.rule.id): \(finding.message)", at: finding.span,
        operation: finding.operation, subject: finding.subject, notes: finding.notes)
    }
      + gone.map { key in
        Diagnostic(
          .diagnosticGone, "`\(key.id)` of `\(key.place)`, `\(key.subject)`, is accepted but no longer occurs",
          at: SourceSpan(file: file, start: SourcePosition(line: 1)), operation: key.place, subject: key.subject)
      }
  }

  /// How many findings of each rule there are, and how many of them are accepted, as lines of text.
  public var table: String {
    let all = Dictionary(grouping: new + accepted, by: \.rule.id)
    let stands = Dictionary(grouping: accepted, by: \.rule.id)
    let rows = all.map { ($0.key, $0.value.count, stands[$0.key]?.count ?? 0) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return rows.map { id, count, accepted in
      "\(Self.padded(count)) \(id)" + (accepted == count ? "" : ", \(count - accepted) not accepted")
    }.joined(separator: "\n")
  }

  private static func padded(_ count: Int) -> String {
    let text = String(count)
    return String(repeating: " ", count: max(0, 5 - text.count)) + text
  }
}
