import Diagnostics
import Extraction
import Specification

/// The facts of operations, each with a path that does not depend on its place in a list.
public struct FactTree: Sendable {
  /// A fact that differs between two readings.
  public struct Difference: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The operation and what it is about, `GET /a parameters.symbol.required`.
    public var path: String
    /// What the first reading says; `-` for nothing.
    public var first: String
    /// What the second reading says; `-` for nothing.
    public var second: String

    /// Creates a difference.
    public init(path: String, first: String, second: String) {
      self.path = path
      self.first = first
      self.second = second
    }

    /// The difference on one line, cut by tabs.
    public var description: String { "\(path)\t\(first)\t\(second)" }

    /// Orders by path.
    public static func < (left: Difference, right: Difference) -> Bool { left.description < right.description }
  }

  private var facts: [String: String] = [:]

  /// The facts of operations, examples among them, without the members of `leftOut`.
  public init(_ operations: [ExtractedOperation], leavingOut leftOut: Set<String> = []) {
    for operation in operations {
      let key = operation.operation.key
      let path = "\(key.method.rawValue) \(key.path)"
      facts[path] = "documented"
      for member in operation.operation.json.members ?? [] where !leftOut.contains(member.name) {
        add(member.value, at: "\(path) \(member.name)")
      }
      add(ExampleFile(operation.examples).json, at: "\(path) examples")
    }
  }

  /// Adds what was reported of an operation: how often by rule and subject, but for the rules of `leftOut`.
  public mutating func add(_ findings: [Diagnostic], leavingOut leftOut: [DiagnosticRule]) {
    var counts: [String: Int] = [:]
    for finding in findings where !leftOut.contains(finding.rule) {
      counts["\(finding.operation ?? "page") finding \(finding.rule.id) \(finding.subject ?? "")", default: 0] += 1
    }
    for (path, count) in counts { facts[path] = "\(count)" }
  }

  /// What differs, in the order of paths.
  public func differences(to other: FactTree) -> [Difference] {
    Set(facts.keys).union(other.facts.keys).compactMap { path in
      let (first, second) = (facts[path] ?? "-", other.facts[path] ?? "-")
      return first == second ? nil : Difference(path: path, first: first, second: second)
    }.sorted()
  }

  private mutating func add(_ value: JSONValue, at path: String) {
    switch value {
    case .object(let members):
      for member in members { add(member.value, at: "\(path).\(member.name)") }
    case .array(let elements):
      let names = elements.map { $0["name"]?.text }
      guard !elements.isEmpty, elements.contains(where: { $0.members != nil || $0.elements != nil }) else {
        facts[path] = CanonicalJSON.inline(value)
        return
      }
      var seen: [String: Int] = [:]
      for (index, (element, name)) in zip(elements, names).enumerated() {
        guard let name else {
          add(element, at: "\(path)[\(index)]")
          continue
        }
        seen[name, default: 0] += 1
        let place = seen[name, default: 1] > 1 ? "\(path).\(name)#\(seen[name, default: 1])" : "\(path).\(name)"
        for member in element.members ?? [] where member.name != "name" {
          add(member.value, at: "\(place).\(member.name)")
        }
      }
    default: facts[path] = CanonicalJSON.inline(value)
    }
  }
}
