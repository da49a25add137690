import Diagnostics

/// Turns the elements of a page's content into blocks.
struct HTMLBlockReader {
  let places: any HTMLPlaces

  /// The blocks of sibling nodes; inline nodes between block elements form paragraphs.
  func blocks(_ nodes: [HTMLNode], depth: Int) throws(BlockReader.TooDeep) -> [Block] {
    guard depth <= BlockReader.nestingLimit else { throw BlockReader.TooDeep(line: nodes.first?.line ?? 1) }
    var blocks: [Block] = []
    var inline: [HTMLNode] = []
    func flush() {
      defer { inline = [] }
      let text = HTMLInline.text(of: inline)
      guard !text.isEmpty, let first = inline.first else { return }
      blocks.append(Block(.paragraph(text), span: span(first)))
    }
    for node in nodes {
      if HTMLInline.isInline(node) {
        inline.append(node)
      } else {
        flush()
        blocks += try block(node, depth: depth)
      }
    }
    flush()
    return blocks
  }

  private func block(_ node: HTMLNode, depth: Int) throws(BlockReader.TooDeep) -> [Block] {
    switch node.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      return [Block(.heading(heading(node)), span: span(node))]
    case "p":
      let text = HTMLInline.text(of: node.children)
      return text.isEmpty ? [] : [Block(.paragraph(text), span: span(node))]
    case "ul", "ol":
      var items: [ListItem] = []
      for child in node.children where child.name == "li" {
        items.append(ListItem(blocks: try blocks(child.children, depth: depth + 1), span: span(child)))
      }
      return [Block(.list(items), span: span(node))]
    case "blockquote":
      return [Block(.quote(try blocks(node.children, depth: depth + 1)), span: span(node))]
    case "table":
      let strays = self.strays(node)
      return [Block(.table(table(node)), span: span(node))] + (try blocks(strays, depth: depth + 1))
    case "pre":
      return [Block(.code(code(node)), span: span(node))]
    case "button", "svg", "script", "style", "meta", "link", "title", "":
      return []
    default:
      return try blocks(node.children, depth: depth + 1)
    }
  }

  private func heading(_ node: HTMLNode) -> Heading {
    let level = Int(node.name.dropFirst()) ?? 1
    let link = node.children.first { $0.name == "a" && $0.hasClass("hash-link") }
    let rest = node.children.filter { !$0.hasClass("hash-link") }
    return Heading(
      level: level, text: HTMLInline.text(of: rest),
      page: link?.attribute("href").flatMap { PageAddress(url: $0) })
  }

  // MARK: - Tables

  private func table(_ node: HTMLNode) -> Table {
    var rows = self.rows(node)
    guard !rows.isEmpty else { return Table(header: [], rows: []) }
    let header = rows.removeFirst()
    return Table(header: header.cells, rows: rows)
  }

  private func rows(_ node: HTMLNode) -> [Table.Row] {
    var merged = MergedCells()
    return rowNodes(node).map { row in
      let nodes = row.children.filter { $0.name == "td" || $0.name == "th" }
      let cells = nodes.map { Table.Cell(text: HTMLInline.text(of: $0.children), span: span($0)) }
      return Table.Row(cells: merged.row(zip(nodes, cells)), span: span(row))
    }
  }

  private func rowNodes(_ node: HTMLNode) -> [HTMLNode] {
    node.children.flatMap { child -> [HTMLNode] in
      switch child.name {
      case "tr": [child]
      case "thead", "tbody", "tfoot": rowNodes(child)
      default: []
      }
    }
  }

  /// What stands between the rows of a table that is not closed where it should be.
  private func strays(_ node: HTMLNode) -> [HTMLNode] {
    node.children.flatMap { child -> [HTMLNode] in
      switch child.name {
      case "tr", "colgroup", "col": []
      case "thead", "tbody", "tfoot": strays(child)
      default: [child]
      }
    }
  }

  // MARK: - Code

  /// The lines of highlighted code; each is an element of its own, or ends with a newline.
  private func code(_ node: HTMLNode) -> CodeBlock {
    var lines: [(text: String, position: SourcePosition)] = []
    for element in tokenLines(node) {
      lines.append((HTMLInline.preformatted(element), span(element).start))
    }
    if lines.isEmpty {
      let parts = HTMLInline.preformatted(node).split(separator: "\n", omittingEmptySubsequences: false)
      lines = zip(parts, places.positions(ofLines: parts, in: node)).map { (String($0), $1) }
    }
    while let last = lines.last, last.text.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return CodeBlock(lines: lines)
  }

  private func tokenLines(_ node: HTMLNode) -> [HTMLNode] {
    node.children.flatMap { child -> [HTMLNode] in
      if child.hasClass("token-line") { return [child] }
      return child.name == "code" ? tokenLines(child) : []
    }
  }

  // MARK: - Places

  private func span(_ node: HTMLNode) -> SourceSpan { places.span(of: node) }
}
