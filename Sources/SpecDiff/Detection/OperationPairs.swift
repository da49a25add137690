import Specification

/// Which operations of two specifications are the same one.
struct OperationPairs {
  /// An operation and its product.
  struct Item {
    var product: String
    var operation: Operation
  }

  /// One operation on both sides.
  struct Pair {
    var old: Item
    var new: Item
  }

  /// Operations that both sides have, in the order of products and keys.
  private(set) var common: [Pair] = []
  private(set) var removed: [Item]
  private(set) var added: [Item]

  /// Pairs by product and key; what is left by key alone, by another version of the path, by another host.
  init(_ old: Specification, _ new: Specification) {
    removed = Self.items(old)
    added = Self.items(new)
    pair { "\($0.product) \($0.operation.key)" }
    pair { "\($0.operation.key)" }
    pair {
      "\($0.product) \($0.operation.key.method) \($0.operation.key.host) \($0.operation.key.unversioned.joined(separator: "/"))"
    }
    pair { "\($0.product) \($0.operation.key.request)" }
    common.sort { ($0.new.product, $0.new.operation.key) < ($1.new.product, $1.new.operation.key) }
  }

  private static func items(_ specification: Specification) -> [Item] {
    specification.operations.keys.sorted().flatMap { product in
      (specification.operations[product] ?? []).sorted { $0.key < $1.key }.map { Item(product: product, operation: $0) }
    }
  }

  /// Pairs operations of which no other on either side has the same identity.
  private mutating func pair(by identity: (Item) -> String) {
    let olds = Dictionary(grouping: removed, by: identity).filter { $0.value.count == 1 }
    let news = Dictionary(grouping: added, by: identity).filter { $0.value.count == 1 }
    let both = Set(olds.keys).intersection(news.keys)
    for name in both {
      if let old = olds[name]?.first, let new = news[name]?.first { common.append(Pair(old: old, new: new)) }
    }
    removed.removeAll { both.contains(identity($0)) }
    added.removeAll { both.contains(identity($0)) }
  }
}
