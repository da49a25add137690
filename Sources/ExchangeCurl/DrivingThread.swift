import CCurl
import Foundation

/// A thread of the system, since Foundation's does not tell when there is none: what waits for it would wait for ever.
enum DrivingThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Runs `body` on a thread of its own; false when the system gives none.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let context = Unmanaged.passRetained(Body(body))
    let isStarted = ccurl_start_thread(runBody, context.toOpaque()) == 0
    if !isStarted { context.release() }
    return isStarted
  }

  private static let runBody: ccurl_thread_body = { context in
    Thread.current.name = "ExchangeCurl"
    context.map { Unmanaged<Body>.fromOpaque($0).takeRetainedValue() }?.run()
    return nil
  }
}
