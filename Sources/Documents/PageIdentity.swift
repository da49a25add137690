import Diagnostics

/// Checks that a page is the one whose address it claims.
public enum PageIdentity {
  /// The page, unless its heading links say that it holds another page's content.
  static func verified(_ page: Page, sink: any DiagnosticSink) -> Page? {
    for half in page.halves {
      var votes: [PageAddress: Int] = [:]
      var first: SourceSpan?
      for block in half.blocks {
        guard case .heading(let heading) = block.content, let linked = heading.page else { continue }
        votes[linked, default: 0] += 1
        if first == nil { first = block.span }
      }
      guard let winner = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { continue }
      if winner != page.address {
        sink.report(
          Diagnostic(
            .pageForeign, "the file claims to be \(page.address) but its headings belong to \(winner)", at: first))
        return nil
      }
    }
    return page
  }

  /// Whether any heading of the page links to a page, so that its identity is proved by its content.
  public static func isProved(_ page: Page) -> Bool {
    page.halves.contains { half in
      half.blocks.contains { block in
        if case .heading(let heading) = block.content { heading.page != nil } else { false }
      }
    }
  }
}
