import Diagnostics
import SwiftCode

/// The file of an open enumeration.
struct EnumerationFile {
  let plan: EnumerationPlan
  let context: PlanContext

  /// The declaration in the namespace of the module.
  var declaration: Declaration {
    let documented = Property(
      "The values that the documentation lists.", "public static let", "documented", type: "[\(plan.raw)]",
      value: .array(plan.values.map { .text(plan.literal($0.value.text)) }))
    let concepts = ConditionWords.list(plan.concepts.map { "`\($0)`" }, last: "and")
    let type = TypeDeclaration(
      "Values of \(concepts); others can be held, since exchanges add values.", "public struct", plan.name,
      conformances: ["OpenEnumeration"],
      members: [
        .property(Property("The value on the wire.", "public let", "rawValue", type: plan.raw)),
        .function(
          Function(
            "Holds any value.", "public init", [FunctionParameter("rawValue", plan.raw)],
            body: [.assign("self.rawValue", "rawValue")])),
        .property(documented),
      ] + values)
    return .type(TypeDeclaration("", "extension", context.product.namespace, members: [.type(type)]))
  }

  private var values: [Declaration] {
    var scope = NameScope()
    return plan.values.compactMap { value -> Declaration? in
      let place = "enumeration \(plan.name) \(value.value.text)"
      guard let name = plan.names[value.value.text] else {
        context.sink.report(
          Diagnostic(
            .nameInvalid, "No Swift name can be made of the value `\(value.value.text)` of \(plan.name).",
            subject: place))
        return nil
      }
      do throws(NameScope.Collision) {
        try scope.take(name, for: value.value.text)
      } catch {
        context.sink.report(
          Diagnostic(
            .nameCollision,
            "The values `\(error.second)` and `\(error.first)` of \(plan.name) would both be named `\(error.name)`.",
            subject: place))
        return nil
      }
      let title = value.name.map { "`\(value.value.text)`: \($0)." } ?? "`\(value.value.text)`."
      return .computed(
        ComputedProperty(
          Documentation(title), "public static var", name, type: "Self",
          body: [.return(.call("Self", [Argument("rawValue", .text(plan.literal(value.value.text)))]))]))
    }
  }
}
