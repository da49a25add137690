import Diagnostics

/// Reads a crawled page: front matter, then the page in one language, a line `---`, the page in the other.
enum CrawledMarkdownReader {
  static func read(_ lines: [Line], file: String, sink: any DiagnosticSink) -> Page? {
    guard let matter = FrontMatter.read(lines, file: file, sink: sink) else { return nil }
    guard let source = matter.values["source_url"], let address = PageAddress(url: source) else {
      sink.report(
        Diagnostic(
          .pageAddress, "the front matter has no `source_url` with the address of a documentation page",
          at: SourceSpan(file: file, start: SourcePosition(line: 1))))
      return nil
    }
    let parts = parts(of: lines[matter.end...])
    do {
      var halves: [LanguageHalf] = []
      for part in parts where part.contains(where: { !$0.isBlank }) {
        let blocks = try BlockReader(file: file, lines: part, depth: 0).blocks()
        halves.append(LanguageHalf(language: language(of: blocks, after: halves.first?.language), blocks: blocks))
      }
      halves.sort { $0.language < $1.language }
      reportMissingHalf(halves, file: file, sink: sink)
      return Page(address: address, file: file, halves: halves)
    } catch {
      sink.report(
        Diagnostic(
          .inputNestingTooDeep, "lists and quotes are nested more than \(BlockReader.nestingLimit) deep",
          at: SourceSpan(file: file, start: SourcePosition(line: error.line))))
      return nil
    }
  }

  /// The lines of each language; only a line `---` above a title divides them, any other is a rule between topics.
  private static func parts(of lines: ArraySlice<Line>) -> [ArraySlice<Line>] {
    var parts: [ArraySlice<Line>] = []
    var start = lines.startIndex
    for index in lines.indices where isDivider(lines[index]) {
      guard let next = lines[(index + 1)...].first(where: { !$0.isBlank }), next.text.starts(with: "# ".utf8) else {
        continue
      }
      parts.append(lines[start..<index])
      start = index + 1
    }
    return parts + [lines[start...]]
  }

  /// Whether a line is `---`, be it with blanks behind.
  static func isDivider(_ line: Line) -> Bool {
    line.starts(with: UInt8(ascii: "-")) && line.trimmed.elementsEqual("---".utf8)
  }

  /// The language of a half: the one that the first half is not written in, or that of the first half's title.
  private static func language(of blocks: [Block], after first: Language?) -> Language {
    if let first { return first == .english ? .chinese : .english }
    return blocks.areChinese ? .chinese : .english
  }

  private static func reportMissingHalf(_ halves: [LanguageHalf], file: String, sink: any DiagnosticSink) {
    guard halves.count < 2 else { return }
    sink.report(
      Diagnostic(
        .pageHalfMissing, "the page has \(halves.count == 1 ? "one language" : "no text") only",
        at: SourceSpan(file: file, start: SourcePosition(line: 1))))
  }
}

extension [Block] {
  /// Whether the title is written in Chinese.
  var areChinese: Bool {
    for block in self {
      guard case .heading(let heading) = block.content, heading.level == 1 else { continue }
      return heading.text.plain.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    return false
  }
}

/// The head of a crawled page.
struct FrontMatter {
  /// Values by key.
  var values: [String: String]
  /// Index of the first line behind it.
  var end: Int

  static func read(_ lines: [Line], file: String, sink: any DiagnosticSink) -> FrontMatter? {
    func fail(_ reason: String, line: Int) -> FrontMatter? {
      sink.report(
        Diagnostic(.pageFrontMatter, reason, at: SourceSpan(file: file, start: SourcePosition(line: line))))
      return nil
    }
    guard let first = lines.first, CrawledMarkdownReader.isDivider(first) else {
      return fail("the page does not begin with a line `---`", line: 1)
    }
    guard let close = lines.dropFirst().prefix(64).firstIndex(where: CrawledMarkdownReader.isDivider) else {
      return fail("the front matter has no closing line `---`", line: 1)
    }
    var values: [String: String] = [:]
    for line in lines[1..<close] where !line.isBlank {
      // Lines that are set in go on with the value above.
      if !values.isEmpty, line.indentation > 0 || line.starts(with: UInt8(ascii: "-")) { continue }
      let text = line.trimmed
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
        return fail("`\(text.string.prefix(40))` is no `key: value` of the front matter", line: line.number)
      }
      values[text[..<colon].string] = unquoted(text[(colon + 1)...].trimmingBlanks())
    }
    return FrontMatter(values: values, end: close + 1)
  }

  /// The index of the first line behind front matter that names no address; nil where there is none, or it does.
  static func end(ofNameless lines: [Line]) -> Int? {
    guard let matter = read(lines, file: "", sink: DiagnosticCollector()), matter.values["source_url"] == nil else {
      return nil
    }
    return matter.end
  }

  /// A value without the quotes around it.
  private static func unquoted(_ value: ArraySlice<UInt8>) -> String {
    guard value.count > 1, let first = value.first, first == value.last,
      first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    else { return value.string }
    return value.dropFirst().dropLast().string
  }
}
