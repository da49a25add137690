/// The pages of a list, one request after the other.
///
/// Each request is one call of the client: limited, retried and cancelled like any other. After an error the iterator
/// stands where it stood, so that asking again repeats the request; ``Page/next`` begins another sequence later.
public struct PageSequence<Operation: ExchangeOperation>: AsyncSequence, Sendable {
  /// What follows a request, given its answer.
  enum Step: Sendable {
    /// The list ends.
    case end
    /// These rows of the answer count, and this request follows; nil where they are the last. What else the answer holds
    /// lies behind the list, or is asked for again.
    case part(Operation.Response, next: Operation?)
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
        case .part(let rows, let following):
          self.request = following
          return Page(request: request, received: received.with(rows), next: following)
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

extension Received {
  /// The same answer with another value, which is a part of it.
  fileprivate func with(_ value: Value) -> Received {
    Received(
      value: value, body: body, head: head, unknownMembers: unknownMembers, tolerated: tolerated,
      violations: violations)
  }
}
