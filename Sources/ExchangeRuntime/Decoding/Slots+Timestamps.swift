/// Timestamps in units other than milliseconds; `value(_:_:)` and its relatives read milliseconds.
extension Slots {
  /// A timestamp that must be there and not null.
  public mutating func timestamp(_ index: Int, _ unit: Timestamp.Unit, _ form: WireForm = .natural) -> Timestamp {
    value(index, form.counting(unit))
  }

  /// A timestamp that may be absent; null is reported and becomes nil.
  public mutating func optionalTimestamp(
    _ index: Int, _ unit: Timestamp.Unit, _ form: WireForm = .natural
  ) -> Timestamp? {
    optional(index, form.counting(unit))
  }

  /// A timestamp that must be there and may be null.
  public mutating func nullableTimestamp(
    _ index: Int, _ unit: Timestamp.Unit, _ form: WireForm = .natural
  ) -> Timestamp? {
    nullable(index, form.counting(unit))
  }

  /// A timestamp that may be absent or null.
  public mutating func optionalNullableTimestamp(
    _ index: Int, _ unit: Timestamp.Unit, _ form: WireForm = .natural
  ) -> Timestamp? {
    optionalNullable(index, form.counting(unit))
  }
}
