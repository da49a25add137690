import Documents
import Specification

/// Everything that the examples show of one value: each occurrence is a witness.
final class Evidence {
  /// A member of an object with what was seen of it.
  struct Member {
    var name: String
    var evidence: Evidence
    /// In how many objects it was seen.
    var count = 0
    /// In which examples it was seen.
    var examples: Set<Int> = []
    /// In which languages it was seen.
    var languages: Set<Language> = []
  }

  private(set) var strings: [String] = []
  private(set) var numbers: [String] = []
  private(set) var bools = 0
  private(set) var nulls = 0
  private(set) var objects = 0
  private(set) var arrays: [[JSONNode]] = []
  private(set) var members: [Member] = []
  private(set) var elements: Evidence?
  private(set) var comments: [(language: Language, text: String)] = []
  /// In which examples an object was seen here.
  private(set) var objectExamples: Set<Int> = []
  /// In which languages an object was seen here.
  private(set) var objectLanguages: Set<Language> = []
  /// Every occurrence, for values that turn out to be one.
  private(set) var witnesses: [(node: JSONNode, example: Int, language: Language)] = []
  private var indices: [String: Int] = [:]

  /// Adds one occurrence, seen in the example with index `example`.
  func add(_ node: JSONNode, example: Int, language: Language) {
    witnesses.append((node, example, language))
    for comment in node.comments { comments.append((language, comment)) }
    switch node.content {
    case .string(let text): strings.append(text)
    case .number(let text): numbers.append(text)
    case .bool: bools += 1
    case .null: nulls += 1
    case .array(let nodes):
      arrays.append(nodes)
      let below = elements ?? Evidence()
      elements = below
      for element in nodes { below.add(element, example: example, language: language) }
    case .object(let found):
      objects += 1
      objectExamples.insert(example)
      objectLanguages.insert(language)
      add(found, example: example, language: language)
    }
  }

  private func add(_ found: [JSONNodeMember], example: Int, language: Language) {
    var previous: Int?
    for member in found {
      let index = indices[member.name] ?? insert(member.name, after: previous)
      members[index].count += 1
      members[index].examples.insert(example)
      members[index].languages.insert(language)
      members[index].evidence.add(member.node, example: example, language: language)
      previous = index
    }
  }

  /// Makes room for a new member behind the one that precedes it in its example.
  private func insert(_ name: String, after previous: Int?) -> Int {
    let index = previous.map { $0 + 1 } ?? (members.isEmpty ? 0 : members.count)
    members.insert(Member(name: name, evidence: Evidence()), at: index)
    indices = [:]
    for (position, member) in members.enumerated() { indices[member.name] = position }
    return index
  }

  /// How many kinds of value were seen, null apart.
  var kinds: Int {
    [!strings.isEmpty, !numbers.isEmpty, bools > 0, objects > 0, !arrays.isEmpty].reduce(0) { $0 + ($1 ? 1 : 0) }
  }
}
