/// An operation whose answer is one page of a longer list, by page number, offset or id.
///
/// Generated where the documentation tells how pages go on.
public protocol PagedOperation: ExchangeOperation {
  /// The request for what follows `page`; nil when nothing does.
  func following(_ page: Response) -> Self?
}

/// An operation that lists what happened within a window of time whose length is limited.
///
/// Generated where the documentation bounds the window.
public protocol WindowedOperation: ExchangeOperation {
  /// The longest window that may be asked for beside what else the request sends.
  var maximumWindow: TimeSpan { get }

  /// The window of this request; nil unless both ends are set.
  var window: TimeWindow? { get }

  /// The same request for another window, from its first page.
  func within(_ window: TimeWindow) -> Self

  /// Whether the answer holds as many rows as an answer can, so that rows of its window may be missing.
  func isFilled(by page: Response) -> Bool
}

extension WindowedOperation where Self: PagedOperation {
  /// What an answer leaves out is on the pages that follow.
  public func isFilled(by page: Response) -> Bool { false }
}

/// A page of a longer list.
public struct Page<Operation: ExchangeOperation>: Sendable {
  /// The request that was answered.
  public let request: Operation
  /// The answer with everything that came with it.
  public let received: Received<Operation.Response>
  /// The request for the page after this one, from which another sequence can go on later; nil at the end.
  ///
  /// `client.pages(from: next)` goes on with a list by page number, offset or id. The rest of a window or period that
  /// took more than one request is `client.pages(from: next, until: end)`.
  public let next: Operation?

  /// The answer; of the last page of a period no more than the rows until its end.
  public var value: Operation.Response { received.value }
}

/// How requests for pages follow each other.
public enum Paging {
  /// The number of the page after one with `count` rows; nil when that was the last.
  ///
  /// An empty page is the last. One that is not full is not, unless the total says so: an exchange may give fewer rows
  /// than it was asked for. Nothing follows a page of unknown number, where the documentation does not tell with which
  /// number pages begin and the request does not say its own.
  public static func number(
    after number: Int64?, count: Int, size: Int64? = nil, total: Int64? = nil
  ) -> Int64? {
    guard count > 0, let number else { return nil }
    let (next, isLast) = number.addingReportingOverflow(1)
    if isLast { return nil }
    guard let size, let total, size > 0 else { return next }
    let (before, isTooMany) = number.subtractingReportingOverflow(1).partialValue.multipliedReportingOverflow(by: size)
    let (seen, exceeds) = before.addingReportingOverflow(Int64(count))
    return isTooMany || exceeds || seen >= total ? nil : next
  }

  /// The id behind the largest of a page; nil when there is none, or when the page did not begin at the id.
  ///
  /// Without an id the exchange gives its latest rows; to read all, the first request needs one.
  public static func id(after id: Int64?, largest: Int64?) -> Int64? {
    guard let largest, largest >= id ?? .min, largest < .max else { return nil }
    return largest + 1
  }

  /// The largest id of a page, behind which the exchange goes on; nil when there is none, or when the page did not begin
  /// behind the id.
  public static func id(behind id: Int64?, largest: Int64?) -> Int64? {
    guard let largest, largest > id ?? .min else { return nil }
    return largest
  }

  /// The request with a parameter changed; nil without a value.
  public static func request<Operation>(
    _ operation: Operation, with parameter: WritableKeyPath<Operation, Int64?>, _ value: Int64?
  ) -> Operation? {
    guard let value else { return nil }
    var request = operation
    request[keyPath: parameter] = value
    return request
  }

  /// The request with a parameter changed that is always sent; nil without a value.
  public static func request<Operation>(
    _ operation: Operation, with parameter: WritableKeyPath<Operation, Int64>, _ value: Int64?
  ) -> Operation? {
    guard let value else { return nil }
    var request = operation
    request[keyPath: parameter] = value
    return request
  }

  /// The rows until `end`, which is included, by the time that each tells; nil where none lies behind it.
  public static func rows<Row>(_ rows: [Row], until end: Timestamp, by time: (Row) -> Timestamp) -> [Row]? {
    let last = end.milliseconds
    guard rows.contains(where: { time($0).milliseconds > last }) else { return nil }
    return rows.filter { time($0).milliseconds <= last }
  }

  /// The number of rows that fill an answer: as many as were asked for, but no more than an answer can hold; `otherwise`
  /// where no number was sent, and where it is below one, which exchanges take for none.
  public static func capacity(_ limit: Int64?, otherwise: Int64, most: Int64) -> Int64 {
    min(limit.flatMap { $0 > 0 ? $0 : nil } ?? otherwise, most)
  }

  /// The offset after a page with `count` rows; nil when that was the last: an empty one, or one that is short of the
  /// number of rows that an answer holds, where that is known.
  public static func offset(after offset: Int64, count: Int, limit: Int64? = nil) -> Int64? {
    count > 0 && Int64(count) >= limit ?? 0 && offset <= .max - Int64(count) ? offset + Int64(count) : nil
  }
}
