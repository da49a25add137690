/// An enum that holds one of several shapes.
struct UnionPlan: Sendable, Hashable {
  /// The Swift name.
  var name: String
  /// What the documentation comment says first.
  var summary: String
  /// The alternatives, tried in order.
  var cases: [UnionCasePlan]
}

/// An alternative of a union.
struct UnionCasePlan: Sendable, Hashable {
  /// The Swift name.
  var name: String
  /// How it is recognised.
  var test: UnionTest
  /// What the documentation comment says.
  var summary: String
  /// The type of the value.
  var type: TypePlan
}
