import CCurl
import ExchangeRuntime

/// The transfers of a transport that are under way; used by the driving thread only.
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
  /// In no order; each knows its place.
  private var active: [EasyHandle] = []
  private var idle: [EasyHandle] = []
  /// Transfers that are done and whose callers are not yet told.
  private var done: [Transfer] = []

  /// A loop without transfers.
  init(_ configuration: CurlConfiguration, _ multi: MultiHandle) {
    (self.configuration, self.multi) = (configuration, multi)
  }

  /// Whether nothing is under way.
  var isIdle: Bool { active.isEmpty }

  /// Waits until there is work for a transfer or the thread is woken.
  func wait() { multi.wait(milliseconds: Self.longestNap) }

  /// Tells the callers of all transfers that are done, at one go: told one by one, each might wake a thread.
  func handOut() {
    for transfer in done { transfer.handOut() }
    done.removeAll(keepingCapacity: true)
  }

  /// Does what can be done.
  func work() {
    var isFine = multi.work()
    // Other streams of the same connection may stand until libcurl is asked again.
    while collect() && isFine { isFine = multi.work() }
    if !isFine { endActive(.other) }
  }

  /// Takes out transfers that are done; whether one of them came over a connection that streams share.
  private func collect() -> Bool {
    var someShare = false
    while let (handle, result) = multi.nextDone() {
      guard let transfer = handle.transfer, retire(handle) else { continue }
      someShare = someShare || handle.isMultiplexed
      multi.remove(handle)
      finish(transfer, handle, result)
      recycle(handle)
    }
    return someShare
  }

  /// Takes on a transfer.
  func begin(_ transfer: Transfer) {
    guard let handle = idle.popLast() ?? EasyHandle(configuration) else {
      return fail(transfer, .other, "libcurl gives no handle")
    }
    if let fault = handle.prepare(transfer) {
      recycle(handle)
      return fail(transfer, .badRequest, fault)
    }
    guard multi.add(handle) else {
      recycle(handle)
      return fail(transfer, .other, "libcurl refused the transfer")
    }
    transfer.handle = handle
    handle.place = active.count
    active.append(handle)
  }

  /// Takes out a transfer before it is done.
  func end(_ transfer: Transfer, _ reason: TransportError.Reason) {
    guard let handle = transfer.handle, retire(handle) else { return }
    multi.remove(handle)
    fail(transfer, reason)
    recycle(handle)
  }

  /// Takes out all transfers and tells their callers.
  func endAll(_ reason: TransportError.Reason) {
    endActive(reason)
    handOut()
  }

  private func endActive(_ reason: TransportError.Reason) {
    for transfer in active.compactMap(\.transfer) { end(transfer, reason) }
  }

  /// Strikes a handle off the list of those under way; false when it is not on it.
  private func retire(_ handle: EasyHandle) -> Bool {
    guard let place = handle.place, let last = active.popLast() else { return false }
    if last !== handle {
      active[place] = last
      last.place = place
    }
    handle.place = nil
    return true
  }

  private func fail(_ transfer: Transfer, _ reason: TransportError.Reason, _ detail: String = "") {
    transfer.fail(reason, detail)
    done.append(transfer)
  }

  private func finish(_ transfer: Transfer, _ handle: EasyHandle, _ result: CURLcode) {
    done.append(transfer)
    if result == CURLE_OK && transfer.hasHead {
      transfer.succeed()
    } else if result == CURLE_OK {
      transfer.fail(.connectionLost, "the connection ended within the head of the answer")
    } else if transfer.exceedsLimit {
      transfer.fail(.tooLarge, "the answer exceeds the size limit")
    } else if transfer.sendCount > 1 || transfer.sendCount == 1 && CurlFailure.isOfConnecting(result) {
      // Where it may have left, a connection was there before the one that libcurl wanted to make.
      transfer.fail(.connectionLost, "a kept connection ended without an answer; the request was not sent again")
    } else if transfer.sendCount == 0 && handle.isRefusedByProxy {
      transfer.fail(.proxy, handle.detail(result))
    } else {
      let reason = CurlFailure.reason(result, transfer.phase, hasProxy: configuration.proxy.isForAll)
      transfer.fail(reason, handle.detail(result))
    }
  }

  private func recycle(_ handle: EasyHandle) {
    handle.transfer?.handle = nil
    handle.release()
    if idle.count < Self.maximumIdleHandles { idle.append(handle) }
  }
}
