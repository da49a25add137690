import Specification

/// What is known of an operation from both languages, after its page was read in English alone.
///
/// English is primary: what it states of costs and security alone is what both languages would have given. New parameters
/// and new fields of answers are added; what rests on both witnesses, such as types, stays as it was known.
struct RefreshedOperation {
  /// The operation with the languages in which the rest of it is known.
  let operation: Operation
  /// The members that were taken from the new reading.
  let changed: [String]
  /// The members that the new reading states otherwise and that were kept.
  let kept: [String]

  init(_ known: Operation, by reading: Operation) {
    var operation = known
    var changed: [String] = []
    if let weights = Self.weights(known, reading) {
      operation.weights = weights
      changed.append("weights")
    }
    if (reading.security, reading.signed) != (known.security, known.signed) {
      operation.security = reading.security
      operation.signed = reading.signed
      changed.append("security")
    }
    let names = Set(known.parameters.map(\.name))
    let added = reading.parameters.filter { !names.contains($0.name) }
    if !added.isEmpty {
      operation.parameters += added
      changed += added.map { "parameter \($0.name)" }
    }
    var kept = Self.others(known, reading)
    if known.responses.map(\.variants) == reading.responses.map(\.variants) {
      for (index, response) in zip(operation.responses.indices, reading.responses) {
        let refreshed = RefreshedShape(operation.responses[index].shape, by: response.shape)
        operation.responses[index].shape = refreshed.shape
        changed += refreshed.added.map { "field \($0)" }
        kept += refreshed.kept.map { "field \($0)" }
      }
    }
    operation.page = reading.page
    self.operation = operation
    self.changed = changed
    self.kept = kept
  }

  /// The weights where a cost is new; the other language may have told what counts them, or of further ones.
  private static func weights(_ known: Operation, _ reading: Operation) -> [Weight]? {
    let costs = Set(known.weights.map(\.cost))
    guard !reading.weights.allSatisfy({ costs.contains($0.cost) }) else { return nil }
    return reading.weights.map { weight in
      var weight = weight
      if known.weights.count == 1 { weight.bucket = weight.bucket ?? known.weights[0].bucket }
      return weight
    }
  }

  /// Parameters that are gone, or state another type or demand.
  private static func others(_ known: Operation, _ reading: Operation) -> [String] {
    let stated = Dictionary(reading.parameters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return known.parameters.compactMap { parameter in
      stated[parameter.name]?.type == parameter.type ? nil : "parameter \(parameter.name)"
    }
  }
}
