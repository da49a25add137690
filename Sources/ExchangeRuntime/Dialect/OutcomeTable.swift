/// What an exchange's answers say of whether a request was executed; the first row that fits wins.
public struct OutcomeTable: Sendable, Hashable {
  /// The rows, most particular first.
  public let rows: [OutcomeRow]

  /// A table of these rows.
  public init(_ rows: [OutcomeRow]) { self.rows = rows }

  /// The first row that fits an answer.
  ///
  /// Of an answer that was cut off, the missing part could have fitted any row that looks at the body; a row behind
  /// such a one must not speak for it.
  func row(for answer: ClassifiedAnswer, of endpoint: Endpoint) -> OutcomeRow? {
    let candidates = rows.lazy.filter { $0.status.matches(answer.status) && $0.applies(to: endpoint) }
    if answer.isComplete { return candidates.first { $0.matchesBody(of: answer) } }
    return candidates.first.flatMap { $0.looksAtBody ? nil : $0 }
  }

  /// What the limit counts that an answer says is exceeded; of one that was cut off, its code says so, which proves nothing
  /// else.
  func exceeded(by answer: ClassifiedAnswer, of endpoint: Endpoint) -> WeightBucket? {
    if let row = row(for: answer, of: endpoint) { return row.exceeds }
    guard let code = answer.codeBeforeCut else { return nil }
    return rows.first { row in
      row.status.matches(answer.status) && row.applies(to: endpoint) && row.code != .any && row.code.matches(code)
    }?.exceeds
  }
}

extension OutcomeTable {
  /// What an error in the place of an element says of the element.
  func outcome(of failure: BatchFailure, to endpoint: Endpoint) -> Outcome {
    row(for: ClassifiedAnswer(code: failure.code, message: failure.message), of: endpoint)?.outcome ?? .unknown
  }
}

/// One documented fact: answers of this form, to these operations, mean this outcome.
public struct OutcomeRow: Sendable, Hashable {
  /// The status of the answer.
  public let status: StatusPattern
  /// The error code in the body.
  public let code: CodePattern
  /// A part of the message, in the exchange's spelling and case; nil for any message.
  public let message: String?
  /// The safety classes to which the row applies; empty for all.
  public let safety: [Safety]
  /// The endpoint paths to which the row applies; empty for all.
  public let paths: [String]
  /// The host families to which the row applies; empty for all.
  public let hosts: [HostFamily]
  /// What became of the request.
  public let outcome: Outcome
  /// What it says of sending the request again.
  public let retry: RetryEffect
  /// What the limit counts that such an answer says is exceeded; nil where it does not say.
  public let exceeds: WeightBucket?
  /// The page that says so.
  public let page: String

  /// A row; every pattern that is left out fits every answer.
  public init(
    status: StatusPattern = .any, code: CodePattern = .any, message: String? = nil, safety: [Safety] = [],
    paths: [String] = [], hosts: [HostFamily] = [], outcome: Outcome, retry: RetryEffect = .bySafety,
    exceeds: WeightBucket? = nil, page: String
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.safety = safety
    self.paths = paths
    self.hosts = hosts
    self.outcome = outcome
    self.retry = retry
    self.exceeds = exceeds
    self.page = page
  }

  /// Whether the body decides.
  var looksAtBody: Bool { code != .any || message != nil }

  func applies(to endpoint: Endpoint) -> Bool {
    (safety.isEmpty || safety.contains(endpoint.safety)) && (paths.isEmpty || paths.contains(endpoint.path))
      && (hosts.isEmpty || hosts.contains(endpoint.host))
  }

  func matchesBody(of answer: ClassifiedAnswer) -> Bool {
    guard code.matches(answer.code) else { return false }
    guard let message else { return true }
    return answer.message?.contains(message) ?? false
  }
}

/// Which statuses a row is about.
public enum StatusPattern: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// Every status.
  case any
  /// One status.
  case exactly(Int)
  /// An inclusive range of statuses.
  case range(ClosedRange<Int>)

  /// One status.
  public init(integerLiteral value: Int) { self = .exactly(value) }

  func matches(_ status: Int) -> Bool {
    switch self {
    case .any: true
    case .exactly(let only): status == only
    case .range(let range): range.contains(status)
    }
  }
}

/// Which error codes a row is about.
public enum CodePattern: Sendable, Hashable, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// Every body, with or without a code.
  case any
  /// A complete body that holds no code: HTML, empty, or other JSON.
  case absent
  /// One of these codes.
  case codes([Int64])

  /// One code.
  public init(integerLiteral value: Int64) { self = .codes([value]) }

  /// One of several codes.
  public init(arrayLiteral elements: Int64...) { self = .codes(elements) }

  func matches(_ code: Int64?) -> Bool {
    switch self {
    case .any: true
    case .absent: code == nil
    case .codes(let codes): code.map(codes.contains) ?? false
    }
  }
}
