import Diagnostics
import Documents
import Specification

/// A row of a table of parameters, before its facts are read.
struct ParameterRow {
  var name: String
  var type: TypeVocabulary.Entry
  /// How a list is sent that the name tells: `symbols[]`, `orders[0]`.
  var listFormat: ListFormat?
  /// The type cell, without blanks, in capitals.
  var declared: String
  var requirement: RequirementVocabulary.Word
  /// The number of the footnote to which the requirement cell refers.
  var mark: Int?
  /// That footnote, once it is found.
  var footnote: Footnote?
  var description: Inline
  var example: String?
  var span: SourceSpan

  /// The names that a name with dots consists of, without indices.
  static func parts(of name: String) -> [String] {
    if Token.isIdentifier(name) { return [name] }
    var depth = 0
    let bare = name.filter { character in
      if character == "[" { depth += 1 }
      defer { if character == "]" { depth -= 1 } }
      return depth == 0
    }
    return bare.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// The row of a parameter of which this one names a part: a list where an index stands behind its name.
  func owner(named owner: String, isRequired: Bool) -> ParameterRow {
    let isList = name.prefix { $0 != "." }.contains("[")
    return ParameterRow(
      name: owner, type: TypeVocabulary.Entry(type: isList ? .array(.object) : .object, isUsual: false),
      listFormat: isList ? .indexed : nil, declared: "", requirement: isRequired ? .yes : .no, description: Inline(),
      span: span)
  }
}

/// Reads the rows of tables of parameters: what stands in which cell, whatever became of the cells.
struct ParameterRows {
  let sink: any DiagnosticSink

