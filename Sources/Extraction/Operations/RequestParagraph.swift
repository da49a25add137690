import Diagnostics
import Documents

/// Paragraphs that begin with a request and go on below it.
enum RequestParagraph {
  /// The blocks of a section on a request, with the request in a paragraph of its own.
  static func stated(in blocks: [Block]) -> [Block] {
    let blocks = blocks.flatMap(apart)
    return blocks.contains { RequestLine.found(in: $0) != nil } ? blocks : LabelledRequest.joined(blocks)
  }

  /// A paragraph of which the first line is a request, cut behind that line; any other block as it is.
  static func apart(_ block: Block) -> [Block] {
    guard case .paragraph(let text) = block.content, let (first, rest) = cut(text),
      RequestLine.parse(first.plain, span: block.span) != nil
    else { return [block] }
    let (start, file) = (block.span.start, block.span.file)
    let below = SourcePosition(line: start.line + 1)
    return [
      Block(.paragraph(first), span: SourceSpan(file: file, start: start)),
      Block(.paragraph(rest), span: SourceSpan(file: file, start: below, end: max(below, block.span.end))),
    ]
  }

  /// The first line of a text, and those below it; nil when there is one only.
  private static func cut(_ text: Inline) -> (first: Inline, rest: Inline)? {
    guard let index = text.runs.firstIndex(where: { $0.text.contains("\n") }),
      let newline = text.runs[index].text.firstIndex(of: "\n")
    else { return nil }
    var (end, start) = (text.runs[index], text.runs[index])
    end.text = String(end.text[..<newline])
    start.text = String(start.text[start.text.index(after: newline)...])
    let rest = (start.text.isEmpty ? [] : [start]) + text.runs[(index + 1)...]
    return (Inline(text.runs[..<index] + [end]), Inline(rest))
  }
}
