import Diagnostics

/// Exit codes, as sysexits.h numbers them.
enum ExitCode: Int32 {
  /// Everything was done.
  case done = 0
  /// Something was found: stale output, an overlay that no longer fits.
  case findings = 1
  /// The command line cannot be understood.
  case usage = 64
  /// The input is wrong.
  case badInput = 65
  /// An input is missing or cannot be read.
  case missingInput = 66
  /// The program is at fault.
  case internalError = 70
  /// An output cannot be written.
  case cannotCreate = 73

  /// Errors that are no fault of the input: something differs from what was settled.
  private static let judgements: Set<DiagnosticRule> = [
    .overlayStale, .overlayTarget, .generatedStale, .diagnosticNew, .diagnosticGone,
  ]

  /// The code for errors among `diagnostics`.
  static func of(_ diagnostics: [Diagnostic]) -> ExitCode {
    let rules = diagnostics.filter { $0.severity == .error }.map(\.rule)
    if rules.isEmpty { return .done }
    if rules.contains(.outputUnwritable) { return .cannotCreate }
    if rules.contains(.inputMissing) || rules.contains(.inputUnreadable) { return .missingInput }
    return rules.allSatisfy(judgements.contains) ? .findings : .badInput
  }
}
