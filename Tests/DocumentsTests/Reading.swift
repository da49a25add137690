import Diagnostics
import Foundation

@testable import Documents

/// What a text gives when it is read as a page.
struct Reading {
  let page: Page?
  let findings: [Diagnostic]

  init(_ bytes: [UInt8], file: String = "page.md") {
    let collector = DiagnosticCollector()
    page = PageReader.read(bytes, file: file, sink: collector)
    findings = collector.diagnostics
  }

  init(_ text: String, file: String = "page.md") {
    self.init(Array(text.utf8), file: file)
  }

  /// Reads `body` as the English half of a page with proper front matter; its first line is line 5.
  init(body: String) {
    self.init("---\nexchange: e\nsource_url: https://x.example/docs/p/q\n---\n" + body)
  }

  /// The blocks of the first half.
  var blocks: [Block] { page?.halves.first?.blocks ?? [] }

  /// The findings as `line:column id`, without the one about a missing half.
  var places: [String] {
    findings.filter { $0.rule != .pageHalfMissing }.map {
      "\($0.span?.start.line ?? 0):\($0.span?.start.column ?? 0) \($0.rule.id)"
    }
  }
}

extension Block {
  /// The block's kind and text, for comparisons.
  var outline: String {
    switch content {
    case .heading(let heading): "h\(heading.level) \(heading.text.marked)"
    case .paragraph(let text): "p \(text.marked)"
    case .list(let items):
      "list(" + items.map { $0.blocks.map(\.outline).joined(separator: " + ") }.joined(separator: " | ") + ")"
    case .quote(let blocks): "quote(" + blocks.map(\.outline).joined(separator: " + ") + ")"
    case .table(let table):
      "table("
        + ([table.header] + table.rows.map(\.cells)).map { $0.map(\.text.plain).joined(separator: "/") }
        .joined(separator: " | ") + ")"
    case .code(let code): "code(\(code.text))"
    }
  }

  /// Line and column of its beginning and end, `5:1-7:12`.
  var extent: String {
    "\(span.start.line):\(span.start.column)-\(span.end.line):\(span.end.column)"
  }
}
