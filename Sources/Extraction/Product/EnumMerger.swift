import Diagnostics
import Documents
import Specification

/// Makes one list of the definitions that the languages of a page state. English names them and decides.
struct EnumMerger {
  let page: String
  let sink: any DiagnosticSink

  /// The definitions of a page.
  func merge(_ halves: [(language: Language, definitions: [StatedEnum])]) -> [EnumDefinition] {
    guard let primary = halves.first(where: { !$0.definitions.isEmpty }) else { return [] }
    var result = named(primary.definitions, language: primary.language)
    for half in halves where half.language != primary.language {
      var free = Set(result.indices)
      for stated in half.definitions {
        guard let index = match(stated, in: result, free: free) else {
          result += named([stated], language: half.language, beside: result)
          continue
        }
        free.remove(index)
        compare(stated, language: half.language, with: &result[index])
      }
    }
    return result
  }

  /// Definitions with their names; a name that two headings claim gives way to the headings themselves.
  private func named(
    _ stated: [StatedEnum], language: Language, beside others: [EnumDefinition] = []
  ) -> [EnumDefinition] {
    var claims: [String: Int] = [:]
    for definition in stated { claims[definition.heading.names.first ?? "", default: 0] += 1 }
    var taken = Set(others.map(\.name))
    var result: [EnumDefinition] = []
    for definition in stated {
      let heading = definition.heading
      let given = heading.names.first.flatMap { claims[$0] == 1 && !taken.contains($0) ? $0 : nil }
      guard let name = given ?? heading.camelCase, taken.insert(name).inserted else {
        sink.report(
          Diagnostic(
            .enumUnread, "the heading `\(heading.title)` gives the definition no name of its own",
            at: definition.span, subject: "enum \(heading.title)"))
        continue
      }
      result.append(
        EnumDefinition(
          name: name, title: heading.title, aliases: heading.names.filter { $0 != name }, values: definition.values,
          languages: [language.rawValue], page: page))
    }
    return result
  }

  /// The definition that another language states: by names and values, then values, then names.
  private func match(_ stated: StatedEnum, in result: [EnumDefinition], free: Set<Int>) -> Int? {
    let values = Set(stated.values.map(\.value))
    let names = Set(stated.heading.names)
    let open = free.sorted()
    func isNamed(_ index: Int) -> Bool { !names.isDisjoint(with: [result[index].name] + result[index].aliases) }
    func isEqual(_ index: Int) -> Bool { Set(result[index].values.map(\.value)) == values }
    return open.first { isNamed($0) && isEqual($0) } ?? open.first(where: isEqual)
      ?? open.first { isNamed($0) && !values.isDisjoint(with: result[$0].values.map(\.value)) }
      ?? open.first { mostlyAgrees(values, result[$0].values) }
  }

  /// Whether more than half of the values of either are common.
  private func mostlyAgrees(_ values: Set<JSONScalar>, _ others: [EnumValue]) -> Bool {
    2 * values.intersection(others.map(\.value)).count > max(values.count, others.count)
  }

  private func compare(_ stated: StatedEnum, language: Language, with definition: inout EnumDefinition) {
    let mine = Set(definition.values.map(\.value))
    let theirs = Set(stated.values.map(\.value))
    guard mine != theirs else {
      definition.languages.append(language.rawValue)
      return
    }
    let missing = mine.subtracting(theirs).map(\.text).sorted()
    let more = theirs.subtracting(mine).map(\.text).sorted()
    let parts = [("lacks", missing), ("has", more)].filter { !$0.1.isEmpty }
    sink.report(
      Diagnostic(
        .enumDisagrees,
        "`\(definition.name)`: \(language.rawValue) "
          + parts.map { "\($0.0) \($0.1.joined(separator: ", "))" }.joined(separator: " and "),
        at: stated.span, subject: "enum \(definition.name)"))
  }
}
