import Specification

/// Compares two values of the specification member by member. Total: unequal values give at least one difference.
struct ValueDiffer {
  /// Parameters that the client sets itself.
  let clientParameters: Set<String>
  /// What was found so far.
  private(set) var differences: [Difference] = []

  /// Starts without differences.
  init(clientParameters: Set<String> = []) {
    self.clientParameters = clientParameters
  }

  /// A thing and its address.
  private struct Thing {
    var place: Difference.Place
    var address: String
    var before: JSONValue
    var after: JSONValue

    func difference(
      _ member: String?, _ action: Difference.Action, _ old: JSONValue?, _ new: JSONValue?
    ) -> Difference {
      Difference(
        place: place, thing: address, member: member, action: action, old: old, new: new, before: before, after: after)
    }
  }

  /// Compares two operations.
  mutating func compareOperations(_ old: JSONValue, _ new: JSONValue) {
    let renames = ParameterNames.renames(old, new)
    // Both sides get the new names: what still mentions an old one is the same mention on either side.
    compare(
      ParameterNames.rewriting(old, renames), ParameterNames.rewriting(new, renames), .operation, "", as: .operation)
  }

  /// Compares the members of objects of one kind that no operation has alone.
  mutating func compareFields(_ old: [JSONValue], _ new: [JSONValue], of address: String) {
    compareNamed(old, new, .field, .field, lead: address + ".")
  }

  /// Compares the parts of a structured value that no operation has alone, and the rules between them.
  mutating func compareParts(_ old: JSONValue, _ new: JSONValue, of address: String) {
    compareNamed(
      old["fields"]?.elements ?? [], new["fields"]?.elements ?? [], .parameter, .parameter, lead: address + ".")
    let thing = Thing(place: .structure, address: address, before: old, after: new)
    compareSets(old["rules"]?.elements ?? [], new["rules"]?.elements ?? [], address + ".rules", .rule, of: thing)
  }

  /// Compares two things of one kind.
  private mutating func compare(
    _ old: JSONValue, _ new: JSONValue, _ place: Difference.Place, _ address: String, as schema: Schema
  ) {
    guard old != new else { return }
    let before = Facts.of(old, as: schema)
    let after = Facts.of(new, as: schema)
    let thing = Thing(place: place, address: address, before: before, after: after)
    var names = (before.members ?? []).map(\.name)
    names += (after.members ?? []).map(\.name).filter { before[$0] == nil }
    let isOtherType = before["type"] != after["type"]
    for name in names where before[name] != after[name] {
      if isOtherType, Schema.dependents.contains(name) { continue }
      if name == "type" {
        let isShape = schema == .field || schema == .element
        let words = [(old, before), (new, after)].map { raw, facts in
          isShape ? JSONValue.string(Facts.shapeWord(raw)) : facts["type"] ?? .null
        }
        differences.append(thing.difference("type", .changed, words[0], words[1]))
      } else {
        compareMember(name, before[name], after[name], of: thing, as: schema)
      }
    }
  }

  private mutating func compareMember(
    _ name: String, _ old: JSONValue?, _ new: JSONValue?, of thing: Thing, as schema: Schema
  ) {
    let address = thing.address
    switch schema.treatment(of: name) {
    case .identity: break
    case .fact:
      let action: Difference.Action = old == nil ? .added : new == nil ? .removed : .changed
      differences.append(thing.difference(name, action, old, new))
    case .named(let place, let inner):
      let lead = thing.place == .operation ? "parameter " : address + "."
      compareNamed(old?.elements ?? [], new?.elements ?? [], place, inner, lead: lead)
    case .keyed(let keys, let place, let inner):
      compareKeyed(old?.elements ?? [], new?.elements ?? [], keys, place, inner, lead: name)
    case .set(let place):
      compareSets(old?.elements ?? [], new?.elements ?? [], name, place, of: thing)
      if name == "values" { compareKinds(old, new, of: thing) }
    case .alike(let place, let inner):
      compareAlike(old?.elements ?? [], new?.elements ?? [], place, inner, name, of: thing)
    case .columns: compareColumns(old?.elements ?? [], new?.elements ?? [], of: thing)
    case .nested(let suffix):
      guard let old, let new else { return differences.append(thing.difference(name, .changed, old, new)) }
      compare(old, new, .element, address + suffix, as: .element)
    }
  }

