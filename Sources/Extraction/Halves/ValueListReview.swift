import Diagnostics
import Specification

/// Holds lists of values against the values that conditions of the same operation name.
///
/// What a condition names beside the parameter is a value of it. What it names alone, as in "for limit orders", may be
/// copied from a sister page: it is a finding, and makes a list that one language alone gives, beside a reference in the
/// other one, less than that reference.
struct ValueListReview {
  let halves: [HalfFacts]
  let sink: any DiagnosticSink

  /// Completes the parameters of an operation and the parts of structured ones.
  func complete(_ operation: inout Operation) {
    let conditions = operation.parameters.flatMap(\.conditions) + operation.rules.compactMap(\.condition)
    var named: [String: [String]] = [:]
    for stated in halves.flatMap(\.parameters) { named[stated.parameter.name, default: []] += stated.namedValues }
    for demand in halves.flatMap(\.notes.demands) {
      for name in demand.when.parameters { named[name, default: []] += demand.when.values(of: name) }
    }
    for rule in operation.rules {
      switch rule {
      case .needs(_, let other, let values), .notWith(_, let other, let values): named[other, default: []] += values
      default: break
      }
    }
    complete(&operation.parameters, by: conditions, named, at: [])
  }

  private func complete(
    _ parameters: inout [Parameter], by conditions: [Condition], _ named: [String: [String]], at path: [String]
  ) {
    for index in parameters.indices {
      let name = parameters[index].name
      complete(
        &parameters[index], by: conditions.flatMap { $0.values(of: name) }, named[name] ?? [], at: path)
      guard !parameters[index].fields.isEmpty else { continue }
      let inner = parameters[index].fields.flatMap(\.conditions)
      complete(&parameters[index].fields, by: inner, [:], at: path + [name])
    }
  }

  private func complete(_ parameter: inout Parameter, by values: [String], _ named: [String], at path: [String]) {
    guard parameter.type == .string || parameter.type == .enumeration, !parameter.values.isEmpty else { return }
    let known = Set(parameter.values.map { $0.value.text.lowercased() })
    var missing: [String] = []
    for value in named + values where !known.contains(value.lowercased()) && !missing.contains(value) {
      missing.append(value)
    }
    guard !missing.isEmpty else { return }
    let place = (path + [parameter.name]).joined(separator: ".")
    let reference = reference(of: parameter.name, at: path)
    let added = missing.filter(named.contains)
    let outcome =
      reference != nil ? "the definition counts" : added.isEmpty ? "the list counts" : "those named with it are added"
    sink.report(
      Diagnostic(
        .parameterContradiction, "conditions name values of `\(place)` that its list lacks; \(outcome)",
        at: halves.first?.titleSpan, subject: "parameter \(place).values (\(missing.joined(separator: " ")))"))
    if let reference {
      parameter.values = []
      parameter.enumeration = reference
    } else {
      parameter.values += added.map { EnumValue(.string($0)) }
    }
  }

  /// The definition to which one language refers where the other one alone gives a list.
  private func reference(of name: String, at path: [String]) -> String? {
    let stated = halves.compactMap { half in
      path.reduce(half.parameters.map(\.parameter)) { scope, name in scope.first { $0.name == name }?.fields ?? [] }
        .first { $0.name == name }
    }
    return stated.lazy.filter(\.values.isEmpty).compactMap(\.enumeration).first
  }
}
