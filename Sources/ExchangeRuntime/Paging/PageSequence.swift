/// The pages of a list, one request after the other.
///
/// Each request is one call of the client: limited, retried and cancelled like any other. After an error the iterator
/// stands where it stood, so that asking again repeats the request; ``Page/next`` begins another sequence later.
public struct PageSequence<Operation: ExchangeOperation>: AsyncSequence, Sendable {
  /// What follows a request, given its answer.
  enum Step: Sendable {
    /// The list ends.
    case end
    /// The page counts, and this request follows.
    case next(Operation)
    /// Rows are missing in the answer; this narrower request comes in its place.
    case instead(Operation)
  }

  let client: any ExchangeSending
  let first: Operation?
  let options: CallOptions
  let step: @Sendable (Operation, Operation.Response) -> Step

  /// An iterator that has sent nothing yet.
  public func makeAsyncIterator() -> Iterator { Iterator(pages: self, request: first) }

  /// Sends the requests.
  public struct Iterator: AsyncIteratorProtocol {
    let pages: PageSequence
    var request: Operation?

    /// The next page; nil after the last.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(ExchangeError) -> Page<Operation>? {
      while let request {
        let received = try await pages.client.receive(request, options: pages.options)
        switch pages.step(request, received.value) {
        case .instead(let narrower): self.request = narrower
        case .end:
          self.request = nil
          return Page(request: request, received: received, next: nil)
        case .next(let following):
          self.request = following
          return Page(request: request, received: received, next: following)
        }
      }
      return nil
    }

    /// The next page; nil after the last.
    public mutating func next() async throws(ExchangeError) -> Page<Operation>? {
      try await next(isolation: nil)
    }
  }
}

extension ExchangeSending {
  /// The pages from `first` on, as the operation tells how they follow each other.
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

  /// What happened within `window`, oldest first, in as many windows as the operation's longest demands.
  ///
  /// Where an answer is filled to its limit, its window is halved and asked again, so that no row is missing; only a
  /// single millisecond that fills an answer is taken as it is.
  public func pages<Operation: WindowedOperation>(
    of operation: Operation, within window: TimeWindow, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    PageSequence(client: self, first: Self.first(operation, window), options: options) { request, answer in
      guard let asked = request.window else { return .end }
      if request.isFilled(by: answer), let half = asked.firstHalf { return .instead(operation.within(half)) }
      // A window that had to be halved is followed by one that is not much longer.
      let longest = min(Operation.maximumWindow, .milliseconds(asked.length.milliseconds * 2 + 1))
      return window.remainder(after: asked).map { .next(operation.within($0.prefix(longest))) } ?? .end
    }
  }

  /// What happened within `window`, oldest window first, all pages of a window before the next window.
  public func pages<Operation: WindowedOperation & PagedOperation>(
    of operation: Operation, within window: TimeWindow, options: CallOptions = CallOptions()
  ) -> PageSequence<Operation> {
    PageSequence(client: self, first: Self.first(operation, window), options: options) { request, answer in
      if let following = request.following(answer) { return .next(following) }
      guard let rest = request.window.flatMap(window.remainder) else { return .end }
      return .next(Self.first(operation, rest))
    }
  }

  private static func first<Operation: WindowedOperation>(_ operation: Operation, _ window: TimeWindow) -> Operation {
    operation.within(window.prefix(Operation.maximumWindow))
  }
}
