import Specification

/// A type of the module for a structured value that a general page describes: one case for each form of it.
struct StructurePlan {
  /// The Swift name.
  var name: String
  /// The page.
  var page: String
  /// The forms, in the order of the page.
  var forms: [Form]

  /// The name of the case for a value that has no documented form.
  static let undocumented = "other"
  /// The name of the property that holds the value of whichever form.
  static let form = "form"

  /// A form: a section of the page.
  struct Form {
    /// The name of the case, in backticks where needed.
    var name: String
    /// The name of the type that holds the parts.
    var type: String
    /// The facts.
    var definition: StructureDefinition
    /// The parts.
    var fields: [ParameterPlan]
  }
}

/// A use of a structured value.
struct StructureReference {
  /// The structured value.
  var structure: StructurePlan
  /// The name as the place spells it, with the namespace where something nearer hides it.
  var spelling: String
}
