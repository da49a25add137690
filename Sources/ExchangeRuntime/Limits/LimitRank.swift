/// Who goes before whom among those who wait for the same limits.
enum LimitRank: Int, Sendable, Comparable {
  /// Cancels wait behind cancels only.
  case cancel
  /// What leaves nothing free of limits.
  case usual
  /// What leaves a part of them free for the others.
  case yielding

  static func < (left: LimitRank, right: LimitRank) -> Bool { left.rawValue < right.rawValue }
}
