public import ExchangeRuntime

/// Passes requests on to another transport and fails some of them by script.
///
/// The faults are those that cost money: whether the request was executed is known to the script only.
public final class FaultyTransport: Transport {
  /// What goes wrong with one request.
  public enum Fault: Sendable {
    /// No connection is made; the other transport never sees the request.
    case refused
    /// Bytes may have left and the connection ends; the other transport never sees the request.
    case lostBeforeExecution
    /// The other transport answers, and the answer is lost.
    case lostAfterExecution
    /// The other transport answers, and time is up before that.
    case timeoutAfterExecution
    /// The other transport answers, and its body is cut off after that many bytes.
    case truncated(Int)
    /// This is answered in place of the other transport.
    case replaced(HTTPResponse)
    /// The other transport answers, and this arrives in place of its answer.
    case replacedAfterExecution(HTTPResponse)
  }

  private let base: any Transport
  private let script: @Sendable (Int, HTTPRequest) -> Fault?
  private let count = Locked(0)

  /// A transport over `base` where `script` decides what goes wrong, by the number of the request, from 0.
  public init(_ base: any Transport, script: @escaping @Sendable (Int, HTTPRequest) -> Fault?) {
    (self.base, self.script) = (base, script)
  }

  /// A transport over `base` with these faults, one a request; later requests suffer none.
  public convenience init(_ base: any Transport, _ faults: [Fault?]) {
    self.init(base) { number, _ in number < faults.count ? faults[number] : nil }
  }

  /// A transport over `base` where that share of the requests, from 0 to 1, suffers one of `faults`; `seed` decides.
  public convenience init(_ base: any Transport, share: Double, of faults: [Fault], seed: UInt64) {
    let generator = Locked(SeededGenerator(seed: seed))
    self.init(base) { _, _ in
      generator.withLock { Double.random(in: 0..<1, using: &$0) < share ? faults.randomElement(using: &$0) : nil }
    }
  }

  /// Sends the request through the other transport, unless the script says otherwise.
  public func send(_ request: HTTPRequest, timeout: Duration?) async throws(TransportError) -> HTTPResponse {
    try await send(timeout: timeout, goesFirst: false) { request }
  }

  /// Sends the request that `make` makes through the other transport, which has it made when it can leave, unless the script
  /// says otherwise.
  public func send(
    timeout: Duration?, goesFirst: Bool, making make: () -> HTTPRequest?
  ) async throws(TransportError) -> HTTPResponse {
    var fault: Fault?
    let response: HTTPResponse
    do {
      response = try await base.send(timeout: timeout, goesFirst: goesFirst) {
        guard let request = make() else { return nil }
        fault = script(nextNumber(), request)
        return fault?.hidesTheRequest == true ? nil : request
      }
    } catch {
      switch fault {
      case .refused: throw TransportError(.connect, phase: .notSent)
      case .lostBeforeExecution: throw TransportError(.connectionLost, phase: .sent)
      case .replaced(let response): return response
      default: throw error
      }
    }
    switch fault {
    case nil: return response
    case .timeoutAfterExecution: throw TransportError(.timeout, phase: .sent)
    case .replacedAfterExecution(let other): return other
    case .truncated(let count):
      throw TransportError(
        .connectionLost, phase: .receiving, head: response.head, partialBody: Array(response.body.prefix(count)))
    case .lostAfterExecution, .refused, .lostBeforeExecution, .replaced:
      throw TransportError(.connectionLost, phase: .sent)
    }
  }

  private func nextNumber() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}

extension FaultyTransport.Fault {
  /// Whether the other transport does not see the request.
  fileprivate var hidesTheRequest: Bool {
    switch self {
    case .refused, .lostBeforeExecution, .replaced: true
    case .lostAfterExecution, .timeoutAfterExecution, .truncated, .replacedAfterExecution: false
    }
  }
}
