import Diagnostics
import Documents

/// A section of an operation, cut at headings and at bold lines that serve as headings.
struct OperationSection {
  var kind: SectionKind
  /// The remark in the heading's parentheses, `IP`.
  var remark: String?
  /// The path that the heading of a request section ends with.
  var path: String?
  var title: String
  var level: Int
  var blocks: [Block]
  var span: SourceSpan
}

/// Cuts a half of a page into operations and their sections.
enum OperationSections {
  /// The parts of a half that document operations; empty when there are none.
  static func parts(of half: LanguageHalf) -> [OperationPart] { parts(of: sections(of: half)) }

  /// The parts among the sections of a half, one for each request.
  static func parts(of sections: [OperationSection]) -> [OperationPart] {
    titledParts(of: sections).flatMap(\.byPath)
  }

  private static func titledParts(of sections: [OperationSection]) -> [OperationPart] {
    let requests = sections.indices.filter { sections[$0].kind == .request }
    guard let first = requests.first else { return [] }
    if requests.dropFirst().allSatisfy({ isMislabelled(sections[$0]) }) {
      let only = merged(sections, first: first)
      let start = titleIndex(before: first, in: only)
      guard only[start].level > 1 else {
        let title = only.first { $0.level == 1 } ?? only[0]
        return [OperationPart(title: title.title, titleSpan: title.span, sections: only)]
      }
      return [part(only, from: start, to: end(of: start, in: only))]
    }
    var starts = starts(of: requests, in: sections)
    starts.append(sections.count)
    return zip(starts, starts.dropFirst()).map { start, end in part(sections, from: start, to: end) }
  }

  /// The sections of a half, bold lines that serve as headings among them.
  static func sections(of half: LanguageHalf) -> [OperationSection] {
    let sections = LabelledRequest.joined(half.sections)
    let headings = sections.map { SectionVocabulary.classify($0.heading?.text.plain ?? "") }
    return sections.indices.flatMap { index in
      var heading = headings[index]
      if heading.kind == .other, index + 1 < sections.count,
        isRequest(sections[index], before: sections[index + 1], headings[index + 1].kind)
      {
        heading.kind = .request
      }
      return split(sections[index], below: heading)
    }
  }

  /// Whether a section holds nothing but a request line, beside sections on the same request: whatever its heading is
  /// called, it is the one above the request.
  private static func isRequest(_ section: Section, before next: Section, _ kind: SectionKind) -> Bool {
    guard section.blocks.count == 1, let heading = section.heading, heading.level > 1,
      next.heading?.level == heading.level
    else { return false }
    switch kind {
    case .description, .weight, .quota, .parameters, .response, .dataSource, .notes:
      return RequestLine.found(in: section.blocks[0]) != nil
    default: return false
    }
  }

  private static func part(_ sections: [OperationSection], from start: Int, to end: Int) -> OperationPart {
    OperationPart(
      title: sections[start].title, titleSpan: sections[start].span, sections: Array(sections[start..<end]))
  }

  /// Where the next heading of the same rank begins something else.
  private static func end(of start: Int, in sections: [OperationSection]) -> Int {
    sections.indices.dropFirst(start + 1).first {
      sections[$0].kind == .other && sections[$0].level <= sections[start].level && sections[$0].level > 0
    } ?? sections.count
  }

