import Specification
import SwiftCode

/// Assigns Swift names to what has none yet. A pure function; names that exist are never changed.
public enum NameAssigner {
  /// The names of one product: one for every operation, structured value and enumeration.
  ///
  /// - Parameters:
  ///   - operations: The operations.
  ///   - structures: The structured values that general pages describe.
  ///   - catalogue: The catalogue; its namespaces are no names of types.
  ///   - existing: The names so far; names of operations that are gone stay reserved.
  public static func assign(
    _ operations: [Operation], _ structures: [StructureDefinition] = [], catalogue: Catalogue,
    existing: NameTable.ProductNames
  ) -> NameTable.ProductNames {
    let naming = NamingStrategy.generated(catalogue)
    let operations = operations.sorted { $0.key < $1.key }
    var names = existing
    var taken = Set(existing.operations.values).union(existing.enumerations.values)
      .union(StructureNames.types(in: existing))
    let fresh = operations.filter { existing.operations[$0.key.request] == nil }
    let titles = OperationTitles.groups(fresh, naming, taken: taken)
    for title in titles.keys.sorted() {
      for (operation, name) in OperationNames.assign(titles[title] ?? [], title: title, naming, taken: taken) {
        taken.insert(name)
        names.operations[operation.key.request] = name
      }
    }
    StructureNames.assign(structures, naming, taken: &taken, names: &names)
    assignEnumerations(EnumerationUses.of(operations, structures), naming, taken: &taken, names: &names)
    return names
  }

  private static func assignEnumerations(
    _ uses: [EnumerationUse], _ naming: NamingStrategy, taken: inout Set<String>, names: inout NameTable.ProductNames
  ) {
    let groups = EnumerationGroup.all(uses, names: names)
    let places = Set(groups.flatMap(\.places))
    let known = uses.map(\.owner).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    for group in groups where group.name(in: names, groups: groups) == nil {
      // An enumeration whose place is gone hands its name on to one of the same concept.
      let orphan = names.enumerations.keys.sorted().first { key in
        key.contains(" ") && !places.contains(key) && EnumerationGroup.concept(ofPlace: key) == group.first.concept
      }
      if let orphan, let name = names.enumerations.removeValue(forKey: orphan) {
        names.enumerations[group.first.place] = name
        continue
      }
      let owners = group.owners(in: known).compactMap { names.operations[$0] ?? StructureNames.full($0, in: names) }
      // Of several things that forms call alike none has more right to the name than the others.
      let isAmbiguous =
        names.operations[group.first.owner] == nil && groups.count { $0.first.concept == group.first.concept } > 1
      let options = candidates(group.first.concept, owners, naming, isAmbiguous: isAmbiguous)
      guard let name = options.first(where: { !taken.contains($0) }) else { continue }
      taken.insert(name)
      names.enumerations[group.first.place] = name
    }
  }

  /// Names for an enumeration, best first; reserved ones such as `Type`, those that tell nothing such as `Status` and
  /// those that could mean another one go with what the owners have in common, else with the name of the first one.
  private static func candidates(
    _ concept: String, _ owners: [String], _ naming: NamingStrategy, isAmbiguous: Bool
  ) -> [String] {
    let singular = Singular.of(concept)
    let base = naming.type(singular) ?? "Values"
    let plain = naming.joined(singular) ?? base
    let common = commonWords(owners)
    let owner = owners.first ?? ""
    let isTelling = plain == base && !VagueName.contains(singular) && !isAmbiguous
    return (isTelling ? [base] : []) + (common.isEmpty ? [] : [common + plain])
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
    "ParameterRecord", "ParameterUnion", "ParameterValue",
    "RequestWeight", "Response", "Safety", "Security", "Slots", "TextPart", "TimeSpan", "Timestamp", "WireForm",
  ]
}
