/// Receives findings while a stage works.
public protocol DiagnosticSink: AnyObject {
  /// Takes one finding.
  func report(_ diagnostic: Diagnostic)
}

/// A sink that keeps what it is given.
///
/// It belongs to one task at a time; concurrent work uses one collector each and merges them afterwards.
public final class DiagnosticCollector: DiagnosticSink {
  /// Everything reported so far, in the order of arrival.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Creates an empty collector.
  public init() {}

  /// Keeps one finding.
  public func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Whether anything reported makes the input unusable.
  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }
}

/// A sink decorator that fills in which operation a finding is about.
public final class OperationSink: DiagnosticSink {
  private let base: any DiagnosticSink
  private let operation: String

  /// Wraps `base`; findings without an operation get `operation`.
  public init(_ base: any DiagnosticSink, operation: String) {
    self.base = base
    self.operation = operation
  }

  /// Passes the finding on with its operation.
  public func report(_ diagnostic: Diagnostic) {
    var complete = diagnostic
    if complete.operation == nil { complete.operation = operation }
    base.report(complete)
  }
}
