/// A list that is asked for by a period of time and whose rows tell the times by which they are listed, such as
/// candlesticks and funding rates.
///
/// A period is read from its begin on. Rows that fill an answer are followed without a gap if some of them are of the very
/// begin: the next request begins with the time of the last ones, which are left to it, so that no row is lost and none is
/// given twice, however many have the same time. Where none is of the begin, the exchange may have given the latest rows of
/// the period, and a shorter one is asked for in its place. That counts on exchanges that do not begin an answer between
/// rows of one time; more rows of one millisecond than an answer holds are taken as they are.
///
/// Generated where the documentation tells of a period, of the number of rows that an answer can hold, and of one time in
/// each row, or of its begin and its end.
public protocol TimedOperation: PeriodOperation where Response == [Row] {
  /// A row of the list.
  associatedtype Row

  /// The time by which a row is listed.
  static func time(of row: Row) -> Timestamp
}

extension ExchangeSending {
  /// The rows of the period of `first`, in as many requests as it takes; all rows from its begin until now, by the
  /// exchange's clock as far as it is known, where it has no end. Without a begin it is one answer, most often the latest rows.
  public func pages<Operation: TimedOperation>(
    from first: Operation, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    timed(first, until: first.periodEnd, options)
  }

  /// The rows from the begin of `first` on until `end`, which is included: also the rest of a sequence whose ``Page/next``
  /// is `first` and whose period ends with `end`.
  public func pages<Operation: TimedOperation>(
    from first: Operation, until end: Timestamp, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    timed(first, until: end, options)
  }

  /// What happened within `window`.
  public func pages<Operation: TimedOperation>(
    of operation: Operation, within window: TimeWindow, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    timed(operation.within(window), until: window.endTime, options)
  }

  private func timed<Operation: TimedOperation>(
    _ given: Operation, until end: Timestamp?, _ options: CallOptions
  ) -> PageSequence<Operation> {
    let lookedFor = end ?? time(of: Operation.endpoint.host)
    return PageSequence(client: self, first: given.beginning(until: lookedFor), options: options) { request, answer in
      request.step(after: answer, until: lookedFor)
    }
  }
}

extension TimedOperation {
  /// What follows an answer.
  fileprivate func step(after page: [Row], until end: Timestamp) -> PageSequence<Self>.Step {
    guard let window else { return .end }
    let times = page.map { Self.time(of: $0).milliseconds }
    let isFilled = isFilled(by: page)
    guard let first = times.min(), let last = times.max(), window.start <= first, last <= window.end, isFilled else {
      // Rows of other times than those that were asked for say nothing of where to go on.
      if let narrower = narrower(page) { return .instead(narrower) }
      return windowAfter(until: end, following: page).map { .next($0) } ?? .end
    }
    if first > window.start {
      let end = min(first - 1, window.firstHalf?.end ?? first)
      return TimeWindow(start: window.start, end: end).map { .instead(within($0)) } ?? .end
    }
    // The rows of the last time may not be all, unless an answer cannot hold more of one time.
    let next = max(last, window.start + 1)
    let rows = last > window.start ? zip(page, times).filter { $1 < last }.map(\.0) : page
    let rest = TimeWindow(start: next, end: end.milliseconds).map { within($0.prefix(maximumWindow)) }
    return .part(rows, next: rest)
  }

  /// The request for the window behind this one's, as long as one may be after an empty answer, and no longer than the last
  /// where one of twice the length would most likely fill an answer.
  private func windowAfter(until end: Timestamp, following page: [Row]) -> Self? {
    if page.isEmpty { return windowAfter(until: end, atMost: maximumWindow) }
    guard let length = window?.length, isFilled(by: page + page) else { return windowAfter(until: end) }
    return windowAfter(until: end, atMost: length)
  }
}
