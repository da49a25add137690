/// Gives parameters and fields the values of the enum definitions of their product that they refer to.
///
/// A reference (`enum`) to a definition or to the anchor of its heading is followed. Without one, or where it only repeats
/// the name of the parameter or field itself, a definition is taken only on evidence: for a parameter a
/// name of two words or more, or a word that heading and operation have in common; for a field the values that the
/// examples show. What stays in doubt stays without values.
struct EnumReferences {
  private let definitions: [Entry]

  /// A definition with the words by which it is found.
  private struct Entry {
    var definition: EnumDefinition
    /// Names of parameters and fields that refer to it, folded.
    var names: Set<String>
    /// Words of the heading, singular.
    var words: [String]
    /// What the anchor of the heading comes to: title and names in a row.
    var slugs: Set<String>
    /// The values as they stand in a query.
    var texts: Set<String>

    /// Whether a name, in words, refers to the definition: as it is, or with its first words abbreviated to initials
    /// as the heading may have them (`STP mode` for `selfTradePreventionMode`).
    func isNamed(_ name: [String]) -> Bool {
      guard !name.isEmpty else { return false }
      let whole = name.joined()
      if names.contains(whole) { return true }
      return name.indices.dropFirst().contains { end in
        words.count == name.count - end && name[(end + 1)...].elementsEqual(words.dropFirst())
          && words[0].elementsEqual(name[...end].compactMap(\.first))
      }
    }
  }

  /// Prepares the definitions of one product; what several pages define alike counts once.
  init(_ definitions: [EnumDefinition]) {
    var seen: Set<EnumIdentity> = []
    self.definitions = definitions.compactMap { definition in
      let texts = Set(definition.values.map(\.value.text))
      guard seen.insert(EnumIdentity(name: definition.name, values: texts)).inserted else { return nil }
      let words = Self.words(definition.title)
      let names = ([definition.name] + definition.aliases).map { Self.words($0).joined() } + [words.joined()]
      let aliases = definition.aliases.map { Self.words($0).joined() }.joined()
      let slugs = [words.joined() + aliases, words.joined() + names[0] + aliases]
      return Entry(definition: definition, names: Set(names), words: words, slugs: Set(slugs), texts: texts)
    }
  }

  private struct EnumIdentity: Hashable {
    var name: String
    var values: Set<String>
  }

  /// The operation with the references of its parameters followed.
  func withParameters(_ operation: Operation) -> Operation {
    let subject = Set(Self.words(operation.title) + Self.words(operation.key.path))
    var result = operation
    result.parameters = operation.parameters.map { resolved($0, subject) }
    return result
  }

  /// The structured value with the references of its parts followed.
  func withParts(_ definition: StructureDefinition) -> StructureDefinition {
    let subject = Set(Self.words(definition.title) + Self.words(definition.name))
    var result = definition
    result.fields = definition.fields.map { resolved($0, subject) }
    return result
  }

  /// The operation with the references of its answers' fields followed; what no definition gives, the values of
  /// parameters may, and those of other answers.
  func withFields(
    _ operation: Operation, examples: [Example], vocabulary: ParameterValues = ParameterValues([]),
    answers: AnswerValues = AnswerValues([])
  ) -> Operation {
    let fields = FieldReferences(
      references: self, values: vocabulary.values(beside: operation.parameters), answers: answers)
    var result = operation
    for index in result.responses.indices where !result.responses[index].isError {
      let shown = examples.filter { $0.response == index }.map(\.value)
      fields.complete(&result.responses[index].shape, named: "", shown)
    }
    return result
  }

  // MARK: - Parameters

  private func resolved(_ parameter: Parameter, _ subject: Set<String>) -> Parameter {
    var result = parameter
    result.fields = parameter.fields.map { resolved($0, subject) }
    var type = parameter.type
    if case .array(let items) = type { type = items }
    guard type == .string || type == .enumeration else { return result }
    guard let entry = entry(for: parameter, isEnumeration: type == .enumeration, subject) else {
      if parameter.enumeration == parameter.name { result.enumeration = nil }
      return result
    }
    result.enumeration = entry.definition.name
    if parameter.values.isEmpty { result.values = entry.definition.values }
    return result
  }

  private func entry(for parameter: Parameter, isEnumeration: Bool, _ subject: Set<String>) -> Entry? {
    if let name = parameter.enumeration, name != parameter.name {
      return parameter.values.isEmpty ? referred(by: name) : nil
    }
    let texts = Set(parameter.values.map(\.value.text))
    let words = Self.words(parameter.name)
    if !texts.isEmpty { return listed(texts, words) }
    let shown = [parameter.defaultValue?.text, parameter.example].compactMap(\.self)
    return entry(words, isEnumeration: isEnumeration, shown: shown, subject)
      ?? LegParameters.withoutLeg(words).flatMap { entry($0, isEnumeration: isEnumeration, shown: shown, subject) }
  }

