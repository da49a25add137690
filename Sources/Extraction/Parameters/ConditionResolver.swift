import Specification

/// Finds the parameters of which conditions speak, and makes conditions of the format.
struct ConditionResolver {
  /// The parameters of one table.
  let parameters: [Parameter]

  /// Parameters that hold the kind of an order, where values alone do not tell whose they are.
  private static let kinds = ["type", "strategyType", "orderType"]

  /// A clause as a condition; nil when it is not clear of which parameter it speaks.
  func condition(_ clause: Clause, of subject: String) -> Condition? {
    switch clause {
    case .isOne(let values, let name):
      if let name { return .parameter(name, values: spelled(values, name)) }
      let owners = owners(of: values, but: subject)
      guard let first = owners.first, owners.count <= 2 else { return nil }
      return owners.count == 1
        ? .parameter(first, values: values) : .any(owners.map { .parameter($0, values: values) })
    case .sent(let name): return .sent(name)
    case .notSent(let name): return .notSent(name)
    case .isolated:
      guard let parameter = parameters.first(where: { $0.name == "isIsolated" }) else { return nil }
      return .parameter(parameter.name, values: spelled(["true"], parameter.name))
    case .state(let name): return .state(name)
    case .all(let clauses):
      let parts = clauses.compactMap { condition($0, of: subject) }
      return parts.count == clauses.count ? Self.all(parts) : nil
    case .any(let clauses):
      let parts = clauses.compactMap { condition($0, of: subject) }
      return parts.count == clauses.count ? Self.any(parts) : nil
    }
  }

  /// Truth values in the spelling that the parameter documents.
  private func spelled(_ values: [String], _ name: String) -> [String] {
    let documented = parameters.first { $0.name == name }?.values.map(\.value.text) ?? []
    return values.map { value in documented.first { $0.lowercased() == value.lowercased() } ?? value }
  }

  /// The parameters whose documented values the values are, or else the one that holds the kind of an order.
  private func owners(of values: [String], but subject: String) -> [String] {
    let holders = parameters.filter { parameter in
      let documented = Set(parameter.values.map(\.value.text))
      return parameter.name != subject && !documented.isEmpty && documented.isSuperset(of: values)
    }.map(\.name)
    if let kind = Self.kinds.first(where: holders.contains) { return [kind] }
    if !holders.isEmpty { return holders }
    return Self.kinds.first { kind in parameters.contains { $0.name == kind && $0.name != subject } }.map { [$0] } ?? []
  }

  /// Conditions of which each must hold.
  static func all(_ conditions: [Condition]) -> Condition? {
    let distinct = distinct(conditions)
    return distinct.count > 1 ? .all(distinct) : distinct.first
  }

  /// Conditions of which one must hold; those on the same parameter are one.
  static func any(_ conditions: [Condition]) -> Condition? {
    var merged: [Condition] = []
    for condition in distinct(conditions) {
      let index = merged.firstIndex { united($0, condition) != nil }
      if let index, let both = united(merged[index], condition) {
        merged[index] = both
      } else {
        merged.append(condition)
      }
    }
    return merged.count > 1 ? .any(merged) : merged.first
  }

  /// Two conditions that differ in the values of one parameter only, as one; nil when they differ in more.
  private static func united(_ left: Condition, _ right: Condition) -> Condition? {
    switch (left, right) {
    case (.parameter(let name, let known), .parameter(let other, let values)) where name == other:
      return .parameter(name, values: known + values.filter { !known.contains($0) })
    case (.all(let mine), .all(let others)):
      guard mine.count == others.count, mine.count > 1, mine.dropFirst() == others.dropFirst(),
        let first = united(mine[0], others[0])
      else { return nil }
      return .all([first] + mine.dropFirst())
    default: return nil
    }
  }

  private static func distinct(_ conditions: [Condition]) -> [Condition] {
    conditions.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
