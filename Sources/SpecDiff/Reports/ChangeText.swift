import Specification

/// Changes in words.
enum ChangeText {
  /// What changed, without the operation: "parameter symbol.required: false → true".
  static func summary(_ change: Change, quote: String = "") -> String {
    let difference = change.difference
    let subject = quote + change.subject + quote
    if let form = usualForm(difference) {
      let values = [difference.old?.text ?? form, difference.new?.text ?? form].map { quote + $0 + quote }
      return "\(subject): \(values[0]) → \(values[1])"
    }
    switch difference.action {
    case .added: return subject + " added" + detail(difference.new, quote)
    case .removed: return subject + " removed" + detail(difference.old, quote)
    case .moved where difference.old?.text == nil: return subject + " in another order"
    default:
      guard difference.old != nil || difference.new != nil else { return subject + " changed" }
      let (old, new) = differing(difference.old, difference.new)
      let values = pair(old, new).map { $0.map { quote + $0 + quote } ?? "nothing" }
      return "\(subject): \(values[0]) → \(values[1])"
    }
  }

  /// How a scalar stands in JSON where nothing is said of it; nil for other facts.
  private static func usualForm(_ difference: Difference) -> String? {
    guard difference.member == "wire", difference.action != .moved else { return nil }
    return switch difference.facts?["type"] {
    case "decimal": "string"
    case "bool": "bool"
    default: "number"
    }
  }

  /// Lists of equal length without the elements that both have in the same place.
  private static func differing(_ old: JSONValue?, _ new: JSONValue?) -> (JSONValue?, JSONValue?) {
    guard let left = old?.elements, let right = new?.elements, left.count == right.count, left.count > 1,
      left.allSatisfy({ $0.members != nil })
    else { return (old, new) }
    let places = left.indices.filter { left[$0] != right[$0] }
    return (.array(places.map { left[$0] }), .array(places.map { right[$0] }))
  }

  /// Where requests and answers show what changed, `most` places by name: "in 2 parameters and 3 fields: …".
  static func reach(_ change: Change, most: Int = 3, quote: String = "") -> String? {
    guard let reach = change.difference.reach, !reach.isEmpty else { return nil }
    let requests = reach.count { $0.isRequest }
    let counts = [(requests, "parameter"), (reach.count - requests, "field")].filter { $0.0 > 0 }.map { count, word in
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let sorted = reach.filter(\.isRequest) + reach.filter { !$0.isRequest }
    let names = sorted.prefix(most).map { quote + $0.text + quote }.joined(separator: ", ")
    let tail = sorted.count > most ? " and \(sorted.count - most) more" : ""
    return "in \(counts.joined(separator: " and ")): \(names)\(tail)"
  }

  /// Both values of a change; where they are long, from a little before the first character that differs.
  private static func pair(_ old: JSONValue?, _ new: JSONValue?) -> [String?] {
    let texts = [old, new].map { $0.map(text) }
    guard let left = texts[0], let right = texts[1], max(left.count, right.count) > limit else {
      return texts.map { $0.map { cut($0) } }
    }
    let equal = zip(left, right).prefix { $0 == $1 }.count
    return [left, right].map { cut($0, from: max(0, equal - 40)) }
  }

  private static func detail(_ value: JSONValue?, _ quote: String) -> String {
    guard let value else { return "" }
    // An example without a label is shown beside others.
    if value == .object([]) { return ": without a condition" }
    // A whole operation would be a page of facts.
    if let title = value["title"]?.text { return ": " + title }
    return ": " + quote + cut(text(facts(value))) + quote
  }

  /// Members of a thing that came or went which the address tells already, or which say where it was read.
  private static let known: Set<String> = ["name", "page", "languages"]

  /// The facts of a thing that general pages describe; everything else as it is.
  private static func facts(_ value: JSONValue) -> JSONValue {
    guard let members = value.members, value["page"] != nil, value["languages"] != nil else { return value }
    return .object(members.filter { !known.contains($0.name) })
  }

  /// How many characters of a value are shown.
  private static let limit = 160

  /// A value on one line, cut where it is long.
  static func value(_ value: JSONValue?) -> String { value.map { cut(text($0)) } ?? "" }

  private static func text(_ value: JSONValue) -> String { value.text ?? CanonicalJSON.inline(value) }

  private static func cut(_ text: String, from start: Int = 0) -> String {
    let rest = text.dropFirst(start)
    return (start > 0 ? "…" : "") + (rest.count <= limit ? String(rest) : rest.prefix(limit) + "…")
  }
}

/// How many changes there are of each harm.
public struct ChangeCounts: Sendable, Hashable {
  /// Changes that nobody accepted, by the harsher of both verdicts.
  public private(set) var open: [Verdict: Int] = [:]
  /// Those of them that break programs at work, and not only when they are compiled anew.
  public private(set) var breakingWire = 0
  /// Accepted changes.
  public private(set) var accepted = 0
  /// Operations that are touched.
  public private(set) var operations = 0

  /// Counts changes.
  public init(_ changes: [Change]) {
    for change in changes {
      if change.accepted == nil { open[change.worst, default: 0] += 1 } else { accepted += 1 }
      if change.accepted == nil, change.rule.wire.verdict == .breaking { breakingWire += 1 }
    }
    operations = Set(changes.compactMap { $0.operation.map { "\($0)" } }).count
  }

  /// Whether a change that nobody accepted is at least so harmful.
  public func reaches(_ verdict: Verdict) -> Bool {
    open.contains { $0.key >= verdict && $0.value > 0 }
  }

  /// The counts in one line.
  var line: String {
    let breaking = open[.breaking] ?? 0
    let words = [Verdict.breaking, .compatible, .none].map { verdict in
      let count = "\(open[verdict] ?? 0) \(verdict.word)"
      let wire = "(\(breakingWire) on the wire, \(breaking - breakingWire) in Swift only)"
      return verdict == .breaking && breaking > 0 ? "\(count) \(wire)" : count
    }
    let tail = accepted > 0 ? ", \(accepted) accepted" : ""
    return words.joined(separator: ", ") + tail + "; \(operations) operations"
  }
}
