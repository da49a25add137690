import Diagnostics
import Documents
import Specification

/// Makes responses and examples out of the example blocks of both languages.
struct ResponseBuilder {
  let keepsProse: Bool
  let sink: any DiagnosticSink

  /// Answers that look alike, with the examples that show them.
  private struct Group {
    var isError: Bool
    var kind: Int
    var examples: [StatedExample] = []
  }

  /// The responses, and the examples with the indices of their response and variant.
  func build(_ halves: [HalfFacts]) -> (responses: [Response], examples: [Example]) {
    var groups: [Group] = []
    for example in halves.flatMap(\.examples) {
      let isError = Self.isError(example.node)
      let kind = Self.kind(example.node)
      if let index = groups.firstIndex(where: { $0.kind == kind && $0.isError == isError }) {
        groups[index].examples.append(example)
      } else {
        groups.append(Group(isError: isError, kind: kind, examples: [example]))
      }
    }
    var responses: [Response] = []
    var examples: [Example] = []
    for (index, group) in groups.enumerated() {
      let variants = variants(group.examples)
      let shape = shape(group.examples)
      reportSingleWitness(shape, group.examples)
      responses.append(Response(shape: shape, variants: variants, isError: group.isError))
      examples += distinct(group.examples, response: index, variants: variants)
    }
    return (responses, examples)
  }

  /// Says why every field is optional where one example in one language is all there is.
  private func reportSingleWitness(_ shape: Shape, _ examples: [StatedExample]) {
    guard examples.count == 1, case .object(let fields) = shape.element.kind, !fields.isEmpty,
      fields.allSatisfy({ !$0.required })
    else { return }
    sink.report(
      Diagnostic(
        .fieldSingleWitness, "one example is all there is of this answer; its fields are optional",
        at: examples[0].span, subject: "response"))
  }

  private func shape(_ examples: [StatedExample]) -> Shape {
    let evidence = Evidence()
    for (index, example) in examples.enumerated() {
      evidence.add(example.node, example: index, language: example.language)
    }
    let inference = ShapeInference(
      conditions: examples.map(\.condition), languages: Set(examples.map(\.language)), keepsProse: keepsProse,
      sink: SpanFillingSink(sink, span: examples.first?.span))
    return inference.shape(evidence, name: "", path: "")
  }

  /// The cases that labels tell apart, in the order of the page.
  private func variants(_ examples: [StatedExample]) -> [ResponseVariant] {
    var variants: [ResponseVariant] = []
    for example in examples {
      guard let condition = example.condition else { continue }
      let variant = ResponseVariant(when: condition)
      if !variants.contains(variant) { variants.append(variant) }
    }
    return variants
  }

  /// The examples, one for each value; languages that show the same value share one.
  private func distinct(_ stated: [StatedExample], response: Int, variants: [ResponseVariant]) -> [Example] {
    var examples: [Example] = []
    for example in stated {
      let variant = example.condition.flatMap { variants.firstIndex(of: ResponseVariant(when: $0)) }
      let value = example.node.value
      let language = example.language.rawValue
      if let index = examples.firstIndex(where: {
        $0.variant == variant && !$0.languages.contains(language) && $0.value.isEquivalent(to: value)
      }) {
        examples[index].languages.append(language)
      } else {
        examples.append(Example(response: response, variant: variant, languages: [language], value: value))
      }
    }
    return examples
  }

  /// Whether an example is the answer of a request that failed: a negative code with a message.
  private static func isError(_ node: JSONNode) -> Bool {
    guard case .object(let members) = node.content, members.contains(where: { $0.name == "msg" }),
      case .number(let code)? = members.first(where: { $0.name == "code" })?.node.content
    else { return false }
    return code.hasPrefix("-")
  }

  private static func kind(_ node: JSONNode) -> Int {
    switch node.content {
    case .object: 0
    case .array: 1
    default: 2
    }
  }
}

/// A sink decorator that gives findings without a place a default one.
private final class SpanFillingSink: DiagnosticSink {
  private let base: any DiagnosticSink
  private let span: SourceSpan?

  init(_ base: any DiagnosticSink, span: SourceSpan?) {
    self.base = base
    self.span = span
  }

  func report(_ diagnostic: Diagnostic) {
    var complete = diagnostic
    complete.span = complete.span ?? span
    base.report(complete)
  }
}

extension Shape {
  /// The shape of the elements of a list, however deeply nested; else the shape itself.
  fileprivate var element: Shape {
    if case .array(let items) = kind { items.element } else { self }
  }
}
