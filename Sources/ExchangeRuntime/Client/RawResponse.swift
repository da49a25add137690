/// A successful answer that was not decoded; an answer with an error status is thrown, so that none is overlooked.
public struct RawResponse: Sendable {
  /// Status and headers.
  public let head: ResponseHead
  /// The body as received, after content decoding.
  public let body: [UInt8]
  /// Documented rules that the parameters break, when validation only reports.
  public let violations: [ParameterViolation]

  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as a JSON value.
  public func json() throws(DecodingFailure) -> JSON { try JSON(parsing: body) }

  /// The body as the answer of a documented operation, such as that of the read behind an ``ExchangeError/recovery``:
  /// `try client.raw(request).decoded(as: Spot.QueryOrder.Response.self)`.
  public func decoded<Value: JSONConvertible>(as type: Value.Type) throws(DecodingFailure) -> Value {
    try JSONDecoding.decode(type, from: body).value
  }
}
