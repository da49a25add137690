/// Status and headers of an answer.
public struct ResponseHead: Sendable {
  /// The status.
  public let status: Int
  /// The headers as received.
  public let headers: HTTPHeaders

  /// A head of these parts.
  public init(status: Int, headers: HTTPHeaders = HTTPHeaders()) {
    self.status = status
    self.headers = headers
  }

  /// Whether a cache gave the answer, so that it tells of an earlier time.
  var isFromCache: Bool { headers["Age"].map { $0 != "0" } ?? false }

  /// Whether the status says success (2xx).
  public var isSuccess: Bool { (200...299).contains(status) }
}

/// A complete answer.
public struct HTTPResponse: Sendable {
  /// Status and headers.
  public let head: ResponseHead
  /// The body as received, after content decoding.
  public let body: [UInt8]

  /// An answer of these parts.
  public init(head: ResponseHead, body: [UInt8]) {
    self.head = head
    self.body = body
  }

  /// An answer of these parts.
  public init(status: Int, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = []) {
    self.init(head: ResponseHead(status: status, headers: headers), body: body)
  }
}
