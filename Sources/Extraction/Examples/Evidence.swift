import Diagnostics
import Documents
import Specification

/// Everything that the examples show of one value: each occurrence is a witness.
final class Evidence {
  /// One occurrence of a value.
  struct Witness {
    var node: JSONNode
    /// The index of the example that shows it.
    var example: Int
    var language: Language
  }

  /// A comment beside a value.
  typealias Comment = (language: Language, text: String, position: SourcePosition)

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
  /// How many of the objects hold nothing but a comment.
  private(set) var placeholders = 0
  private(set) var arrays: [Witness] = []
  private(set) var members: [Member] = []
  private(set) var elements: Evidence?
  private(set) var comments: [Comment] = []
  /// In which examples an object was seen here.
  private(set) var objectExamples: Set<Int> = []
  /// In which languages an object was seen here.
  private(set) var objectLanguages: Set<Language> = []
  /// In which languages an object that holds something was seen here.
  private(set) var filledLanguages: Set<Language> = []
  /// Every occurrence, in the order of the page.
  private(set) var witnesses: [Witness] = []
  private var indices: [String: Int] = [:]

  init() {}

  /// The evidence of some occurrences.
  init(_ witnesses: [Witness]) {
    for witness in witnesses { add(witness) }
  }

  /// Adds one occurrence.
  func add(_ witness: Witness) {
    witnesses.append(witness)
    for comment in witness.node.comments { comments.append((witness.language, comment, witness.node.position)) }
    switch witness.node.content {
    case .string(let text): strings.append(text)
    case .number(let text): numbers.append(text)
    case .bool: bools += 1
    case .null: nulls += 1
    case .array(let nodes):
      arrays.append(witness)
      let below = elements ?? Evidence()
      elements = below
      for node in nodes {
        below.add(Witness(node: node, example: witness.example, language: witness.language))
      }
    case .object(let found):
      objects += 1
      if witness.node.isPlaceholder {
        placeholders += 1
      } else {
        filledLanguages.insert(witness.language)
      }
      objectExamples.insert(witness.example)
      objectLanguages.insert(witness.language)
      add(found, witness)
    }
  }

  private func add(_ found: [JSONNodeMember], _ witness: Witness) {
    var previous: Int?
    for member in found {
      let index = indices[member.name] ?? insert(member.name, after: previous)
      members[index].count += 1
      members[index].examples.insert(witness.example)
      members[index].languages.insert(witness.language)
      members[index].evidence.add(
        Witness(node: member.node, example: witness.example, language: witness.language))
      previous = index
    }
  }

  /// Makes room for a new member behind the one that precedes it in its example.
  private func insert(_ name: String, after previous: Int?) -> Int {
    let index = previous.map { $0 + 1 } ?? (members.isEmpty ? 0 : members.count)
    members.insert(Member(name: name, evidence: Evidence()), at: index)
    if index == members.count - 1 {
      indices[name] = index
    } else {
      for position in index..<members.count { indices[members[position].name] = position }
    }
    return index
  }

  /// How many kinds of value were seen, null apart.
  var kinds: Int {
    [!strings.isEmpty, !numbers.isEmpty, bools > 0, objects > 0, !arrays.isEmpty].reduce(0) { $0 + ($1 ? 1 : 0) }
  }

  /// The member of that name.
  func member(_ name: String) -> Member? { indices[name].map { members[$0] } }

  /// The words and numbers that were seen, English ones if there are any.
  var primaryScalars: [JSONNode.Content] {
    let english = witnesses.filter { $0.language == .english }.map(\.node.content)
    return english.isEmpty ? witnesses.map(\.node.content) : english
  }
}
