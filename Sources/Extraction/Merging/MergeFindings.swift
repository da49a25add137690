import Diagnostics
import Specification

/// Tells of readings of one operation that do not agree on where it stands or how much was read.
enum MergeFindings {
  /// Another page documents the operation and is not used; `isRead` where the page that is used was read as well.
  static func reportSecond(_ operation: Operation, than other: Operation, isRead: Bool, sink: any DiagnosticSink) {
    let request = operation.key.request
    let message =
      if operation.page == other.page {
        "`\(request)` stands twice on \(operation.page)"
      } else if isRead {
        "`\(request)` stands on \(other.page) and on \(operation.page); the first is used"
      } else {
        "`\(request)` stands on \(operation.page); what is known from \(other.page), which was not read, is kept"
      }
    report(.operationDuplicate, message, operation, "page \(operation.page)", sink)
  }

  /// The page that documented the operation is gone, and another one documents it.
  static func reportMoved(_ operation: Operation, from known: Operation, sink: any DiagnosticSink) {
    report(
      .operationMoved, "`\(operation.key.request)` stands on \(operation.page) now and no longer on \(known.page)",
      operation, "page \(known.page)", sink)
  }

  /// The page was read without the primary language.
  static func reportFewerLanguages(_ operation: Operation, sink: any DiagnosticSink) {
    report(
      .operationDuplicate,
      "`\(operation.key.request)` was read in fewer languages than what is known of it, which is kept",
      operation, "page \(operation.page)", sink)
  }

  /// The page was read in fewer languages, and some of what it says is taken over.
  static func report(_ refreshed: RefreshedOperation, sink: any DiagnosticSink) {
    let operation = refreshed.operation
    let changed = refreshed.changed.isEmpty ? "" : "; changed: \(refreshed.changed.joined(separator: ", "))"
    report(
      .operationDuplicate,
      "`\(operation.key.request)` was read in fewer languages than what is known of it, which is kept but for what the "
        + "page states in English alone\(changed)", operation, "page \(operation.page)", sink)
    for member in refreshed.kept {
      report(
        .operationDuplicate,
        "`\(operation.key.request)` was read in fewer languages and with other \(member); what is known is kept",
        operation, "page \(operation.page) \(member)", sink)
    }
  }

  private static func report(
    _ rule: DiagnosticRule, _ message: String, _ operation: Operation, _ subject: String, _ sink: any DiagnosticSink
  ) {
    sink.report(Diagnostic(rule, message, operation: operation.key.description, subject: subject))
  }
}
