import Diagnostics
import Specification
import SwiftCode

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
  /// The unions of the module that general pages define.
  var unions = DefinedUnions.none
  /// The structured values of the module that general pages describe.
  var structures = StructureRegistry.none
  /// The keys of the operations by method and path.
  var keys: [String: OperationKey]
  /// Where findings go.
  var sink: any DiagnosticSink

  /// The same without findings, for plans that are not generated.
  var silenced: PlanContext {
    var context = self
    context.sink = DiagnosticCollector()
    return context
  }

  /// Reports a finding about an operation, or about another thing that `request` names.
  func report(_ rule: DiagnosticRule, _ message: String, request: String, subject: String? = nil) {
    sink.report(Diagnostic(rule, message, operation: keys[request]?.description ?? request, subject: subject))
  }

  /// Reports what is said of parameters but cannot be checked; it is left to the comments.
  func reportUnchecked(_ parameters: [ParameterPlan], rules: [ParameterRule], request: String) {
    for (subject, fact) in ValidateCode.unchecked(parameters, rules: rules) {
      report(.generationUnsupported, "\(fact) cannot be checked by generated code.", request: request, subject: subject)
    }
  }
}
