import Specification
import Testing

@testable import SpecDiff

/// An operation; Foundation has another type of that name.
typealias APIOperation = Operation

/// Nothing that differs between two operation files goes unreported, and nothing is reported where nothing differs.
@Suite struct TotalityTests {
  @Test func thereAreOperationsToTryItOn() {
    #expect(Sample.committed.count >= 6)
  }

  @Test(arguments: Sample.committed.indices)
  func equalOperationsDoNotDiffer(index: Int) {
    #expect(ruleIDs([Sample.committed[index]], [Sample.committed[index]]) == [])
  }

  /// Each kind of place is tried where it stands first: the same members mean the same everywhere.
  @Test func everyMutationIsReportedUnderANamedRuleAndItsOppositeUnderTheMirrors() {
    var attempts: [String: Int] = [:]
    var count = 0
    for operation in Sample.committed {
      for mutation in Mutations(isWanted: { attempts[$0, default: 0] < 3 }).all(of: operation.json) {
        let attempt = attempts[mutation.place.kind, default: 0] + 1
        guard attempt <= 3 else { continue }
        attempts[mutation.place.kind] = attempt
        guard let mutant = Self.operation(mutation.value), mutant != operation else { continue }
        attempts[mutation.place.kind] = 3
        count += 1
        let ids = ruleIDs([operation], [mutant])
        let place = "\(operation.key) \(mutation.place.path)"
        #expect(!ids.isEmpty, "\(place) is not reported")
        #expect(!ids.contains("unclassified"), "\(place) falls under no rule")
        #expect(ruleIDs([mutant], [operation]) == mirrored(ids), "\(place)")
      }
    }
    #expect(count > 300)
  }

  @Test func aMemberWithoutARuleIsUnclassified() {
    let difference = Difference(
      place: .parameter, thing: "parameter a", member: "colour", action: .added, new: .string("red"))
    #expect(DiffRule.judging(difference).id == "unclassified")
  }

  /// The operation that a JSON value holds; nil when the mutation left the format.
  private static func operation(_ value: JSONValue) -> Operation? {
    guard let node = try? JSONReader.readStrict(CanonicalJSON.indented(value)) else { return nil }
    return try? Operation(json: node)
  }
}

/// Values that differ from a value in one place.
struct Mutations {
  /// A changed value and where it was changed.
  struct Mutation {
    var place: Place
    var value: JSONValue
  }

  /// Where a value was changed, and how.
  struct Place {
    /// The members and elements that lead to it.
    var path = ""
    /// The same without the numbers of elements, and with members of members as members.
    var kind = ""

    func member(_ name: String) -> Place {
      let isNested = kind.hasSuffix(".fields[]") && ["fields", "items", "alternatives"].contains(name)
      return Place(path: "\(path).\(name)", kind: isNested ? String(kind.dropLast(2)) : "\(kind).\(name)")
    }

    func element(_ index: Int) -> Place {
      Place(path: "\(path)[\(index)]", kind: kind + "[]")
    }

    func action(_ words: String) -> Place {
      Place(path: "\(path) \(words)", kind: "\(kind) \(words)")
    }
  }

  /// Whether a place is wanted; others are not built.
  let isWanted: (String) -> Bool

  /// Every member removed or changed; every element removed, doubled, or exchanged with the next one.
  func all(of value: JSONValue, at place: Place = Place()) -> [Mutation] {
    switch value {
    case .object(let members): return members.indices.flatMap { inMember($0, of: members, at: place) }
    case .array(let elements): return elements.indices.flatMap { inElement($0, of: elements, at: place) }
    case .string(let text): return one(place) { Self.words(place.kind, text).map { .string($0) } }
    case .number(let text): return one(place) { [.number(text + "1")] }
    case .bool(let flag): return one(place) { [.bool(!flag)] }
    case .null: return one(place) { [.string("x")] }
    }
  }

  private func one(_ place: Place, _ values: () -> [JSONValue]) -> [Mutation] {
    isWanted(place.kind) ? values().map { Mutation(place: place, value: $0) } : []
  }

  private func inMember(_ index: Int, of members: [JSONMember], at place: Place) -> [Mutation] {
    let member = members[index]
    let inner = place.member(member.name)
    let removed = one(inner.action("removed")) {
      var rest = members
      rest.remove(at: index)
      return [.object(rest)]
    }
    return removed
      + all(of: member.value, at: inner).map { mutation in
        var changed = members
        changed[index].value = mutation.value
        return Mutation(place: mutation.place, value: .object(changed))
      }
  }

  private func inElement(_ index: Int, of elements: [JSONValue], at place: Place) -> [Mutation] {
    let inner = place.element(index)
    let removed = one(inner.action("removed")) {
      var rest = elements
      rest.remove(at: index)
      return [.array(rest)]
    }
    let doubled = one(inner.action("doubled")) { [.array(elements + [elements[index]])] }
    let exchanged = one(inner.action("exchanged with the next")) {
      guard index + 1 < elements.count else { return [] }
      var swapped = elements
      swapped.swapAt(index, index + 1)
      return [.array(swapped)]
    }
    return removed + doubled + exchanged
      + all(of: elements[index], at: inner).map { mutation in
        var changed = elements
        changed[index] = mutation.value
        return Mutation(place: mutation.place, value: .array(changed))
      }
  }

  /// Other words for a word: those of the vocabulary of the place, where it has one.
  private static func words(_ kind: String, _ text: String) -> [String] {
    let member = kind.split(separator: ".").last.map(String.init) ?? ""
    let vocabularies = [
      "type": ["string", "decimal", "int64", "timestamp", "unknown", "enum", "bool"], "items": ["string", "int64"],
      "safety": ["read", "place", "transfer"], "format": ["json", "repeated"], "wire": ["number", "string"],
      "method": ["POST", "GET"],
    ]
    return (vocabularies[member] ?? [text + "x"]).filter { $0 != text }
  }
}
