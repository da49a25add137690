import Diagnostics
import Foundation

/// Where a subcommand writes: data to standard output, findings and progress to standard error.
struct Console: Sendable {
  /// How findings are written.
  let format: DiagnosticFormat

  /// Writes a line of data.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Writes a line for a person.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Writes findings, sorted; notes only when `all` is set.
  func report(_ diagnostics: [Diagnostic], all: Bool = false) {
    let renderer = DiagnosticRenderer(format)
    let lines = diagnostics.filter { all || $0.severity > .note }.sorted().map(renderer.render)
    if !lines.isEmpty { Self.complain(lines.joined(separator: "\n")) }
  }

  /// Writes how far the work is, when a person watches.
  static func progress(_ text: String) {
    guard isatty(2) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Removes the line of progress.
  static func endProgress() {
    guard isatty(2) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
