import Diagnostics
import Documents
import Specification

/// A table of parameters: those of the request, or the parts of one of them.
struct ParameterScope {
  /// The parameter whose parts these are; nil for those of the request.
  var target: String?
  /// The bold line above the table.
  var label: String?
  var rows: [ParameterRow]
  /// Tables that say which parameters a type of order demands.
  var requirements: [Table] = []

  /// The places of the footnotes that descriptions have as a part.
  var footnotes: Set<SourceSpan> { Set(rows.compactMap(\.footnote).flatMap(\.spans)) }

  /// The scope without the rows that name a part of a part, `price.amount`, and a scope for each part that these name.
  var separated: (own: ParameterScope, parts: [ParameterScope]) {
    var own = self
    own.rows = []
    var parts: [ParameterScope] = []
    for var row in rows {
      let names = ParameterRow.parts(of: row.name)
      guard names.count > 1 else {
        own.rows.append(row)
        continue
      }
      row.name = names.dropFirst().joined(separator: ".")
      if let index = parts.firstIndex(where: { $0.target == names[0] }) {
        parts[index].rows.append(row)
      } else {
        parts.append(ParameterScope(target: names[0], rows: [row]))
      }
    }
    return (own, parts)
  }
}

/// Finds out which tables of an operation hold the request's parameters and which the parts of one of them.
struct ParameterScopes {
  let sink: any DiagnosticSink

  /// The scopes, that of the request first; none when there is no table.
  func scopes(in sections: [OperationSection]) -> [ParameterScope] {
    var scopes: [ParameterScope] = []
    let requestLevel = sections.first { $0.kind == .request }?.level ?? 0
    for section in sections {
      // What follows a method of WebSocket, or a heading above the request's, is another topic of the page.
      let isAbove = section.kind == .other && section.level > 0 && section.level < requestLevel
      if section.kind == .webSocket || isAbove, !scopes.isEmpty { break }
      var texts: [Inline] = []
      let blocks = RunOnTable.repaired(section.blocks)
      for (index, block) in blocks.enumerated() {
        guard case .table(let table) = block.content else {
          texts += Self.lines(block)
          continue
        }
        let header = table.header.map(\.text.plain)
        if let columns = ParameterColumns(header, ofParameters: section.kind == .parameters) {
          let arranged = columns.arranged(table, labelled: Self.requirement(texts.last))
          let rows = ParameterRows(sink: sink).rows(of: arranged)
          add(
            Footnotes.attached(to: rows, below: blocks[(index + 1)...], sink: sink), texts, section, to: &scopes)
          texts = []
        } else if TableVocabulary.isRequirementHeader(header), !scopes.isEmpty {
          scopes[scopes.count - 1].requirements.append(table)
        }
      }
    }
    return scopes
  }

  /// The word on requirement that the line above a table consists of: `Required parameters`.
  private static func requirement(_ text: Inline?) -> String? {
    guard let words = text?.plain.split(whereSeparator: { !$0.isLetter }), (1...2).contains(words.count),
      words.dropFirst().allSatisfy({ $0.lowercased().hasPrefix("param") }),
      RequirementVocabulary.word(String(words[0])) != nil
    else { return nil }
    return String(words[0])
  }

  private func add(
    _ all: [ParameterRow], _ texts: [Inline], _ section: OperationSection, to scopes: inout [ParameterScope]
  ) {
    defer { addParts(all, to: &scopes) }
    let rows = all.filter { ParameterRow.parts(of: $0.name).count == 1 }
    guard let root = scopes.first, !rows.isEmpty else { return addOwn(all, to: &scopes) }
    let label = texts.last { $0.isAllStrong }?.plain
    if let target = Self.target(texts, section, root) {
      scopes.append(ParameterScope(target: target, label: label, rows: rows))
    } else if let index = Self.owner(of: [texts.last?.plain, label, section.title], root) {
      scopes[0].rows[index].type = root.rows[index].type.structured
      scopes.append(ParameterScope(target: root.rows[index].name, label: label, rows: rows))
    } else if section.kind == .other, !section.title.isEmpty {
      sink.report(
        Diagnostic(
          .parameterTable, "no parameter is described by the table of the section `\(section.title.prefix(40))`",
          at: rows[0].span))
    } else {
      addOwn(all, to: &scopes)
    }
  }

