import Testing

/// A condition that did not come true: the test ends instead of waiting for ever.
struct NotInTime: Error {}

/// Waits until the condition is true, for a minute at most.
func eventually(
  _ condition: () -> Bool, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let end = ContinuousClock.now + .seconds(60)
  while !condition() {
    if ContinuousClock.now > end {
      Issue.record("it did not come true within a minute", sourceLocation: sourceLocation)
      throw NotInTime()
    }
    try await Task.sleep(for: .milliseconds(1))
  }
}
