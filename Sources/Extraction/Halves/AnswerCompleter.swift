import Specification

/// Adds what the rest of a page says of the fields of an answer: notes, lists of values, parameters.
struct AnswerCompleter {
  let halves: [HalfFacts]
  let examples: [Example]

  /// Completes the fields of the answers that are no errors, at whatever depth they stand.
  func complete(_ operation: inout Operation) {
    let parameters = operation.parameters
    for index in operation.responses.indices where !operation.responses[index].isError {
      addNotes(to: &operation.responses[index].shape, parameters)
      let shown = examples.filter { $0.response == index }.map(\.value)
      NamesakeParameters(parameters).complete(&operation.responses[index].shape, shown: shown)
    }
  }

  private func addNotes(to shape: inout Shape, _ parameters: [Parameter]) {
    for name in halves.flatMap(\.notes.negativeMeansNone) {
      shape.apply(to: name) { $0.shape.unavailable = "negative" }
    }
    for name in halves.flatMap(\.notes.absences) {
      shape.apply(to: name) { $0.required = false }
    }
    for (name, parameter) in halves.flatMap(\.notes.presences) + Self.requested(by: parameters) {
      let isFlag = parameters.contains { $0.name == parameter && $0.isFlag }
      let condition = isFlag ? Condition.parameter(parameter, values: ["true"]) : .sent(parameter)
      shape.apply(to: name) { field in
        field.presentWhen = field.presentWhen ?? condition
        field.required = false
      }
    }
    for (name, values) in halves.flatMap(\.fieldValues) {
      shape.apply(to: name) { field in
        guard field.shape.kind == .string, field.shape.values.isEmpty else { return }
        field.shape.values = values
        field.shape.weak = false
      }
    }
  }

  /// The fields that optional parameters ask for by name: `needTotal` asks for `total`.
  private static func requested(by parameters: [Parameter]) -> [(field: String, parameter: String)] {
    parameters.compactMap { parameter in
      let words = FieldVocabulary.words(of: parameter.name)
      guard parameter.required == .optional, words.count > 1, let first = words.first,
        FieldVocabulary.requestWords.contains(first)
      else { return nil }
      let rest = parameter.name.dropFirst(first.count)
      return (rest.prefix(1).lowercased() + rest.dropFirst(), parameter.name)
    }
  }
}

extension Parameter {
  /// Whether it is true or false, be it as text.
  fileprivate var isFlag: Bool { type == .bool || values.contains { $0.value.text == "true" } }
}
