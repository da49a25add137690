import Diagnostics
import Documents
import Specification

/// An example answer as one language shows it.
struct StatedExample {
  /// The value; places are lines and columns of the file.
  var node: JSONNode
  /// The condition behind the label above it, if there is a label that a rule reads.
  var condition: Condition?
  /// Whether there is a label that no rule reads.
  var hasUnreadLabel: Bool
  var language: Language
  var span: SourceSpan
}

/// The example answers of an operation in one language, and what was found where one cannot be read.
struct StatedExamples {
  var readable: [StatedExample] = []
  var unreadable: [Diagnostic] = []
}

/// Reads the example answers of an operation.
struct ExampleReader {
  let parameters: [Parameter]
  let language: Language
  let sink: any DiagnosticSink

  /// The examples of a part of a page, in their order.
  ///
  /// Where no section of answers holds any, those under a heading of the request are taken, and those behind the
  /// parameters whose heading tells something else: pages mislabel sections.
  func examples(in sections: [OperationSection]) -> StatedExamples {
    let sections = Self.withoutOtherMethods(sections)
    let answers = sections.filter { $0.kind == .response || $0.kind == .responseFields }
    let hasAny = answers.contains { $0.blocks.contains(where: Self.isExample) }
    if hasAny { return examples(of: sections.filter { $0.kind.isAnswer || $0.kind == .errors }) }
    let table = sections.lastIndex { $0.kind == .parameters } ?? sections.endIndex
    return examples(
      of: sections.enumerated().filter { Self.mayBeMislabelled($1, isBehindParameters: $0 > table) }.map(\.element))
  }

  private func examples(of sections: [OperationSection]) -> StatedExamples {
    let labels = LabelReader(parameters)
    var examples = StatedExamples()
    for section in sections {
      var label =
        section.kind == .response && !SectionVocabulary.isPlainResponse(section.title) ? [section.title] : []
      var heading = LabelHeading(label.first, by: labels)
      for block in section.blocks {
        guard case .code(let whole) = block.content else {
          heading.read(block, by: labels)
          if section.kind == .response { label += LabelReader.texts(of: block) }
          continue
        }
        let code = Self.withoutLead(whole)
        guard Self.isExample(block) else {
          if section.kind == .response { reportUnread(block) }
          continue
        }
        let nodes: [JSONNode]
        switch read(code, span: block.span) {
        case .success(let found): nodes = found
        case .failure(let failure):
          examples.unreadable.append(failure.diagnostic)
          continue
        }
        if section.kind != .response, section.kind != .errors { reportElsewhere(block, section) }
        label = heading.completing(label, by: labels)
        let reading = labels.read(label)
        for node in nodes {
          examples.readable.append(example(node, labelled(node, reading, by: labels), block.span, label))
        }
        label = []
      }
    }
    return examples
  }

  /// What a label says; where there is none, what the comment above the value says.
  private func labelled(_ node: JSONNode, _ reading: LabelReader.Reading, by labels: LabelReader) -> LabelReader.Reading
  {
    guard case .plain = reading, case .condition(let condition) = labels.read(node.comments) else { return reading }
    return .condition(condition)
  }

  private func example(
    _ node: JSONNode, _ reading: LabelReader.Reading, _ span: SourceSpan, _ label: [String]
  ) -> StatedExample {
    var example = StatedExample(node: node, hasUnreadLabel: false, language: language, span: span)
    switch reading {
    case .plain: break
    case .condition(let condition): example.condition = condition
    case .unread:
      example.hasUnreadLabel = true
      let text = label.joined(separator: " ").prefix(120)
      sink.report(
        Diagnostic(
          .exampleLabelUnread, "no rule reads the label above an example: \(text)", at: span,
          subject: "example label \(language.rawValue)"))
    }
    return example
  }

  private func reportElsewhere(_ block: Block, _ section: OperationSection) {
    sink.report(
      Diagnostic(
        .exampleElsewhere, "the example stands under the heading \"\(section.title)\"", at: block.span,
        subject: "example \(language.rawValue)"))
  }

