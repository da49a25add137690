import Diagnostics
import Documents
import Specification

/// A request whose method and path stand apart, each with a word before it or above it: `Method: GET`, `Path: /a/b`.
enum LabelledRequest {
  private static let methodLabels: Set<String> = [
    "method", "httpmethod", "requestmethod", "requesttype", "方法", "请求方法", "请求方式",
  ]
  private static let pathLabels: Set<String> = [
    "path", "url", "uri", "endpoint", "requestpath", "requesturl", "apipath", "路径", "地址", "请求路径", "请求地址", "接口地址",
    "request", "httprequest", "resource", "route", "接口", "请求",
  ]

  /// How many items or rows a list or table may have that tells a request.
  static let longestTable = 8

  /// Length beyond which no paragraph is a request with a word before it, in bytes.
  private static let longestLine = 200

  /// The request that the items of a list or the one row of a table tell, or nil.
  static func found(in block: Block) -> RequestLine? {
    switch block.content {
    case .list(let items):
      return request(
        items.compactMap { item in
          guard item.blocks.count == 1, case .paragraph(let text) = item.blocks[0].content,
            let colon = text.plain.firstIndex(where: { $0 == ":" || $0 == "：" })
          else { return nil }
          let value = text.plain[text.plain.index(after: colon)...]
          return (String(text.plain[..<colon]), String(value), item.blocks[0].span)
        })
    case .table(let table) where table.header.count == 2 && table.rows.count > 0 && isLabel(table.header[0].text.plain):
      let rows = [(table.header, block.span)] + table.rows.map { ($0.cells, $0.span) }
      return request(
        rows.compactMap { cells, span in cells.count == 2 ? (cells[0].text.plain, cells[1].text.plain, span) : nil })
        ?? across(table)
    case .table(let table): return across(table)
    default: return nil
    }
  }

  /// The request behind a word for it, `Endpoint: GET /a/b`, or before its method, `/a/b (GET)`.
  static func found(in text: String, span: SourceSpan) -> RequestLine? {
    guard text.utf8.count <= longestLine, text.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let text = text.filter { $0 != "*" && $0 != "`" }
    if text.hasPrefix("/") {
      let words = text.split(separator: " ")
      guard words.count == 2 else { return nil }
      let method = words[1].filter { !"()[]（）".contains($0) }
      return HTTPMethod(rawValue: method).flatMap { RequestLine.parse("\($0.rawValue) \(words[0])", span: span) }
    }
    if text.hasPrefix("HTTP ") { return RequestLine.parse(String(text.dropFirst(5)), span: span) }
    guard let colon = text.prefix(24).firstIndex(where: { $0 == ":" || $0 == "：" }),
      isLabel(String(text[..<colon]))
    else { return nil }
    return RequestLine.parse(String(text[text.index(after: colon)...]), span: span)
  }

  /// Blocks whose paragraphs tell the method on one line and the path on another, with the request in their place.
  static func joined(_ blocks: [Block]) -> [Block] {
    var parts: [(label: String, value: String, span: SourceSpan)] = []
    var rest: [Block] = []
    for block in blocks {
      guard case .paragraph(let text) = block.content else {
        rest.append(block)
        continue
      }
      let stated = lines(of: text.plain).map { line -> (label: String, value: String, span: SourceSpan)? in
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }), isLabel(String(line[..<colon])) else {
          return nil
        }
        return (String(line[..<colon]), String(line[line.index(after: colon)...]), block.span)
      }
      parts += stated.compactMap(\.self)
      if stated.contains(where: { $0 == nil }) { rest.append(block) }
    }
    guard let request = request(parts) else { return blocks }
    return [Block(.paragraph(Inline([Inline.Run(request.request)])), span: request.span)] + rest
  }

  /// The lines of a text, begun anew at each word for method or path that a colon follows: `Method: GET URL: /a/b`.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let isLabelled = (word.last == ":" || word.last == "：") && isLabel(String(word.dropLast()))
      if lines.isEmpty || isLabelled && lines[lines.count - 1].contains(where: { $0 == ":" || $0 == "：" }) {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] += " " + word
      }
    }
    return lines
  }

  private static func isLabel(_ text: String) -> Bool {
    let label = folded(text)
    return methodLabels.contains(label) || pathLabels.contains(label)
  }

  private static func folded(_ label: String) -> String {
    label.lowercased().filter { !$0.isWhitespace && $0 != "*" }
  }

  /// The request of a table with one row below words for method and path.
  private static func across(_ table: Table) -> RequestLine? {
    switch table.rows.count {
    case 1 where table.rows[0].cells.count == table.header.count:
      let row = table.rows[0]
      return request(zip(table.header, row.cells).map { ($0.text.plain, $1.text.plain, row.span) })
    default: return nil
    }
  }

  private static func request(_ parts: [(label: String, value: String, span: SourceSpan)]) -> RequestLine? {
    func part(_ labels: Set<String>) -> (label: String, value: String, span: SourceSpan)? {
      parts.first { part in labels.contains(folded(part.label)) }
    }
    guard let method = part(methodLabels), let path = part(pathLabels) else { return nil }
    return RequestLine.parse(method.value + " " + path.value, span: path.span)
  }
}
