#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells the time that stamps requests; injected, so that tests can fix it.
public protocol ExchangeClock: Sendable {
  /// Milliseconds since 1970 in UTC.
  func nowMilliseconds() -> Int64

  /// Microseconds since 1970 in UTC.
  func nowMicroseconds() -> Int64
}

extension ExchangeClock {
  /// The milliseconds, as microseconds.
  public func nowMicroseconds() -> Int64 { nowMilliseconds() * 1_000 }
}

/// The clock of this machine.
public struct SystemClock: ExchangeClock {
  /// A clock that reads the machine's time.
  public init() {}

  /// Milliseconds since 1970 in UTC.
  public func nowMilliseconds() -> Int64 { nowMicroseconds() / 1_000 }

  /// Microseconds since 1970 in UTC.
  public func nowMicroseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
  }
}

/// A clock that always tells the same time, for tests and for reproducible dry runs.
public struct FixedClock: ExchangeClock {
  private let milliseconds: Int64

  /// A clock that stands at that many milliseconds since 1970.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The fixed time.
  public func nowMilliseconds() -> Int64 { milliseconds }
}