  // MARK: - Lists of things with names

  private mutating func compareNamed(
    _ old: [JSONValue], _ new: [JSONValue], _ place: Difference.Place, _ schema: Schema, lead: String
  ) {
    var alignment = NamedAlignment(old, new) { $0["name"]?.text ?? "" }
    alignment.recogniseRenames()
    // Parameters inside structured values are the caller's, whatever they are called.
    let clients = lead == "parameter " ? clientParameters : []
    func actual(_ value: JSONValue) -> Difference.Place {
      clients.contains(Self.name(value)) ? .clientParameter : place
    }
    let moved = alignment.moved { actual($0) == place }.map(\.new)
    for pair in alignment.pairs {
      let (left, right) = (old[pair.old], new[pair.new])
      let thing = Thing(
        place: actual(right), address: lead + Self.name(right), before: Facts.of(left, as: schema),
        after: Facts.of(right, as: schema))
      if Self.name(left) != Self.name(right) {
        differences.append(thing.difference("name", .renamed, left["name"], right["name"]))
      }
      if moved.contains(pair.new) {
        differences.append(
          thing.difference(nil, .moved, Self.neighbour(old, pair.old), Self.neighbour(new, pair.new)))
      }
      compare(left, right, thing.place, thing.address, as: schema)
    }
    report(alignment.removed.map { old[$0] }, .removed, schema) { (actual($0), lead + Self.name($0)) }
    report(alignment.added.map { new[$0] }, .added, schema) { (actual($0), lead + Self.name($0)) }
  }

  private mutating func report(
    _ values: [JSONValue], _ action: Difference.Action, _ schema: Schema,
    place: (JSONValue) -> (Difference.Place, String)
  ) {
    for value in values {
      let (place, address) = place(value)
      let facts = Facts.of(value, as: schema)
      let isNew = action == .added
      differences.append(
        Difference(
          place: place, thing: address, member: nil, action: action, old: isNew ? nil : value, new: isNew ? value : nil,
          before: isNew ? nil : facts, after: isNew ? facts : nil))
    }
  }

  private static func name(_ value: JSONValue) -> String { value["name"]?.text ?? "" }

  /// Where a thing stands, by the name before it.
  private static func neighbour(_ list: [JSONValue], _ index: Int) -> JSONValue {
    .string(index == 0 ? "first" : "after \(name(list[index - 1]))")
  }

  private mutating func compareKeyed(
    _ old: [JSONValue], _ new: [JSONValue], _ keys: [String], _ place: Difference.Place, _ schema: Schema, lead: String
  ) {
    func key(_ value: JSONValue) -> String {
      let words = keys.compactMap { value[$0]?.text }
      return words.isEmpty ? lead : lead + " " + words.joined(separator: " by ")
    }
    var alignment = NamedAlignment(old, new, key: key)
    alignment.pairTheLast()
    for pair in alignment.pairs {
      compare(old[pair.old], new[pair.new], place, key(new[pair.new]), as: schema)
    }
    report(alignment.removed.map { old[$0] }, .removed, schema) { (place, key($0)) }
    report(alignment.added.map { new[$0] }, .added, schema) { (place, key($0)) }
    for pair in alignment.moved(isHeavy: { _ in true }) {
      differences.append(
        Difference(place: place, thing: key(new[pair.new]), member: nil, action: .moved, old: nil, new: nil))
    }
  }

  // MARK: - Lists of values

