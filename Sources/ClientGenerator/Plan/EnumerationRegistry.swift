import Diagnostics
import Specification
import SwiftCode

/// The enumerations of a module: uses of one meaning are one type.
struct EnumerationRegistry {
  /// The enumerations by what makes them one.
  private let plans: [EnumerationIdentity: EnumerationPlan]

  /// Collects the enumerations of all uses in a product.
  init(_ uses: [EnumerationUse], _ naming: NamingStrategy, names: NameTable.ProductNames) {
    let groups = EnumerationGroup.all(uses, names: names)
    var plans: [EnumerationIdentity: EnumerationPlan] = [:]
    for group in groups {
      guard let name = group.name(in: names, groups: groups) else { continue }
      var plan = EnumerationPlan(
        name: name, concepts: group.concepts, raw: group.first.raw, values: group.values)
      plan.nameValues(naming) { names.members["enumeration \(name) \($0.value.text)"] }
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
