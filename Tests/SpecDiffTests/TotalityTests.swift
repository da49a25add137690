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

  @Test(arguments: Sample.committed.indices)
  func everyMutationIsReportedUnderANamedRuleAndItsOppositeUnderTheMirrors(index: Int) throws {
    let operation = Sample.committed[index]
    var count = 0
    for mutation in Mutations.all(of: operation.json) {
      guard let mutant = Self.operation(mutation.value), mutant != operation else { continue }
      count += 1
      let ids = ruleIDs([operation], [mutant])
      #expect(!ids.isEmpty, "\(mutation.place) is not reported")
      #expect(!ids.contains("unclassified"), "\(mutation.place) falls under no rule")
      #expect(ruleIDs([mutant], [operation]) == mirrored(ids), "\(mutation.place)")
    }
    #expect(count > 50)
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
enum Mutations {
  /// A changed value and where it was changed.
  struct Mutation {
    var place: String
    var value: JSONValue
  }

  /// Every member removed or changed; every element removed, doubled, or exchanged with the next one.
  static func all(of value: JSONValue, at place: String = "") -> [Mutation] {
    switch value {
    case .object(let members):
      return members.indices.flatMap { index -> [Mutation] in
        let member = members[index]
        let inner = "\(place).\(member.name)"
        var rest = members
        rest.remove(at: index)
        return [Mutation(place: "\(inner) removed", value: .object(rest))]
          + all(of: member.value, at: inner).map { mutation in
            var changed = members
            changed[index].value = mutation.value
            return Mutation(place: mutation.place, value: .object(changed))
          }
      }
    case .array(let elements):
      return elements.indices.flatMap { index -> [Mutation] in
        let inner = "\(place)[\(index)]"
        var removed = elements
        removed.remove(at: index)
        var mutations = [
          Mutation(place: "\(inner) removed", value: .array(removed)),
          Mutation(place: "\(inner) doubled", value: .array(elements + [elements[index]])),
        ]
        if index + 1 < elements.count {
          var swapped = elements
          swapped.swapAt(index, index + 1)
          mutations.append(Mutation(place: "\(inner) exchanged with the next", value: .array(swapped)))
        }
        return mutations
          + all(of: elements[index], at: inner).map { mutation in
            var changed = elements
            changed[index] = mutation.value
            return Mutation(place: mutation.place, value: .array(changed))
          }
      }
    case .string(let text): return words(place, text).map { Mutation(place: place, value: .string($0)) }
    case .number(let text): return [Mutation(place: place, value: .number(text + "1"))]
    case .bool(let flag): return [Mutation(place: place, value: .bool(!flag))]
    case .null: return [Mutation(place: place, value: .string("x"))]
    }
  }

  /// Other words for a word: those of the vocabulary of the place, where it has one.
  private static func words(_ place: String, _ text: String) -> [String] {
    let member = place.split(separator: ".").last.map(String.init) ?? ""
    let vocabularies = [
      "type": ["string", "decimal", "int64", "timestamp", "unknown", "enum", "bool"], "items": ["string", "int64"],
      "safety": ["read", "place", "transfer"], "format": ["json", "repeated"], "wire": ["number", "string"],
      "method": ["POST", "GET"],
    ]
    return (vocabularies[member] ?? [text + "x"]).filter { $0 != text }
  }
}
