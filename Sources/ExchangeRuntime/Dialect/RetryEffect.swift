/// What an outcome row says of sending a request again.
///
/// ``onceAfterClock`` and ``afterDelay`` mark a row as proof that nothing was executed; they count only in rows whose
/// outcome is ``Outcome/rejected``.
public enum RetryEffect: String, Sendable, Hashable, CaseIterable {
  /// The row says nothing: plain reads and cancels by id follow their safety class, all else is never sent again.
  case bySafety
  /// Sending it again is of no use, whatever the operation.
  case never
  /// Nothing was executed; it may be sent once more, after the clock was synchronised.
  case onceAfterClock
  /// Nothing was executed; it may be sent again later.
  case afterDelay
}
