import Specification
import SwiftCode

/// Assigns Swift names to what has none yet. A pure function; names that exist are never changed.
public enum NameAssigner {
  /// The table with a name for every operation and enumeration.
  ///
  /// - Parameters:
  ///   - operations: The operations by product name.
  ///   - catalogue: The catalogue; its namespaces are no names of types.
  ///   - existing: The names so far; names of operations that are gone stay reserved.
  public static func assign(
    _ operations: [String: [Operation]], catalogue: Catalogue, existing: NameTable
  ) -> NameTable {
    var table = existing
    for (product, operations) in operations {
      table.products[product] = assign(
        operations, catalogue: catalogue, existing: existing.products[product] ?? .init())
    }
    return table
  }

  /// The names of one product.
  public static func assign(
    _ operations: [Operation], catalogue: Catalogue, existing: NameTable.ProductNames
  ) -> NameTable.ProductNames {
    let naming = NamingStrategy.generated(catalogue)
    let operations = operations.sorted { $0.key < $1.key }
    var names = existing
    var taken = Set(existing.operations.values).union(existing.enumerations.values)
    let fresh = operations.filter { existing.operations[$0.key.request] == nil }
    let titles = OperationTitles.groups(fresh, naming, taken: taken)
    for title in titles.keys.sorted() {
      for (operation, name) in OperationNames.assign(titles[title] ?? [], title: title, naming, taken: taken) {
        taken.insert(name)
        names.operations[operation.key.request] = name
      }
    }
    assignEnumerations(operations, naming, taken: &taken, names: &names)
    return names
  }

  private static func assignEnumerations(
    _ operations: [Operation], _ naming: NamingStrategy, taken: inout Set<String>, names: inout NameTable.ProductNames
  ) {
    let groups = EnumerationGroup.all(in: operations, names: names)
    let places = Set(groups.flatMap(\.places))
    for group in groups where group.name(in: names, groups: groups) == nil {
      // An enumeration whose place is gone hands its name on to one of the same concept.
      let orphan = names.enumerations.keys.sorted().first { key in
        key.contains(" ") && !places.contains(key) && EnumerationGroup.concept(ofPlace: key) == group.first.concept
      }
      if let orphan, let name = names.enumerations.removeValue(forKey: orphan) {
        names.enumerations[group.first.place] = name
        continue
      }
      let owners = group.owners(in: operations).compactMap { names.operations[$0.key.request] }
      guard let name = candidates(group.first.concept, owners, naming).first(where: { !taken.contains($0) }) else {
        continue
      }
      taken.insert(name)
      names.enumerations[group.first.place] = name
    }
  }

  /// Names for an enumeration, best first; reserved ones such as `Type`, and those that tell nothing such as `Status`, go
  /// with what the operations have in common, else with the name of the first one.
  private static func candidates(_ concept: String, _ owners: [String], _ naming: NamingStrategy) -> [String] {
    let singular = Singular.of(concept)
    let base = naming.type(singular) ?? "Values"
    let plain = naming.joined(singular) ?? base
    let common = commonWords(owners)
    let owner = owners.first ?? ""
    return (plain == base && !VagueName.contains(singular) ? [base] : []) + (common.isEmpty ? [] : [common + plain])
      + [owner + plain] + (2..<100).map { "\(owner)\(plain)\($0)" }
  }

  /// First words of operations that say what is done, not with what.
  private static let verbs: Set<String> = ["Cancel", "Fetch", "Get", "New", "Query"]

  /// The words that the names of several operations share, without verbs in front.
  private static func commonWords(_ names: [String]) -> String {
    guard names.count > 1, let first = names.first else { return "" }
    let others = names.dropFirst().map { Set(Words.split($0)) }
    return Words.split(first).drop(while: verbs.contains).filter { word in others.allSatisfy { $0.contains(word) } }
      .joined()
  }
}

extension NamingStrategy {
  /// The strategy of generated modules: types of the runtime and namespaces of the exchange are not free.
  static func generated(_ catalogue: Catalogue) -> NamingStrategy {
    NamingStrategy(
      usedTypes: runtimeTypes.union(catalogue.products.flatMap { [$0.namespace, $0.module] }),
      acronyms: Set(catalogue.acronyms.keys), compounds: catalogue.compounds)
  }

  /// Types of the runtime that generated code refers to.
  private static let runtimeTypes: Set<String> = [
    "BatchResult", "CallOptions", "Calls", "Endpoint", "Environment", "ExactDecimal", "ExchangeError",
    "ExchangeOperation", "ExchangeSending", "ExchangeRuntime", "HostFamily",
    "JSON", "JSONAlternative", "JSONPosition", "JSONRecord", "JSONUnion", "JSONWriter", "MemberTable",
    "MemberWriter", "OneOrMany", "OpenEnumeration", "OrderFilter", "OrderFilters", "ParameterCheck", "ParameterEncoder",
    "ParameterRecord",
    "RequestWeight", "Response", "Safety", "Security", "Slots", "TextPart", "TimeSpan", "Timestamp", "WireForm",
  ]
}
