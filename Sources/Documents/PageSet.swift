import Diagnostics

/// Puts files together that are one page, and refuses pages whose content is proved to be another's.
public enum PageSet {
  /// The pages by address: files of one address in different languages become one page.
  ///
  /// The order of `pages` is of no importance.
  public static func assemble(_ pages: [Page], sink: any DiagnosticSink) -> [Page] {
    var assembled: [Page] = []
    for page in withoutDuplicates(pages, sink: sink).sorted(by: isBefore) {
      guard var last = assembled.last, last.address == page.address else {
        assembled.append(page)
        continue
      }
      for half in page.halves {
        if last.halves.contains(where: { $0.language == half.language }) {
          sink.report(
            Diagnostic(
              .pageTwice, "the page \(page.address) was already read from \(last.file)",
              at: SourceSpan(file: page.file, start: SourcePosition(line: 1)), subject: "page \(page.address)"))
        } else {
          last.halves.append(half)
        }
      }
      last.halves.sort { $0.language < $1.language }
      assembled[assembled.count - 1] = last
    }
    return assembled
  }

  private static func isBefore(_ left: Page, _ right: Page) -> Bool {
    (left.address.path, left.file) < (right.address.path, right.file)
  }

  /// Pages whose headings prove nothing, without those that share their body with another address.
  private static func withoutDuplicates(_ pages: [Page], sink: any DiagnosticSink) -> [Page] {
    var bodies: [String: Set<PageAddress>] = [:]
    for page in pages where !PageIdentity.isProved(page) { bodies[page.body, default: []].insert(page.address) }
    return pages.filter { page in
      guard !PageIdentity.isProved(page), let owners = bodies[page.body], owners.count > 1, page.hasRequests else {
        return true
      }
      sink.report(
        Diagnostic(
          .pageDuplicate,
          "the body is also that of \(owners.subtracting([page.address]).sorted().map(\.path).joined(separator: ", "))",
          at: SourceSpan(file: page.file, start: SourcePosition(line: 1)), subject: "page \(page.address)"))
      return false
    }
  }
}

extension Page {
  /// The text of the page without marks, to compare it with that of other pages.
  fileprivate var body: String {
    halves.map { half in half.blocks.map(\.text).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// Whether tables or code stand on the page; stubs without any may well be alike.
  fileprivate var hasRequests: Bool {
    halves.contains { half in
      half.blocks.contains { block in
        switch block.content {
        case .table, .code: true
        default: false
        }
      }
    }
  }
}

extension Block {
  /// The text of the block without marks.
  fileprivate var text: String {
    switch content {
    case .heading(let heading): heading.text.plain
    case .paragraph(let text): text.plain
    case .list(let items): items.flatMap(\.blocks).map(\.text).joined(separator: "\n")
    case .quote(let blocks): blocks.map(\.text).joined(separator: "\n")
    case .table(let table):
      ([table.header] + table.rows.map(\.cells)).map { $0.map(\.text.plain).joined(separator: "|") }
        .joined(separator: "\n")
    case .code(let code): code.text
    }
  }
}
