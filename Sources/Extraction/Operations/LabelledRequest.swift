import Diagnostics
import Documents
import Specification

/// A request whose method and path stand apart, each with a word before it or above it: `Method: GET`, `Path: /a/b`, be
/// it in a list, in a table, on lines of their own or under headings of their own.
enum LabelledRequest {
  private static let methodLabels: Set<String> = [
    "method", "httpmethod", "requestmethod", "requesttype", "方法", "请求方法", "请求方式",
  ]
  private static let pathLabels: Set<String> = [
    "path", "url", "uri", "endpoint", "requestpath", "requesturl", "apipath", "路径", "地址", "请求路径", "请求地址", "接口地址",
    "request", "httprequest", "resource", "route", "接口", "请求",
  ]

  /// Length beyond which no label is known, with blanks and marks around it, in bytes.
  private static let longestLabel = 40

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
          guard item.blocks.count == 1, case .paragraph(let text) = item.blocks[0].content else { return nil }
          return part(text.plain, span: item.blocks[0].span)
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

  /// The parts of a line, begun anew at each word for method or path that a colon follows: `Method: GET URL: /a/b`.
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
    guard text.utf8.count <= longestLabel else { return false }
    let label = folded(text)
    return methodLabels.contains(label) || pathLabels.contains(label)
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

  /// Whether a text can begin with a label and its colon, by its first bytes; nearly all do not.
  private static func mayBeginWithLabel(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { !markBytes.contains($0) }), labelBytes.contains(first | 0x20) else {
      return false
    }
    return text.utf8.prefix(40).contains { $0 == UInt8(ascii: ":") || $0 == 0xEF } && text.utf8.count < 400
  }

  /// The first bytes of labels, with the bit of small letters set.
  private static let labelBytes = Array(
    Set(methodLabels.union(pathLabels).compactMap { $0.utf8.first.map { $0 | 0x20 } }))
  /// Those of methods.
  private static let methodBytes = Array(
    Set(HTTPMethod.allCases.compactMap { $0.rawValue.utf8.first.map { $0 | 0x20 } }))
  /// Marks that may stand before a word.
  private static let markBytes: [UInt8] = [UInt8(ascii: "*"), UInt8(ascii: "`")]

  /// Blocks in which paragraphs that tell a method and a path, `Method: GET`, are one that states the request.
  static func joined(_ blocks: [Block]) -> [Block] {
    var parts: [(label: String, value: String, span: SourceSpan)] = []
    let lines = blocks.map { block -> [String]? in
      guard case .paragraph(let text) = block.content, case let text = text.plain,
        part(text, span: block.span) != nil
      else { return nil }
      let lines = text.split(separator: "\n").flatMap { Self.lines(of: String($0)) }
      guard let head = lines.first, part(head, span: block.span) != nil else { return nil }
      parts += lines.compactMap { self.part($0, span: block.span) }
      return lines
    }
    guard parts.count > 1, let request = request(parts), let first = lines.firstIndex(where: { $0 != nil }) else {
      return blocks
    }
    return blocks.indices.flatMap { index -> [Block] in
      guard let lines = lines[index] else { return [blocks[index]] }
      let span = blocks[index].span
      let others = lines.filter { part($0, span: span) == nil }
      return (index == first ? [code(request)] : []) + others.map { RequestParagraph.request($0, span: span) }
    }
  }

  /// A request as a block of code, which stands for itself wherever it is.
  private static func code(_ request: RequestLine) -> Block {
    Block(.code(CodeBlock(lines: [(request.request, request.span.start)])), span: request.span)
  }

  /// Sections in which a section on the method and one on the path beside it, `HTTP Method` and `Endpoint`, are one on
  /// the request.
  static func joined(_ sections: [Section]) -> [Section] {
    var result = sections
    var index = 0
    while index < result.count {
      if let method = method(of: result[index]) { join(&result, at: index, method: method) }
      index += 1
    }
    return result
  }

  /// Makes the section on a method and the one on a path behind or before it one.
  private static func join(_ sections: inout [Section], at index: Int, method: String) {
    for other in [index + 1, index - 1] where sections.indices.contains(other) {
      guard let path = value(of: sections[other], under: pathLabels),
        let line = RequestLine.parse("\(method) \(path)", span: sections[other].blocks[0].span)
      else { continue }
      let (first, second) = (min(index, other), max(index, other))
      let behind = sections[first].blocks.dropFirst() + sections[second].blocks.dropFirst()
      sections[first].heading?.text = Inline([Inline.Run("HTTP Request")])
      sections[first].blocks = [RequestParagraph.request(line.request, span: line.span)] + behind
      sections.remove(at: second)
      return
    }
  }

  /// The method that is all that a section under such a heading begins with.
  private static func method(of section: Section) -> String? {
    guard case .paragraph(let text)? = section.blocks.first?.content, text.plain.utf8.count < 12,
      methodBytes.contains((text.plain.utf8.first { !markBytes.contains($0) } ?? 0) | 0x20),
      let method = value(of: section, under: methodLabels), HTTPMethod(rawValue: method.uppercased()) != nil
    else { return nil }
    return method
  }

  /// The word that the first paragraph of a section consists of, if its heading is one of these labels.
  private static func value(of section: Section, under labels: Set<String>) -> String? {
    guard case .paragraph(let text)? = section.blocks.first?.content, text.plain.utf8.count < 200,
      let heading = section.heading
    else { return nil }
    let words = text.plain.split { $0.isWhitespace || $0 == "`" }
    return words.count == 1 && labels.contains(folded(heading.text.plain)) ? String(words[0]) : nil
  }

  /// The label and the value of a line that tells a method or a path.
  private static func part(_ line: String, span: SourceSpan) -> (label: String, value: String, span: SourceSpan)? {
    guard mayBeginWithLabel(line),
      let colon = line.unicodeScalars.prefix(30).firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    let label = String(line[..<colon])
    return isLabel(label) ? (label, String(line[line.index(after: colon)...]), span) : nil
  }

  /// A label without blanks and marks, in small letters.
  private static func folded(_ label: String) -> String {
    label.lowercased().removing { $0.isBlank || $0 == "*" || $0 == "`" || $0 == ":" || $0 == "：" }
  }

  private static func request(_ parts: [(label: String, value: String, span: SourceSpan)]) -> RequestLine? {
    func part(_ labels: Set<String>) -> (label: String, value: String, span: SourceSpan)? {
      parts.first { labels.contains(folded($0.label)) }
    }
    guard let method = part(methodLabels), let path = part(pathLabels) else { return nil }
    return RequestLine.parse(method.value + " " + path.value, span: path.span)
  }
}
