import ExchangeRuntime

/// Random numbers that are the same for the same seed (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator whose numbers `seed` decides; the numbers of seeds that follow each other have nothing in common.
  public init(seed: UInt64) { state = Self.mixed(seed) }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Numbers that spread retries in time, the same in every run: for `ClientConfiguration.random`.
public enum SeededJitter {
  /// Numbers from 0 to below 1 that `seed` decides; calls from several tasks share one series.
  public static func numbers(seed: UInt64) -> @Sendable () -> Double {
    let generator = Locked(SeededGenerator(seed: seed))
    return { generator.withLock { .random(in: 0..<1, using: &$0) } }
  }

  /// Always the same number, from 0 to below 1.
  public static func constant(_ number: Double) -> @Sendable () -> Double { { number } }
}
