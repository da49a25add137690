import Diagnostics
import Documents
import Specification

/// Makes one operation out of what both languages say; English is the primary witness.
struct OperationMerger {
  let product: Product
  let catalogue: Catalogue
  let page: PageAddress
  let keepsProse: Bool
  let sink: any DiagnosticSink

  /// The operation and its examples.
  func merge(_ found: [HalfFacts]) -> (operation: Operation, examples: [Example])? {
    guard let primary = found.first else { return nil }
    let key = OperationKey(host: product.host, method: primary.request.method, path: primary.request.path)
    var operation = Operation(
      key: key, title: primary.title.text, section: PageSections.section(of: page, product: product), page: page.path)
    checkRequests(found)
    let halves = found.filter { $0.describesOperation(of: primary) }
    operation.inherits = halves.lazy.compactMap(\.inherits).first
    operation.parameters = ParameterMerger(sink: sink).merge(halves)
    applySecurity(halves, to: &operation)
    operation.safety = SafetyTable.safety(of: key, title: operation.title)
    checkMethod(operation, primary.titleSpan)
    (operation.weights, operation.quotas) = WeightMerger(request: key.request, sink: sink).merge(halves)
    checkOrderCounts(operation, primary.titleSpan)
    NoteMerger(sink: sink).apply(halves, to: &operation)
    ValueListReview(halves: halves, sink: sink).complete(&operation)
    operation.weights = Flags(operation.parameters).settled(operation.weights)
    for stated in halves.flatMap(\.parameters) where stated.isClamped {
      operation.weights = operation.weights.map { Self.opened($0, above: stated.parameter.name) }
    }
    checkLists(operation, primary.titleSpan)
    let builder = ResponseBuilder(parameters: operation.parameters, keepsProse: keepsProse, sink: sink)
    let (responses, examples) = builder.build(halves)
    operation.responses = responses
    if responses.isEmpty, halves.allSatisfy(\.unreadableExamples.isEmpty) {
      sink.report(
        Diagnostic(.exampleMissing, "the page shows no example answer", at: primary.titleSpan, subject: "response"))
    }
    if halves.allSatisfy({ !$0.unreadableExamples.isEmpty }) { loosen(&operation.responses) }
    AnswerCompleter(halves: halves, examples: examples, sink: sink).complete(&operation)
    operation.description = primary.description
    operation.languages = halves.map(\.language.rawValue)
    return (operation, examples)
  }

  /// Demands no field where each language has an example that cannot be read: it may lack what the others show.
  private func loosen(_ responses: inout [Response]) {
    for index in responses.indices where !responses[index].isError {
      responses[index].shape.changeEveryField { $0.required = false }
    }
  }

  /// Reports a GET that is named after a change.
  private func checkMethod(_ operation: Operation, _ span: SourceSpan) {
    guard operation.key.method == .get, operation.safety == .unknown else { return }
    sink.report(
      Diagnostic(
        .methodUnlikely, "a GET that is named after a change is not taken for a read", at: span, subject: "safety"))
  }

  /// Reports orders that are counted for a request that places none.
  private func checkOrderCounts(_ operation: Operation, _ span: SourceSpan) {
    guard operation.safety != .place else { return }
    for weight in operation.weights where weight.countsOrders {
      sink.report(
        Diagnostic(
          .weightUnlikely, "the weight counts orders, but the operation places none", at: span,
          subject: "weight \(weight.bucket ?? "")"))
    }
  }

  /// The weight of which the last range of a parameter has no end: larger numbers are taken for that end.
  private static func opened(_ weight: Weight, above name: String) -> Weight {
    let isOpen = weight.cost.contains { if case .range(name, _, nil)? = $0.when { true } else { false } }
    guard !isOpen else { return weight }
    let ends = weight.cost.map { cost -> Int? in
      if case .range(name, _, let max)? = cost.when { max } else { nil }
    }
    guard let last = ends.compactMap(\.self).max(), let index = ends.firstIndex(of: last),
      case .range(_, let min, _)? = weight.cost[index].when
    else { return weight }
    var result = weight
    result.cost[index].when = .range(parameter: name, min: min, max: nil)
    return result
  }

  /// Reports lists of which the page does not say how they are written, where a request changes something.
  private func checkLists(_ operation: Operation, _ span: SourceSpan) {
    guard operation.key.method != .get else { return }
    for parameter in operation.parameters where parameter.isList && parameter.format == nil && parameter.location == nil
    {
      sink.report(
        Diagnostic(
          .descriptionUnread, "the page does not say how the list `\(parameter.name)` is written", at: span,
          subject: "parameter \(parameter.name).format"))
    }
  }

  private func checkRequests(_ halves: [HalfFacts]) {
    guard let primary = halves.first?.request else { return }
    for half in halves.dropFirst() where half.request.path != primary.path || half.request.method != primary.method {
      sink.report(
        Diagnostic(
          .requestDisagrees,
          "`\(half.request.method.rawValue) \(half.request.path)` here, "
            + "`\(primary.method.rawValue) \(primary.path)` in English", at: half.request.span, subject: "path"))
    }
  }

  private func applySecurity(_ halves: [HalfFacts], to operation: inout Operation) {
    if halves.contains(where: \.title.isDeprecated), operation.deprecated == nil {
      operation.deprecated = Deprecation()
    }
    let stated = halves.compactMap(\.title.security)
    if let first = stated.first { operation.security = first }
    if let other = stated.first(where: { $0 != operation.security }) {
      sink.report(
        Diagnostic(
          .securityDisagrees, "the security type is \(operation.security) in one language and \(other) in the other",
          at: halves.last?.titleSpan, subject: "security"))
    }
    let hasTimestamp = operation.parameters.contains { $0.name == catalogue.dialect.timestampParameter }
    if stated.isEmpty, hasTimestamp {
      operation.security = SecurityVocabulary.signed
      sink.report(
        Diagnostic(
          .securityUndocumented,
          (halves.lazy.compactMap(\.title.unknownSecurity).first.map { "the security type `\($0)` is not known" }
            ?? "no security type is stated") + " but the table has a timestamp; taken as \(operation.security)",
          at: halves.first?.titleSpan, subject: "security"))
    }
    operation.signed = (catalogue.securityType(operation.security)?.signature ?? false) || hasTimestamp
  }
}
