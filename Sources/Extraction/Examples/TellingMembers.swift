import Specification

/// Finds the cases of examples without labels in what they show: where each shows another value of the member that is named
/// like a parameter, and the parameter documents these values, each is the answer for its own.
struct TellingMembers {
  /// The parameters of the request.
  let parameters: [Parameter]

  /// The examples of one language with the cases that they tell.
  func completing(_ examples: [StatedExample]) -> [StatedExample] {
    let indices = examples.indices.filter { !examples[$0].isError }
    guard indices.count > 1, !indices.contains(where: { examples[$0].hasLabel }) else { return examples }
    for parameter in parameters where parameter.values.count > 1 {
      let told = indices.map { value(of: parameter, in: examples[$0].node) }
      guard !told.contains(nil), Set(told).count == told.count else { continue }
      var result = examples
      for (index, value) in zip(indices, told) {
        result[index].condition = value.map { .parameter(parameter.name, values: [$0]) }
      }
      return result
    }
    return examples
  }

  /// The one documented value that all members of the parameter's name show, whatever its case.
  private func value(of parameter: Parameter, in node: JSONNode) -> String? {
    var texts: Set<String> = []
    collect(parameter.name, in: node, into: &texts)
    guard texts.count == 1, let text = texts.first?.lowercased() else { return nil }
    return parameter.values.first { $0.value.text.lowercased() == text }?.value.text
  }

  private func collect(_ name: String, in node: JSONNode, into texts: inout Set<String>) {
    switch node.content {
    case .object(let members):
      for member in members {
        if member.name == name, case .string(let text) = member.node.content { texts.insert(text) }
        collect(name, in: member.node, into: &texts)
      }
    case .array(let elements): for element in elements { collect(name, in: element, into: &texts) }
    default: break
    }
  }
}
