import Diagnostics
import Documents
import Specification

/// Accounts for every part of what one language says of an operation.
///
/// It only compares: the facts know the places that they were read from, and a part at whose place no fact was read is
/// reported. Rules need not know that they are watched.
struct Accountant {
  let part: OperationPart
  let facts: HalfFacts
  /// The tables of parameters.
  let scopes: [ParameterScope]
  /// Whether the ledger keeps the text of rows and code.
  let keepsText: Bool
  let sink: any DiagnosticSink

  /// The ledger of the part; what no rule read is reported.
  func ledger() -> Ledger {
    var entries: [Ledger.Entry] = []
    let claims = claims()
    let fieldStarts = Set(claims.filter { $0.value.rule == "field" }.map(\.key.start))
    let isWeighed = facts.cost.weights?.contains { !$0.cost.isEmpty } ?? !facts.cost.quotas.isEmpty
    for (index, section) in part.sections.enumerated() {
      if !section.title.isEmpty, section.blocks.first?.span != section.span {
        entries.append(heading(section, isTitle: index == 0))
      }
      let start = entries.count
      account(RunOnTable.repaired(section.blocks), of: section, claims: claims, isWeighed: isWeighed, into: &entries)
      for reading in facts.notes.readings where reading.section == index {
        var entry = sentence(reading, of: section, isWeighed: isWeighed)
        if fieldStarts.contains(reading.span.start) { entry.rule = "field" }
        entries.append(entry)
        if section.kind.isCost { continue }
        if entry.rule == nil {
          let left = reading.left.joined(separator: " ")
          report(.noteUnread, "is in a form that no rule reads: \(left)", reading, of: section)
        } else if reading.hasNoPlace, !Self.isReadElsewhere(entry) {
          report(.noteWithoutPlace, "is read by \(entry.rule ?? "") and has no place", reading, of: section)
        }
      }
      entries[start...].sort { $0.span.start < $1.span.start }
    }
    report(entries)
    return Ledger(entries)
  }

  /// Whether the reader of requests, weights or fields took a sentence over.
  private static func isReadElsewhere(_ entry: Ledger.Entry) -> Bool {
    entry.rule == "request" || entry.rule == "weight" || entry.rule == "field"
  }

  /// The places from which facts were read, with the rule that read them.
  private func claims() -> [SourceSpan: (rule: String, count: Int)] {
    var claims: [SourceSpan: (rule: String, count: Int)] = [:]
    for scope in scopes {
      for row in scope.rows { claims[row.span] = ("parameter", 1) }
      for row in scope.requirements.flatMap(\.rows) { claims[row.span] = ("requirement", 1) }
    }
    func claim(_ field: DocumentedField) {
      claims[field.span] = ("field", 1)
      field.fields.forEach(claim)
    }
    facts.answer.fields.forEach(claim)
    for field in facts.conditionalFields { claims[field.span] = ("field", 1) }
    for example in facts.examples { claims[example.span, default: ("example", 0)].count += Self.members(example.node) }
    for place in facts.valuePlaces { claims[place] = ("values", 1) }
    claims[facts.request.span] = ("request", 1)
    return claims
  }

  private static func members(_ node: JSONNode) -> Int {
    switch node.content {
    case .object(let members): members.reduce(0) { $0 + 1 + Self.members($1.node) }
    case .array(let elements): elements.reduce(0) { $0 + Self.members($1) }
    default: 0
    }
  }

  // MARK: - Parts

  private func heading(_ section: OperationSection, isTitle: Bool) -> Ledger.Entry {
    Ledger.Entry(
      unit: .heading, rule: isTitle ? "title" : section.kind == .other ? "heading" : "section",
      language: facts.language, section: section.kind.name, span: section.span, text: section.title)
  }

