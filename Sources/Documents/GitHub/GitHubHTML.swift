private import CMarkGFM

/// Turns GitHub's markdown into HTML with cmark-gfm.
///
/// Blocks carry their places as `data-sourcepos`; raw HTML, which has none, follows a `meta` element that has.
struct GitHubHTML {
  private let lines: [Line]

  /// The HTML document of `text`, whose lines are `lines`; nil when cmark-gfm refuses it.
  static func render(_ text: String, lines: [Line]) -> String? {
    _ = registration
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, tables) }
    var text = text
    text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let document = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(document) }
    GitHubHTML(lines: lines).prepare(document)
    let html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser))
    return taken(html).map { "<html><body>\n\($0)</body></html>" }
  }

  /// HTML with the places of all blocks, raw HTML as it is.
  private static let options = CMARK_OPT_SOURCEPOS | cmarkgfm_unsafe()

  /// cmark-gfm keeps its extensions in a list without a lock; this fills it once.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  private static func taken(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text else { return nil }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }

  // MARK: - What HTML would lose

  /// Marks the places of raw HTML, makes tags that are none text, and saves cells beyond the header's count.
  private func prepare(_ document: OpaquePointer) {
    for node in Self.nodes(below: document) {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HTML_BLOCK: markPlace(node)
      case CMARK_NODE_HTML_INLINE: makeTextOfUnknownTag(node)
      case CMARK_NODE_TEXT, CMARK_NODE_PARAGRAPH: break
      default: if cmarkgfm_is_table_row(node) != 0 { saveCells(node) }
      }
    }
  }

  private static func nodes(below document: OpaquePointer) -> [OpaquePointer] {
    guard let iterator = cmark_iter_new(document) else { return [] }
    defer { cmark_iter_free(iterator) }
    var nodes: [OpaquePointer] = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return nodes }
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { nodes.append(node) }
    }
  }

  private func markPlace(_ node: OpaquePointer) {
    let line = cmark_node_get_start_line(node)
    let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    cmark_node_set_literal(node, "<meta data-sourcepos=\"\(line):1-\(line):1\">" + literal)
  }

  /// `<symbol>` names a placeholder: no browser knows such an element.
  private func makeTextOfUnknownTag(_ node: OpaquePointer) {
    guard let pointer = cmark_node_get_literal(node) else { return }
    let literal = String(cString: pointer)
    let name = literal.dropFirst(literal.hasPrefix("</") ? 2 : 1).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard !name.isEmpty, !HTMLInline.isKnown(name.lowercased()), let text = cmark_node_new(CMARK_NODE_TEXT) else {
      return
    }
    cmark_node_set_literal(text, literal)
    cmark_node_insert_before(node, text)
    cmark_node_unlink(node)
    cmark_node_free(node)
  }

  /// A table row keeps as many cells as the header has; those behind them are put back into the last one's HTML.
  private func saveCells(_ row: OpaquePointer) {
    let number = Int(cmark_node_get_start_line(row))
    guard let cell = cmark_node_last_child(row), lines.indices.contains(number - 1) else { return }
    let rest = lines[number - 1].text.dropFirst(Int(cmark_node_get_end_column(cell)))
    guard cmark_node_get_end_column(cell) > 0, rest.first == UInt8(ascii: "|") else { return }
    var html = ""
    var column = Int(cmark_node_get_end_column(cell)) + 2
    for part in Self.cells(rest.dropFirst()) {
      let text = part.string
      html += "</td><td data-sourcepos=\"\(number):\(column)-\(number):\(column + max(0, part.count - 1))\">"
      html += Self.taken(cmark_markdown_to_html(text, text.utf8.count, cmarkgfm_unsafe())) ?? ""
      column += part.count + 1
    }
    guard !html.isEmpty, let node = cmark_node_new(CMARK_NODE_HTML_INLINE) else { return }
    cmark_node_set_literal(node, html)
    if cmark_node_append_child(cell, node) == 0 { cmark_node_free(node) }
  }

  /// The texts between pipes; what is blank at the end is no cell.
  private static func cells(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var isEscaped = false
    for index in text.indices {
      if text[index] == UInt8(ascii: "|"), !isEscaped {
        cells.append(text[start..<index])
        start = index + 1
      }
      isEscaped = text[index] == UInt8(ascii: "\\") && !isEscaped
    }
    cells.append(text[start...])
    while let last = cells.last, last.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { cells.removeLast() }
    return cells
  }
}
