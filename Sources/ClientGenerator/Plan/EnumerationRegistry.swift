import Diagnostics
import Specification

/// The enumerations of a module: uses of one meaning are one type.
struct EnumerationRegistry {
  /// The enumerations by what makes them one.
  private let plans: [EnumerationIdentity: EnumerationPlan]

  /// Collects the enumerations of operations, which are in the order of their keys.
  init(_ operations: [Operation], names: NameTable.ProductNames) {
    let groups = EnumerationGroup.all(in: operations, names: names)
    var plans: [EnumerationIdentity: EnumerationPlan] = [:]
    for group in groups {
      guard let name = group.name(in: names, groups: groups) else { continue }
      var plan = EnumerationPlan(
        name: name, concepts: group.concepts, raw: group.first.raw, values: group.values)
      for value in group.values {
        plan.givenNames[value.value.text] = names.members["enumeration \(name) \(value.value.text)"]
      }
      for identity in group.identities { plans[identity] = plan }
    }
    self.plans = plans
  }

  /// The enumeration of a use.
  func plan(_ use: EnumerationUse?) -> EnumerationPlan? {
    use.flatMap { plans[$0.identity] }
  }

  /// All enumerations, by name.
  var all: [EnumerationPlan] { Set(plans.values).sorted { $0.name < $1.name } }
}
