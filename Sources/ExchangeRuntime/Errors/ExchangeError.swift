public import Foundation

/// Why a call gave no value, and what became of the request.
///
/// It holds no key, no signature and no query; only ``recovery`` repeats the parameters that name what was to be
/// created, and ``violations`` the values that break a rule. `body` and `headers` are what the server sent, unchanged.
public struct ExchangeError: Error, Sendable {
  /// What kind of failure it is; open, so that a new kind breaks no program.
  public struct Kind: Sendable, Hashable, CustomStringConvertible {
    /// A short name.
    public let name: String

    /// A kind of that name.
    public init(_ name: String) { self.name = name }

    /// Parameters break documented rules; nothing was sent.
    public static let invalidParameters = Kind("invalidParameters")
    /// The host family has no host in this environment; nothing was sent.
    public static let noHost = Kind("noHost")
    /// The operation needs a key or a signer that the client does not have; nothing was sent.
    public static let noCredentials = Kind("noCredentials")
    /// Signing failed; nothing was sent.
    public static let signing = Kind("signing")
    /// The base URL or path cannot be used; nothing was sent.
    public static let configuration = Kind("configuration")
    /// A limit leaves no room for as long as the call may wait; nothing was sent.
    public static let limited = Kind("limited")
    /// No complete answer arrived.
    public static let transport = Kind("transport")
    /// The time was up before the answer was complete.
    public static let timeout = Kind("timeout")
    /// The task was cancelled.
    public static let cancelled = Kind("cancelled")
    /// The exchange answered with an error code.
    public static let exchange = Kind("exchange")
    /// An answer with an error status and no error code: HTML, empty, or other JSON.
    public static let http = Kind("http")
    /// A successful answer could not be read.
    public static let decoding = Kind("decoding")

    /// The short name.
    public var description: String { name }
  }

  /// What kind of failure it is.
  public var kind: Kind { facts.value.kind }
  /// What became of the request, all attempts taken together.
  public internal(set) var outcome: Outcome {
    get { facts.value.outcome }
    set { facts.value.outcome = newValue }
  }
  /// After a limit left no room: how long it takes at least until there may be some, where that is known.
  public internal(set) var retryAfter: Duration? {
    get { facts.value.retryAfter }
    set { facts.value.retryAfter = newValue }
  }
  /// How often the request was handed to the transport; 0 when none of it was.
  public internal(set) var attempts: Int {
    get { facts.value.attempts }
    set { facts.value.attempts = newValue }
  }
  /// The caller's own id of what the operation was to create, given or generated, by which to ask what became of it.
  public internal(set) var clientOrderId: String? {
    get { facts.value.clientOrderId }
    set { facts.value.clientOrderId = newValue }
  }
  /// Ready requests that ask what became of the call, by ``clientOrderId`` or by the ids that the call sent; the client's
  /// `raw` sends them. For a batch they ask for one order after the other.
  ///
  /// Most often it is one. Where the exchange reads open and finished orders apart, there are several: they are sent in
  /// their order, and only what none of them finds is taken for missing, and not before ``settling``. Of what replaces an
  /// order the new one is asked for first, then, by the ids that were sent, the one that was to be cancelled.
  ///
  /// They are there when the outcome leaves something to ask (``Outcome/unknown``, ``Outcome/partial``, or
  /// ``Outcome/executed`` with an answer that could not be read) and the exchange has reads that find by such ids.
  public internal(set) var recovery: [UntypedOperation] {
    get { facts.value.recovery }
    set { facts.value.recovery = newValue }
  }
  /// By when it is settled whether the exchange executed a signed request of ``Outcome/unknown`` outcome; nil for others.
  ///
  /// A read that finds nothing proves nothing before: the request may still be on its way, or at work within the exchange,
  /// which answers -1007 and 408 before that is over. No page bounds the time; this one is the end of the receive window,
  /// or the arrival of the answer where that is later, and ``ClientConfiguration/settlingTime``. What is not found then
  /// was most likely not created.
  ///
  /// After ``Outcome/executed`` and ``Outcome/partial`` there is nothing to settle: the exchange said that it acted, and
  /// what a read does not find yet it finds later.
  public internal(set) var settling: Settling? {
    get { facts.value.settling }
    set { facts.value.settling = newValue }
  }
  /// The operation that failed.
  public var operation: OperationIdentity { facts.value.operation }
  /// The status, if an answer arrived.
  public var status: Int? { facts.value.status }
  /// The exchange's error code.
  public var code: Int64? { facts.value.code }
  /// The documented name of the code.
  public var codeName: String? { facts.value.codeName }
  /// The exchange's message, or the reason in words.
  public var message: String? { facts.value.message }
  /// The headers of the answer.
  public var headers: HTTPHeaders { facts.value.headers }
  /// The body of the answer as received; incomplete if the transport failed while receiving.
  public var body: [UInt8] { facts.value.body }
  /// The page behind the outcome, when a row of the dialect's table decided it.
  public var outcomePage: String? { facts.value.outcomePage ?? row?.page }
  /// The documented rules that the parameters break.
  public var violations: [ParameterViolation] { facts.value.violations }
  /// Why the body could not be read, with whatever could be read.
  public var decoding: DecodingFailure? { facts.value.decoding }
  /// Why no complete answer arrived.
  public var transport: TransportError? { facts.value.transport }
  /// Why the request could not be signed.
  public var credentials: CredentialError? { facts.value.credentials }
  /// What the row behind the outcome says.
  var row: OutcomeRow? { facts.value.row }

