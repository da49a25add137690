import Diagnostics
import Documents
import Specification

/// Reads the structured values that a general page describes: each section that holds a table of parameters below a
/// heading is one.
///
/// A section is read like a request that has these parameters, so that all that tables and notes may say is understood
/// here, too.
struct StructureReader {
  let page: String
  let keepsProse: Bool
  let sink: any DiagnosticSink

  /// The kinds of pages that may describe structured values. Tables of other pages are those of messages and methods, of
  /// operations that have pages of their own, or of what has changed.
  private static let kinds: Set<PageKind> = [.appendix, .definitions, .other]

  /// What one language says on the page.
  private struct Half {
    var language: Language
    var title: String?
    var sections: [StatedStructure]
  }

  /// The structured values of a page of that kind, in their order. English names them and decides.
  func structures(in page: Page, kind: PageKind) -> [StructureDefinition] {
    guard Self.kinds.contains(kind) else { return [] }
    let halves = page.halves.map(read)
    guard let first = halves.firstIndex(where: { !$0.sections.isEmpty }), let title = halves[first].title else {
      return []
    }
    let others = halves[(first + 1)...]
    var matches = others.map { StructureMatches(of: halves[first].sections, in: $0.sections) }
    let aliases = others.compactMap(\.title).filter { $0 != title }
    let definitions = halves[first].sections.indices.map { index in
      let own = (language: halves[first].language, stated: halves[first].sections[index])
      let rest = zip(others.indices, matches.indices).compactMap { other, match in
        matches[match].take(index).map { (language: halves[other].language, stated: halves[other].sections[$0]) }
      }
      return definition([own] + rest, title: title, aliases: aliases)
    }
    for (other, match) in zip(others, matches) {
      for index in match.free { reportStranger(other.sections[index]) }
    }
    return definitions
  }

  private func reportStranger(_ stated: StatedStructure) {
    sink.report(
      Diagnostic(
        .parameterOneLanguage, "the section `\(stated.name)` stands in one language only; it is left out",
        at: stated.facts.titleSpan, subject: "structure \(stated.name)"))
  }

  // MARK: - One language

  private func read(_ half: LanguageHalf) -> Half {
    let sections = OperationSections.sections(of: half)
    let title = sections.first { $0.level == 1 && !$0.title.isEmpty }?.title.withoutRemarks
    return Half(
      language: half.language, title: title,
      sections: Self.parts(of: sections).compactMap { read($0, language: half.language) })
  }

  private func read(_ part: OperationPart, language: Language) -> StatedStructure? {
    let collector = DiagnosticCollector()
    let reader = HalfReader(
      language: language, securityTypes: [], keepsProse: keepsProse, keepsText: false, conditionals: [],
      sink: collector)
    let facts = reader.facts(of: part, RequestLine(method: .post, path: "", span: part.titleSpan))
    guard !facts.parameters.isEmpty else { return nil }
    return StatedStructure(name: part.title, facts: facts, findings: collector.diagnostics)
  }

  /// The sections that hold a table of parameters, each with the deeper ones below it.
  private static func parts(of sections: [OperationSection]) -> [OperationPart] {
    var parts: [OperationPart] = []
    var index = 0
    while index < sections.count {
      let section = sections[index]
      index += 1
      guard section.kind == .other, section.level > 0, !section.title.isEmpty, hasParameters(section) else { continue }
      var own = [section]
      own[0].kind = .parameters
      while section.level > 1, index < sections.count, sections[index].level > section.level {
        own.append(sections[index])
        index += 1
      }
      parts.append(OperationPart(title: section.title, titleSpan: section.span, sections: own))
    }
    return parts
  }

  private static func hasParameters(_ section: OperationSection) -> Bool {
    RunOnTable.repaired(section.blocks).contains { block in
      guard case .table(let table) = block.content else { return false }
      return TableVocabulary.isParameterHeader(table.header.map(\.text.plain))
    }
  }

  // MARK: - Both languages

  private func definition(
    _ witnesses: [(language: Language, stated: StatedStructure)], title: String, aliases: [String]
  ) -> StructureDefinition {
    let name = witnesses[0].stated.name
    let sink = SubjectSink(sink, within: "structure \(name)")
    for diagnostic in witnesses.flatMap(\.stated.findings) { sink.report(diagnostic) }
    let halves = witnesses.map(\.stated.facts)
    var request = Operation(
      key: OperationKey(host: "", method: .post, path: ""), title: name, section: "", page: page)
    request.parameters = ParameterMerger(sink: sink).merge(halves)
    NoteMerger(sink: sink).apply(halves, to: &request)
    ValueListReview(halves: halves, sink: sink).complete(&request)
    return StructureDefinition(
      title: title, aliases: aliases, name: name, fields: request.parameters, rules: request.rules,
      languages: witnesses.map(\.language.rawValue), page: page)
  }
}

/// A structured value as one language describes it.
struct StatedStructure {
  /// The heading.
  var name: String
  var facts: HalfFacts
  var findings: [Diagnostic]

  fileprivate var fieldNames: Set<String> { Set(facts.parameters.map(\.parameter.name)) }
}

/// Which sections of another language describe the structured values of the first one: those at the same places, and
/// where there are more or fewer of them, those with mostly the same fields.
private struct StructureMatches {
  private let primary: [StatedStructure]
  private let other: [StatedStructure]
  /// The sections that describe none of those that were asked for.
  private(set) var free: [Int]

  init(of primary: [StatedStructure], in other: [StatedStructure]) {
    self.primary = primary
    self.other = other
    free = Array(other.indices)
  }

  /// The section that describes what the section `index` of the first language does; it is given once.
  mutating func take(_ index: Int) -> Int? {
    let mine = primary[index].fieldNames
    func common(_ candidate: Int) -> Int { other[candidate].fieldNames.intersection(mine).count }
    let found =
      primary.count == other.count
      ? free.first { $0 == index }
      : free.filter { 2 * common($0) >= other[$0].fieldNames.union(mine).count }
        .max { (common($0), -$0) < (common($1), -$1) }
    free.removeAll { $0 == found }
    return found
  }
}

/// Says in every subject of which part of a page it is.
private final class SubjectSink: DiagnosticSink {
  private let base: any DiagnosticSink
  private let whole: String

  init(_ base: any DiagnosticSink, within whole: String) {
    self.base = base
    self.whole = whole
  }

  func report(_ diagnostic: Diagnostic) {
    var complete = diagnostic
    complete.subject = diagnostic.subject.map { "\(whole) \($0)" } ?? whole
    base.report(complete)
  }
}
