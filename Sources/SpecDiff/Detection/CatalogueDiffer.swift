import Specification

/// Compares two catalogues: members as facts, lists of named things by name.
enum CatalogueDiffer {
  /// All differences.
  static func differences(_ old: Catalogue, _ new: Catalogue) -> [LocatedDifference] {
    guard old != new else { return [] }
    var found: [Difference] = []
    compare(old.json, new.json, "exchange", &found)
    return found.map { LocatedDifference(difference: $0) }
  }

  private static func compare(_ old: JSONValue?, _ new: JSONValue?, _ address: String, _ found: inout [Difference]) {
    guard old != new else { return }
    if let before = old?.members, let after = new?.members {
      let names = before.map(\.name) + after.map(\.name).filter { old?[$0] == nil }
      for name in names { compare(old?[name], new?[name], "\(address) \(name)", &found) }
    } else if let before = old?.elements, let after = new?.elements, (before + after).allSatisfy({ $0["name"] != nil })
    {
      let alignment = NamedAlignment(before, after) { $0["name"]?.text ?? "" }
      for pair in alignment.pairs {
        compare(before[pair.old], after[pair.new], "\(address) \(name(after[pair.new]))", &found)
      }
      for index in alignment.removed { add(.removed, before[index], nil, "\(address) \(name(before[index]))") }
      for index in alignment.added { add(.added, nil, after[index], "\(address) \(name(after[index]))") }
      if !alignment.moved(isHeavy: { _ in true }).isEmpty { add(.moved, nil, nil, address) }
    } else {
      add(old == nil ? .added : new == nil ? .removed : .changed, old, new, address)
    }
    func add(_ action: Difference.Action, _ left: JSONValue?, _ right: JSONValue?, _ address: String) {
      found.append(Difference(place: .catalogue, thing: address, member: nil, action: action, old: left, new: right))
    }
  }

  private static func name(_ value: JSONValue) -> String { value["name"]?.text ?? "" }
}

/// Compares two tables of Swift names, those of operations apart: they belong to the operations.
enum NamesDiffer {
  /// All differences.
  static func differences(_ old: NameTable, _ new: NameTable) -> [LocatedDifference] {
    Set(old.products.keys).union(new.products.keys).sorted().flatMap { product -> [LocatedDifference] in
      let left = old.products[product] ?? NameTable.ProductNames()
      let right = new.products[product] ?? NameTable.ProductNames()
      let found =
        differences(left.enumerations, right.enumerations, "enumeration name")
        + differences(left.members, right.members, "member name")
      return found.map { LocatedDifference(product: product, difference: $0) }
    }
  }

  private static func differences(_ old: [String: String], _ new: [String: String], _ kind: String) -> [Difference] {
    Set(old.keys).union(new.keys).sorted().compactMap { place in
      guard old[place] != new[place] else { return nil }
      let action: Difference.Action = old[place] == nil ? .added : new[place] == nil ? .removed : .changed
      return Difference(
        place: .names, thing: kind, member: place, action: action, old: old[place].map { .string($0) },
        new: new[place].map { .string($0) })
    }
  }
}
