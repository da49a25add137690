import Specification

/// The parameters that switch something on: what holds with one of them holds where it is true, not where it is sent.
struct Flags {
  /// How each spells that it is on.
  private let spellings: [String: String]

  /// Finds the flags that are off unless they are sent.
  init(_ parameters: [Parameter]) {
    var spellings: [String: String] = [:]
    for parameter in parameters where parameter.required == .optional {
      let values = parameter.values.map(\.value.text)
      let isTruth = Set(values.map { $0.lowercased() }) == ["true", "false"]
      guard parameter.type == .bool || isTruth, parameter.defaultValue?.text.lowercased() == "false" else { continue }
      spellings[parameter.name] = values.first { $0.lowercased() == "true" } ?? "true"
    }
    self.spellings = spellings
  }

  /// The condition that a flag is on; nil where the parameter is none.
  func isOn(_ name: String) -> Condition? {
    spellings[name].map { .parameter(name, values: [$0]) }
  }

  /// Weights with a flag and without it: those with it where it is on, the others everywhere else.
  func settled(_ weights: [Weight]) -> [Weight] {
    guard !spellings.isEmpty else { return weights }
    return weights.map { weight in
      let conditions = weight.cost.map(\.when)
      guard weight.cost.count == 2,
        case .sent(let name)? = conditions.lazy.compactMap(\.self).first(where: Self.isSent),
        let isOn = isOn(name), conditions.contains(.notSent(name))
      else { return weight }
      var result = weight
      result.cost =
        weight.cost.filter { $0.when == .sent(name) }.map { WeightCost($0.amount, when: isOn) }
        + weight.cost.filter { $0.when == .notSent(name) }.map { WeightCost($0.amount) }
      return result
    }
  }

  private static func isSent(_ condition: Condition) -> Bool { if case .sent = condition { true } else { false } }
}
