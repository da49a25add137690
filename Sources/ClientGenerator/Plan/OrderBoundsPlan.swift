import Specification

/// What a filter demands of orders of every type and side, in the terms of the runtime's `OrderFilters`.
struct OrderBoundsPlan: Sendable, Hashable {
  /// Bounds of one number of an order.
  struct Range: Sendable, Hashable {
    /// What `OrderFilters` calls the number.
    var subject: String
    /// The labels of the range's initialiser, in its order, with the members of the filter.
    var bounds: [Bound]
  }

  /// A bound and the member that holds it.
  struct Bound: Sendable, Hashable {
    var label: String
    var member: String
  }

  /// The ranges, in the order of the initialiser; never empty.
  var ranges: [Range]

  /// What rules compare, and the runtime's names for it.
  private static let subjects = [("price", "price"), ("quantity", "quantity"), ("price * quantity", "notional")]

  private static let labels: [(FilterRule.Relation, String)] = [
    (.atLeast, "minimum"), (.atMost, "maximum"), (.multipleOf, "step"),
  ]

  /// The plan for a filter; nil where none of its rules bounds such a number by a member of its own.
  init?(_ rules: [FilterRule], of record: RecordPlan) {
    func member(_ name: String) -> String? {
      record.members.first { $0.field.name == name && $0.spelling == "ExactDecimal" }?.name
    }
    ranges = Self.subjects.compactMap { value, subject in
      let own = rules.filter { $0.when == nil && $0.values.contains(value) }
      var bounds: [Bound] = []
      for (relation, label) in Self.labels {
        guard let rule = own.first(where: { $0.relation == relation }), let name = member(rule.bound) else { continue }
        let origin = rule.origin.map(member)
        // Steps from a place that is not known cannot be counted.
        if case .some(nil) = origin { continue }
        bounds.append(Bound(label: label, member: name))
        if case .some(let name?) = origin { bounds.append(Bound(label: "origin", member: name)) }
      }
      return bounds.isEmpty ? nil : Range(subject: subject, bounds: bounds)
    }
    if ranges.isEmpty { return nil }
  }
}