  /// A second request section without a request line holds what its blocks say: an example, a table.
  private static func isMislabelled(_ section: OperationSection) -> Bool {
    section.path == nil && !section.blocks.contains { RequestLine.found(in: $0) != nil }
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
  private static func split(_ section: Section, below heading: SectionVocabulary.Heading) -> [OperationSection] {
    let title = section.heading?.text.plain ?? ""
    let level = section.heading?.level ?? 0
    var result = [
      OperationSection(
        kind: heading.kind, remark: heading.remark, title: title, level: level, blocks: [], span: section.span)
    ]
    if heading.kind == .webSocket, section.blocks.contains(where: { RequestLine.found(in: $0) != nil }) {
      result[0].kind = .request
    }
    if let value = heading.value {
      if heading.kind == .request {
        result[0].path = value
      } else {
        result[0].blocks.append(Block(.paragraph(Inline([Inline.Run(value)])), span: section.span))
      }
    }
    lazy var statesParameters = section.blocks.contains { pseudoHeading($0, level: 0)?.0.kind == .parameters }
    var blocks = blocks(of: section, as: result[0].kind)
    let above = result[0].kind == .other ? AnswersAbove.apart(blocks) : nil
    if let above { blocks = above.others }
    for (index, block) in blocks.enumerated() {
      closeWeight(&result, before: block)
      if result[0].kind == .other, result[result.count - 1].kind != .request, isCode(block) || isMarked(block),
        RequestLine.found(in: block) != nil, isCode(block) || statesParameters
      {
        result.append(request(block, level: level))
      } else if result[result.count - 1].kind == .response, isPlainResponse(block) {
        // `Response:` between a label and its example says nothing that the section does not.
        continue
      } else if let (inner, rest) = pseudoHeading(block, level: level),
        inner.kind != .request || isHeading(rest ?? blocks[(index + 1)...].first, in: result),
        inner.kind != result[result.count - 1].kind || isMarked(block)
      {
        result.append(inner)
        if let rest { result[result.count - 1].blocks.append(rest) }
      } else {
        let isStated = result[result.count - 1].kind == .parameters
        result[result.count - 1].blocks.append(isStated ? ParameterList.table(block) ?? block : block)
      }
    }
    if let above, let first = above.answers.first {
      result.append(
        OperationSection(
          kind: .response, title: "Response", level: level + 1, blocks: above.answers, span: first.span))
    }
    return result
  }

  /// The blocks of a section, with what states its request apart from all else.
  private static func blocks(of section: Section, as kind: SectionKind) -> [Block] {
    switch kind {
    case .request: LabelledRequest.joined(section.blocks.flatMap(RequestParagraph.apart))
    case .other: LabelledRequest.joined(section.blocks)
    default: section.blocks
    }
  }

  /// What follows a bare number in a section on weights is no weight any more, but for the number of another bucket.
  private static func closeWeight(_ sections: inout [OperationSection], before next: Block) {
    guard let last = sections.last, last.kind == .weight || last.kind == .unfilledOrders,
      case .paragraph(let text)? = last.blocks.first?.content, WeightReader.isBare(text),
      last.blocks.dropFirst().allSatisfy(isOfBucket), !isOfBucket(next)
    else { return }
    sections.append(
      OperationSection(kind: .notes, title: "", level: last.level + 1, blocks: [], span: last.blocks[0].span))
  }

  private static func isOfBucket(_ block: Block) -> Bool {
    guard case .paragraph(let text) = block.content else { return false }
    return WeightReader.isOfBucket(text)
  }

  private static func isCode(_ block: Block) -> Bool {
    if case .code = block.content { true } else { false }
  }

  /// Whether a block is a paragraph that is set as code or bold, in part at least.
  private static func isMarked(_ block: Block) -> Bool {
    guard case .paragraph(let text) = block.content else { return false }
    return text.runs.contains { $0.isCode || $0.isStrong }
  }

  /// Whether a block is a word for a response, and nothing else; in capitals it is the name of a form, `RESULT`.
  static func isPlainResponse(_ block: Block) -> Bool {
    guard case .paragraph(let text) = block.content, text.runs.count == 1, case let run = text.runs[0],
      run.text.utf8.count <= 40, run.isStrong || run.text.utf8.last == UInt8(ascii: ":")
    else { return false }
    let isName = run.text.contains(where: \.isUppercase) && !run.text.contains(where: \.isLowercase)
    return !isName && SectionVocabulary.isPlainResponse(run.text)
  }

  /// Whether a bold word for a request is the heading of one: a request line follows, and none came before.
  private static func isHeading(_ block: Block?, in sections: [OperationSection]) -> Bool {
    guard let block, sections.last?.kind != .request else { return false }
    return RequestLine.found(in: block) != nil
  }

  /// A request line set as code right below a title: pages with several operations have no other mark.
  private static func request(_ block: Block, level: Int) -> OperationSection {
    OperationSection(kind: .request, title: "", level: level + 1, blocks: [block], span: block.span)
  }

  /// Whether a line that is not bold has what its being a heading takes: a colon of either width, or a digit.
  private static func mayBePlainHeading(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: ":") || $0 == 0xEF || (0x30...0x39).contains($0) }
  }

  /// Whether a line that is not bold is a heading: a section word with a colon, `Weight: 5` among them.
  private static func isPlainHeading(_ text: String, _ heading: SectionVocabulary.Heading) -> Bool {
    if heading.kind == .weight, let value = heading.value { return value.first?.isNumber ?? false }
    return text.hasSuffix(":") || text.hasSuffix("：")
  }

  /// A paragraph that begins with a bold section word, or is one with a colon: a heading, and what stands behind it on
  /// the line.
  private static func pseudoHeading(_ block: Block, level: Int) -> (OperationSection, Block?)? {
    guard case .paragraph(let text) = block.content, let first = text.runs.first, !first.isCode,
      first.isStrong || text.runs.count == 1 && first.text.utf8.count <= 60 && mayBePlainHeading(first.text)
    else { return nil }
    let heading = SectionVocabulary.classify(first.text)
    guard first.isStrong || isPlainHeading(first.text, heading) else { return nil }
    switch heading.kind {
    case .request, .weight, .unfilledOrders, .parameters, .response, .quota, .dataSource: break
    default: return nil
    }
    let section = OperationSection(
      kind: heading.kind, remark: heading.remark, title: first.text, level: level + 1, blocks: [], span: block.span)
    var rest = Array(text.runs.dropFirst())
    if let value = heading.value { rest.insert(Inline.Run(value), at: 0) }
    if let next = rest.first {
      let text = next.text.drop { $0 == " " }
      if text.hasPrefix(":") || text.hasPrefix("：") { rest[0].text = String(text.dropFirst()) }
    }
    let remainder = Inline(rest)
    return (section, remainder.isEmpty ? nil : Block(.paragraph(remainder), span: block.span))
  }
}
