import LoopbackServer
import Testing

/// A condition that did not come true: the test ends instead of waiting for ever.
struct NotInTime: Error {}

/// Waits until the condition is true, for a minute at most (see `Patience`).
func eventually(
  _ condition: () -> Bool, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  guard await Patience.until(condition) else {
    Issue.record("it did not come true within a minute", sourceLocation: sourceLocation)
    throw NotInTime()
  }
}
