/// Completes parameters that belong to one leg of several orders by the parameter that a single order has: what holds for
/// `pegPriceType` holds for `pendingAbovePegPriceType`, where the page says nothing of it.
struct LegParameters {
  /// What the parameters of single orders say, by the words of their names; nothing where they do not agree.
  private let single: [[String]: Parameter]

  /// Collects the parameters of a product.
  init(_ operations: [Operation]) {
    let telling = operations.flatMap(\.parameters).filter { parameter in
      Self.withoutLeg(EnumReferences.words(parameter.name)) == nil
        && (!parameter.values.isEmpty || parameter.bounds.contains { $0 != nil })
    }
    single = Dictionary(grouping: telling) { EnumReferences.words($0.name) }.compactMapValues { alike in
      alike.allSatisfy { Self.agree($0, alike[0]) } ? alike[0] : nil
    }
  }

  private static func agree(_ left: Parameter, _ right: Parameter) -> Bool {
    left.type == right.type && left.values == right.values && left.bounds == right.bounds
  }

  /// The operation with what its parameters of legs lack.
  func completed(_ operation: Operation) -> Operation {
    var result = operation
    for index in result.parameters.indices {
      let parameter = result.parameters[index]
      guard let words = Self.withoutLeg(EnumReferences.words(parameter.name)), let known = single[words],
        known.type == parameter.type, parameter.values.isEmpty
      else { continue }
      result.parameters[index].takeValues(of: known)
      result.parameters[index].takeBounds(of: known)
    }
    return result
  }

  /// Words in front of the names of parameters that belong to one leg.
  private static let legs: Set<String> = ["working", "pending", "above", "below"]

  /// The words of a name without those that tell the leg, `pendingAboveTimeInForce`; nil where there are none.
  static func withoutLeg(_ words: [String]) -> [String]? {
    let rest = Array(words.drop(while: legs.contains))
    return rest.isEmpty || rest.count == words.count ? nil : rest
  }
}

extension Parameter {
  fileprivate var bounds: [JSONScalar?] { [min, above, max, below] }
}
