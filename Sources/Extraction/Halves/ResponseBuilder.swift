import Diagnostics
import Documents
import Specification

/// Makes responses and examples out of the example blocks and field lists of both languages.
struct ResponseBuilder {
  let keepsProse: Bool
  let sink: any DiagnosticSink

  /// Answers that look alike, with the examples that show them.
  private struct Group {
    var isError: Bool
    var kind: StatedExample.Kind
    var examples: [StatedExample] = []
  }

  /// The responses, and the examples with the indices of their response and variant.
  func build(_ halves: [HalfFacts]) -> (responses: [Response], examples: [Example]) {
    let documented = halves.map(\.answer)
    var responses: [Response] = []
    var examples: [Example] = []
    for (index, group) in groups(ExamplePairs(sink: sink).merged(halves.map(\.examples))).enumerated() {
      let variants = variants(group.examples)
      let shape = shape(group.examples)
      reportSingleWitness(shape, group.examples)
      responses.append(Response(shape: shape, variants: variants, isError: group.isError))
      examples += distinct(group.examples, response: index, variants: variants)
    }
    SiblingEvidence.settle(&responses)
    let reader = DocumentedShape(sink: sink)
    if let index = responses.firstIndex(where: { !$0.isError }) {
      if let fields = documented.map(\.fields).first(where: { !$0.isEmpty }) {
        reader.complete(&responses[index].shape, by: fields)
      }
    } else if let shape = reader.shape(of: documented) {
      responses.insert(Response(shape: shape), at: 0)
      for index in examples.indices { examples[index].response += 1 }
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

  private func groups(_ examples: [StatedExample]) -> [Group] {
    var groups: [Group] = []
    for example in examples {
      if let index = groups.firstIndex(where: { $0.kind == example.kind && $0.isError == example.isError }) {
        groups[index].examples.append(example)
      } else {
        groups.append(Group(isError: example.isError, kind: example.kind, examples: [example]))
      }
    }
    return groups
  }

  private func shape(_ examples: [StatedExample]) -> Shape {
    let evidence = Evidence(
      examples.enumerated().map { index, example in
        Evidence.Witness(node: example.node, example: index, language: example.language)
      })
    let inference = ShapeInference(
      conditions: examples.map(\.condition), keepsProse: keepsProse, place: examples.first?.span, sink: sink)
    return inference.shape(evidence, name: "", path: "")
  }

  /// The cases that labels tell apart, in the order of the page; one without a condition where no rule reads a label.
  private func variants(_ examples: [StatedExample]) -> [ResponseVariant] {
    var variants: [ResponseVariant] = []
    for example in examples {
      guard let variant = variant(example), !variants.contains(variant) else { continue }
      variants.append(variant)
    }
    return variants
  }

  private func variant(_ example: StatedExample) -> ResponseVariant? {
    example.condition == nil && !example.hasUnreadLabel ? nil : ResponseVariant(when: example.condition)
  }

  /// The examples, one for each value; languages that show the same value share one.
  private func distinct(_ stated: [StatedExample], response: Int, variants: [ResponseVariant]) -> [Example] {
    var examples: [Example] = []
    for example in stated {
      let variant = variant(example).flatMap(variants.firstIndex)
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
}

extension Shape {
  /// The shape of the elements of a list, however deeply nested; else the shape itself.
  fileprivate var element: Shape {
    if case .array(let items) = kind { items.element } else { self }
  }
}
