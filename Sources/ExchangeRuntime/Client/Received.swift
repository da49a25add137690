/// An answer with everything that came with it.
public struct Received<Value: Sendable>: Sendable {
  /// The decoded answer.
  public let value: Value
  /// The body as received.
  public let body: [UInt8]
  /// Status and headers.
  public let head: ResponseHead
  /// Documented rules that the parameters break, when validation only reports.
  public let violations: [ParameterViolation]
  private let notes: Notes

  /// Paths are worked out when they are asked for; most programs never ask.
  private enum Notes: Sendable {
    case decoded(Decoded<Value>, besides: Mismatch?)
    case given(unknown: [UnknownMember], tolerated: [Mismatch])
  }

  init(
    _ decoded: Decoded<Value>, _ response: HTTPResponse, besides mismatch: Mismatch? = nil,
    violations: [ParameterViolation]
  ) {
    self.value = decoded.value
    self.body = response.body
    self.head = response.head
    self.violations = violations
    self.notes = .decoded(decoded, besides: mismatch)
  }

  /// An answer of these parts, as mocks need it.
  public init(
    value: Value, body: [UInt8] = [], head: ResponseHead = ResponseHead(status: 200),
    unknownMembers: [UnknownMember] = [], tolerated: [Mismatch] = [], violations: [ParameterViolation] = []
  ) {
    self.value = value
    self.body = body
    self.head = head
    self.violations = violations
    self.notes = .given(unknown: unknownMembers, tolerated: tolerated)
  }

  /// The answer that a body holds, as mocks need it: `try Received(body: Array(text.utf8))`.
  public init(
    body: [UInt8], head: ResponseHead = ResponseHead(status: 200)
  ) throws(DecodingFailure) where Value: JSONConvertible {
    self.init(
      try JSONDecoding.decode(Value.self, from: body), HTTPResponse(head: head, body: body), violations: [])
  }

  /// Members that the type does not know, in document order.
  public var unknownMembers: [UnknownMember] {
    switch notes {
    case .decoded(let decoded, _): decoded.unknownMembers
    case .given(let unknown, _): unknown
    }
  }

  /// Deviations from the documentation that were tolerated, in document order.
  public var tolerated: [Mismatch] {
    switch notes {
    case .decoded(let decoded, let mismatch): (mismatch.map { [$0] } ?? []) + decoded.tolerated
    case .given(_, let tolerated): tolerated
    }
  }
}
