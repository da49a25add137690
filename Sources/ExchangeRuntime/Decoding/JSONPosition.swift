/// Where a value stands in the received JSON; only meaningful for the slots that handed it out.
public struct JSONPosition: Sendable {
  /// Index of the value's token; negative when there is no value.
  let token: Int

  init(token: Int) {
    self.token = token
  }

  /// The position of a value that is not there.
  public static var missing: JSONPosition { JSONPosition(token: -1) }

  /// Whether there is no value.
  public var isMissing: Bool { token < 0 }
}