  private func reportUnread(_ block: Block) {
    sink.report(
      Diagnostic(.blockUnread, "a block of code among the examples is no JSON", at: block.span, subject: "example"))
  }

  // MARK: - Blocks

  /// The sections up to the first heading behind an answer that stands above the request's: what follows is about
  /// something else, such as a method of another interface.
  private static func withoutOtherMethods(_ sections: [OperationSection]) -> [OperationSection] {
    guard let level = sections.first(where: { $0.kind == .request })?.level,
      let answer = sections.firstIndex(where: { $0.kind == .response }),
      let other = sections[answer...].firstIndex(where: { $0.kind == .other && $0.level < level })
    else { return sections }
    return Array(sections[..<other])
  }

  /// Whether a section that is not one of answers may hold the example all the same.
  private static func mayBeMislabelled(_ section: OperationSection, isBehindParameters: Bool) -> Bool {
    switch section.kind {
    case .request, .weight, .parameters, .quota: true
    case .other:
      SectionVocabulary.classify(section.title).kind == .request
        || isBehindParameters && !SectionVocabulary.isAboutRequests(section.title)
    default: false
    }
  }

  private static func isExample(_ block: Block) -> Bool {
    if case .code(let code) = block.content { looksLikeJSON(withoutLead(code)) } else { false }
  }

  /// A block without the lines above its value that announce it: `Response:`, `HTTP/1.1 200 OK`.
  private static func withoutLead(_ code: CodeBlock) -> CodeBlock {
    func isLead(_ text: String) -> Bool {
      let text = text[...].trimmedBlanks
      return text.hasPrefix("HTTP/") || text.hasPrefix("```")
        || text.utf8.last == UInt8(ascii: ":") && !text.contains { "\"{[/".contains($0) }
    }
    func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.isBlank) }
    guard let first = code.lines.first(where: { !isBlank($0.text) }), isLead(first.text) else { return code }
    return CodeBlock(lines: Array(code.lines.drop { isLead($0.text) || isBlank($0.text) }))
  }

  /// Whether the first character that is no comment opens an object or an array.
  private static func looksLikeJSON(_ code: CodeBlock) -> Bool {
    let first = code.lines.lazy.compactMap { line in line.text.unicodeScalars.first { !$0.isBlank } }.first {
      $0 != "/" && $0 != "#"
    }
    return first == "{" || first == "[" || isTruth(code)
  }

  /// Whether a block is nothing but a truth value, which is all of some answers.
  private static func isTruth(_ code: CodeBlock) -> Bool {
    let lines = code.lines.filter { !$0.text.allSatisfy(\.isWhitespace) }
    return lines.count == 1 && ["true", "false"].contains(lines[0].text.trimmedBlanks)
  }

  /// Why a block cannot be read.
  private struct Failure: Error {
    var diagnostic: Diagnostic
  }

  /// An example that ends in the middle makes its page suspect; any other one costs itself only.
  private static func rule(for error: JSONSyntaxError) -> DiagnosticRule {
    error.isTooDeep ? .inputNestingTooDeep : error.isCut ? .exampleUnreadable : .exampleLeftOut
  }

  private func read(_ code: CodeBlock, span: SourceSpan) -> Result<[JSONNode], Failure> {
    do {
      let document = try JSONReader.read(code.text)
      for repair in document.repairs {
        let rule: DiagnosticRule = repair.kind == .duplicateMember ? .exampleDuplicateMember : .exampleRepaired
        let place = code.position(of: repair.position)
        sink.report(
          Diagnostic(
            rule, "example \(repair.kind == .duplicateMember ? "has a" : "repaired:") \(repair.kind.rawValue)",
            at: span.point(line: place.line, column: place.column),
            subject: "example \(repair.kind.rawValue) \(language.rawValue)"))
      }
      return .success(document.roots.map { $0.moved(by: code.position) })
    } catch {
      let place = code.position(of: error.position)
      return .failure(
        Failure(
          diagnostic: Diagnostic(
            Self.rule(for: error), "the example cannot be read: \(error.reason)",
            at: span.point(line: place.line, column: place.column), subject: "example \(language.rawValue)")))
    }
  }
}