  /// Tables and code, however deep they stand; prose is accounted for by what the notes say.
  private func account(
    _ blocks: [Block], of section: OperationSection, claims: [SourceSpan: (rule: String, count: Int)], isWeighed: Bool,
    into entries: inout [Ledger.Entry]
  ) {
    func entry(_ unit: Ledger.Unit, _ span: SourceSpan, _ rule: String?, _ count: Int = 1, _ text: String) {
      entries.append(
        Ledger.Entry(
          unit: unit, rule: rule, language: facts.language, section: section.kind.name, span: span, count: count,
          text: text))
    }
    for block in blocks {
      switch block.content {
      case .table(let table):
        let header = table.header.map(\.text.plain)
        let isTable =
          ParameterColumns(header, ofParameters: section.kind == .parameters) != nil && !section.kind.isAnswer
        for row in table.rows {
          let text = keepsText ? row.cells.map(\.text.plain).joined(separator: " | ") : ""
          let isRead = isWeighed && section.kind == .weight
          entry(.row, row.span, claims[row.span]?.rule ?? (isRead ? "weight" : nil), 1, text)
          entries[entries.count - 1].isReported = isTable
        }
      case .code(let code):
        let claim = claims[block.span]
        let isRead = isWeighed && section.kind.isWeight && WeightReader.isStated(code)
        entry(
          claim?.rule == "example" ? .example : .block, block.span, claim?.rule ?? (isRead ? "weight" : nil),
          max(claim?.count ?? 1, 1),
          claim == nil && keepsText ? code.text : "")
      case .list(let items):
        for item in items { account(item.blocks, of: section, claims: claims, isWeighed: isWeighed, into: &entries) }
      case .quote(let inner):
        account(inner, of: section, claims: claims, isWeighed: isWeighed, into: &entries)
      case .paragraph(let text) where !(isWeighed && section.kind.isCost):
        let rows = Self.brokenRows(text)
        if rows > 1 { entry(.row, block.span, claims[block.span]?.rule, rows, "") }
      default: break
      }
    }
  }

  /// How many lines of a text are rows of a table that lost its separator.
  private static func brokenRows(_ text: Inline) -> Int {
    guard text.runs.contains(where: { $0.text.utf8.contains(UInt8(ascii: "|")) }) else { return 0 }
    let lines = text.plain.split(separator: "\n")
    let rows = lines.count { line in line.utf8.count { $0 == UInt8(ascii: "|") } > 1 }
    return rows == lines.count ? rows : 0
  }

  private func sentence(_ reading: NoteReading, of section: OperationSection, isWeighed: Bool) -> Ledger.Entry {
    var rule = reading.rules.isEmpty ? "description" : reading.rules.joined(separator: "+")
    if reading.span == facts.request.span {
      rule = "request"
    } else if isWeighed, section.kind.isWeight, reading.isUnread || reading.rules.isEmpty {
      rule = "weight"
    } else if reading.isUnread {
      rule = ""
    }
    return Ledger.Entry(
      unit: .sentence, rule: rule.isEmpty ? nil : rule, language: facts.language, section: section.kind.name,
      span: reading.span,
      text: reading.text)
  }

  // MARK: - Findings

  /// Reports unread statements, tables and code. No text of the page goes into a finding: only names, counts, places.
  private func report(_ entries: [Ledger.Entry]) {
    var rows: [(span: SourceSpan, section: String, count: Int)] = []
    for entry in entries where entry.rule == nil && !entry.isReported {
      switch entry.unit {
      case .row:
        if let last = rows.last, last.section == entry.section, entry.span.start.line - last.span.end.line <= 3 {
          rows[rows.count - 1].count += entry.count
          rows[rows.count - 1].span = last.span.through(entry.span)
        } else {
          rows.append((entry.span, entry.section, entry.count))
        }
      case .block where entry.section != "response":
        sink.report(
          Diagnostic(
            .blockUnread, "no rule reads a block of code of the section `\(entry.section)`", at: entry.span,
            subject: "\(entry.section) code \(facts.language.rawValue)"))
      default: break
      }
    }
    for run in rows {
      sink.report(
        Diagnostic(
          .blockUnread, "no rule reads \(run.count) rows of a table of the section `\(run.section)`", at: run.span,
          subject: "\(run.section) table \(facts.language.rawValue)"))
    }
  }

  private func report(
    _ rule: DiagnosticRule, _ fate: String, _ reading: NoteReading, of section: OperationSection
  ) {
    let names = Array(Set(reading.names)).sorted()
    let about = names.isEmpty ? "" : " about " + names.map { "`\($0)`" }.joined(separator: ", ")
    let words = reading.words.isEmpty ? [] : ["(" + reading.words.joined(separator: " ") + ")"]
    sink.report(
      Diagnostic(
        rule, "a statement\(about) in the section `\(section.kind.name)` \(fate)", at: reading.span,
        subject: (["\(section.kind.name) statement", facts.language.rawValue] + words).joined(separator: " ")))
  }
}

extension SectionKind {
  /// The word of ledgers and findings.
  var name: String { rawValue }

  /// Whether the section states weights.
  var isWeight: Bool { self == .weight || self == .unfilledOrders }

  /// Whether the section states what requests cost; its reader reports what it does not understand.
  var isCost: Bool { isWeight || self == .quota }

  /// Whether the section shows the answer; its tables are no parameters.
  var isAnswer: Bool { self == .response || self == .responseFields }
}
