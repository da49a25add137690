import Diagnostics
import Foundation

/// Where a subcommand writes: data to standard output, findings and progress to standard error.
struct Console: Sendable {
  /// How findings are written.
  let format: DiagnosticFormat

  /// Writes a line of data.
  static func write(_ text: String) {
    put(text + "\n", on: STDOUT_FILENO)
  }

  /// Writes a line for a person.
  static func complain(_ text: String) {
    put(text + "\n", on: STDERR_FILENO)
  }

  /// Tells that a command line cannot be understood, and where help is.
  static func refuse(_ message: String, helpOf subcommand: String? = nil) -> ExitCode {
    let help = ["apiscribe", subcommand, "--help"].compactMap(\.self).joined(separator: " ")
    complain("apiscribe: \(message)\nTry `\(help)`.")
    return .usage
  }

  /// Writes findings, sorted; notes only when `all` is set.
  func report(_ diagnostics: [Diagnostic], all: Bool = false) {
    let renderer = DiagnosticRenderer(format)
    let lines = renderer.render(diagnostics.filter { all || $0.severity > .note }.sorted())
    if !lines.isEmpty { Self.complain(lines.joined(separator: "\n")) }
  }

  /// Writes how far the work is, when a person watches.
  static func progress(_ text: String) {
    guard isatty(2) == 1 else { return }
    put("\r\u{1B}[K\(text)", on: STDERR_FILENO)
  }

  /// Removes the line of progress.
  static func endProgress() {
    guard isatty(2) == 1 else { return }
    put("\r\u{1B}[K", on: STDERR_FILENO)
  }

  /// Writes all of a text, going on after an interruption; gives up when nobody reads any more.
  private static func put(_ text: String, on descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}