  /// The rows of a table that name parameters.
  func rows(of table: Table) -> [ParameterRow] {
    var result: [ParameterRow] = []
    var nesting = RowNesting()
    let hasExamples = TableVocabulary.hasExamples(table.header)
    for row in Self.statedOnce(table.rows) {
      let texts = row.cells.map { $0.text.plain }
      if texts.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isBlank) }) || TableVocabulary.isParameterHeader(texts) {
        continue
      }
      let (depth, cell) = RowNesting.split(texts.first ?? "")
      let names = nesting.paths(of: Self.names(cell), depth: depth, type: texts.count > 1 ? texts[1] : "")
      guard !names.isEmpty else {
        readProse(row, after: &result)
        continue
      }
      guard texts.count >= 3 else {
        sink.report(
          Diagnostic(.parameterTable, "a row of the parameter table has \(texts.count) of 4 cells", at: row.span))
        continue
      }
      for name in names {
        result.append(parse(row, name: name, hasExamples: hasExamples))
      }
      if let merged = Self.merged(&result[result.count - 1]) { result.append(merged) }
    }
    return result
  }

  /// The parameters that a cell names: one, be it with a remark in parentheses, or several of one kind.
  private static func names(_ cell: String) -> [String] {
    if Token.isIdentifier(cell) { return [cell] }
    var text = cell.filter { !"*`\"“”".contains($0) }.words.joined(separator: " ")
    if text.last == ":" || text.last == "：" { text.removeLast() }
    if isName(text) { return [text] }
    if text.last == ")" || text.last == "）", let open = text.firstIndex(where: { $0 == "(" || $0 == "（" }) {
      text = String(text[..<open]).words.joined(separator: " ")
      if isName(text) { return [text] }
    }
    let names = text.split { ",，、/".contains($0) }.map { String($0).words.joined(separator: " ") }
    return names.count > 1 && names.allSatisfy(isName) ? names : []
  }

  /// Whether a text names a parameter, or a part of one above: `order.price`, `orders[0].price`.
  private static func isName(_ text: String) -> Bool {
    let parts = ParameterRow.parts(of: text)
    return parts.count <= 6 && parts.allSatisfy(Token.isIdentifier)
  }

  /// The rows without descriptions that reach into them from the row above: they belong to the parameter there.
  private static func statedOnce(_ rows: [Table.Row]) -> [Table.Row] {
    var result = rows
    for (index, above) in zip(rows.indices.dropFirst(), rows) where rows[index].cells.count > 3 && above.cells.count > 3
    {
      let (own, other) = (rows[index].cells[3], above.cells[3])
      if own.span == other.span, own.text.plain == other.text.plain { result[index].cells[3].text = Inline() }
    }
    return result
  }

  private func parse(_ row: Table.Row, name: String, hasExamples: Bool) -> ParameterRow {
    let cells = row.cells
    let entry = TypeVocabulary.entry(for: cells[1].text.plain)
    if entry == nil {
      sink.report(
        Diagnostic(
          .parameterType,
          (cells[1].text.isEmpty ? "the empty type" : "the type `\(cells[1].text.plain.prefix(40))`")
            + " of the parameter `\(name)` is not known; taken as text",
          at: cells[1].span, subject: "parameter \(name).type"))
    }
    let (stated, mark) = Footnotes.split(cells[2].text.plain)
    let requirement = RequirementVocabulary.word(stated)
    let condition = requirement == nil && RequirementVocabulary.isCondition(cells[2].text.plain) ? cells[2].text : nil
    if requirement == nil, condition == nil {
      sink.report(
        Diagnostic(
          .parameterRequirement,
          (cells[2].text.isEmpty ? "the empty cell" : "`\(cells[2].text.plain.prefix(40))`")
            + " does not say whether `\(name)` is required",
          at: cells[2].span, subject: "parameter \(name).required"))
    }
    var description = cells.count > 3 ? cells[3].text : Inline()
    if let condition {
      description.runs += (description.isEmpty ? [] : [Inline.Run("\n")]) + condition.runs
    }
    if let remark = TypeVocabulary.remark(in: cells[1].text.plain) {
      description.runs.append(Inline.Run(description.isEmpty ? remark : "\n" + remark))
    }
    let example = hasExamples && cells.count > 4 ? cells[4].text.plain : ""
    let parts = ParameterRow.parts(of: name)
    let index = parts.count == 1 ? name.firstIndex(of: "[") : nil
    return ParameterRow(
      name: parts.count == 1 ? parts[0] : name,
      type: (entry ?? TypeVocabulary.unknown).listed(index != nil),
      listFormat: index.map { name[$0...] == "[]" ? .repeated : .indexed },
      declared: cells[1].text.plain.uppercased().removing { $0.isBlank || $0 == "*" },
      requirement: requirement ?? .no, mark: mark, description: description,
      example: example.unicodeScalars.allSatisfy(\.isBlank) ? nil : example, span: row.span)
  }

  /// A row of prose alone goes on with the description above it, unless it introduces what stands below.
  private func readProse(_ row: Table.Row, after rows: inout [ParameterRow]) {
    let texts = row.cells.map { $0.text.plain }
    let isAlone = texts.dropFirst().allSatisfy { $0.allSatisfy(\.isWhitespace) }
    let text = String(Substring(texts.first ?? "").reversed().drop(while: \.isWhitespace).reversed())
    if isAlone, text.hasSuffix(":") || text.hasSuffix("：") { return }
    guard isAlone, !rows.isEmpty else {
      sink.report(Diagnostic(.parameterTable, "`\(text.prefix(40))` is no parameter name", at: row.span))
      return
    }
    rows[rows.count - 1].description.runs += [Inline.Run("\n")] + row.cells[0].text.runs
  }

  /// The second parameter of cells that were merged: its name ends up as the last line of the description.
  private static func merged(_ row: inout ParameterRow) -> ParameterRow? {
    guard var last = row.description.runs.last, !last.isCode, last.link == nil,
      let newline = last.text.utf8.lastIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let name = String(last.text[last.text.utf8.index(after: newline)...]).removing(\.isBlank)
    let before = row.description.runs.dropLast().map(\.text).joined() + last.text[..<newline]
    guard Token.isIdentifier(name), name != row.name, name.first?.isLowercase ?? false,
      Tokenizer.tokens(of: before).contains(where: { $0.text == name })
    else { return nil }
    last.text = String(last.text[..<newline])
    row.description.runs[row.description.runs.count - 1] = last
    var second = row
    second.name = name
    second.description = Inline()
    return second
  }
}
