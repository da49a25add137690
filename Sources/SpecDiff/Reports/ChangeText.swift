import Specification

/// Changes in words.
enum ChangeText {
  /// What changed, without the operation: "parameter symbol.required: false → true".
  static func summary(_ change: Change, quote: String = "") -> String {
    let difference = change.difference
    let subject = quote + change.subject + quote
    switch difference.action {
    case .added: return subject + " added" + detail(difference.new, quote)
    case .removed: return subject + " removed" + detail(difference.old, quote)
    case .moved where difference.old?.text == nil: return subject + " in another order"
    default:
      guard difference.old != nil || difference.new != nil else { return subject + " changed" }
      let values = [difference.old, difference.new].map { $0 == nil ? "nothing" : quote + value($0) + quote }
      return "\(subject): \(values[0]) → \(values[1])"
    }
  }

  private static func detail(_ value: JSONValue?, _ quote: String) -> String {
    guard let value else { return "" }
    // A whole operation would be a page of facts.
    if let title = value["title"]?.text { return ": " + title }
    return ": " + quote + self.value(value) + quote
  }

  /// A value on one line, cut where it is long.
  static func value(_ value: JSONValue?) -> String {
    guard let value else { return "" }
    let text = value.text ?? CanonicalJSON.inline(value)
    return text.count <= 160 ? text : text.prefix(160) + "…"
  }
}

/// How many changes there are of each harm.
public struct ChangeCounts: Sendable, Hashable {
  /// Changes that nobody accepted, by the harsher of both verdicts.
  public private(set) var open: [Verdict: Int] = [:]
  /// Accepted changes.
  public private(set) var accepted = 0
  /// Operations that are touched.
  public private(set) var operations = 0

  /// Counts changes.
  public init(_ changes: [Change]) {
    for change in changes {
      if change.accepted == nil { open[change.worst, default: 0] += 1 } else { accepted += 1 }
    }
    operations = Set(changes.compactMap { $0.operation.map { "\($0)" } }).count
  }

  /// Whether a change that nobody accepted is at least so harmful.
  public func reaches(_ verdict: Verdict) -> Bool {
    open.contains { $0.key >= verdict && $0.value > 0 }
  }

  /// The counts in one line.
  var line: String {
    let words = [Verdict.breaking, .compatible, .none].map {
      "\(open[$0] ?? 0) \($0 == .none ? "harmless" : $0.rawValue)"
    }
    let tail = accepted > 0 ? ", \(accepted) accepted" : ""
    return words.joined(separator: ", ") + tail + "; \(operations) operations"
  }
}
