import ExchangeCurl
import ExchangeOpenSSL
import ExchangeRuntime
import Foundation
import LoopbackServer

/// Many requests through many tasks against an exchange that fails some of them, checked against its own record.
public struct SoakRun: Sendable {
  /// What a run found.
  public struct Report: Sendable {
    /// How often calls ended in each outcome.
    public var outcomes: [String: Int] = [:]
    /// What contradicts the server's record; empty when all is well.
    public var faults: [String] = []
    /// Faults that the server injected, of all its arrivals.
    public var injected = 0
    /// The most that the server counted within a window, and what is allowed.
    public var mostUsed = 0
    public var capacity = 0
    /// Resident memory in bytes after a fifth of the requests and at the end; 0 where it cannot be read.
    public var memoryAtAFifth = 0
    public var memoryAtTheEnd = 0
    /// From first to last.
    public var duration = Duration.zero
  }

  /// What the tasks share.
  private final class Progress: Sendable {
    let state = Locked((report: Report(), next: 0))
  }

  private let requests: Int
  private let tasks: Int
  private let seed: UInt64

  /// A run of that many requests; the seed decides its faults.
  public init(requests: Int, tasks: Int = 200, seed: UInt64 = 1) {
    (self.requests, self.tasks, self.seed) = (requests, tasks, seed)
  }

  /// Runs it.
  public func run() async throws -> Report {
    let exchange = FaultyExchange(requests: requests, faultPercent: 5, seed: seed)
    let server = try LoopbackServer(keepsRequests: false) { exchange.reply(to: $0) }
    defer { server.stop() }
    let client = ExchangeClient(
      SoakDialect(), environment: .custom(baseURLs: [.fapi: server.baseURL]),
      credentials: try .hmac(apiKey: "key", secret: "secret"), transport: CurlTransport(),
      configuration: ClientConfiguration(
        retry: RetryPolicy(initialDelay: .milliseconds(5) * FastTime.speed), whenLimited: .wait, sleeper: FastTime()))
    let start = ContinuousClock.now
    let progress = Progress()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<tasks {
        group.addTask {
          while let number = progress.state.withLock({ state -> Int? in
            defer { state.next += 1 }
            return state.next < requests ? state.next : nil
          }) {
            let (outcome, faults) = await call(number, client, exchange)
            let isFifth = number == requests / 5
            progress.state.withLock { state in
              state.report.outcomes[outcome.rawValue, default: 0] += 1
              if state.report.faults.count < 20 { state.report.faults += faults }
              if isFifth { state.report.memoryAtAFifth = Self.residentMemory() }
            }
          }
        }
      }
    }
    var report = progress.state.withLock { $0.report }
    report.duration = ContinuousClock.now - start
    report.memoryAtTheEnd = Self.residentMemory()
    (report.injected, report.mostUsed) = (exchange.faults, exchange.mostUsed)
    report.capacity = FaultyExchange.limit.capacity
    return report
  }

  private func call(
    _ number: Int, _ client: ExchangeClient, _ exchange: FaultyExchange
  ) async -> (Outcome, [String]) {
    switch number % 10 {
    case 0...3: await call(Place(id: number), client, exchange)
    case 4...7: await call(Query(id: number), client, exchange)
    case 8: await call(Cancel(id: number), client, exchange)
    default: await call(Transfer(id: number), client, exchange)
    }
  }

  private func call<Operation: SoakOperation>(
    _ operation: Operation, _ client: ExchangeClient, _ exchange: FaultyExchange
  ) async -> (Outcome, [String]) {
    var (outcome, attempts, words) = (Outcome.executed, Int?.none, "")
    do {
      let answer = try await client.send(operation)
      if Int(answer.id) != operation.id { words = "the answer of another request; " }
    } catch {
      (outcome, attempts) = (error.outcome, error.attempts)
      words = error.kind == .cancelled ? "cancelled; " : ""
    }
    let record = exchange.record(operation.id)
    let faults = Self.faults(Operation.endpoint.safety, outcome, attempts, record).map {
      "\(Operation.self) \(operation.id): \(words)\($0) [\(outcome), \(record)]"
    }
    return (outcome, words.isEmpty ? faults : faults + [words])
  }

  /// What contradicts the server's record.
  private static func faults(
    _ safety: Safety, _ outcome: Outcome, _ attempts: Int?, _ record: FaultyExchange.Record
  ) -> [String] {
    var faults: [String] = []
    if let attempts, attempts != record.arrivals { faults.append("\(attempts) attempts were counted") }
    if safety == .read {
      if outcome == .executed && record.executions == 0 { faults.append("it was not executed") }
      return faults
    }
    switch outcome {
    case .executed where record.executions == 0: faults.append("it was not executed")
    case .rejected where record.executions > 0, .notSent where record.arrivals > 0: faults.append("it was executed")
    case .unknown where !record.sawUnknown: faults.append("the server said more")
    case .partial: faults.append("nothing here has parts")
    default: break
    }
    if safety == .cancel {
      if record.arrivals > 2 { faults.append("sent more than twice") }
    } else {
      if record.executions > 1 { faults.append("executed twice") }
      if record.unprovenRepeats > 0 { faults.append("sent again without proof that nothing was executed") }
    }
    return faults
  }

  private static func residentMemory() -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * sysconf(Int32(_SC_PAGESIZE))
  }
}
