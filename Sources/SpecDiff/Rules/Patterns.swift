import Specification

/// Words in which rules say what they look for.
extension Difference {
  /// Whether a thing of that kind as a whole has come, gone or moved.
  func isThing(_ place: Place, _ action: Action) -> Bool {
    self.place == place && member == nil && self.action == action
  }

  /// Whether a fact of a thing of that kind has come, gone or changed.
  func isFact(_ places: Place..., of members: String...) -> Bool {
    guard places.contains(place), let member else { return false }
    return members.contains(member) && [.added, .removed, .changed].contains(action)
  }

  /// Whether a fact has come.
  var isNew: Bool { old == nil && new != nil }

  /// Whether a fact has gone.
  var isGone: Bool { old != nil && new == nil }

  /// The facts of the thing on the side that has it.
  var facts: JSONValue? { after ?? before }
}

/// How strongly a parameter is demanded.
enum Demand {
  case never, sometimes, always

  /// The demand that the fact `required` of a parameter states.
  init(_ fact: JSONValue?) {
    switch fact {
    case .bool(true): self = .always
    case .object: self = .sometimes
    default: self = .never
    }
  }
}

/// What a change of a bound does to the values that are allowed.
enum BoundChange {
  case tighter, looser, same, unclear

  private static let lower: Set<String> = ["min", "above", "minLength", "minItems"]
  private static let upper: Set<String> = ["max", "below", "maxLength", "maxItems"]
  /// Members of a parameter that bound its values.
  static let members = lower.union(upper).union(["pattern"])

  /// The effect of a difference in a bound; nil when it is none.
  init?(_ difference: Difference) {
    guard [.parameter, .clientParameter].contains(difference.place), let member = difference.member,
      Self.members.contains(member), difference.action != .renamed
    else { return nil }
    if difference.isNew {
      self = .tighter
    } else if difference.isGone {
      self = .looser
    } else if member == "pattern" {
      self = .unclear
    } else if let order = DecimalOrder.compare(difference.old, difference.new) {
      let isUpper = Self.upper.contains(member)
      self = order == 0 ? .same : (order < 0) == isUpper ? .looser : .tighter
    } else {
      self = .unclear
    }
  }
}

/// How two types of a parameter or field are related.
enum TypeChange {
  /// One type in other words: a word of a vocabulary is text.
  case same
  /// The same bytes, read as something else: an integer as a time.
  case reinterpreted
  /// Every value of the old type is one of the new type.
  case wider
  /// Every value of the new type is one of the old type.
  case narrower
  /// Nothing was known before, or nothing is known now.
  case learned, forgotten
  case other

  private static let superTypes: [String: Set<String>] = [
    "int64": ["decimal", "string"], "timestamp": ["decimal", "string"], "decimal": ["string"], "bool": ["string"],
  ]

  /// The relation of a change of a type.
  init(_ difference: Difference) {
    var words = [difference.old, difference.new].map { $0?.text ?? "" }
    while words.allSatisfy({ $0.hasPrefix("array of ") }) {
      words = words.map { String($0.dropFirst("array of ".count)) }
    }
    words = words.map { $0 == "enum" ? "string" : $0 }
    let isField = ![.parameter, .clientParameter].contains(difference.place)
    if words[0] == words[1] {
      self = .same
    } else if Set(words) == ["int64", "timestamp"] {
      self = .reinterpreted
    } else if isField, words[0].hasSuffix("unknown") {
      self = .learned
    } else if isField, words[1].hasSuffix("unknown") {
      self = .forgotten
    } else if Self.superTypes[words[0]]?.contains(words[1]) == true {
      self = .wider
    } else if Self.superTypes[words[1]]?.contains(words[0]) == true {
      self = .narrower
    } else {
      self = .other
    }
  }
}

/// Whether documented values make a type of their own in Swift, as the generator sees it.
enum ValuesKind: String, Hashable {
  case plain
  case truth = "truth value"
  case enumeration

  /// The kind of a list of values: one alone is what an example showed, unless the page calls the parameter an
  /// enumeration; bare numbers stay numbers.
  init(_ values: JSONValue?, isParameter: Bool, type: JSONValue?) {
    let least = isParameter && type?.text == "enum" ? 1 : 2
    let values = values?.elements ?? []
    let texts = Set(values.compactMap { ($0["value"] ?? $0).text })
    let isNumeric = values.contains { if case .number = $0["value"] ?? $0 { true } else { false } }
    if isParameter, texts == ["TRUE", "FALSE"] || texts == ["true", "false"] {
      self = .truth
    } else if values.count < least || (isNumeric && !values.allSatisfy { $0["name"] != nil }) {
      self = .plain
    } else {
      self = .enumeration
    }
  }
}

/// Order of decimal numbers of any length by their text.
enum DecimalOrder {
  /// Below 0 when the first is smaller, 0 when they are equal; nil when one of them is no plain number.
  static func compare(_ left: JSONValue?, _ right: JSONValue?) -> Int? {
    guard let left = Parts(left), let right = Parts(right) else { return nil }
    if left.isNegative != right.isNegative { return left.isNegative ? -1 : 1 }
    let order = magnitude(left, right)
    return left.isNegative ? -order : order
  }

  private static func magnitude(_ left: Parts, _ right: Parts) -> Int {
    if left.whole.count != right.whole.count { return left.whole.count < right.whole.count ? -1 : 1 }
    let texts = (left.whole + "." + left.fraction, right.whole + "." + right.fraction)
    return texts.0 == texts.1 ? 0 : texts.0 < texts.1 ? -1 : 1
  }

  private struct Parts {
    var isNegative: Bool
    var whole: String
    var fraction: String

    init?(_ value: JSONValue?) {
      let text: String
      switch value {
      case .number(let number): text = number
      case .string(let string): text = string
      default: return nil
      }
      let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
      let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count),
        parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } })
      else { return nil }
      whole = String(parts[0].drop { $0 == "0" })
      let last = parts.count == 2 ? String(parts[1]) : ""
      fraction = String(last.reversed().drop { $0 == "0" }.reversed())
      isNegative = text.hasPrefix("-") && !(whole.isEmpty && fraction.isEmpty)
    }
  }
}
