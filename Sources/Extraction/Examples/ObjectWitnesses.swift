import Documents

/// The objects of one place that are witnesses of what its fields are.
struct ObjectWitnesses {
  /// How many there are.
  let count: Int
  /// In which languages they stand.
  let languages: Set<Language>
  /// The member that tells the kind of an element, where one kind is all that is shown.
  private let tag: String?

  /// The objects in a place; in a list, objects that hold a comment only stand for others and are no witnesses.
  init(_ evidence: Evidence, ofListNamed list: String? = nil) {
    count = list == nil ? evidence.objects : evidence.objects - evidence.placeholders
    languages = list == nil ? evidence.objectLanguages : evidence.filledLanguages
    tag = list.flatMap { Self.tag(of: evidence, inListNamed: $0) }
  }

  /// Whether all of two witnesses at least show a member; what one kind of element has, others need not have.
  func allShow(_ member: Evidence.Member) -> Bool {
    count >= 2 && member.count == count && (tag == nil || tag == member.name)
  }

  /// The member that is named after the list, `filterType` in `symbolFilters`, and holds the same word in capitals in all
  /// elements, if no example shows two: each language repeats the one example.
  private static func tag(of evidence: Evidence, inListNamed list: String) -> String? {
    guard evidence.objects == evidence.objectExamples.count, let word = FieldVocabulary.words(of: list).last,
      word.hasSuffix("s")
    else { return nil }
    let end = [String(word.dropLast()), "type"]
    return evidence.members.first { member in
      FieldVocabulary.words(of: member.name).suffix(2) == end[...] && member.count == evidence.objects
        && Set(member.evidence.strings).count == 1 && Token(.word, member.evidence.strings[0]).isConstant
    }?.name
  }
}
