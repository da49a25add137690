import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Places in real HTML pages")
struct RealPlacesTests {
  @Test(
    "every heading, list, quote, table, row, cell and code block is reported where its element begins",
    .enabled(if: SharedData.runs("corpus/html"), Comment(rawValue: SharedData.missing("corpus/html"))))
  func places() throws {
    let folder = try #require(SharedData.url("corpus/html"), Comment(rawValue: SharedData.missing("corpus/html")))
    let paths = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { $0.hasSuffix(".html") }.sorted()
    #expect(paths.count >= 100)
    var elements = 0
    for path in paths.prefix(12) {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
      let reading = Reading(text, file: path)
      for (tag, span) in reading.blocks.flatMap(tags) {
        let line = lines[span.start.line - 1]
        let found = line.dropFirst(span.start.column - 1).prefix(tag.count)
        #expect(String(String.UnicodeScalarView(found)) == tag, "\(path):\(span.start.line):\(span.start.column)")
        elements += 1
      }
    }
    #expect(elements > 300)
  }

  /// The tags with which a block and what is inside it must begin.
  private func tags(_ block: Block) -> [(String, SourceSpan)] {
    switch block.content {
    case .heading(let heading): [("<h\(heading.level)", block.span)]
    case .paragraph: []
    case .list(let items): items.flatMap { [("<li", $0.span)] + $0.blocks.flatMap(tags) }
    case .quote(let blocks): [("<blockquote", block.span)] + blocks.flatMap(tags)
    case .code: [("<pre", block.span)]
    case .table(let table):
      [("<table", block.span)] + table.header.map { ("<th", $0.span) }
        + table.rows.flatMap { row in [("<tr", row.span)] + row.cells.map { ("<td", $0.span) } }
    }
  }
}
