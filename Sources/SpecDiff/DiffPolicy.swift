import Diagnostics
import Specification

/// Changes that were looked at and accepted.
public struct DiffPolicy: Sendable, Hashable, JSONMapped {
  /// The file of a specification folder that holds it.
  public static let file = "diff-policy.json"

  /// An accepted change.
  public struct Entry: Sendable, Hashable, JSONMapped {
    /// The fingerprint, as `apiscribe diff` writes it.
    public var fingerprint: String
    /// Why it is accepted.
    public var reason: String
    /// The id of the rule, for readers; it must be right when it is given.
    public var rule: String?

    /// Creates an entry.
    public init(fingerprint: String, reason: String, rule: String? = nil) {
      self.fingerprint = fingerprint
      self.reason = reason
      self.rule = rule
    }

    /// Reads an entry.
    public init(json: JSONNode) throws(JSONMappingError) {
      var members = try JSONMemberReader(json)
      fingerprint = try String(json: members.required("fingerprint"))
      rule = try members.value("rule")
      let node = try members.required("reason")
      reason = try String(json: node)
      guard reason.count >= 10 else {
        throw JSONMappingError(reason: "a reason of at least ten characters is expected", position: node.position)
      }
      try members.finish()
    }

    /// The entry as JSON.
    public var json: JSONValue {
      var members = JSONObjectBuilder()
      members.add("fingerprint", fingerprint)
      members.add("rule", ifPresent: rule)
      members.add("reason", reason)
      return members.value
    }
  }

  /// The accepted changes.
  public var accepted: [Entry]

  /// Creates a policy.
  public init(_ accepted: [Entry] = []) {
    self.accepted = accepted
  }

  /// Reads a policy.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    try members.requireFormat()
    accepted = try members.required("accepted").list()
    try members.finish()
  }

  /// The policy as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("format", Operation.format)
    members.add("accepted", accepted)
    return members.value
  }

  /// Reads the text of a policy; nil, with a finding, when it cannot be read.
  public static func read(_ text: String, file: String, sink: any DiagnosticSink) -> DiffPolicy? {
    func fail(_ rule: DiagnosticRule, _ reason: String, _ position: SourcePosition) -> DiffPolicy? {
      sink.report(Diagnostic(rule, reason, at: SourceSpan(file: file, start: position)))
      return nil
    }
    do {
      return try DiffPolicy(json: try JSONReader.readStrict(text))
    } catch let error as JSONMappingError {
      return fail(.specificationInvalid, error.reason, error.position)
    } catch let error as JSONSyntaxError {
      return fail(.specificationSyntax, error.reason, error.position)
    } catch {
      return fail(.specificationInvalid, "the policy cannot be read", SourcePosition(line: 1))
    }
  }

  /// The changes, those marked that an entry accepts: by fingerprint, and by rule where the entry names it.
  public func applied(to changes: [Change]) -> [Change] {
    let entries = Dictionary(accepted.map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    guard !entries.isEmpty else { return changes }
    return changes.map { change in
      guard let entry = entries[change.fingerprint], entry.rule == nil || entry.rule == change.rule.id else {
        return change
      }
      var result = change
      result.accepted = entry.reason
      return result
    }
  }
}
