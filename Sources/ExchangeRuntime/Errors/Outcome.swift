/// What became of a request at the exchange.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// Nothing left this machine.
  case notSent
  /// The exchange refused it and executed nothing.
  case rejected
  /// It was executed, even if its answer could not be read.
  case executed
  /// A part of it was executed; the body says which.
  case partial
  /// Not known: it may have been executed.
  case unknown

  /// Whether something may have been done, so that it must be asked for and not be sent again: all but ``notSent`` and
  /// ``rejected``.
  public var mayHaveExecuted: Bool { self != .notSent && self != .rejected }
}
