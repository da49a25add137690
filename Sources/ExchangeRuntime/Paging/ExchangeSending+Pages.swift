extension ExchangeSending {
  /// The pages from `first` on, as the operation tells how they follow each other.
  ///
  /// They end with the window of `first`, where it has one; `pages(from:until:)` goes on to the next windows.
  public func pages<Operation: PagedOperation>(
    from first: Operation, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    pages(from: first, options: options) { $0.following($1) }
  }

  /// The pages from `first` on, where the caller says what follows a request; nil ends the list.
  public func pages<Operation: ExchangeOperation>(
    from first: Operation, options: CallOptions = CallOptions(),
    next: @escaping @Sendable (Operation, Operation.Response) -> Operation?
  ) -> PageSequence<Operation> {
    PageSequence(client: self, first: first, options: options) { request, answer in
      next(request, answer).map { .next($0) } ?? .end
    }
  }
}

/// Lists that are asked for by windows of time.
extension ExchangeSending {
  /// What happened within `window`, oldest first, in as many windows as the operation's longest demands.
  ///
  /// Where an answer is filled to its limit, its window is halved and asked again, so that no row is missing; only a
  /// single millisecond that fills an answer is taken as it is.
  public func pages<Operation: WindowedOperation>(
    of operation: Operation, within window: TimeWindow, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    pages(from: operation.within(window.prefix(operation.maximumWindow)), until: window.endTime, options: options)
  }

  /// What happened from the window of `first` on until `end`, which is included: the rest of a sequence by
  /// `pages(of:within:)` whose ``Page/next`` is `first` and whose window ends with `end`.
  public func pages<Operation: WindowedOperation>(
    from first: Operation, until end: Timestamp, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    PageSequence(client: self, first: first, options: options) { request, answer in
      request.narrower(answer).map { .instead($0) } ?? request.windowAfter(until: end).map { .next($0) } ?? .end
    }
  }
}

/// Lists that are asked for by windows of time, each of which has pages.
extension ExchangeSending {
  /// What happened within `window`, oldest window first, all pages of a window before the next window.
  public func pages<Operation: WindowedOperation & PagedOperation>(
    of operation: Operation, within window: TimeWindow, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    pages(from: operation.within(window.prefix(operation.maximumWindow)), until: window.endTime, options: options)
  }

  /// What happened from the page and window of `first` on until `end`, which is included: the rest of a sequence by
  /// `pages(of:within:)` whose ``Page/next`` is `first` and whose window ends with `end`.
  public func pages<Operation: WindowedOperation & PagedOperation>(
    from first: Operation, until end: Timestamp, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    PageSequence(client: self, first: first, options: options) { request, answer in
      (request.following(answer) ?? request.windowAfter(until: end)).map { .next($0) } ?? .end
    }
  }
}

extension WindowedOperation {
  /// The request for half of the window, where its rows fill an answer; nil for a single millisecond.
  func narrower(_ page: Response) -> Self? {
    isFilled(by: page) ? window?.firstHalf.map(within) : nil
  }

  /// The request for the window behind this one's; nil when nothing is left until `end`.
  ///
  /// A window that had to be halved is followed by one that is not much longer.
  func windowAfter(until end: Timestamp) -> Self? {
    guard let length = window?.length.milliseconds else { return nil }
    let isHalved = length < maximumWindow.milliseconds / 2
    return windowAfter(until: end, atMost: isHalved ? .milliseconds(length * 2 + 1) : maximumWindow)
  }

  /// The request for the window behind this one's, of that length at most; nil when nothing is left until `end`.
  func windowAfter(until end: Timestamp, atMost length: TimeSpan) -> Self? {
    window?.remainder(until: end.milliseconds).map { within($0.prefix(length)) }
  }
}
