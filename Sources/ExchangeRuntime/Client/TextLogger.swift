/// Writes one line per event of a client: operations, statuses, codes, times and limits.
///
/// Redacted by construction: events hold neither key nor signature, and of parameters those values only by which a limit
/// is counted apart, such as a symbol. The exchange's messages and bodies are left out too, since an exchange may repeat
/// parameters in them. Of answers only the paths of values that differ from the documentation are written, in which the
/// keys of maps stand, such as assets or addresses of mail: a logger of one's own may leave ``didTolerate(_:)`` out.
public struct TextLogger: ExchangeObserver {
  private let write: @Sendable (String) -> Void

  /// A logger that hands its lines, without line end, to `write`, which is called on the tasks of the callers.
  public init(_ write: @escaping @Sendable (String) -> Void) { self.write = write }

  /// Operation, number of the attempt and weight.
  public func willAttempt(_ event: AttemptEvent) {
    write("\(Self.name(event.operation)): attempt \(event.attempt), weight \(event.weight)")
  }

  /// Operation and the limit that leaves no room.
  public func willWait(_ event: WaitEvent) {
    let length = event.atLeast.map { " for at least \(DurationText.text($0))" } ?? ""
    write("\(Self.name(event.operation)): waits\(length), no room in \(event.budget)")
  }

  /// The limit, what is used of it, and a pause.
  public func didUpdateLimit(_ event: LimitEvent) {
    let use = event.capacity.map { ": \(event.used) of \($0) used" } ?? ""
    write("limit \(event.budget)\(use)" + (event.pause.map { ", paused for \(DurationText.text($0))" } ?? ""))
  }

  /// Operation, how the attempt failed, and the wait before the next.
  public func willRetry(_ event: RetryEvent) {
    let failure = Self.failure(event.failure, event.status, event.code)
    let delay = DurationText.text(event.delay)
    write("\(Self.name(event.operation)): attempt \(event.attempt) failed (\(failure)), again in \(delay)")
  }

  /// Operation, and where the answer differs from the documentation, without what was there.
  public func didTolerate(_ event: ToleranceEvent) {
    let places = event.places.map { "\($0.path.isEmpty ? "the answer" : $0.path) (documented: \($0.expected))" }
    write("\(Self.name(event.operation)): tolerated \(places.joined(separator: ", "))")
  }

  /// Operation, outcome, how it failed, attempts and duration.
  public func didFinish(_ event: OutcomeEvent) {
    let failure = event.failure.map { " (\(Self.failure($0, event.status, event.code)))" } ?? ""
    let attempts = event.attempts == 1 ? "1 attempt" : "\(event.attempts) attempts"
    let duration = DurationText.text(event.duration)
    write("\(Self.name(event.operation)): \(event.outcome.rawValue)\(failure) after \(attempts), \(duration)")
  }

  /// Operation and the names of the parameters that break rules, without their values.
  public func didViolate(_ operation: OperationIdentity, _ violations: [ParameterViolation]) {
    let names = violations.flatMap(\.parameters)
    write("\(Self.name(operation)): sent although documented rules are broken by \(names.joined(separator: ", "))")
  }

  private static func name(_ operation: OperationIdentity) -> String { "\(operation.method) \(operation.path)" }

  private static func failure(_ kind: ExchangeError.Kind, _ status: Int?, _ code: Int64?) -> String {
    let parts = [kind.name, status.map { "status \($0)" }, code.map { "code \($0)" }]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
