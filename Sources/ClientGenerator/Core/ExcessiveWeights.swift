import Diagnostics
import Specification

/// Weights for which a limit has no room: such a request would wait until nothing else counts, and block all others then.
struct ExcessiveWeights {
  /// The limits.
  let limits: RateLimitPlan
  /// The operations that are generated.
  let selection: GeneratorConfiguration.Selection

  /// Reports each weight with the smallest limit that it exceeds.
  func report(to sink: any DiagnosticSink) {
    let rows = limits.rows
    let operations = limits.catalogue.products.flatMap { product in
      (limits.operations[product.name] ?? []).filter { selection.contains($0, of: product) }
    }
    for operation in operations.sorted(by: { $0.key < $1.key }) {
      for weight in operation.weights {
        let counted = rows.filter { Self.counts($0, weight, operation) }
        guard let greatest = weight.cost.compactMap(Self.value).max(), let bucket = weight.bucket,
          let limit = counted.min(by: { $0.capacity < $1.capacity }), greatest > limit.capacity
        else { continue }
        sink.report(
          Diagnostic(
            .weightExceedsLimit,
            "A request costs \(greatest) of `\(bucket)`, of which \(limit.capacity) are allowed in "
              + "\(limit.place.interval.seconds) seconds.",
            operation: operation.key.description, subject: "weight \(bucket)"))
      }
    }
  }

  private static func counts(_ row: RateLimitPlan.Row, _ weight: Weight, _ operation: Operation) -> Bool {
    guard row.place.hosts.contains(operation.key.host), operation.key.path.hasPrefix(row.place.prefix ?? "") else {
      return false
    }
    if row.place.bucket == weight.bucket { return true }
    return LimitAlias.all.contains { alias in
      alias.name == weight.bucket && alias.bucket == row.place.bucket
        && alias.interval.flatMap(LimitInterval.init).map { $0 == row.place.interval } ?? true
    }
  }

  private static func value(_ cost: WeightCost) -> Int? {
    if case .value(let value) = cost.amount { value } else { nil }
  }
}
