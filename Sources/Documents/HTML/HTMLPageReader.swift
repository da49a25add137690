import Diagnostics

/// Reads a page of a Docusaurus site.
enum HTMLPageReader {
  static func read(_ text: String, file: String, sink: any DiagnosticSink) -> Page? {
    let top = SourceSpan(file: file, start: SourcePosition(line: 1))
    guard let tree = HTMLTree(text), let root = tree.root else {
      sink.report(Diagnostic(.inputNotText, "the file is no HTML", at: top))
      return nil
    }
    guard let url = canonicalURL(root), let address = PageAddress(url: url) else {
      sink.report(Diagnostic(.pageAddress, "the page has no canonical link to a documentation page", at: top))
      return nil
    }
    guard let content = root.first(where: { $0.hasClass("theme-doc-markdown") }) else {
      sink.report(Diagnostic(.pageAddress, "the page has no element with the class theme-doc-markdown", at: top))
      return nil
    }
    let language: Language = root.attribute("lang")?.hasPrefix("zh") ?? false ? .chinese : .english
    let reader = HTMLBlockReader(places: HTMLFilePlaces(file: file, text: text))
    do {
      let blocks = try reader.blocks(content.children, depth: 0)
      return Page(address: address, file: file, halves: [LanguageHalf(language: language, blocks: blocks)])
    } catch {
      sink.report(
        Diagnostic(
          .inputNestingTooDeep, "elements are nested more than \(BlockReader.nestingLimit) deep",
          at: SourceSpan(file: file, start: SourcePosition(line: error.line))))
      return nil
    }
  }

  private static func canonicalURL(_ root: HTMLNode) -> String? {
    if let link = root.first(where: { $0.name == "link" && $0.attribute("rel") == "canonical" }) {
      return link.attribute("href")
    }
    return root.first { $0.name == "meta" && $0.attribute("property") == "og:url" }?.attribute("content")
  }
}

/// Turns byte offsets of a text into lines and columns.
struct LineTable {
  private let starts: [Int]
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }

  /// Line and column of the byte at `offset`.
  func position(at offset: Int) -> SourcePosition {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let end = min(offset, bytes.count)
    let column = bytes[starts[low]..<max(starts[low], end)].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    return SourcePosition(line: low + 1, column: column)
  }
}
