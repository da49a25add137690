/// A request as it would go out, byte for byte: the dry run.
///
/// A transport adds `Host`, `Content-Length` and what it negotiates or adds by itself (`Accept`, `Accept-Encoding`);
/// everything else is here.
public struct PreparedRequest: Sendable {
  /// The operation.
  public let operation: OperationIdentity
  /// Method, URL, headers and body, exactly as sent.
  public let http: HTTPRequest
  /// The bytes that were signed; nil for a request without a signature.
  public let signedBytes: [UInt8]?
  /// What the request charges to the budgets.
  public let weight: RequestWeight
  /// Documented rules that the parameters break, when validation only reports.
  public let violations: [ParameterViolation]
  /// The time that stamps the request, in milliseconds since 1970.
  public let milliseconds: Int64

  /// How long the exchange accepts the request; nil for one without a stamp, which it accepts at any time.
  let validity: Duration?
  let querySignatureCount: Int
  let bodySignatureCount: Int

  /// The method.
  public var method: HTTPMethod { http.method }
  /// The whole URL, signature included.
  public var url: String { http.url }
  /// The headers, API key included.
  public var headers: HTTPHeaders { http.headers }
  /// The body, signature included.
  public var body: [UInt8] { http.body }
}

extension PreparedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The request as text, API key and signature redacted.
  public var description: String {
    let tail = "&signature redacted"
    let url = String(decoding: http.url.utf8.dropLast(querySignatureCount), as: UTF8.self)
    var lines = ["\(http.method) \(url)" + (querySignatureCount > 0 ? tail : "")]
    lines += http.headers.map(\.description)
    if !http.body.isEmpty {
      let body = String(decoding: http.body.dropLast(bodySignatureCount), as: UTF8.self)
      lines += ["", body + (bodySignatureCount > 0 ? tail : "")]
    }
    return lines.joined(separator: "\n")
  }

  /// The request as text, API key and signature redacted.
  public var debugDescription: String { description }

  /// The description only, so that `dump` finds neither key nor signature.
  public var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}
