import Diagnostics
import Documents

/// A section of an operation, cut at headings and at bold lines that serve as headings.
struct OperationSection {
  var kind: SectionKind
  /// The remark in the heading's parentheses, `IP`.
  var remark: String?
  var title: String
  var level: Int
  var blocks: [Block]
  var span: SourceSpan
}

/// The part of a half that documents one operation.
struct OperationPart {
  /// The title's text, security suffix included.
  var title: String
  var titleSpan: SourceSpan
  var sections: [OperationSection]
}

/// Cuts a half of a page into operations and their sections.
enum OperationSections {
  /// The parts of a half that document operations; empty when there are none.
  static func parts(of half: LanguageHalf) -> [OperationPart] {
    let sections = half.sections.flatMap(split)
    let requests = sections.indices.filter { sections[$0].kind == .request }
    guard let first = requests.first else { return [] }
    if requests.dropFirst().allSatisfy({ isMislabelled(sections[$0]) }) {
      let title = sections.first { $0.level == 1 } ?? sections[0]
      return [OperationPart(title: title.title, titleSpan: title.span, sections: merged(sections, first: first))]
    }
    var starts = starts(of: requests, in: sections)
    starts.append(sections.count)
    return zip(starts, starts.dropFirst()).map { start, end in
      OperationPart(
        title: sections[start].title, titleSpan: sections[start].span, sections: Array(sections[start..<end]))
    }
  }

  /// The kinds of section that a half has; a message with a method in it shows that the page is about WebSocket.
  static func kinds(of half: LanguageHalf) -> Set<SectionKind> {
    let kinds = Set(half.sections.flatMap(split).map(\.kind))
    let hasMessage = half.blocks.contains { block in
      if case .code(let code) = block.content { code.text.contains("\"method\"") } else { false }
    }
    return hasMessage ? kinds.union([.notREST]) : kinds
  }

  /// A second request section without a request line holds what its blocks say: an example, a table.
  private static func isMislabelled(_ section: OperationSection) -> Bool {
    !section.blocks.contains { RequestLine.found(in: $0) != nil }
  }

  private static func merged(_ sections: [OperationSection], first: Int) -> [OperationSection] {
    sections.enumerated().map { index, section in
      guard section.kind == .request, index != first else { return section }
      var other = section
      other.kind = .other
      return other
    }
  }

  /// Where the operations begin: at titles of their own, else at their requests.
  private static func starts(of requests: [Int], in sections: [OperationSection]) -> [Int] {
    var last = -1
    return requests.map { request in
      let title = titleIndex(before: request, in: sections)
      defer { last = request }
      return title > last ? title : request
    }
  }

  /// The heading above a request section that belongs to the operation alone.
  private static func titleIndex(before request: Int, in sections: [OperationSection]) -> Int {
    var index = request
    while index > 0, sections[index].kind != .other || sections[index].level >= sections[request].level { index -= 1 }
    return index
  }

  /// A section, cut again at bold lines such as `**Weight:** 1`.
  private static func split(_ section: Section) -> [OperationSection] {
    let heading = section.heading?.text.plain ?? ""
    let (kind, remark) = SectionVocabulary.classify(heading)
    var result = [
      OperationSection(
        kind: kind, remark: remark, title: heading, level: section.heading?.level ?? 0, blocks: [], span: section.span)
    ]
    for block in section.blocks {
      if kind == .other, case .code = block.content, RequestLine.found(in: block) != nil {
        result.append(request(block, level: section.heading?.level ?? 0))
      } else if let (inner, rest) = pseudoHeading(block, level: section.heading?.level ?? 0) {
        result.append(inner)
        if let rest { result[result.count - 1].blocks.append(rest) }
      } else {
        result[result.count - 1].blocks.append(block)
      }
    }
    return result
  }

  /// A request line set as code right below a title: pages with several operations have no other mark.
  private static func request(_ block: Block, level: Int) -> OperationSection {
    OperationSection(kind: .request, remark: nil, title: "", level: level + 1, blocks: [block], span: block.span)
  }

  /// A paragraph that begins with a bold section word: a heading, and what stands behind it on the line.
  private static func pseudoHeading(_ block: Block, level: Int) -> (OperationSection, Block?)? {
    guard case .paragraph(let text) = block.content, let first = text.runs.first, first.isStrong, !first.isCode else {
      return nil
    }
    let (kind, remark) = SectionVocabulary.classify(first.text)
    switch kind {
    case .weight, .unfilledOrders, .parameters, .response, .quota, .dataSource: break
    default: return nil
    }
    let section = OperationSection(
      kind: kind, remark: remark, title: first.text, level: level + 1, blocks: [], span: block.span)
    var rest = Array(text.runs.dropFirst())
    if let next = rest.first, next.text.hasPrefix(":") || next.text.hasPrefix("：") {
      rest[0].text.removeFirst()
    }
    let remainder = Inline(rest)
    return (section, remainder.isEmpty ? nil : Block(.paragraph(remainder), span: block.span))
  }
}
