import Diagnostics
import Documents

/// A request whose method and path stand apart, each with a word before it or above it: `Method: GET`, `Path: /a/b`.
enum LabelledRequest {
  private static let methodLabels: Set<String> = [
    "method", "httpmethod", "requestmethod", "requesttype", "方法", "请求方法", "请求方式",
  ]
  private static let pathLabels: Set<String> = [
    "path", "url", "uri", "endpoint", "requestpath", "requesturl", "apipath", "路径", "地址", "请求路径", "请求地址", "接口地址",
  ]

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
    case .table(let table) where table.rows.count == 1 && table.rows[0].cells.count == table.header.count:
      let row = table.rows[0]
      return request(zip(table.header, row.cells).map { ($0.text.plain, $1.text.plain, row.span) })
    default: return nil
    }
  }

  private static func request(_ parts: [(label: String, value: String, span: SourceSpan)]) -> RequestLine? {
    func part(_ labels: Set<String>) -> (label: String, value: String, span: SourceSpan)? {
      parts.first { part in labels.contains(part.label.lowercased().filter { !$0.isWhitespace && $0 != "*" }) }
    }
    guard let method = part(methodLabels), let path = part(pathLabels) else { return nil }
    return RequestLine.parse(method.value + " " + path.value, span: path.span)
  }
}