  /// The definition with the values that a page lists beside a name: the one of that name, else the one whose heading
  /// ends with it, else the one of that name of which the page lists a part.
  private func listed(_ texts: Set<String>, _ words: [String]) -> Entry? {
    let equal = definitions.filter { $0.texts == texts }
    let named = equal.filter { $0.isNamed(words) }
    if let entry = only(named.isEmpty ? equal.filter { words.count == 1 && $0.words.last == words[0] } : named) {
      return entry
    }
    return only(definitions.filter { texts.count > 1 && $0.isNamed(words) && texts.isSubset(of: $0.texts) })
  }

  /// The definition of a name that no values stand beside.
  private func entry(_ words: [String], isEnumeration: Bool, shown: [String], _ subject: Set<String>) -> Entry? {
    let candidates = definitions.compactMap { entry -> (entry: Entry, common: Int, isNamed: Bool)? in
      guard shown.allSatisfy(entry.texts.contains) else { return nil }
      let isNamed = entry.isNamed(words)
      let isHead = words.count == 1 && entry.words.last == words[0] && (isEnumeration || !VagueName.contains(words[0]))
      let common = entry.words.filter { subject.contains($0) && [$0] != words }.count
      guard isNamed && (words.count > 1 || common > 0 || !shown.isEmpty) || isHead && common > 0 else { return nil }
      return (entry, common, isNamed)
    }
    guard let best = candidates.map({ Rank(common: $0.common, isNamed: $0.isNamed) }).max() else { return nil }
    return only(candidates.filter { Rank(common: $0.common, isNamed: $0.isNamed) == best }.map(\.entry))
  }

  /// How well a definition fits: words in common first, its name second.
  private struct Rank: Comparable {
    var common: Int
    var isNamed: Bool

    static func < (left: Rank, right: Rank) -> Bool {
      (left.common, left.isNamed ? 1 : 0) < (right.common, right.isNamed ? 1 : 0)
    }
  }

  /// The definition that a name or the anchor of a link means: by name, else the one whose words hold it.
  private func referred(by name: String) -> Entry? {
    let words = Self.words(name)
    guard !words.isEmpty else { return nil }
    let whole = Singular.of(words.joined())
    let headed = definitions.filter { $0.slugs.contains(words.joined()) }
    if headed.count == 1 { return headed[0] }
    let named = definitions.filter { $0.isNamed(words) || $0.names.contains(whole) }
    if !named.isEmpty { return only(named) }
    return only(definitions.filter { $0.words.joined().contains(whole) })
  }

  private func only(_ entries: [Entry]) -> Entry? { entries.count == 1 ? entries[0] : nil }

  // MARK: - Fields

  /// The definition that a field of an answer refers to, whose examples show these values.
  ///
  /// One of the field's name that holds some of them, but not all, counts where the others are constants like its own:
  /// no definition is complete.
  func definition(for shape: Shape, named name: String, showing seen: Set<String>) -> EnumDefinition? {
    if let reference = shape.enumeration, reference != name {
      return shape.values.isEmpty ? referred(by: reference)?.definition : nil
    }
    guard !seen.isEmpty || !shape.values.isEmpty else { return nil }
    let words = Self.words(name)
    let texts = Set(shape.values.map(\.value.text))
    if !texts.isEmpty { return listed(texts, words)?.definition }
    let named = definitions.filter { !seen.isDisjoint(with: $0.texts) && $0.isNamed(words) }
    if let whole = only(named.filter { seen.isSubset(of: $0.texts) }) { return whole.definition }
    if named.isEmpty { return qualified(words, showing: seen)?.definition }
    guard let entry = only(named), entry.texts.union(seen).allSatisfy(AnswerValues.isConstant) else { return nil }
    var definition = entry.definition
    definition.values += seen.subtracting(entry.texts).sorted().map { EnumValue(.string($0)) }
    return definition
  }

  /// The definition that holds all of these values, whose name stands behind words that qualify it, as in
  /// `defaultTimeInForce`, or before a word for several of its values, as in `permissionSets`.
  private func qualified(_ words: [String], showing seen: Set<String>) -> Entry? {
    var names = words.indices.dropFirst().map { Array(words[$0...]) }.filter { $0.count > 1 }
    if words.last == "set" { names.append(words.dropLast()) }
    return only(definitions.filter { seen.isSubset(of: $0.texts) && names.contains(where: $0.isNamed) })
  }

  /// The definition of the elements of a list that no example shows: the one that has the name of the list.
  func definition(ofElementsOf list: String) -> EnumDefinition? {
    let words = Self.words(list)
    guard !VagueName.contains(words.joined()) else { return nil }
    return only(definitions.filter { Self.words($0.definition.name) == words })?.definition
  }

  // MARK: - Words

  /// The words of a heading, a path or a name in camel case; lower case, singular.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var current = ""
    var endsWord = false
    for scalar in text.unicodeScalars {
      let isCapital = ("A"..."Z").contains(scalar)
      let isSmall = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if !isCapital && !isSmall || isCapital && endsWord {
        if !current.isEmpty { words.append(Singular.of(current.lowercased())) }
        current = ""
      }
      if isCapital || isSmall { current.unicodeScalars.append(scalar) }
      endsWord = isSmall
    }
    if !current.isEmpty { words.append(Singular.of(current.lowercased())) }
    return words
  }
}
