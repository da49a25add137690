import Diagnostics

/// Reads a page of GitHub markdown: one language, no front matter, no address of its own.
enum GitHubMarkdownReader {
  /// Whether a text without front matter is GitHub markdown: it has a heading `# …` or code between fences.
  static func reads(_ lines: [Line]) -> Bool {
    guard let first = lines.first, !CrawledMarkdownReader.isDivider(first) else { return false }
    return lines.contains { BlockReader.isHeading($0) || isFence($0) }
  }

  private static func isFence(_ line: Line) -> Bool {
    line.text.starts(with: "```".utf8) || line.text.starts(with: "~~~".utf8)
  }

  /// The page, which stands at `address`; nil, with a finding, when it cannot be used.
  static func read(
    _ text: String, lines: [Line], file: String, address: PageAddress?, sink: any DiagnosticSink
  ) -> Page? {
    func fail(_ rule: DiagnosticRule, _ message: String, line: Int = 1) -> Page? {
      sink.report(Diagnostic(rule, message, at: SourceSpan(file: file, start: SourcePosition(line: line))))
      return nil
    }
    guard let address else {
      return fail(.pageFrontMatter, "the page does not begin with a line `---`")
    }
    let tooDeep = "lists and quotes are nested more than \(BlockReader.nestingLimit) deep"
    if let line = lines.first(where: { markers(of: $0) > BlockReader.nestingLimit }) {
      return fail(.inputNestingTooDeep, tooDeep, line: line.number)
    }
    guard let html = GitHubHTML.render(text, lines: lines), let tree = HTMLTree(html), let root = tree.root else {
      return fail(.inputNotText, "the file is no GitHub markdown")
    }
    let content = root.children.filter { $0.name == "body" }.flatMap(\.children)
    let reader = HTMLBlockReader(places: MarkdownPlaces(file: file, lines: lines, root: root))
    do {
      let blocks = try reader.blocks(content, depth: 0).map { fenced($0, lines: lines) }
      let language: Language = blocks.areChinese ? .chinese : .english
      return Page(address: address, file: file, halves: [LanguageHalf(language: language, blocks: blocks)])
    } catch {
      return fail(.inputNestingTooDeep, tooDeep, line: error.line)
    }
  }

  /// A paragraph between two lines of one or two backticks is code whose fences lack a backtick.
  private static func fenced(_ block: Block, lines: [Line]) -> Block {
    let (first, last) = (block.span.start.line, block.span.end.line)
    guard case .paragraph(let text) = block.content, text.runs.count == 1, text.runs[0].isCode, last - first >= 2,
      [first, last].allSatisfy({ line in lines[line - 1].trimmed.allSatisfy { $0 == UInt8(ascii: "`") } })
    else { return block }
    let code = lines[first..<last - 1].map {
      (text: $0.text.string, position: SourcePosition(line: $0.number))
    }
    return Block(.code(CodeBlock(lines: code)), span: block.span)
  }

  /// How many quotes and list items a line may open at its beginning.
  private static func markers(of line: Line) -> Int {
    var rest = line.text
    var count = 0
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
      let inner = Line(text: rest, number: line.number, column: 1)
      if rest.first == UInt8(ascii: ">") {
        rest = rest.dropFirst()
      } else if let length = ListMarker.length(of: inner) {
        rest = rest.dropFirst(length)
      } else {
        return count
      }
      count += 1
    }
  }
}
