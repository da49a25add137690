import Diagnostics
import Documents
import Specification

/// Makes one statement of what a request costs out of those of both languages; English is the primary witness.
struct WeightMerger {
  /// The request, `GET /fapi/v1/fundingInfo`, which shares nothing with itself.
  let request: String
  let sink: any DiagnosticSink

  /// The weights and the further limits of the operation.
  func merge(_ halves: [HalfFacts]) -> (weights: [Weight], quotas: [Quota]) {
    let span = halves.first?.titleSpan
    var weights = weights(halves, span: span)
    for noted in halves.flatMap(\.cost.noted) { add(noted, to: &weights, span: span) }
    return (weights, quotas(halves, span: span))
  }

  // MARK: - Weights

  private func weights(_ halves: [HalfFacts], span: SourceSpan?) -> [Weight] {
    let stated = halves.compactMap(\.cost.weights)
    let readable = stated.filter { !$0.allSatisfy(\.cost.isEmpty) }
    guard var weights = readable.first ?? stated.first else {
      report(.weightMissing, "no request weight is stated", at: span)
      return []
    }
    for other in readable.dropFirst() { fill(&weights, from: other, span: span) }
    if let name = halves.compactMap(\.notes.unboundedWithout).first {
      for index in weights.indices { weights[index] = unbounded(weights[index], without: name) }
    }
    return weights
  }

  /// Takes over the bucket that only `other` names, and reports where the two differ.
  private func fill(_ weights: inout [Weight], from other: [Weight], span: SourceSpan?) {
    for (index, twin) in zip(weights.indices, other) where weights[index].bucket == nil {
      if weights[index].cost == twin.cost { weights[index].bucket = twin.bucket }
    }
    let isSame =
      weights.map(\.cost) == other.map(\.cost)
      && zip(weights, other).allSatisfy { $0.bucket == $1.bucket || $1.bucket == nil }
    guard !isSame else { return }
    report(
      .weightDisagrees,
      "the two languages state different weights, \(Self.text(weights)) and \(Self.text(other)); the first is used",
      at: span)
  }

  /// Adds what a note states, which is of this very request: it stands before what a heading states for its bucket.
  private func add(_ noted: Weight, to weights: inout [Weight], span: SourceSpan?) {
    guard let index = weights.firstIndex(where: { $0.bucket == noted.bucket }) else { return weights.append(noted) }
    guard weights[index] != noted else { return }
    report(
      .weightDisagrees,
      "the weight section states \(Self.text([weights[index]])) and a note \(Self.text([noted])); the note is used",
      at: span)
    weights[index] = noted
  }

  private static func text(_ weights: [Weight]) -> String {
    weights.map { weight in
      let values = weight.cost.map { cost in
        switch cost.amount {
        case .value(let value), .perItem(let value, _, _): "\(value)"
        case .unbounded: "…"
        }
      }
      return values.joined(separator: " or ") + (weight.bucket.map { " \($0)" } ?? "")
    }.joined(separator: ", ")
  }

  /// A weight that a note makes unbounded unless `name` is sent.
  private func unbounded(_ weight: Weight, without name: String) -> Weight {
    guard weight.cost.count == 1, weight.cost[0].when == nil else { return weight }
    var result = weight
    result.cost = [WeightCost(weight.cost[0].amount, when: .sent(name)), WeightCost(.unbounded)]
    return result
  }

  // MARK: - Quotas

  private func quotas(_ halves: [HalfFacts], span: SourceSpan?) -> [Quota] {
    let stated = halves.map(\.cost.quotas).filter { !$0.isEmpty }
    guard var quotas = stated.first else { return [] }
    for index in quotas.indices { quotas[index].sharedWith.removeAll { $0 == request } }
    for other in stated.dropFirst() {
      if other.map({ "\($0.count) \($0.per)" }) != quotas.map({ "\($0.count) \($0.per)" }) {
        report(.weightDisagrees, "the two languages state different limits; the English ones are used", at: span)
      }
      for (index, quota) in zip(quotas.indices, other) {
        if quotas[index].scope == nil { quotas[index].scope = quota.scope }
        if quotas[index].sharedWith.isEmpty { quotas[index].sharedWith = quota.sharedWith.filter { $0 != request } }
      }
    }
    return quotas
  }

  private func report(_ rule: DiagnosticRule, _ message: String, at span: SourceSpan?) {
    sink.report(Diagnostic(rule, message, at: span, subject: "weight"))
  }
}
