extension Timestamp {
  /// The same point in time in another unit, rounded down; the nearest end where it does not fit into 64 bits.
  public func converted(to unit: Unit) -> Timestamp {
    guard unit != self.unit else { return self }
    let perSecond = unit.perSecond
    let (seconds, microseconds) = parts
    let (product, overflows) = seconds.multipliedReportingOverflow(by: perSecond)
    let (sum, exceeds) = product.addingReportingOverflow(microseconds / (1_000_000 / perSecond))
    return Timestamp(overflows || exceeds ? (seconds < 0 ? .min : .max) : sum, unit)
  }
}
