import Diagnostics
import Documents

/// Finds sections of parameters that give none, although they hold a table or the lines of what was one.
enum UnreadParameters {
  /// Reports the first such section; whether there is one. For operations of which no parameter was read.
  static func report(in sections: [OperationSection], sink: any DiagnosticSink) -> Bool {
    for section in sections where section.kind == .parameters {
      guard let block = section.blocks.first(where: holdsRows) else { continue }
      sink.report(
        Diagnostic(
          .parameterTable, "the table of the section `\(section.title.prefix(40))` gives no parameter",
          at: block.span, subject: "parameters"))
      return true
    }
    return false
  }

  /// Whether the block is a table, or text in which cells are told apart as tables do it.
  private static func holdsRows(_ block: Block) -> Bool {
    switch block.content {
    case .table(let table): !table.rows.isEmpty
    case .heading, .code: false
    default: NoteReader.texts([block]).contains { $0.0.contains("|") }
    }
  }
}
