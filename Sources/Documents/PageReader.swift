import Diagnostics

/// Reads a page in whatever markup it is written.
public enum PageReader {
  /// Size beyond which a file is no page.
  public static let sizeLimit = 4 << 20

  /// Length beyond which a line of markdown is no line of a page, in bytes.
  static let lineLimit = 64 << 10

  /// What some editors put in front of UTF-8.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Reads the page in `bytes`; reports to `sink` and gives nil when it cannot be used.
  ///
  /// `file` is the name for diagnostics; its ending tells HTML from markdown. `address` is where the user says that the
  /// page stands; it counts for pages that have no address of their own.
  public static func read(
    _ bytes: [UInt8], file: String, address: PageAddress? = nil, sink: any DiagnosticSink
  ) -> Page? {
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
    let bytes = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      sink.report(Diagnostic(.inputNotText, "the file is not UTF-8 text", at: top))
      return nil
    }
    let isHTML = file.hasSuffix(".html") || file.hasSuffix(".htm")
    let page =
      isHTML
      ? HTMLPageReader.read(text, file: file, sink: sink)
      : markdown(text, bytes, file: file, address: address, sink: sink)
    return page.flatMap { PageIdentity.verified($0, sink: sink) }
  }

  /// Front matter with an address tells crawled pages from those of GitHub; `bytes` are those of `text`.
  private static func markdown(
    _ text: String, _ bytes: [UInt8], file: String, address: PageAddress?, sink: any DiagnosticSink
  ) -> Page? {
    let lines = Line.split(bytes)
    if let long = lines.first(where: { $0.text.count > lineLimit }) {
      sink.report(
        Diagnostic(
          .inputLineTooLong, "line \(long.number) has \(long.text.count) bytes; a line has at most \(lineLimit)",
          at: SourceSpan(file: file, start: SourcePosition(line: long.number))))
      return nil
    }
    if let address, let end = FrontMatter.end(ofNameless: lines) {
      let blank = lines.prefix(end).map { Line(text: [], number: $0.number, column: 1) }
      let body = blank + lines[end...]
      return GitHubMarkdownReader.read(
        Line.joined(body.map(\.text)).string, lines: body, file: file, address: address, sink: sink)
    }
    guard GitHubMarkdownReader.reads(lines) else { return CrawledMarkdownReader.read(lines, file: file, sink: sink) }
    return GitHubMarkdownReader.read(text, lines: lines, file: file, address: address, sink: sink)
  }
}
