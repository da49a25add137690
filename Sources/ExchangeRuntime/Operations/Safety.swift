/// What sending an operation can do, and therefore what may be assumed when its answer is lost.
public enum Safety: String, Sendable, Hashable, CaseIterable {
  /// Reads and changes nothing; sending it twice does no harm.
  case read
  /// Reads, but each call uses up a quota that is worth money or time.
  case metered
  /// Places or changes an order.
  case place
  /// Cancels one order that is named by its id.
  case cancel
  /// Cancels whatever is open at the time, which differs from call to call.
  case cancelAll
  /// Moves funds.
  case transfer
  /// Changes settings of the account.
  case configure
  /// Not known; treated as the strictest.
  case unknown

  /// Whether a lost answer leaves nothing in doubt but the answer itself.
  public var isRead: Bool { self == .read }
}
