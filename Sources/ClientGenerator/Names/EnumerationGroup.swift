import Specification
import SwiftCode

/// The uses that share one enumeration.
struct EnumerationGroup {
  /// The use that names the enumeration: the one with the shortest concept, the first one of these.
  private(set) var first: EnumerationUse {
    didSet { words = Self.words(first) }
  }
  /// The words of its concept in lower case.
  private var words: [String]
  /// The documented values of all uses.
  private(set) var values: [EnumValue] {
    didSet { meanings = Set(values.map(ValueMeaning.init)) }
  }
  /// The values with what they mean.
  private var meanings: Set<ValueMeaning>
  /// What the uses are, before they were found to be one.
  private(set) var identities: Set<EnumerationIdentity>
  /// The places of all uses.
  private(set) var places: Set<String>
  /// What the places are in: requests, and forms of structured values.
  private var allOwners: Set<String>

  private init(_ use: EnumerationUse, _ identity: EnumerationIdentity) {
    first = use
    words = Self.words(use)
    values = use.values
    identities = [identity]
    meanings = identity.meanings
    places = [use.place]
    allOwners = [use.owner]
  }

  /// The groups of a product, in the order of their first uses.
  static func all(_ uses: [EnumerationUse], names: NameTable.ProductNames) -> [EnumerationGroup] {
    var groups: [EnumerationGroup] = []
    var indices: [EnumerationIdentity: Int] = [:]
    for use in uses where use.isWhole {
      let identity = use.identity
      if let index = indices[identity] {
        groups[index].places.insert(use.place)
        groups[index].allOwners.insert(use.owner)
      } else {
        indices[identity] = groups.count
        groups.append(EnumerationGroup(use, identity))
      }
    }
    groups = alike(merged(groups), by: names)
    for use in uses where !use.isWhole {
      let single = EnumerationGroup(use, use.identity)
      let fitting = groups.indices.filter { groups[$0].isSameMeaning(as: single) }
      if fitting.count == 1 { groups[fitting[0]].formUnion(single) }
    }
    return groups
  }

  /// Groups to which the table gives one name as one, as long as no number means two things.
  private static func alike(_ groups: [EnumerationGroup], by names: NameTable.ProductNames) -> [EnumerationGroup] {
    groups.reduce(into: []) { result, group in
      let name = group.givenName(in: names)
      let match = result.indices.first { name != nil && result[$0].givenName(in: names) == name }
      if let match, result[match].agrees(with: group) {
        result[match].formUnion(group)
      } else {
        result.append(group)
      }
    }
  }

  /// Groups of one meaning as one; those with more values come first, so that the order does not matter.
  private static func merged(_ groups: [EnumerationGroup]) -> [EnumerationGroup] {
    var result: [(index: Int, group: EnumerationGroup)] = []
    let sorted = groups.enumerated().sorted {
      ($1.element.values.count, $0.offset) < ($0.element.values.count, $1.offset)
    }
    for (index, group) in sorted {
      if let match = result.indices.first(where: { result[$0].group.isSameMeaning(as: group) }) {
        result[match].group.formUnion(group)
        result[match].index = min(result[match].index, index)
      } else {
        result.append((index, group))
      }
    }
    return result.sorted { $0.index < $1.index }.map(\.group)
  }

  private static func words(_ use: EnumerationUse) -> [String] {
    Words.split(use.concept).map { $0.lowercased() }
  }

  private mutating func formUnion(_ other: EnumerationGroup) {
    let known = Set(values.map(\.value))
    values += other.values.filter { !known.contains($0.value) }
    identities.formUnion(other.identities)
    places.formUnion(other.places)
    allOwners.formUnion(other.allOwners)
    if other.first.isWhole, other.first.concept.count < first.concept.count { first = other.first }
  }

  /// Whether the values of both have one type, and no number means two things.
  private func agrees(with other: EnumerationGroup) -> Bool {
    let known = Dictionary(meanings.map { ($0.value, $0) }) { first, _ in first }
    return first.raw == other.first.raw && other.meanings.allSatisfy { known[$0.value, default: $0] == $0 }
  }

  /// Whether two groups are one enumeration: both have values of one definition; or one concept is the other with more
  /// words in front, as `timeInForce` is the end of `stopLimitTimeInForce`, and one set of values holds the other, all of
  /// it where the concept is vague or the concepts differ in a direction. Numbers under other labels are other values.
  private func isSameMeaning(as other: EnumerationGroup) -> Bool {
    guard first.raw == other.first.raw else { return false }
    let (mine, others) = (meanings, other.meanings)
    if mine == others, Self.endAlike(Self.undirected(words), Self.undirected(other.words)) { return true }
    guard Self.endAlike(words, other.words) else { return false }
    if first.isDefined, other.first.isDefined, first.concept == other.first.concept {
      return !mine.isDisjoint(with: others)
    }
    let short = first.concept.count <= other.first.concept.count ? first.concept : other.first.concept
    return !VagueName.contains(short) && (mine.isSuperset(of: others) || others.isSuperset(of: mine))
  }

  /// Whether one list of words is the end of the other one.
  private static func endAlike(_ left: [String], _ right: [String]) -> Bool {
    let count = min(left.count, right.count)
    return count > 0 && left.suffix(count) == right.suffix(count)
  }

  /// Words that tell which of two things of one kind a name is about.
  private static let directions: Set<String> = ["above", "below", "from", "to"]

  private static func undirected(_ words: [String]) -> [String] {
    words.filter { !directions.contains($0) }
  }

  /// The name that the table gives one of the places: the shortest one.
  private func givenName(in names: NameTable.ProductNames) -> String? {
    places.compactMap { names.enumerations[$0] }.min { ($0.count, $0) < ($1.count, $1) }
  }

  /// The name in the table: the one of the places, or that of the concept alone where it is unmistakable.
  func name(in names: NameTable.ProductNames, groups: [EnumerationGroup]) -> String? {
    if let name = givenName(in: names) { return name }
    guard groups.filter({ $0.first.concept == first.concept }).count == 1 else { return nil }
    return names.enumerations[first.concept]
  }

  /// The names of its uses, shortest first.
  var concepts: [String] {
    Set(identities.map(\.concept)).sorted { ($0.count, $0) < ($1.count, $1) }
  }

  /// What the places are in, in the order of `known`; that of the first use in front.
  func owners(in known: [String]) -> [String] {
    let owners = known.filter(allOwners.contains)
    return owners.filter { $0 == first.owner } + owners.filter { $0 != first.owner }
  }

  /// The concept of a place: the name of its field or parameter, singular for the elements of a list.
  static func concept(ofPlace place: String) -> String {
    let name = place.split(separator: ".").last.map(String.init) ?? place
    let last = name.split(separator: " ").last.map(String.init) ?? name
    return last.hasSuffix("[]") ? Singular.of(last.replacing("[]", with: "")) : last
  }
}
