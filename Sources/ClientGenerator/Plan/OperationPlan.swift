import Specification

/// An operation with everything that its file needs.
struct OperationPlan {
  /// The Swift name.
  var name: String
  /// The operation and its examples.
  var resolved: ResolvedOperation
  /// The parameters that callers set, in the order of the page.
  var parameters: [ParameterPlan]
  /// The largest receive window, when documented.
  var maximumReceiveWindow: JSONScalar?
  /// The type of the answer.
  var response: TypePlan
  /// The type of what failed answers say beside code and message; nil where that is nothing.
  var failure: RecordPlan?

  /// The facts.
  var operation: Operation { resolved.operation }

  /// The parameter with a wire name.
  func parameter(_ wireName: String) -> ParameterPlan? {
    parameters.first { $0.parameter.name == wireName }
  }
}