  /// Values of a list whose order means nothing; with a place they are things of their own, else facts of their thing.
  private mutating func compareSets(
    _ old: [JSONValue], _ new: [JSONValue], _ name: String, _ place: Difference.Place?, of thing: Thing
  ) {
    let address = place == nil ? thing.address : name
    let member = place == nil ? name : nil
    func add(_ action: Difference.Action, _ left: JSONValue?, _ right: JSONValue?) {
      differences.append(
        Difference(
          place: place ?? thing.place, thing: address, member: member, action: action, old: left, new: right,
          before: thing.before, after: thing.after))
    }
    // From no values to some, or back, is one change of the whole list.
    if name == "values", old.isEmpty != new.isEmpty {
      return add(.changed, .array(old), .array(new))
    }
    var alignment = NamedAlignment(old, new, key: ValueIdentity.key)
    if name == "variants" { alignment.pairTheLast() }
    for pair in alignment.pairs where old[pair.old] != new[pair.new] { add(.changed, old[pair.old], new[pair.new]) }
    for index in alignment.removed { add(.removed, old[index], nil) }
    for index in alignment.added { add(.added, nil, new[index]) }
    if !alignment.moved(isHeavy: { _ in true }).isEmpty { add(.moved, .array(old), .array(new)) }
  }

  /// Documented values may make a type of their own in Swift, or cease to.
  private mutating func compareKinds(_ old: JSONValue?, _ new: JSONValue?, of thing: Thing) {
    let isParameter = [.parameter, .clientParameter].contains(thing.place)
    let kinds = [old, new].map { ValuesKind($0, isParameter: isParameter, type: thing.before["type"]) }
    guard kinds[0] != kinds[1], thing.before["type"] == thing.after["type"] else { return }
    differences.append(
      thing.difference("valuesKind", .changed, .string(kinds[0].rawValue), .string(kinds[1].rawValue)))
  }

  // MARK: - Shapes

  private mutating func compareAlike(
    _ old: [JSONValue], _ new: [JSONValue], _ place: Difference.Place, _ schema: Schema, _ name: String, of thing: Thing
  ) {
    let (pairs, removed, added) = Likeness.align(old, new)
    func address(_ index: Int) -> String {
      if place == .alternative { return "\(thing.address).{\(index)}" }
      return index == 0 ? "response" : "response[\(index)]"
    }
    for (left, right) in pairs { compare(old[left], new[right], inner(place), address(right), as: schema) }
    for index in removed {
      differences.append(
        Difference(
          place: place, thing: address(index), member: nil, action: .removed, old: old[index], before: old[index]))
    }
    for index in added {
      differences.append(
        Difference(place: place, thing: address(index), member: nil, action: .added, new: new[index], after: new[index])
      )
    }
    if zip(pairs, pairs.dropFirst()).contains(where: { $0.0 > $1.0 }) {
      differences.append(thing.difference(name, .moved, nil, nil))
    }
  }

  private func inner(_ place: Difference.Place) -> Difference.Place { place == .alternative ? .element : place }

  /// Positions of a tuple: like things with names where they only gain or lose their tail; else the tuple is another.
  private mutating func compareColumns(_ old: [JSONValue], _ new: [JSONValue], of thing: Thing) {
    var alignment = NamedAlignment(old, new) { $0["name"]?.text ?? "" }
    alignment.recogniseRenames()
    let keepsPlaces = alignment.pairs.allSatisfy { $0.old == $0.new }
    let hasTail = alignment.removed.allSatisfy { $0 >= new.count } && alignment.added.allSatisfy { $0 >= old.count }
    guard keepsPlaces, hasTail else {
      let names = [old, new].map { JSONValue.array($0.map { .string(Self.name($0)) }) }
      return differences.append(thing.difference("columns", .changed, names[0], names[1]))
    }
    let lead = thing.address + "."
    for pair in alignment.pairs {
      let (left, right) = (old[pair.old], new[pair.new])
      if Self.name(left) != Self.name(right) {
        let column = Thing(place: .column, address: lead + Self.name(right), before: left, after: right)
        differences.append(column.difference("name", .renamed, left["name"], right["name"]))
      }
      compare(left, right, .field, lead + Self.name(right), as: .field)
    }
    report(alignment.removed.map { old[$0] }, .removed, .field) { (.column, lead + Self.name($0)) }
    report(alignment.added.map { new[$0] }, .added, .field) { (.column, lead + Self.name($0)) }
  }
}
