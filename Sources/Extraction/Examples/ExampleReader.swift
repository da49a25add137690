import Diagnostics
import Documents
import Specification

/// An example answer as one language shows it.
struct StatedExample {
  var node: JSONNode
  /// The condition behind the label above it, if there is a label that a rule reads.
  var condition: Condition?
  /// Whether there is any label.
  var isLabelled: Bool
  var language: Language
  var span: SourceSpan
}

/// Reads the example answers of an operation.
struct ExampleReader {
  let parameters: NameSet
  let language: Language
  let sink: any DiagnosticSink

  /// The examples of the sections, in their order; nil when one cannot be read.
  func examples(in sections: [OperationSection]) -> [StatedExample]? {
    var examples: [StatedExample] = []
    var isReadable = true
    for section in sections {
      var label: [(String, SourceSpan)] = []
      for block in section.blocks {
        guard case .code(let code) = block.content else {
          label += NoteReader.texts([block])
          continue
        }
        guard Self.looksLikeJSON(code) else {
          sink.report(
            Diagnostic(
              .blockUnread, "a block of code among the examples is no JSON", at: block.span, subject: "example"))
          continue
        }
        guard let nodes = nodes(in: code, span: block.span) else {
          isReadable = false
          continue
        }
        for node in nodes {
          examples.append(
            StatedExample(
              node: node, condition: condition(label.map(\.0)), isLabelled: !label.isEmpty, language: language,
              span: block.span))
        }
        label = []
      }
    }
    return isReadable ? examples : nil
  }

  /// Whether the first character that is no comment opens an object or an array.
  private static func looksLikeJSON(_ code: CodeBlock) -> Bool {
    let first = code.lines.lazy.compactMap { line in line.text.first { !$0.isWhitespace } }.first {
      $0 != "/" && $0 != "#"
    }
    return first == "{" || first == "["
  }

  private func nodes(in code: CodeBlock, span: SourceSpan) -> [JSONNode]? {
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
      return document.roots
    } catch {
      let place = code.position(of: error.position)
      sink.report(
        Diagnostic(
          error.isTooDeep ? .inputNestingTooDeep : .exampleUnreadable, "the example cannot be read: \(error.reason)",
          at: span.point(line: place.line, column: place.column), subject: "example \(language.rawValue)"))
      return nil
    }
  }

  /// The condition that a label states, or nil.
  private func condition(_ label: [String]) -> Condition? {
    for text in label {
      for sentence in Tokenizer.sentences(of: text) {
        let matcher = PhraseMatcher(sentence, names: parameters)
        for row in ExampleVocabulary.labels {
          guard let match = matcher.first(row.phrase), let name = parameters.spelling(of: match.text(0)) else {
            continue
          }
          return row.isSent ? .sent(name) : .notSent(name)
        }
      }
    }
    return nil
  }
}
