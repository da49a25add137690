import Specification

/// What Swift makes of a product, as far as facts of a single operation do not tell it.
public struct SwiftModule: Sendable, Hashable {
  /// The types of enumerations by request and place in it: `GET /api/v3/order` and `response.side`, or `side` for a
  /// parameter.
  public var enumerations: [String: [String: String]]
  /// The protocols by which the pages of a list are read, by request.
  public var paging: [String: [String]]
  /// The types of members by protocol and member.
  public var protocols: [String: [String: String]]

  /// Creates a description.
  public init(
    enumerations: [String: [String: String]] = [:], paging: [String: [String]] = [:],
    protocols: [String: [String: String]] = [:]
  ) {
    self.enumerations = enumerations
    self.paging = paging
    self.protocols = protocols
  }
}

/// How Swift's modules are made of the two sides, by the name of the product.
public struct SwiftSides: Sendable {
  /// Makes the modules of a side.
  public typealias Modules = @Sendable (ResolvedSpecification) -> [String: SwiftModule]

  let old: Modules
  let new: Modules

  /// Creates the two sides.
  public init(old: @escaping Modules, new: @escaping Modules) {
    self.old = old
    self.new = new
  }
}

/// Compares what Swift makes of operations that both sides have.
struct SwiftDiffer {
  private let sides: (old: [String: SwiftModule], new: [String: SwiftModule])
  private let pairs: [OperationPairs.Pair]

  init(_ old: [String: SwiftModule], _ new: [String: SwiftModule], _ pairs: [OperationPairs.Pair]) {
    sides = (old, new)
    self.pairs = pairs
  }

  /// All differences: enumerations and protocols by product, paging by operation.
  var differences: [LocatedDifference] {
    let products = Set(sides.old.keys).intersection(sides.new.keys).sorted()
    return products.flatMap { product in
      (enumerations(of: product) + protocols(of: product)).map { LocatedDifference(product: product, difference: $0) }
    } + pairs.compactMap(paging)
  }

  /// Whether the types tell what a difference of assigned names tells: an enumeration of a place that Swift has on one
  /// side at least is new, gone or another one there.
  func tells(_ located: LocatedDifference) -> Bool {
    let difference = located.difference
    guard difference.place == .names, difference.thing == NamesDiffer.enumeration, let place = difference.member,
      let product = located.product
    else { return false }
    let words = place.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3 else { return false }
    return [sides.old, sides.new].contains { $0[product]?.enumerations["\(words[0]) \(words[1])"]?[words[2]] != nil }
  }

  /// Places that have another enumeration, by the old and new one.
  private func enumerations(of product: String) -> [Difference] {
    var moved: [[String]: [Reach]] = [:]
    for pair in pairs where pair.old.product == product && pair.new.product == product {
      let before = sides.old[product]?.enumerations[pair.old.operation.key.request] ?? [:]
      let after = sides.new[product]?.enumerations[pair.new.operation.key.request] ?? [:]
      for (place, type) in before {
        guard let other = after[place], other != type else { continue }
        let isRequest = !["response", "failure"].contains { place.hasPrefix($0) }
        moved[[type, other], default: []].append(
          Reach(
            operation: pair.new.operation.key, subject: isRequest ? "parameter \(place)" : place, isRequest: isRequest)
        )
      }
    }
    return moved.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { types, reach in
      var difference = Difference(
        place: .names, thing: "enumeration \(types[0])", action: .changed, old: .string(types[0]),
        new: .string(types[1]))
      difference.reach = reach.sorted { $0.text < $1.text }
      return difference
    }
  }

  private func protocols(of product: String) -> [Difference] {
    let (old, new) = (sides.old[product]?.protocols ?? [:], sides.new[product]?.protocols ?? [:])
    return Set(old.keys).union(new.keys).sorted().flatMap { name -> [Difference] in
      let (before, after) = (old[name], new[name])
      func difference(_ member: String?, _ left: String?, _ right: String?) -> Difference {
        Difference(
          place: .names, thing: "protocol \(name)\(member.map { ".\($0)" } ?? "")",
          action: left == nil ? .added : right == nil ? .removed : .changed, old: left.map { .string($0) },
          new: right.map { .string($0) })
      }
      guard let before, let after else { return [difference(nil, before.map { _ in name }, after.map { _ in name })] }
      return Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }.map {
        difference($0, before[$0], after[$0])
      }
    }
  }

  private func paging(_ pair: OperationPairs.Pair) -> LocatedDifference? {
    let before = sides.old[pair.old.product]?.paging[pair.old.operation.key.request] ?? []
    let after = sides.new[pair.new.product]?.paging[pair.new.operation.key.request] ?? []
    guard before != after else { return nil }
    let values = [before, after].map { $0.isEmpty ? nil : JSONValue.string($0.joined(separator: ", ")) }
    let difference = Difference(
      place: .names, thing: "", member: "paging",
      action: before.isEmpty ? .added : after.isEmpty ? .removed : .changed, old: values[0], new: values[1])
    return LocatedDifference(
      product: pair.new.product, operation: pair.new.operation.key, title: pair.new.operation.title,
      difference: difference)
  }
}
