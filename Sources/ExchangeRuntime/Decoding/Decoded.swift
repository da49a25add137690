/// A value that was read, with what was noticed on the way.
///
/// Paths and texts of what was noticed are made when they are asked for; keep the results rather than asking twice.
public struct Decoded<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  private let findings: Findings
  private let document: JSONDocument

  init(_ value: Value, findings: Findings, document: JSONDocument) {
    self.value = value
    self.findings = findings
    self.document = document
  }

  /// The same with another value in the place of the one that was read.
  func with(_ value: Value) -> Decoded { Decoded(value, findings: findings, document: document) }

  /// What differs from the documentation and was understood all the same, in document order.
  public var tolerated: [Mismatch] { findings.mismatches(.tolerated, in: document) }

  /// Members that the documentation does not list, in document order.
  public var unknownMembers: [UnknownMember] { findings.unknownMembers(in: document) }

  /// Whether the value came exactly as documented.
  public var isAsDocumented: Bool { findings.reports.isEmpty && findings.unknown.isEmpty }
}
