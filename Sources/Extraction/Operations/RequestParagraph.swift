import Diagnostics
import Documents
import Specification

/// Blocks that state a request and something else: what follows below it, or another request.
enum RequestParagraph {
  /// A paragraph of which the first line is a request, cut behind that line; a line or a block of code that names several
  /// requests, cut between them; any other block as it is.
  static func apart(_ block: Block) -> [Block] {
    if let requests = alternatives(in: block) { return requests.map { request($0, span: block.span) } }
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

  /// A paragraph that states a request.
  static func request(_ text: String, span: SourceSpan) -> Block {
    Block(.paragraph(Inline([Inline.Run(text)])), span: span)
  }

  /// Words and marks between requests that one line names.
  private static let joints: Set<Substring> = ["or", "and", "/", "|", "&"]

  /// The requests of `GET /a or GET /b`, of `GET /a, /b` and of several lines of code, if a block names them and nothing
  /// else.
  private static func alternatives(in block: Block) -> [String]? {
    let text: String
    switch block.content {
    case .paragraph(let inline): text = inline.plain
    case .code(let code) where code.lines.count > 1: text = code.text
    default: return nil
    }
    // One blank stands in most requests, between method and path.
    let gaps = text.utf8.prefix(400).count {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") || $0 >= 0x80
    }
    guard text.utf8.count < 400, gaps > 1 else { return nil }
    var method: Substring?
    var requests: [String] = []
    let words = text.split { $0.isWhitespace || "`*,，、或和".contains($0) }
    for word in words where !joints.contains(word.lowercased()[...]) {
      if HTTPMethod(rawValue: word.uppercased()) != nil {
        method = word
      } else if let method, word.contains("/"), RequestLine.parse("\(method) \(word)", span: block.span) != nil {
        requests.append("\(method) \(word)")
      } else {
        return nil
      }
    }
    return requests.count > 1 ? requests : nil
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
