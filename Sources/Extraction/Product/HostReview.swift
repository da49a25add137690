import Diagnostics
import Documents
import Specification

/// Holds the addresses that general pages name against those of the catalogue, which requests go to.
struct HostReview {
  let catalogue: Catalogue
  let sink: any DiagnosticSink

  /// Reports addresses that the catalogue lacks, on pages that tell of hosts, and those of the catalogue that the page
  /// behind them names no more.
  func report(_ page: Page, kind: PageKind) {
    let path = page.address.path
    let documented = catalogue.hosts.filter { $0.page == path }
    guard kind == .generalInformation || !documented.isEmpty else { return }
    let mentions = page.halves.flatMap { $0.blocks.flatMap(Self.mentions) }
    let roots = Dictionary(mentions.filter(\.isRoot).map { ($0.address, $0.span) }) { first, _ in first }
    let known = Set(catalogue.hosts.flatMap { $0.environments.flatMap(\.addresses) })
    for (address, span) in roots.sorted(by: { $0.key < $1.key }) where !known.contains(address) {
      sink.report(
        Diagnostic(
          .hostUnknown, "the page names the address \(address), which no host of exchange.json has", at: span,
          subject: "host \(address)"))
    }
    let named = Set(mentions.map(\.address))
    for host in documented {
      for address in host.environments.flatMap(\.addresses) where !named.contains(address) {
        sink.report(
          Diagnostic(
            .hostGone, "the page does not name \(address), which exchange.json gives to `\(host.name)`",
            at: SourceSpan(whole: page.file), subject: "host \(host.name) \(address)"))
      }
    }
  }

  /// An address in a text.
  private struct Mention {
    var address: String
    /// Whether no path follows: what has one is a link to something to read, or an example of a request.
    var isRoot: Bool
    var span: SourceSpan
  }

  private static func mentions(_ block: Block) -> [Mention] {
    switch block.content {
    case .heading(let heading): mentions(heading.text, block.span)
    case .paragraph(let text): mentions(text, block.span)
    case .list(let items): items.flatMap { $0.blocks.flatMap(mentions) }
    case .quote(let blocks): blocks.flatMap(mentions)
    case .table(let table):
      (table.header + table.rows.flatMap(\.cells)).flatMap { mentions($0.text, $0.span) }
    case .code(let code):
      mentions(code.text, block.span).map { Mention(address: $0.address, isRoot: false, span: $0.span) }
    }
  }

  private static func mentions(_ text: Inline, _ span: SourceSpan) -> [Mention] {
    mentions(text.plain, span)
  }

  private static func mentions(_ text: String, _ span: SourceSpan) -> [Mention] {
    guard text.contains("https://") else { return [] }
    return text.split(separator: "https://", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      let scalars = part.unicodeScalars
      let host = scalars.prefix { scalar in
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "."
      }
      let name = String(String.UnicodeScalarView(host)).trimmed(of: ".")
      guard name.contains(".") else { return nil }
      let rest = scalars.dropFirst(host.count)
      let isRoot = rest.first != "/" || rest.dropFirst().first.map(isOfPath) != true
      return Mention(address: "https://" + name, isRoot: isRoot, span: span)
    }
  }

  private static func isOfPath(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "*{<_".unicodeScalars.contains(scalar))
  }
}
