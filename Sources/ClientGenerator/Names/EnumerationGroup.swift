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
  private(set) var values: [EnumValue]
  /// What the uses are, before they were found to be one.
  private(set) var identities: Set<EnumerationIdentity>
  /// The places of all uses.
  private(set) var places: Set<String>

  private init(_ use: EnumerationUse) {
    first = use
    words = Self.words(use)
    values = use.values
    identities = [use.identity]
    places = [use.place]
  }

  /// The groups of a product, in the order of their first uses; operations are in the order of their keys.
  static func all(in operations: [Operation]) -> [EnumerationGroup] {
    var groups: [EnumerationGroup] = []
    var indices: [EnumerationIdentity: Int] = [:]
    for use in operations.flatMap(EnumerationUses.of) {
      if let index = indices[use.identity] {
        groups[index].places.insert(use.place)
      } else {
        indices[use.identity] = groups.count
        groups.append(EnumerationGroup(use))
      }
    }
    return merged(groups)
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
    if other.first.concept.count < first.concept.count { first = other.first }
  }

  /// Whether two groups are one enumeration: both have values of one definition; or one concept is the other with more
  /// words in front, as `timeInForce` is the end of `stopLimitTimeInForce`, and one set of values holds the other, all of
  /// it where the concept is vague.
  private func isSameMeaning(as other: EnumerationGroup) -> Bool {
    guard first.raw == other.first.raw else { return false }
    let (short, long) = first.concept.count <= other.first.concept.count ? (self, other) : (other, self)
    guard long.words.suffix(short.words.count) == short.words[...] else { return false }
    let (mine, others) = (Set(values.map(\.value)), Set(other.values.map(\.value)))
    if mine == others { return true }
    if first.isDefined, other.first.isDefined, first.concept == other.first.concept {
      return !mine.isDisjoint(with: others)
    }
    guard !VagueName.contains(short.first.concept) else { return false }
    return mine.isSuperset(of: others) || others.isSuperset(of: mine)
  }

  /// The name in the table: the shortest one of the places, or that of the concept alone where it is unmistakable.
  func name(in names: NameTable.ProductNames, groups: [EnumerationGroup]) -> String? {
    let given = places.compactMap { names.enumerations[$0] }
    if let name = given.min(by: { ($0.count, $0) < ($1.count, $1) }) { return name }
    guard groups.filter({ $0.first.concept == first.concept }).count == 1 else { return nil }
    return names.enumerations[first.concept]
  }

  /// The operation of the first use.
  func owner(in operations: [Operation]) -> Operation? {
    operations.first { first.place.hasPrefix($0.key.request + " ") }
  }

  /// The concept of a place: the name of its field or parameter, singular for the elements of a list.
  static func concept(ofPlace place: String) -> String {
    let name = place.split(separator: ".").last.map(String.init) ?? place
    let last = name.split(separator: " ").last.map(String.init) ?? name
    return last.hasSuffix("[]") ? Singular.of(last.replacing("[]", with: "")) : last
  }
}
