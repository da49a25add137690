/// A list that is asked for by a period of time or by an id from which to go on, such as trades.
///
/// Exchanges refuse both in one request, or warn of it. So a period is looked for by its time until an answer has rows,
/// and read on by the id of the last row alone: no row is lost, and none is given twice, however many have the same time.
/// That counts on ids that grow with time; where a single millisecond before all others fills an answer, its rows are
/// taken for the first. Generated where the documentation tells of both, of the number of rows that an answer can hold, and
/// of one time in each row.
///
/// ``WindowedOperation/within(_:)`` drops the id, and ``PagedOperation/following(_:)`` the times; where another parameter
/// that is sent excludes the id, nothing follows, and a period is read by ever shorter windows only.
public protocol CursorOperation: PagedOperation, PeriodOperation {
  /// The rows of an answer until `end`, which is included; nil where none lies behind it.
  func rows(of page: Response, until end: Timestamp) -> Response?
}

extension ExchangeSending {
  /// The rows of the period of `first`, oldest first, in as many requests as it takes; all rows from its begin on where
  /// it has no end, and from its id on where it has one.
  ///
  /// Without begin and id it begins with the latest rows.
  public func pages<Operation: CursorOperation>(
    from first: Operation, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    pages(first, until: first.periodEnd, options)
  }

  /// The rows from the id or from the begin of `first` on until `end`, which is included: also the rest of a sequence
  /// whose ``Page/next`` is `first` and whose period ends with `end`.
  public func pages<Operation: CursorOperation>(
    from first: Operation, until end: Timestamp, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    pages(first, until: end, options)
  }

  /// What happened within `window`, oldest first.
  public func pages<Operation: CursorOperation>(
    of operation: Operation, within window: TimeWindow, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    pages(operation.within(window), until: window.endTime, options)
  }

  private func pages<Operation: CursorOperation>(
    _ given: Operation, until end: Timestamp?, _ options: CallOptions
  ) -> PageSequence<Operation> {
    // Rows are looked for until now at most; what comes later is read by id.
    let lookedFor = end ?? time(of: Operation.endpoint.host)
    return PageSequence(client: self, first: given.beginning(until: lookedFor), options: options) { request, answer in
      if let end, let rows = request.rows(of: answer, until: end) { return .part(rows, next: nil) }
      if let narrower = request.narrower(answer) { return .instead(narrower) }
      return (request.following(answer) ?? request.windowAfter(until: lookedFor)).map { .next($0) } ?? .end
    }
  }
}
