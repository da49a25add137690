/// Waits for what tests cannot be told of.
///
/// The end is counted in looks and not by a clock: a machine that is slow, or that stood still meanwhile, looks later, and
/// not less often.
public enum Patience {
  /// Waits until the condition is true; false when it was not in 60,000 looks, a millisecond or more apart.
  public static func until(
    isolation: isolated (any Actor)? = #isolation, _ condition: () -> Bool
  ) async -> Bool {
    for _ in 0..<60_000 {
      if condition() { return true }
      try? await Task.sleep(for: .milliseconds(1))
    }
    return condition()
  }
}
