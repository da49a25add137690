import ExchangeRuntime
import Foundation
import LoopbackServer

/// An exchange on loopback that fails some requests, as a seed decides, and keeps the record of what it did.
final class FaultyExchange: Sendable {
  /// What happened to one request.
  struct Record {
    var arrivals = 0
    var executions = 0
    /// What the arrivals say of the outcome, the last one last; nil without an arrival.
    var last: Outcome?
    var sawUnknown = false
    /// Arrivals after one that did not prove that nothing was executed.
    var unprovenRepeats = 0
  }

  /// How long its windows are by the machine's clock.
  private static let window = Duration.milliseconds(200)

  /// The limit that it counts, as the client is told of it.
  static let limit = RateLimit(
    .ip, interval: window * FastTime.speed, capacity: 800, header: "X-MBX-USED-WEIGHT-1M", page: nil)

  private struct Book {
    var records: [Record]
    var faults = 0
    var window = 0
    var used = 0
    var mostUsed = 0
  }

  private let seed: UInt64
  private let faultPercent: UInt64
  private let start = ContinuousClock.now
  private let book: Locked<Book>

  init(requests: Int, faultPercent: Int, seed: UInt64) {
    self.seed = seed
    self.faultPercent = UInt64(faultPercent)
    book = Locked(Book(records: [Record](repeating: Record(), count: requests)))
  }

  /// The record of a request.
  func record(_ number: Int) -> Record { book.withLock { $0.records[number] } }

  /// How many faults it injected.
  var faults: Int { book.withLock { $0.faults } }

  /// The most that it counted within one window.
  var mostUsed: Int { book.withLock { $0.mostUsed } }

  /// Executes a request, or fails it.
  func reply(to request: ServerRequest) -> ServerReply {
    let text = (request.query + request.bodyText).components(separatedBy: "&")[0]
    guard text.hasPrefix("id="), let number = Int(text.dropFirst(3)) else { return .text("{}", status: 404) }
    let window = Int((ContinuousClock.now - start) / Self.window)
    return book.withLock { book in
      if book.window != window { (book.window, book.used) = (window, 0) }
      book.used += 1
      book.mostUsed = max(book.mostUsed, book.used)
      var record = book.records[number]
      if let last = record.last, last != .rejected { record.unprovenRepeats += 1 }
      record.arrivals += 1
      let fault = fault(number, record.arrivals)
      if fault != nil { book.faults += 1 }
      let chance = mixed(number, record.arrivals, 3) & 1 == 0
      if fault.map({ $0.executes ?? chance }) ?? true { record.executions += 1 }
      record.last = fault?.outcome ?? .executed
      if record.last == .unknown { record.sawUnknown = true }
      book.records[number] = record
      let headers = [(Self.limit.header ?? "", String(book.used))]
      let answer = "{\"id\":\(number)}"
      return fault?.reply(answer, headers) ?? .text(answer, headers: headers)
    }
  }

  private func fault(_ number: Int, _ arrival: Int) -> Fault? {
    guard mixed(number, arrival, 1) % 100 < faultPercent else { return nil }
    return Fault.allCases[Int(mixed(number, arrival, 2) % UInt64(Fault.allCases.count))]
  }

  /// A number that only seed, request, arrival and purpose decide.
  private func mixed(_ number: Int, _ arrival: Int, _ purpose: UInt64) -> UInt64 {
    var value = seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(arrival) &* 0xD1B5_4A32_D192_ED03 &+ purpose
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
