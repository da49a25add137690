import Diagnostics
import Documents
import Specification

/// One parameter as a table of one language states it.
struct StatedParameter {
  var parameter: Parameter
  var span: SourceSpan
}

/// Reads tables of parameters.
struct ParameterTableReader {
  let keepsProse: Bool
  let sink: any DiagnosticSink

  /// The parameters of the section's tables, in their order; false when a type is unknown.
  func parameters(in sections: [OperationSection]) -> [StatedParameter] {
    var result: [StatedParameter] = []
    var seen: Set<String> = []
    for section in sections {
      for table in tables(section.blocks) {
        for row in table.rows {
          guard let stated = parameter(row) else { continue }
          if seen.insert(stated.parameter.name).inserted {
            result.append(stated)
          } else {
            report(.parameterDuplicate, "`\(stated.parameter.name)` stands twice in the table", stated)
          }
        }
      }
    }
    return result
  }

  private func tables(_ blocks: [Block]) -> [Table] {
    blocks.compactMap { block in
      guard case .table(let table) = block.content,
        TableVocabulary.isParameterHeader(table.header.map(\.text.plain))
      else { return nil }
      return table
    }
  }

  private func parameter(_ row: Table.Row) -> StatedParameter? {
    let cells = row.cells.map { $0.text.plain }
    guard cells.count >= 3, !TableVocabulary.isHeaderRow(cells) else {
      if cells.count < 3 {
        sink.report(
          Diagnostic(.parameterTable, "a row of the parameter table has \(cells.count) of 4 cells", at: row.span))
      }
      return nil
    }
    let name = cells[0].filter { $0 != "*" && $0 != "`" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard Token.isIdentifier(name) else {
      sink.report(
        Diagnostic(.parameterTable, "`\(cells[0].prefix(40))` is no parameter name", at: row.span))
      return nil
    }
    guard let entry = TypeVocabulary.entry(for: cells[1]) else {
      sink.report(
        Diagnostic(
          .parameterType, "the type `\(cells[1].prefix(40))` of the parameter `\(name)` is not known",
          at: row.cells[1].span, subject: "parameter \(name).type"))
      return nil
    }
    var parameter = Parameter(name: name, type: entry.type)
    let isRequired = TypeVocabulary.isRequired(cells[2])
    if isRequired == nil {
      sink.report(
        Diagnostic(
          .parameterRequirement,
          (cells[2].isEmpty ? "the empty cell" : "`\(cells[2].prefix(40))`")
            + " does not say whether `\(name)` is required",
          at: row.cells[2].span, subject: "parameter \(name).required"))
    }
    if isRequired ?? false { parameter.required = .required }
    let description = cells.count > 3 ? row.cells[3].text : Inline()
    DescriptionReader(declared: cells[1].uppercased().filter { !$0.isWhitespace }).read(description, into: &parameter)
    if keepsProse, !description.isEmpty { parameter.description = description.marked }
    return StatedParameter(parameter: parameter, span: row.span)
  }

  private func report(_ rule: DiagnosticRule, _ message: String, _ stated: StatedParameter) {
    sink.report(
      Diagnostic(rule, message, at: stated.span, subject: "parameter \(stated.parameter.name)"))
  }
}
