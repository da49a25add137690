import Specification

/// Finds every difference between two specifications. A pure function without opinions.
public struct SpecificationDiffer {
  let old: Specification
  let new: Specification

  /// All differences: the catalogue first, then operations in the order of their keys, what general pages say, names.
  ///
  /// What one page says may reach operations of other pages; that is found where both sides are resolved. `swift` tells
  /// what Swift makes of either side; without it only names that are assigned are compared.
  public static func differences(
    from old: Specification, to new: Specification, swift: SwiftSides? = nil
  ) -> [LocatedDifference] {
    let differ = SpecificationDiffer(old: old, new: new)
    let pairs = OperationPairs(old, new)
    let own = pairs.common.flatMap(differ.differences)
    var result = CatalogueDiffer.differences(old.catalogue, new.catalogue) + own
    for left in pairs.removed { result.append(differ.whole(left, .removed, left.operation.json, nil)) }
    for right in pairs.added { result.append(differ.whole(right, .added, nil, right.operation.json)) }
    let sides = (old: Resolver.resolve(old), new: Resolver.resolve(new))
    let resolved = ResolvedDiffer(
      sides.old, sides.new, pairs.common, clientParameters: differ.clientParameters, told: own)
    result += resolved.explained(ProductFactsDiffer.differences(from: old, to: new))
    let names = NamesDiffer(old: old, new: new).differences
    guard let swift else { return result + names }
    let typed = SwiftDiffer(swift.old(sides.old), swift.new(sides.new), pairs.common)
    return result + names.filter { !typed.tells($0) } + typed.differences
  }

  private func whole(
    _ item: OperationPairs.Item, _ action: Difference.Action, _ left: JSONValue?, _ right: JSONValue?
  ) -> LocatedDifference {
    let difference = Difference(
      place: .operation, thing: "", member: nil, action: action, old: left, new: right, before: left, after: right)
    return located(difference, item)
  }

  private func located(_ difference: Difference, _ item: OperationPairs.Item) -> LocatedDifference {
    LocatedDifference(
      product: item.product, operation: item.operation.key, title: item.operation.title, difference: difference)
  }

  // MARK: - One operation

  private func differences(_ pair: OperationPairs.Pair) -> [LocatedDifference] {
    let (left, right) = (pair.old, pair.new)
    let before = left.operation.json
    let after = right.operation.json
    func fact(_ member: String, _ old: JSONValue?, _ new: JSONValue?) -> Difference {
      Difference(
        place: .operation, thing: "", member: member, action: .changed, old: old, new: new, before: before, after: after
      )
    }
    var found: [Difference] = []
    if left.product != right.product { found.append(fact("product", .string(left.product), .string(right.product))) }
    for member in ["host", "method", "path"] where before[member] != after[member] {
      found.append(fact(member, before[member], after[member]))
    }
    let isSigned = left.operation.signed && right.operation.signed
    var differ = ValueDiffer(clientParameters: isSigned ? clientParameters : [])
    differ.compareOperations(before, after)
    found += differ.differences.map(withDemands)
    if found.isEmpty, before != after { found.append(fact("operation", before, after)) }
    let examples = (old.examples[left.product]?[left.operation.key], new.examples[right.product]?[right.operation.key])
    if let values = ExampleDiffer.values(examples.0 ?? [], examples.1 ?? []) {
      found.append(fact("examples", values.old, values.new))
    }
    let names = (name(left, old.names), name(right, new.names))
    if let name = names.0, let other = names.1, name != other {
      found.append(
        Difference(
          place: .names, thing: "operation name", member: nil, action: .changed, old: .string(name), new: .string(other)
        ))
    }
    return found.map { located($0, right) }
  }

  private var clientParameters: Set<String> {
    let dialect = new.catalogue.dialect
    return [dialect.timestampParameter, dialect.receiveWindowParameter, dialect.signatureParameter]
  }

  private func name(_ item: OperationPairs.Item, _ names: NameTable) -> String? {
    names.products[item.product]?.operations[item.operation.key.request]
  }

  /// The difference of a security type with what both types demand.
  private func withDemands(_ difference: Difference) -> Difference {
    guard difference.place == .operation, difference.member == "security" else { return difference }
    var result = difference
    result.before = demands(difference.old, old.catalogue)
    result.after = demands(difference.new, new.catalogue)
    return result
  }

  /// 0 for nothing, 1 for a key, 2 for a signature; nil when the catalogue does not know the type.
  private func demands(_ name: JSONValue?, _ catalogue: Catalogue) -> JSONValue? {
    guard let type = name?.text.flatMap(catalogue.securityType) else { return nil }
    return type.signature ? 2 : type.key ? 1 : 0
  }
}
