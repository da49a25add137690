import ExchangeRuntime

/// Ids of orders, the same in every run: for `ClientConfiguration.clientOrderId`, so that a recorded order can be replayed.
public enum SeededOrderIds {
  /// 32 hexadecimal digits that `seed` decides; calls from several tasks share one series.
  public static func ids(seed: UInt64) -> @Sendable () -> String {
    let generator = Locked(SeededGenerator(seed: seed))
    return {
      let (high, low) = generator.withLock { ($0.next(), $0.next()) }
      return padded(high) + padded(low)
    }
  }

  private static func padded(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
