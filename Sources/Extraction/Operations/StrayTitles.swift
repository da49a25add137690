import Diagnostics
import Documents

/// Finds headings that end with a security type, as those of operations do, and have no request below them: operations
/// whose request no rule reads.
struct StrayTitles {
  let securityTypes: Set<String>
  let sink: any DiagnosticSink

  /// Reports such headings among the sections of a half; its own title is none.
  func report(_ sections: [OperationSection]) {
    let titles = sections.indices.filter { index in
      sections[index].kind == .other && sections[index].level > 1
        && OperationTitle(sections[index].title, securityTypes: securityTypes).security != nil
    }
    for (position, title) in titles.enumerated() {
      let end = position + 1 < titles.count ? titles[position + 1] : sections.count
      guard !sections[title..<end].contains(where: { $0.kind == .request || Self.isWebSocket($0) }) else { continue }
      sink.report(
        Diagnostic(
          .blockUnread, "the title of an operation, but no request, stands here; it is left out",
          at: sections[title].span, subject: "title \(sections[title].title.prefix(40))"))
    }
  }

  /// Whether a section is of a method of WebSocket: by its heading, or by an example of a request.
  private static func isWebSocket(_ section: OperationSection) -> Bool {
    section.kind == .webSocket
      || section.blocks.contains { block in
        if case .code(let code) = block.content { code.text.contains("\"method\"") } else { false }
      }
  }
}
