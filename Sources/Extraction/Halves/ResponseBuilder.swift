import Diagnostics
import Documents
import Specification

/// Makes responses and examples out of the example blocks and field lists of both languages.
struct ResponseBuilder {
  /// The parameters of the request.
  let parameters: [Parameter]
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
    let stated = halves.map { TellingMembers(parameters: parameters).completing($0.examples) }
    let groups = groups(ExamplePairs(sink: sink).merged(stated))
    for (index, group) in groups.enumerated() {
      let variants = variants(group.examples)
      let shape = shape(group.examples, sisters: sisters(of: index, in: groups))
      reportSingleWitness(shape, group.examples)
      responses.append(Response(shape: shape, variants: variants, isError: group.isError))
      examples += distinct(group.examples, response: index, variants: variants)
    }
    SiblingEvidence.settle(&responses)
    SisterForms.completeErrors(&responses)
    let reader = DocumentedShape(sink: sink)
    if let index = responses.firstIndex(where: { !$0.isError }) {
      if let fields = documented.map(\.fields).first(where: { !$0.isEmpty }) {
        reader.complete(&responses[index].shape, by: fields)
      }
    } else if let shape = reader.shape(of: documented) {
      responses.insert(Response(shape: shape), at: 0)
      for index in examples.indices { examples[index].response += 1 }
    }
    let forms = AnswerForms(
      parameters: parameters, defaults: Self.conditionalDefaults(halves),
      place: groups.first?.examples.first?.span, sink: sink)
    forms.complete(&responses)
    return (responses, examples)
  }

  /// The defaults that hold in some cases, by parameter; the first language that states some is believed.
  private static func conditionalDefaults(_ halves: [HalfFacts]) -> [String: [ConditionalDefault]] {
    let stated = halves.flatMap(\.parameters).filter { !$0.conditionalDefaults.isEmpty }
    return Dictionary(
      stated.map { ($0.parameter.name, $0.conditionalDefaults) }, uniquingKeysWith: { first, _ in first })
  }

  /// What stands beside the fields of other forms of an answer that is no error.
  private func sisters(of index: Int, in groups: [Group]) -> SisterComments {
    let others = groups.indices.filter { $0 != index && !groups[$0].isError && !groups[index].isError }
    return SisterComments(others.lazy.flatMap { groups[$0].examples })
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

  private func shape(_ examples: [StatedExample], sisters: SisterComments) -> Shape {
    let evidence = Evidence(
      examples.enumerated().map { index, example in
        Evidence.Witness(node: example.node, example: index, language: example.language)
      })
    let inference = ShapeInference(
      conditions: examples.map(\.condition), parameters: parameters, sisters: sisters, keepsProse: keepsProse,
      place: examples.first?.span, sink: sink)
    return inference.shape(evidence, name: "", path: "")
  }

  /// The cases that labels tell apart, in the order of the page; one without a condition where an example has no label or
  /// one that no rule reads.
  private func variants(_ examples: [StatedExample]) -> [ResponseVariant] {
    guard examples.contains(where: \.hasLabel) else { return [] }
    var variants: [ResponseVariant] = []
    for variant in examples.map({ ResponseVariant(when: $0.condition) }) where !variants.contains(variant) {
      variants.append(variant)
    }
    return variants
  }

  /// The examples, one for each value; languages that show the same value share one.
  private func distinct(_ stated: [StatedExample], response: Int, variants: [ResponseVariant]) -> [Example] {
    var examples: [Example] = []
    for example in stated {
      let variant = variants.firstIndex(of: ResponseVariant(when: example.condition))
      let value = example.node.shownValue
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
