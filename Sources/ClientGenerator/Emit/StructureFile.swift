import Specification
import SwiftCode

/// The file of one structured value that a general page describes.
struct StructureFile {
  let plan: StructurePlan
  let context: PlanContext

  /// The declaration in the namespace of the module.
  var declaration: Declaration {
    for form in plan.forms {
      context.reportUnchecked(form.fields, rules: form.definition.rules, request: form.definition.place)
    }
    let title = plan.forms.first?.definition.title ?? plan.name
    let type = TypeDeclaration(
      Documentation(
        "The forms of `\(title)`.", items: ["See: [documentation](\(context.catalogue.documentation)\(plan.page))"]),
      "public enum", plan.name, conformances: ["ParameterUnion"], members: cases + [form] + plan.forms.map(record))
    return .type(TypeDeclaration("", "extension", context.product.namespace, members: [.type(type)]))
  }

  private var cases: [Declaration] {
    plan.forms.map { .enumCase(EnumCase(Documentation("\($0.definition.name)."), $0.name, value: $0.type)) }
      + [.enumCase(EnumCase("A form that is not documented.", StructurePlan.undocumented, value: "JSON"))]
  }

  private var form: Declaration {
    let names = plan.forms.map(\.name) + [StructurePlan.undocumented]
    return .computed(
      ComputedProperty(
        "The value of the form that it has.", "public var", StructurePlan.form, type: "any ParameterValue",
        body: [
          .switch("self", names.map { Statement.Case(".\($0)(let value)", .expression("value")) })
        ]))
  }

  private func record(_ form: StructurePlan.Form) -> Declaration {
    ParameterListCode.record(
      form.type, form.fields, summary: "\(form.definition.name).", rules: form.definition.rules)
  }
}
