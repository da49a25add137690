import CCurl
import ExchangeRuntime

/// The transfers of a transport that are under way or wait for room; used by the driving thread only.
final class TransferLoop {
  /// How many handles are kept for transfers to come.
  private static let maximumIdleHandles = 64

  /// How long libcurl is left alone while transfers are under way.
  ///
  /// Of many streams of HTTP/2, libcurl 7.88 was seen to leave one standing until it was asked again, which would be when
  /// the time for connecting is up.
  private static let longestNap: Int32 = 100

  private let configuration: CurlConfiguration
  private let multi: MultiHandle
  private var active: [ObjectIdentifier: EasyHandle] = [:]
  private var waiting = WaitingLine()
  private var idle: [EasyHandle] = []

  /// A loop without transfers.
  init(_ configuration: CurlConfiguration, _ multi: MultiHandle) {
    (self.configuration, self.multi) = (configuration, multi)
  }

  /// Waits until there is work or the thread is woken; looks only, when it is not patient.
  func wait(isPatient: Bool) {
    let limit = active.isEmpty ? 60_000 : Self.longestNap
    multi.wait(milliseconds: isPatient ? waiting.millisecondsToDeadline(atMost: limit) : 0)
  }

  /// Does what can be done, and hands out the results of transfers that are done.
  func work() {
    var isFine = multi.work()
    // Other streams of the same connection may stand until libcurl is asked again.
    while collect() && isFine { isFine = multi.work() }
    if !isFine { endActive(.other) }
    admitWaiting()
  }

  /// Hands out results; whether one of them came over a connection that streams share.
  private func collect() -> Bool {
    var someShare = false
    while let (handle, result) = multi.nextDone() {
      guard let transfer = handle.transfer, active.removeValue(forKey: ObjectIdentifier(transfer)) != nil else {
        continue
      }
      someShare = someShare || handle.isMultiplexed
      multi.remove(handle)
      finish(transfer, handle, result)
      recycle(handle)
    }
    return someShare
  }

  /// Takes on a transfer, which waits when there is no room.
  func begin(_ transfer: Transfer) {
    guard active.count < configuration.maximumConcurrentRequests else {
      return waiting.append(transfer, timeout: transfer.overrides.timeout ?? configuration.timeout)
    }
    admit(transfer)
  }

  /// Takes out a transfer before it is done.
  func end(_ transfer: Transfer, _ reason: TransportError.Reason) {
    if waiting.remove(transfer) { return transfer.fail(reason) }
    guard let handle = active.removeValue(forKey: ObjectIdentifier(transfer)) else { return }
    multi.remove(handle)
    recycle(handle)
    transfer.fail(reason)
  }

  /// Takes out all transfers.
  func endAll(_ reason: TransportError.Reason) {
    while let transfer = waiting.removeFirst() { transfer.fail(reason) }
    endActive(reason)
  }

  private func endActive(_ reason: TransportError.Reason) {
    for transfer in active.values.compactMap(\.transfer) { end(transfer, reason) }
  }

  /// Ends the wait of those whose time is up, and of as many others as there is room for.
  private func admitWaiting() {
    guard !waiting.isEmpty else { return }
    for transfer in waiting.removeExpired() { transfer.fail(.timeout, "waited for other requests to end") }
    while active.count < configuration.maximumConcurrentRequests, let transfer = waiting.removeFirst() {
      admit(transfer)
    }
  }

  private func admit(_ transfer: Transfer) {
    guard let handle = idle.popLast() ?? EasyHandle(configuration) else { return transfer.fail(.other, "no memory") }
    if let fault = handle.prepare(transfer) {
      recycle(handle)
      return transfer.fail(.badRequest, fault)
    }
    guard multi.add(handle) else {
      recycle(handle)
      return transfer.fail(.other, "libcurl refused the transfer")
    }
    active[ObjectIdentifier(transfer)] = handle
  }

  private func finish(_ transfer: Transfer, _ handle: EasyHandle, _ result: CURLcode) {
    if result == CURLE_OK, let head = transfer.responseHead {
      transfer.finish(.success(HTTPResponse(head: head, body: transfer.body)))
    } else if result == CURLE_OK {
      transfer.fail(.connectionLost, "the connection ended within the head of the answer")
    } else if transfer.exceedsLimit {
      transfer.fail(.tooLarge, "the answer exceeds the size limit")
    } else if transfer.sendCount > 1 {
      transfer.fail(.connectionLost, "a kept connection ended without an answer; the request was not sent again")
    } else if transfer.sendCount == 0 && handle.isRefusedByProxy {
      transfer.fail(.proxy, handle.detail)
    } else {
      transfer.fail(CurlFailure.reason(result, transfer.phase), handle.detail)
    }
  }

  private func recycle(_ handle: EasyHandle) {
    handle.release()
    if idle.count < Self.maximumIdleHandles { idle.append(handle) }
  }
}
