import Diagnostics

/// Places in the markdown that cmark-gfm made HTML of.
struct MarkdownPlaces: HTMLPlaces {
  private let file: String
  private let lines: [Line]
  /// Raw HTML, by its line in the HTML: what stands where the rendered text had no place of its own.
  private let anchors: [(htmlLine: Int, line: Int)]

  /// The places of a tree that was made of the markdown `lines`.
  init(file: String, lines: [Line], root: HTMLNode) {
    self.file = file
    self.lines = lines
    var anchors: [(htmlLine: Int, line: Int)] = []
    var stack = [(root, 0)]
    while let (node, depth) = stack.popLast() {
      if let stated = Self.stated(node) { anchors.append((node.line, stated.start.line)) }
      guard depth < HTMLNode.depthLimit else { continue }
      for child in node.children where child.isElement { stack.append((child, depth + 1)) }
    }
    self.anchors = anchors.sorted { ($0.htmlLine, $0.line) < ($1.htmlLine, $1.line) }
  }

  func span(of node: HTMLNode) -> SourceSpan {
    guard let stated = Self.stated(node) else {
      return SourceSpan(file: file, start: SourcePosition(line: line(ofRaw: node)))
    }
    let start = position(stated.start)
    return SourceSpan(file: file, start: start, end: max(start, position(stated.end)))
  }

  func positions(ofLines texts: [Substring], in node: HTMLNode) -> [SourcePosition] {
    guard let stated = Self.stated(node) else {
      let first = line(ofRaw: node)
      return texts.indices.map { SourcePosition(line: first + $0) }
    }
    let first = stated.start.line + (isFence(at: stated.start) ? 1 : 0)
    return texts.enumerated().map { index, text in
      let number = first + index
      guard lines.indices.contains(number - 1) else { return SourcePosition(line: number) }
      let before = lines[number - 1].text.count - text.utf8.count
      return position((line: number, column: Swift.max(1, before + 1)))
    }
  }

  // MARK: - Lines and columns of cmark-gfm; its columns count bytes

  private typealias Place = (line: Int, column: Int)

  /// The place that cmark-gfm wrote down; nil for raw HTML and for cells that it added.
  private static func stated(_ node: HTMLNode) -> (start: Place, end: Place)? {
    guard let text = node.attribute("data-sourcepos") else { return nil }
    let numbers = text.split { $0 == ":" || $0 == "-" }.compactMap { Int($0) }
    guard numbers.count == 4, numbers[0] > 0, numbers[1] > 0 else { return nil }
    return ((numbers[0], numbers[1]), (numbers[2], numbers[3]))
  }

  /// The line of an element without a place: as far below the last place above it as in the HTML.
  private func line(ofRaw node: HTMLNode) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].htmlLine <= node.line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 1 }
    let anchor = anchors[low - 1]
    return Swift.min(lines.count, anchor.line + node.line - anchor.htmlLine)
  }

  private func position(_ place: Place) -> SourcePosition {
    guard lines.indices.contains(place.line - 1) else { return SourcePosition(line: Swift.max(1, place.line)) }
    let before = lines[place.line - 1].text.prefix(Swift.max(0, place.column - 1))
    return SourcePosition(line: place.line, column: before.reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) })
  }

  /// Whether a block of code begins with a line of its own, ``` or ~~~.
  private func isFence(at place: Place) -> Bool {
    guard lines.indices.contains(place.line - 1) else { return false }
    let text = lines[place.line - 1].text.dropFirst(place.column - 1)
    return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
  }
}
