import Diagnostics
import Specification
import SwiftCode

/// Names members of one scope; says which two places want one name.
struct MemberNames {
  private let context: PlanContext
  private let request: String
  private let place: String
  private var scope = NameScope()

  /// Starts a scope; `place` is how findings call it, `response.rows[]`.
  init(_ context: PlanContext, request: String, place: String) {
    self.context = context
    self.request = request
    self.place = place
  }

  /// The Swift name of a member; `label` is a name from the page that is better than the wire name.
  mutating func name(_ wireName: String, label: String? = nil) -> String {
    let here = place.isEmpty ? wireName : "\(place).\(wireName)"
    let given = context.names.members["\(request) \(here)"] ?? context.names.members["\(request) \(wireName)"]
    let rule = place.isEmpty ? context.naming.parameter : context.naming.member
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

/// What the planning of one module shares.
struct PlanContext {
  /// The catalogue.
  var catalogue: Catalogue
  /// The product.
  var product: Product
  /// Assigned names.
  var names: NameTable.ProductNames
  /// How names are made.
  var naming: NamingStrategy
  /// The enumerations of the module.
  var enumerations: EnumerationRegistry
  /// Where findings go.
  var sink: any DiagnosticSink

  /// The same without findings, for plans that are not generated.
  var silenced: PlanContext {
    var context = self
    context.sink = DiagnosticCollector()
    return context
  }

  /// Reports a finding about an operation.
  func report(_ rule: DiagnosticRule, _ message: String, request: String, subject: String? = nil) {
    sink.report(Diagnostic(rule, message, operation: request, subject: subject))
  }
}
