/// What was noticed while a value was read: token numbers, from which paths and texts are made on demand.
struct Findings: Sendable {
  enum Severity: Sendable {
    case tolerated
    case refused
  }

  struct Report: Sendable {
    let severity: Severity
    /// The value, or the object in which a member is missing.
    let token: Int
    let expected: String
    /// What was found where the value does not say it.
    var found: String?
    /// The step from the token to the missing value.
    var missing: PathStep?
  }

  private(set) var reports: [Report] = []
  private(set) var unknown: [Int] = []
  private(set) var hasRefusals = false

  mutating func add(_ report: Report) {
    reports.append(report)
    if report.severity == .refused { hasRefusals = true }
  }

  mutating func addUnknown(_ token: Int) {
    unknown.append(token)
  }

  /// The reports of that severity in document order.
  func mismatches(_ severity: Severity, in document: JSONDocument) -> [Mismatch] {
    let selected = reports.filter { $0.severity == severity }.sorted { $0.token < $1.token }
    guard !selected.isEmpty else { return [] }
    let paths = PathFinder.steps(to: selected.map(\.token), in: document)
    return zip(selected, paths).map { report, steps in
      guard let missing = report.missing else {
        return Mismatch(
          steps: steps, expected: report.expected, found: report.found ?? Self.spelling(report.token, in: document))
      }
      return Mismatch(steps: steps + [missing], expected: report.expected, found: "nothing")
    }
  }

  /// The undocumented members in document order.
  func unknownMembers(in document: JSONDocument) -> [UnknownMember] {
    guard !unknown.isEmpty else { return [] }
    let tokens = unknown.sorted()
    return zip(tokens, PathFinder.steps(to: tokens, in: document)).map { token, steps in
      UnknownMember(path: PathStep.path(steps), value: document.json(at: token))
    }
  }

  /// A scalar as spelled, cut where it is long; the kind of a container.
  private static func spelling(_ index: Int, in document: JSONDocument) -> String {
    let token = document.tokens[index]
    switch token.kind {
    case .array: return "an array"
    case .object: return "an object"
    case .null, .trueLiteral, .falseLiteral, .integer, .number, .string:
      let text = document.string(of: token)
      let cut = text.count > 60 ? text.prefix(60) + "…" : text
      return token.kind == .string ? JSON.string(cut).description : cut
    }
  }
}
