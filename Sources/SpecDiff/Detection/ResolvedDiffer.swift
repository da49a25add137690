import Specification

/// Finds what a change does to operations whose own pages say nothing of it: definitions of enumerations reach all
/// parameters and fields that refer to them, parameters those who take them over, values answers of the same name.
struct ResolvedDiffer {
  /// A change of an operation that another file makes.
  struct Consequence {
    var product: String
    var operation: OperationKey
    var title: String
    var difference: Difference

    var reach: Reach {
      Reach(
        operation: operation, subject: difference.thing,
        isRequest: [.parameter, .clientParameter].contains(difference.place))
    }
  }

  private let old: [String: [OperationKey: Operation]]
  private let new: [String: [OperationKey: Operation]]
  /// Products of which both sides are resolved; of others nothing is known beyond their files.
  private let products: Set<String>
  /// The consequences, those that a definition explains included.
  private(set) var consequences: [Consequence] = []

  /// Compares the operations that both sides have; `told` are the differences of their files.
  init(
    _ old: ResolvedSpecification, _ new: ResolvedSpecification, _ pairs: [OperationPairs.Pair],
    clientParameters: Set<String>, told: [LocatedDifference]
  ) {
    (self.old, self.new) = (Self.index(old), Self.index(new))
    products = Set(self.old.keys).intersection(self.new.keys)
    let told = Dictionary(grouping: told) { $0.operation }.mapValues { Set($0.map { Told($0.difference) }) }
    for pair in pairs {
      guard let before = self.old[pair.old.product]?[pair.old.operation.key],
        let after = self.new[pair.new.product]?[pair.new.operation.key]
      else { continue }
      let key = pair.new.operation.key
      var differ = ValueDiffer(clientParameters: before.signed && after.signed ? clientParameters : [])
      differ.compareOperations(before.json, after.json)
      let known = told[key] ?? []
      consequences += differ.differences.filter { !known.contains(Told($0)) && Self.isFact($0) }.map {
        Consequence(product: pair.new.product, operation: key, title: after.title, difference: $0)
      }
    }
  }

  private static func index(_ specification: ResolvedSpecification) -> [String: [OperationKey: Operation]] {
    Dictionary(
      uniqueKeysWithValues: specification.products.map { product in
        let operations = product.operations.map { ($0.operation.key, $0.operation) }
        return (product.product.name, Dictionary(operations) { first, _ in first })
      })
  }

  /// Which definition a value comes from is told by the types of Swift, and where things stand by their own files.
  private static func isFact(_ difference: Difference) -> Bool {
    difference.action != .moved && difference.member != "enum" && difference.member != "description"
  }

  /// What the differences of the files tell already.
  private struct Told: Hashable {
    var thing: String
    var member: String?
    var values: [JSONValue?]

    init(_ difference: Difference) {
      // Weights of a page that names no bucket have one only where the product's usual one is filled in.
      thing = difference.place == .weight ? "weights" : difference.thing
      member = difference.member
      values = difference.member == "values" ? [difference.old, difference.new] : []
    }
  }

  // MARK: - Definitions

  /// The differences of the facts of products, with what they reach, and the consequences that none of them explains.
  func explained(_ facts: [LocatedDifference]) -> [LocatedDifference] {
    var explained: Set<Int> = []
    let reaching = facts.map { located -> LocatedDifference in
      guard let product = located.product, products.contains(product) else { return located }
      let indices = consequences.indices.filter {
        consequences[$0].product == product && Self.explains(located.difference, consequences[$0].difference)
      }
      explained.formUnion(indices)
      var result = located
      result.difference = withReach(located.difference, indices.map { consequences[$0].reach }, in: product)
      return result
    }
    let others = consequences.indices.filter { !explained.contains($0) }.map { index in
      let consequence = consequences[index]
      return LocatedDifference(
        product: consequence.product, operation: consequence.operation, title: consequence.title,
        difference: consequence.difference)
    }
    return reaching + others
  }

  /// The difference of a fact of a product with what it reaches; a definition that reaches nothing is not used.
  private func withReach(_ difference: Difference, _ reach: [Reach], in product: String) -> Difference {
    var result = difference
    let isOfValues = difference.member == nil || difference.member == "values"
    if difference.place == .definition, !isOfValues {
      result.isUsed = isReferredTo(difference, in: product)
    } else if difference.place == .definition || !reach.isEmpty {
      result.reach = Set(reach).sorted { $0.text < $1.text }
      if difference.place == .definition { result.isUsed = !reach.isEmpty }
    }
    return result
  }

  /// Whether a difference of what general pages say is what changed an operation.
  private static func explains(_ fact: Difference, _ consequence: Difference) -> Bool {
    switch fact.place {
    case .definition: definitionExplains(fact, consequence)
    case .filter:
      consequence.place == .alternative && fact.member == nil && fact.action == consequence.action
        && holds(consequence.new ?? consequence.old ?? .null, text: fact.facts?["name"]?.text)
    case .field: memberExplains(fact, consequence)
    default: false
    }
  }

  /// Whether the difference of a filter's member is that of a member of one of several objects in an answer.
  private static func memberExplains(_ fact: Difference, _ consequence: Difference) -> Bool {
    let name = fact.thing.split(separator: ".", maxSplits: 1).last.map(String.init) ?? ""
    return fact.thing.hasPrefix("filter ") && consequence.thing.hasSuffix("}." + name)
      && fact.member == consequence.member && fact.action == consequence.action && fact.old == consequence.old
      && fact.new == consequence.new
  }

  /// Whether a text stands anywhere in a value.
  private static func holds(_ value: JSONValue, text: String?) -> Bool {
    if let own = value.text { return own == text }
    return (value.elements ?? value.members?.map(\.value) ?? []).contains { holds($0, text: text) }
  }

  /// Whether the difference of a definition is what changed the values of a parameter or field.
  private static func definitionExplains(_ definition: Difference, _ consequence: Difference) -> Bool {
    guard consequence.member == "values" else { return false }
    let side = definition.action == .added ? consequence.after : consequence.before
    guard let name = definition.facts?["name"], side?["enum"] == name else { return false }
    if definition.member == nil { return consequence.action == .changed }
    return definition.member == "values" && definition.action == consequence.action
      && ValueIdentity.key(definition.old ?? definition.new ?? .null)
        == ValueIdentity.key(consequence.old ?? consequence.new ?? .null)
  }

  /// Whether a parameter or field of the product refers to a definition.
  private func isReferredTo(_ definition: Difference, in product: String) -> Bool {
    let names = Set([definition.before, definition.after].compactMap { $0?["name"]?.text })
    return [old, new].contains { side in
      (side[product] ?? [:]).values.contains { $0.refers(to: names) }
    }
  }
}

extension Operation {
  /// Whether one of its parameters or fields has the values of one of these definitions.
  fileprivate func refers(to definitions: Set<String>) -> Bool {
    parameters.contains { Self.refers($0, to: definitions) }
      || responses.contains { Self.refers($0.shape, to: definitions) }
  }

  private static func refers(_ parameter: Parameter, to definitions: Set<String>) -> Bool {
    parameter.enumeration.map(definitions.contains) == true
      || parameter.fields.contains { refers($0, to: definitions) }
  }

  private static func refers(_ shape: Shape, to definitions: Set<String>) -> Bool {
    shape.enumeration.map(definitions.contains) == true || shape.parts.contains { refers($0, to: definitions) }
  }
}
