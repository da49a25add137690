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
    } else if let before = old?.elements, let after = new?.elements, Set(before) != Set(after),
      (before + after).allSatisfy({ $0.members != nil })
    {
      for element in before where !after.contains(element) { add(.removed, element, nil, address) }
      for element in after where !before.contains(element) { add(.added, nil, element, address) }
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
struct NamesDiffer {
  /// The thing of differences in names of enumerations.
  static let enumeration = "enumeration name"

  let old: Specification
  let new: Specification

  /// All differences.
  var differences: [LocatedDifference] {
    Set(old.names.products.keys).union(new.names.products.keys).sorted().flatMap { product -> [LocatedDifference] in
      let sides = [old, new].map { $0.names.products[product] ?? NameTable.ProductNames() }
      let named = zip([old, new], sides).map { NamedMembers($0.operations[product] ?? [], $1) }
      let found =
        Self.differences(sides.map(\.enumerations), Self.enumeration) { _ in [nil, nil] }
        + Self.differences(sides.map(\.structures), "structure name") { _ in [nil, nil] }
        + Self.differences(sides.map(\.members), "member name") { place in named.map { $0.member(place) } }
      return found.map { LocatedDifference(product: product, difference: $0) }
    }
  }

  /// The differences of two tables; `members` tells what a place means on either side.
  private static func differences(
    _ sides: [[String: String]], _ kind: String, members: (String) -> [JSONValue?]
  ) -> [Difference] {
    let (old, new) = (sides[0], sides[1])
    return Set(old.keys).union(new.keys).sorted().compactMap { place in
      guard old[place] != new[place] else { return nil }
      let action: Difference.Action = old[place] == nil ? .added : new[place] == nil ? .removed : .changed
      let facts = members(place)
      return Difference(
        place: .names, thing: kind, member: place, action: action, old: old[place].map { .string($0) },
        new: new[place].map { .string($0) }, before: facts[0], after: facts[1])
    }
  }
}

/// The parameters, fields and values of a product, for names that are given to them by hand.
private struct NamedMembers {
  private var names: [String: Set<String>] = [:]

  init(_ operations: [Operation], _ table: NameTable.ProductNames) {
    for operation in operations { Self.collect(operation.json, &names[operation.key.request, default: []]) }
    for name in table.enumerations.values { names["enumeration \(name)"] = [] }
  }

  /// What a place such as `GET /api/v3/order side` or `enumeration Side 1` names, by its last word; nil where there is no
  /// such thing.
  func member(_ place: String) -> JSONValue? {
    let words = place.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, let known = names[words[0] + " " + words[1]] else { return nil }
    let name = words[2].split(separator: ".").last.map { $0.filter { !"[]".contains($0) } } ?? words[2]
    return words[0] == "enumeration" || known.contains(name) ? .string(name) : nil
  }

  /// The names of all parameters and fields.
  private static func collect(_ value: JSONValue, _ names: inout Set<String>) {
    for element in value.elements ?? [] { collect(element, &names) }
    for member in value.members ?? [] {
      if member.name == "name", let name = member.value.text { names.insert(name) }
      collect(member.value, &names)
    }
  }
}
