import Specification

/// Compares what general pages say of a product: definitions of enumerations, error codes, limits, filters, structures.
enum ProductFactsDiffer {
  /// How the elements of one list are compared.
  private struct Kind {
    var place: Difference.Place
    /// The member of the file that holds the list.
    var word: String
    /// The members that tell which thing an element is.
    var identity: [String]
    /// The members that are sets of values.
    var sets: Set<String> = []
  }

  private static let definitions = Kind(
    place: .definition, word: "enum", identity: ["name", "page"], sets: ["values", "aliases"])
  private static let codes = Kind(place: .errorCode, word: "error", identity: ["code", "page"])
  private static let messages = Kind(
    place: .errorMessage, word: "message", identity: ["text", "page"], sets: ["codes"])
  private static let limits = Kind(
    place: .limit, word: "limit", identity: ["bucket", "countedBy", "scope", "paths", "per", "header", "page"])
  private static let filters = Kind(place: .filter, word: "filter", identity: ["name", "page"], sets: ["rules"])
  private static let structures = Kind(
    place: .structure, word: "structure", identity: ["name", "page"], sets: ["aliases"])

  /// All differences, product by product.
  static func differences(from old: Specification, to new: Specification) -> [LocatedDifference] {
    Set(old.facts.keys).union(new.facts.keys).sorted().flatMap { product -> [LocatedDifference] in
      let (left, right) = (old.facts[product] ?? ProductFacts(), new.facts[product] ?? ProductFacts())
      guard left != right else { return [] }
      let answers = Set([old, new].flatMap { $0.operations[product] ?? [] }.compactMap(resource))
      let found =
        differences(left.enums.map(\.json), right.enums.map(\.json), definitions)
        + differences(left.errors.flatMap(codes), right.errors.flatMap(codes), codes)
        + differences(left.errors.flatMap(messages), right.errors.flatMap(messages), messages)
        + differences(left.limits.map(\.json), right.limits.map(\.json), limits)
        + filters(left.filters.map(\.json), right.filters.map(\.json), listedIn: answers)
        + structures(left.structures.map(\.json), right.structures.map(\.json))
      return found.map { LocatedDifference(product: product, difference: $0) }
    }
  }

  /// The last part of the path.
  private static func resource(_ operation: Operation) -> String? {
    operation.key.path.split(separator: "/").last.map(String.init)
  }

  /// The differences of filters; their members are fields of answers, as far as the product has the answers that list them.
  private static func filters(
    _ old: [JSONValue], _ new: [JSONValue], listedIn answers: Set<String>
  ) -> [Difference] {
    func marked(_ difference: Difference, _ filters: [JSONValue?]) -> Difference {
      var result = difference
      let shown = filters.compactMap { $0?["shownIn"]?.text }
      result.isUsed = shown.isEmpty || !answers.isDisjoint(with: shown)
      return result
    }
    var found = differences(without(["fields"], old), without(["fields"], new), filters).map {
      marked($0, [$0.before, $0.after])
    }
    for pair in NamedAlignment(old, new, key: { key($0, filters) }).pairs {
      let (left, right) = (old[pair.old], new[pair.new])
      var differ = ValueDiffer()
      differ.compareFields(
        left["fields"]?.elements ?? [], right["fields"]?.elements ?? [], of: "filter \(text(right["name"]))")
      found += differ.differences.map { marked($0, [left, right]) }
    }
    return found
  }

  /// The differences of structured values; their parts are parameters of requests.
  private static func structures(_ old: [JSONValue], _ new: [JSONValue]) -> [Difference] {
    let parts: Set<String> = ["fields", "rules"]
    var found = differences(without(parts, old), without(parts, new), structures)
    for pair in NamedAlignment(old, new, key: { key($0, structures) }).pairs {
      let (left, right) = (old[pair.old], new[pair.new])
      var differ = ValueDiffer()
      differ.compareParts(left, right, of: thing(right, structures))
      found += differ.differences
    }
    return found
  }

  private static func without(_ members: Set<String>, _ values: [JSONValue]) -> [JSONValue] {
    values.map { value in .object((value.members ?? []).filter { !members.contains($0.name) }) }
  }

  private static func codes(_ list: ErrorList) -> [JSONValue] { list.errors.map { on(list.page, $0.json) } }

  private static func messages(_ list: ErrorList) -> [JSONValue] { list.messages.map { on(list.page, $0.json) } }

  /// A thing with the page that lists it.
  private static func on(_ page: String, _ value: JSONValue) -> JSONValue {
    .object((value.members ?? []) + [JSONMember("page", .string(page))])
  }

  private static func differences(_ old: [JSONValue], _ new: [JSONValue], _ kind: Kind) -> [Difference] {
    let alignment = NamedAlignment(old, new) { key($0, kind) }
    var found: [Difference] = []
    for pair in alignment.pairs { found += differences(old[pair.old], new[pair.new], kind) }
    for index in alignment.removed { found.append(whole(.removed, old[index], nil, kind)) }
    for index in alignment.added { found.append(whole(.added, nil, new[index], kind)) }
    return found
  }

  private static func differences(_ old: JSONValue, _ new: JSONValue, _ kind: Kind) -> [Difference] {
    let members = (old.members ?? []).map(\.name) + (new.members ?? []).map(\.name).filter { old[$0] == nil }
    return members.filter { old[$0] != new[$0] }.flatMap { member -> [Difference] in
      func fact(_ action: Difference.Action, _ left: JSONValue?, _ right: JSONValue?) -> Difference {
        Difference(
          place: kind.place, thing: thing(new, kind), member: member, action: action, old: left, new: right,
          before: old, after: new)
      }
      guard kind.sets.contains(member) else { return [fact(.changed, old[member], new[member])] }
      let (left, right) = (old[member]?.elements ?? [], new[member]?.elements ?? [])
      // Twice the same value, or another order of values, means nothing.
      let alignment = NamedAlignment(
        left.filter { !right.contains($0) }, right.filter { !left.contains($0) }, key: ValueIdentity.key)
      return alignment.removed.map { fact(.removed, alignment.old[$0], nil) }
        + alignment.added.map { fact(.added, nil, alignment.new[$0]) }
        + alignment.pairs.map { fact(.changed, alignment.old[$0.old], alignment.new[$0.new]) }
    }
  }

  private static func whole(
    _ action: Difference.Action, _ old: JSONValue?, _ new: JSONValue?, _ kind: Kind
  ) -> Difference {
    Difference(
      place: kind.place, thing: thing(new ?? old ?? .null, kind), member: nil, action: action, old: old, new: new,
      before: old, after: new)
  }

  private static func key(_ value: JSONValue, _ kind: Kind) -> String {
    kind.identity.map { text(value[$0]) }.joined(separator: "\u{0}")
  }

  /// Words before what tells which thing an element is, where it does not speak for itself.
  private static let leads = [
    "countedBy": "by ", "scope": "for each ", "paths": "under ", "per": "per ", "header": "in ",
  ]

  /// The thing in words: `limit orders per minute (spot/enums)`.
  private static func thing(_ value: JSONValue, _ kind: Kind) -> String {
    let words = kind.identity.compactMap { member -> String? in
      guard let fact = value[member].map(text) else { return nil }
      return member == "page" ? "(\(fact))" : (leads[member] ?? "") + fact
    }
    return "\(kind.word) \(words.joined(separator: " "))"
  }

  private static func text(_ value: JSONValue?) -> String {
    value.map { $0.text ?? CanonicalJSON.inline($0) } ?? ""
  }
}