  private var facts: Indirect<Facts>

  /// An error of these parts.
  public init(
    _ kind: Kind, outcome: Outcome, operation: OperationIdentity, head: ResponseHead? = nil, body: [UInt8] = [],
    code: Int64? = nil, codeName: String? = nil, message: String? = nil, outcomePage: String? = nil,
    violations: [ParameterViolation] = [], decoding: DecodingFailure? = nil, transport: TransportError? = nil,
    credentials: CredentialError? = nil
  ) {
    self.init(
      kind, outcome: outcome, operation: operation, head: head, body: body, code: code, codeName: codeName,
      message: message, outcomePage: outcomePage, violations: violations, decoding: decoding, transport: transport,
      credentials: credentials, row: nil)
  }

  init(
    _ kind: Kind, outcome: Outcome, operation: OperationIdentity, head: ResponseHead? = nil, body: [UInt8] = [],
    code: Int64? = nil, codeName: String? = nil, message: String? = nil, outcomePage: String? = nil,
    violations: [ParameterViolation] = [], decoding: DecodingFailure? = nil, transport: TransportError? = nil,
    credentials: CredentialError? = nil, row: OutcomeRow?
  ) {
    facts = Indirect(
      Facts(
        kind: kind, outcome: outcome, operation: operation, status: head?.status, code: code, codeName: codeName,
        message: message, headers: head?.headers ?? HTTPHeaders(), body: body, outcomePage: outcomePage,
        violations: violations, decoding: decoding, transport: transport, credentials: credentials, row: row))
  }

  /// The body as text.
  public var bodyText: String { String(decoding: body, as: UTF8.self) }
}

extension ExchangeError {
  /// What an error holds. It stays behind a reference, since every call that can throw it makes room for an error.
  private struct Facts: Sendable {
    let kind: Kind
    var outcome: Outcome
    var retryAfter: Duration?
    var attempts = 0
    var clientOrderId: String?
    var recovery: [UntypedOperation] = []
    var settling: Settling?
    let operation: OperationIdentity
    let status: Int?
    let code: Int64?
    let codeName: String?
    let message: String?
    let headers: HTTPHeaders
    let body: [UInt8]
    let outcomePage: String?
    let violations: [ParameterViolation]
    let decoding: DecodingFailure?
    let transport: TransportError?
    let credentials: CredentialError?
    let row: OutcomeRow?
  }
}

extension ExchangeError: LocalizedError, CustomStringConvertible {
  /// Operation, what failed, and what became of the request, in one line.
  public var description: String {
    var facts: [String] = [kind.name]
    if let status { facts.append("status \(status)") }
    if let code { facts.append("code \(code)" + (codeName.map { " \($0)" } ?? "")) }
    if let message, !message.isEmpty { facts.append(status == nil ? message : ServerText.masked(message)) }
    facts += violations.map(\.description)
    if let decoding { facts.append(ServerText.masked(decoding.excerpt)) }
    if let transport { facts.append("\(transport)") }
    if let credentials { facts.append("\(credentials)") }
    if outcome == .unknown, let clientOrderId { facts.append("client order id \(clientOrderId)") }
    if kind == .http, !body.isEmpty { facts.append("body begins “\(ServerText.excerpt(body))”") }
    return ServerText.oneLine("\(operation): \(facts.joined(separator: "; ")) [\(outcome.rawValue)]")
  }

  /// Operation, what failed, and what became of the request, in one line.
  public var errorDescription: String? { description }
}
