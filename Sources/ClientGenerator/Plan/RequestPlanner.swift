import Specification
import SwiftCode

/// Plans the parameters of one operation.
struct RequestPlanner {
  let context: PlanContext
  let operation: Operation
  /// Names of the types that the answer declares beside the parameters.
  let declared: Set<String>

  /// Parameters that the client adds to signed requests itself.
  private var clientParameters: Set<String> {
    let dialect = context.catalogue.dialect
    return operation.signed
      ? [dialect.timestampParameter, dialect.receiveWindowParameter, dialect.signatureParameter] : []
  }

  /// The parameters that callers set.
  func plan() -> [ParameterPlan] {
    ParameterPlanner(context: context, owner: operation.key.request).plans(
      operation.parameters.filter { !clientParameters.contains($0.name) }, of: .operation, hiding: declared)
  }

  /// The largest receive window, when documented.
  var maximumReceiveWindow: JSONScalar? {
    guard operation.signed else { return nil }
    return operation.parameters.first { $0.name == context.catalogue.dialect.receiveWindowParameter }?.max
  }
}