  /// Adds rows of the request's own parameters, and parameters of which only parts have rows, `details[#].asset`.
  private func addOwn(_ rows: [ParameterRow], to scopes: inout [ParameterScope]) {
    if scopes.isEmpty, !rows.isEmpty { scopes.append(ParameterScope(rows: [])) }
    for row in rows {
      let parts = ParameterRow.parts(of: row.name)
      guard parts.count > 1 else {
        scopes[0].rows.append(row)
        continue
      }
      guard !scopes[0].rows.contains(where: { $0.name == parts[0] }),
        !rows.contains(where: { $0.name == parts[0] })
      else { continue }
      sink.report(
        Diagnostic(
          .parameterTable, "`\(parts[0].prefix(40))` has no row of its own; it is taken from those of its parts",
          at: row.span))
      let siblings = rows.filter { ParameterRow.parts(of: $0.name)[0] == parts[0] }
      scopes[0].rows.append(row.owner(named: parts[0], isRequired: siblings.contains { $0.requirement == .yes }))
    }
  }

  /// Adds the rows that name a part of a parameter by its whole path, `order.price`.
  private func addParts(_ rows: [ParameterRow], to scopes: inout [ParameterScope]) {
    let names = Set((scopes.first?.rows ?? []).map(\.name))
    for var row in rows {
      let parts = ParameterRow.parts(of: row.name)
      guard parts.count > 1 else { continue }
      guard names.contains(parts[0]) else {
        sink.report(
          Diagnostic(.parameterTable, "`\(row.name.prefix(40))` is a part of no parameter of the table", at: row.span))
        continue
      }
      row.name = parts.dropFirst().joined(separator: ".")
      if let last = scopes.indices.last, scopes[last].target == parts[0] {
        scopes[last].rows.append(row)
      } else {
        scopes.append(ParameterScope(target: parts[0], rows: [row]))
      }
    }
  }

  /// The structured parameter that the lines above a table, or the description that points to its section, name.
  private static func target(_ texts: [Inline], _ section: OperationSection, _ root: ParameterScope) -> String? {
    let structured = root.rows.filter(isStructured)
    for text in texts {
      let tokens = Tokenizer.tokens(of: text.marked)
      guard tokens.contains(where: { listWords.contains($0.folded) }) else { continue }
      if let row = structured.first(where: { row in tokens.contains { $0.isName && $0.text == row.name } }) {
        return row.name
      }
      if structured.count == 1, tokens.contains(where: { $0.folded == "json" }) { return structured[0].name }
    }
    guard section.kind == .other, !section.title.isEmpty else { return nil }
    return structured.first { row in
      Tokenizer.tokens(of: row.description.plain).contains { $0.kind == .word && $0.text == section.title }
    }?.name ?? structured.first { lastWord($0.name) == lastWord(section.title) }?.name
  }

  /// The parameter with whose type, which no vocabulary knows, or whose name alone a table is labelled.
  private static func owner(of labels: [String?], _ root: ParameterScope) -> Int? {
    for case let label? in labels {
      let name = label.filter { !":：`*".contains($0) && !$0.isWhitespace }
      let type = name.uppercased()
      guard !name.isEmpty, TypeVocabulary.entry(for: type) == nil else { continue }
      if let index = root.rows.firstIndex(where: { $0.declared == type || $0.declared.hasSuffix("<\(type)>") }) {
        return index
      }
      let isNamed: (ParameterRow) -> Bool = { row in
        row.name == name && (isStructured(row) || TypeVocabulary.entry(for: row.declared) == nil)
      }
      if let index = root.rows.firstIndex(where: isNamed) { return index }
    }
    return nil
  }

  /// The last word of a name in camel case.
  private static func lastWord(_ name: String) -> Substring {
    name.lastIndex(where: \.isUppercase).map { name[$0...] } ?? name[...]
  }

  private static let listWords: Set<String> = ["list", "json", "array", "object", "列", "数"]

  private static func isStructured(_ row: ParameterRow) -> Bool {
    switch row.type.type {
    case .array, .object: true
    case .string: Tokenizer.tokens(of: row.description.plain).contains { $0.folded == "json" }
    default: false
    }
  }

  /// The lines of prose of a block.
  private static func lines(_ block: Block) -> [Inline] {
    switch block.content {
    case .paragraph(let text): [text]
    case .heading(let heading): [heading.text]
    case .list(let items): items.flatMap { $0.blocks.flatMap(lines) }
    case .quote(let blocks): blocks.flatMap(lines)
    default: []
    }
  }
}
