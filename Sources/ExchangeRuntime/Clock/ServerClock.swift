/// The time of the exchange as far as it is known: this machine's clock, corrected per host family.
final class ServerClock: Sendable {
  private struct Family {
    /// What is believed.
    var reading: ClockReading
    /// The latest reading, when it contradicts what is believed.
    var contradiction: ClockReading?
    /// The latest reading of all.
    var latest: ClockReading
  }

  private let clock: any ExchangeClock
  private let families = Locked<[HostFamily: Family]>([:])

  /// A clock that trusts this machine until an answer tells otherwise.
  init(_ clock: any ExchangeClock) { self.clock = clock }

  /// Microseconds since 1970 by the clock of a host family.
  func now(_ host: HostFamily) -> Int64 {
    clock.nowMicroseconds() + families.withLock { $0[host]?.reading.offset ?? 0 }
  }

  /// Takes the `Date` header of an answer whose request left at that time.
  func observe(date head: ResponseHead, of host: HostFamily, sent: Int64) {
    guard !head.isFromCache, let seconds = head.headers["Date"].flatMap(HTTPDate.seconds) else { return }
    let received = clock.nowMicroseconds()
    guard received >= sent else { return }
    observe(host, ClockReading(server: seconds * 1_000_000, resolution: 1_000_000, sent: sent, received: received))
  }

  /// Adds a reading; one that contradicts what is believed counts only when the next one confirms it.
  func observe(_ host: HostFamily, _ reading: ClockReading) {
    families.withLock { families in
      guard var family = families[host] else {
        families[host] = Family(reading: reading, latest: reading)
        return
      }
      family.latest = reading
      if let narrowed = family.reading.intersection(reading) {
        family.reading = narrowed
        family.contradiction = nil
      } else if let confirmed = family.contradiction?.intersection(reading) {
        family.reading = confirmed
        family.contradiction = nil
      } else {
        family.contradiction = reading
      }
      families[host] = family
    }
  }

  /// Believes a reading alone.
  func adopt(_ host: HostFamily, _ reading: ClockReading) {
    families.withLock { $0[host] = Family(reading: reading, latest: reading) }
  }

  /// Believes the latest reading alone, and no more that this machine's clock is right: what was believed led to a refusal.
  func adoptLatest(_ host: HostFamily) {
    families.withLock { families in
      guard var latest = families[host]?.latest else { return }
      latest.mayBeNone = false
      families[host] = Family(reading: latest, latest: latest)
    }
  }
}
