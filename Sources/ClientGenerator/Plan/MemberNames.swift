import Diagnostics
import Specification
import SwiftCode

/// Names members of one scope; says which two places want one name.
struct MemberNames {
  private let context: PlanContext
  private let request: String
  private let place: String
  /// Whether the members stand beside those that every operation has.
  private let isOperation: Bool
  private var scope = NameScope()

  /// Starts a scope; `place` is how findings call it, `response.rows[]`.
  init(_ context: PlanContext, request: String, place: String, isOperation: Bool = false) {
    self.context = context
    self.request = request
    self.place = place
    self.isOperation = isOperation
  }

  /// The Swift name of a member; `label` is a name from the page that is better than the wire name.
  mutating func name(_ wireName: String, label: String? = nil) -> String {
    let here = place.isEmpty ? wireName : "\(place).\(wireName)"
    let given = context.names.members["\(request) \(here)"] ?? context.names.members["\(request) \(wireName)"]
    let rule = isOperation ? context.naming.parameter : context.naming.member
    guard let name = given ?? rule(label ?? wireName) ?? rule(wireName) else {
      context.report(.nameInvalid, "No Swift name can be made of `\(here)`.", request: request, subject: here)
      return "unnamed"
    }
    do {
      try scope.take(name, for: here)
    } catch {
      context.report(
        .nameCollision, "`\(error.second)` and `\(error.first)` would both be named `\(error.name)`.",
        request: request, subject: here)
    }
    return name
  }
}
