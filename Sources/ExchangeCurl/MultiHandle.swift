import CCurl
import Foundation

/// libcurl's set of running transfers.
///
/// Why `@unchecked Sendable` holds:
/// 1. `pointer` is constant;
/// 2. threads other than the driving one call ``wake()`` only, which libcurl allows.
final class MultiHandle: @unchecked Sendable {
  private let pointer: UnsafeMutableRawPointer

  /// An empty set; nil when there is no memory, or no descriptor by which to wake its thread.
  init?(_ configuration: CurlConfiguration) {
    guard let pointer = curl_multi_init() else { return nil }
    // Without descriptors libcurl makes a set that cannot be woken, which would sleep while requests wait in its queue.
    guard curl_multi_wakeup(pointer) == CURLM_OK else {
      curl_multi_cleanup(pointer)
      return nil
    }
    self.pointer = pointer
    ccurl_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, configuration.maximumIdleConnections)
  }

  /// Closes all connections; the last thing to be done with a set.
  func close() { curl_multi_cleanup(pointer) }

  /// Ends the wait of the driving thread, the next one if it does not wait now.
  func wake() { curl_multi_wakeup(pointer) }

  /// Takes in a transfer, which begins with the next ``work()``; false when libcurl refuses it.
  func add(_ handle: EasyHandle) -> Bool { curl_multi_add_handle(pointer, handle.pointer) == CURLM_OK }

  /// Takes out a transfer; one that is not done loses its connection, unless other streams share it.
  func remove(_ handle: EasyHandle) { curl_multi_remove_handle(pointer, handle.pointer) }

  /// Waits until there is work, that many milliseconds have passed, or another thread wakes this one.
  ///
  /// libcurl's own timers shorten the wait.
  func wait(milliseconds: Int32) {
    // Where the system refuses to wait, turning without a pause would take a whole core.
    if curl_multi_poll(pointer, nil, 0, milliseconds, nil) != CURLM_OK { Thread.sleep(forTimeInterval: 0.001) }
  }

  /// Does what can be done; false when libcurl cannot go on.
  ///
  /// `curl_multi_socket_action`, which looks at the ready transfers only, was measured to cost more at 64 transfers.
  func work() -> Bool {
    var running: Int32 = 0
    return curl_multi_perform(pointer, &running) == CURLM_OK
  }

  /// The handle of a transfer that is done, and how it ended; nil when there is none.
  func nextDone() -> (handle: EasyHandle, result: CURLcode)? {
    var left: Int32 = 0
    while let message = curl_multi_info_read(pointer, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
      if let handle = EasyHandle.of(easy) { return (handle, ccurl_message_result(message)) }
    }
    return nil
  }
}
