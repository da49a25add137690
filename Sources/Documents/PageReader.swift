import Diagnostics

/// Reads a page in whatever markup it is written.
public enum PageReader {
  /// Size beyond which a file is no page.
  public static let sizeLimit = 4 << 20

  /// Reads the page in `bytes`; reports to `sink` and gives nil when it cannot be used.
  ///
  /// `file` is the name for diagnostics; its ending tells HTML from markdown.
  public static func read(_ bytes: [UInt8], file: String, sink: any DiagnosticSink) -> Page? {
    let top = SourceSpan(file: file, start: SourcePosition(line: 1))
    guard bytes.count <= sizeLimit else {
      sink.report(
        Diagnostic(.inputTooLarge, "the file has \(bytes.count) bytes; a page has at most \(sizeLimit)", at: top))
      return nil
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      sink.report(Diagnostic(.inputEmpty, "the file holds no text", at: top))
      return nil
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      sink.report(Diagnostic(.inputNotText, "the file is not UTF-8 text", at: top))
      return nil
    }
    let isHTML = file.hasSuffix(".html") || file.hasSuffix(".htm")
    guard
      let page = isHTML
        ? HTMLPageReader.read(text, file: file, sink: sink)
        : CrawledMarkdownReader.read(text, file: file, sink: sink)
    else { return nil }
    return PageIdentity.verified(page, sink: sink)
  }
}
