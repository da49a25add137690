import Documents
import Specification

/// Tells objects of different sorts apart that stand in one place.
enum AlternativeEvidence {
  /// Objects of one sort; with the member and its value by which they are known, if there are such.
  struct Sort {
    var evidence: Evidence
    var tag: (name: String, value: String)?
  }

  /// The sorts of the objects in a place, or nil when all are of one sort.
  ///
  /// A result stands beside an error, `{code, msg}`, anywhere; other sorts are told apart among elements of a list only.
  static func sorts(of evidence: Evidence, areElements: Bool) -> [Sort]? {
    let objects = evidence.witnesses.filter { if case .object = $0.node.content { true } else { false } }
    guard objects.count > 1 else { return nil }
    let errors = objects.filter { names($0) == ["code", "msg"] }
    let results = objects.filter { names($0) != ["code", "msg"] && !names($0).isEmpty }
    let others = areElements ? tagged(results) ?? unlike(results) : nil
    guard !results.isEmpty, !errors.isEmpty || others != nil else { return nil }
    var sorts = others ?? [Sort(evidence: Evidence(objects.filter { names($0) != ["code", "msg"] }))]
    if !errors.isEmpty { sorts.append(Sort(evidence: Evidence(errors))) }
    return sorts
  }

  private static func members(_ witness: Evidence.Witness) -> [JSONNodeMember] {
    if case .object(let members) = witness.node.content { members } else { [] }
  }

  private static func names(_ witness: Evidence.Witness) -> Set<String> { Set(members(witness).map(\.name)) }

  private static func text(_ name: String, _ witness: Evidence.Witness) -> String? {
    guard case .string(let text)? = members(witness).first(where: { $0.name == name })?.node.content else { return nil }
    return text
  }

  /// Objects that have nothing in common but one word, which says what else they hold: filters by `filterType`.
  private static func tagged(_ objects: [Evidence.Witness]) -> [Sort]? {
    guard let first = objects.first, objects.count > 1 else { return nil }
    let common = objects.dropFirst().reduce(names(first)) { $0.intersection(names($1)) }
    guard common.count == 1, let name = common.first, objects.contains(where: { names($0) != common }) else {
      return nil
    }
    var groups: [(value: String, witnesses: [Evidence.Witness])] = []
    for object in objects {
      guard let value = text(name, object), !value.isEmpty else { return nil }
      if let index = groups.firstIndex(where: { $0.value == value }) {
        groups[index].witnesses.append(object)
      } else {
        groups.append((value, [object]))
      }
    }
    guard groups.count > 1 else { return nil }
    return groups.map { Sort(evidence: Evidence($0.witnesses), tag: (name, $0.value)) }
  }

  /// Objects that have less than half of their members in common, each sort with several of its own: orders and lists.
  private static func unlike(_ objects: [Evidence.Witness]) -> [Sort]? {
    var groups: [(names: Set<String>, witnesses: [Evidence.Witness])] = []
    for object in objects {
      let names = names(object)
      if let index = groups.firstIndex(where: { isAlike($0.names, names) }) {
        groups[index].names.formUnion(names)
        groups[index].witnesses.append(object)
      } else {
        groups.append((names, [object]))
      }
    }
    guard groups.count == 2, shareExample(groups.map(\.witnesses)) else { return nil }
    return groups.map { Sort(evidence: Evidence($0.witnesses)) }
  }

  private static func isAlike(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let common = left.intersection(right).count
    let isDistinct = left.count - common >= 3 && right.count - common >= 3
    return !(isDistinct && common * 2 < left.union(right).count)
  }

  /// Whether both sorts stand in one example: else they are cases of the answer, not of the element.
  private static func shareExample(_ groups: [[Evidence.Witness]]) -> Bool {
    let examples = groups.map { Set($0.map(\.example)) }
    return !examples[0].isDisjoint(with: examples[1])
  }
}
