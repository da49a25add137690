import Diagnostics
import Documents
import Mutilation

/// A page in crawled markdown as text, with the parts whose form can be changed.
struct FormPage {
  /// The lines of the page.
  let lines: [String]
  /// What the reader finds in it, in the languages that are looked at.
  let halves: [LanguageHalf]
  /// Where it stands.
  let address: PageAddress

  /// A block below a heading.
  struct Site {
    var part: StatedPart?
    var language: Language
    var block: Block
    /// Its lines, from 1.
    var range: ClosedRange<Int> { block.span.start.line...max(block.span.start.line, block.span.end.line) }
  }

  /// Lines that are replaced by others.
  struct Edit {
    var range: ClosedRange<Int>
    var lines: [String]
  }

  /// Reads a page; nil when it cannot be read.
  init?(_ sample: PageSample, languages: Set<Language>) {
    let page = PageReader.read(
      sample.bytes, file: sample.name, address: sample.address, sink: DiagnosticCollector())
    guard let page else { return nil }
    lines = String(decoding: sample.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    halves = page.halves.filter { languages.contains($0.language) }
    address = page.address
  }

  /// The blocks of all sections but the headings.
  var sites: [Site] {
    halves.flatMap { half in
      half.sections.flatMap { section in
        let part = section.heading.flatMap { StatedPart(heading: $0.text.plain) }
        return section.blocks.map { Site(part: part, language: half.language, block: $0) }
      }
    }
  }

  /// The text of a place, lines joined by newlines.
  func text(_ span: SourceSpan) -> String {
    (span.start.line...span.end.line).map { number -> String in
      let line = lines[number - 1].unicodeScalars
      let start = number == span.start.line ? span.start.column - 1 : 0
      let end = number == span.end.line ? min(span.end.column, line.count) : line.count
      return start < end ? String(String.UnicodeScalarView(Array(line)[start..<end])).trimmed : ""
    }.joined(separator: "\n")
  }

  /// The lines after edits that do not overlap.
  func applying(_ edits: [Edit]) -> [String] {
    var result = lines
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(edit.range.lowerBound - 1...edit.range.upperBound - 1, with: edit.lines)
    }
    return result
  }

  /// The lines with those of prose rewritten: paragraphs, lists, quotes, and rows of tables.
  func rewritingProse(_ rewrite: (String, Language) -> String) -> [String] {
    var result = lines
    for site in sites where site.part != .response && site.part != .request {
      if case .code = site.block.content { continue }
      for number in site.range { result[number - 1] = rewrite(lines[number - 1], site.language) }
    }
    return result
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
