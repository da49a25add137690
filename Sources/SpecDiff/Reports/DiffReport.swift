import Specification

/// The forms of a report of changes.
public enum DiffFormat: String, Sendable, CaseIterable {
  /// One line a change.
  case text
  /// Grouped by product and operation, worst first; for a pull request.
  case markdown
  /// A list of changes for programs.
  case json
  /// Workflow commands that GitHub shows beside the files of a change.
  case github
}

/// Writes changes in one of the forms.
public struct DiffReport: Sendable {
  private let changes: [Change]
  private let root: String

  /// Creates a report; `root` is the folder of the new side, for the addresses of files.
  public init(_ changes: [Change], root: String) {
    self.changes = changes
    self.root = root
  }

  /// The report, without a newline at the end.
  public func render(_ format: DiffFormat) -> String {
    switch format {
    case .text: text
    case .markdown: MarkdownReport(changes).text
    case .json: json
    case .github: github
    }
  }

  // MARK: - Text

  /// What changed, what it reaches, and why it is judged so.
  private static func sentence(_ change: Change) -> String {
    let reach = ChangeText.reach(change).map { ", " + $0 } ?? ""
    return "\(ChangeText.summary(change))\(reach); \(change.rule.verdicts)"
  }

  private var text: String {
    let lines = changes.map { change in
      let verdict = change.accepted == nil ? change.worst.word : "accepted"
      let operation = change.operation?.request ?? change.product.map { "product \($0)" } ?? "exchange"
      let tail = change.accepted.map { " (accepted: \($0))" } ?? ""
      return "\(verdict): \(operation): \(Self.sentence(change))"
        + " [\(change.rule.id) \(change.fingerprint)]\(tail)"
    }
    return (lines + [ChangeCounts(changes).line]).joined(separator: "\n")
  }

  // MARK: - JSON

  private var json: String {
    let rows = changes.map { CanonicalJSON.inline(Self.row($0)) }
    return rows.isEmpty ? "[]" : "[\n" + rows.joined(separator: ",\n") + "\n]"
  }

  private static func row(_ change: Change) -> JSONValue {
    var members = JSONObjectBuilder()
    members.add("rule", change.rule.id)
    members.add("product", ifPresent: change.product)
    members.add("operation", ifPresent: change.operation?.description)
    members.add("subject", change.subject)
    members.add("action", change.difference.action.rawValue)
    members.add("old", json: change.difference.old)
    members.add("new", json: change.difference.new)
    if let reach = change.difference.reach {
      members.add("reach", json: .array(reach.map { .string($0.text) }))
    }
    members.add("wire", json: judgement(change.rule.wire))
    members.add("swift", json: judgement(change.rule.swift))
    members.add("fingerprint", change.fingerprint)
    members.add("accepted", ifPresent: change.accepted)
    return members.value
  }

  private static func judgement(_ judgement: Judgement) -> JSONValue {
    var members = JSONObjectBuilder()
    members.add("verdict", judgement.verdict.rawValue)
    members.add("reason", judgement.reason)
    return members.value
  }

  // MARK: - GitHub

  /// Breaking changes are errors, compatible ones notices; what programs do not meet is left to the other forms.
  private var github: String {
    let lines = changes.compactMap { change -> String? in
      guard change.worst > .none else { return nil }
      let command = change.worst == .breaking && change.accepted == nil ? "error" : "notice"
      let title = Self.escaped(change.rule.id, isProperty: true)
      let place = file(change).map { "file=\(Self.escaped($0, isProperty: true)),line=1," } ?? ""
      let operation = change.operation.map { $0.request + ": " } ?? ""
      let message = operation + Self.sentence(change)
      return "::\(command) \(place)title=\(title)::\(Self.escaped(message, isProperty: false))"
    }
    return lines.joined(separator: "\n")
  }

  private func file(_ change: Change) -> String? {
    guard let product = change.product, let operation = change.operation else { return nil }
    return "\(root)/\(product)/\(operation.fileName).json"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    text.map { character in
      switch character {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case ":" where isProperty: "%3A"
      case "," where isProperty: "%2C"
      default: String(character)
      }
    }.joined()
  }
}
