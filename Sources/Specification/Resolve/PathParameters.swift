/// Completes parameters by those of their name in another request of the same path: what is written by one method is read
/// by another, and one page may list the values that the other leaves out.
struct PathParameters {
  private struct Place: Hashable {
    var path: String
    var name: String
  }

  /// The parameters that list values; nothing where requests do not agree.
  private let listed: [Place: Parameter]

  /// Collects the parameters of a product.
  init(_ operations: [Operation]) {
    let places = operations.flatMap { operation in
      operation.parameters.filter { !$0.values.isEmpty }.map { (Place(path: operation.key.path, name: $0.name), $0) }
    }
    listed = Dictionary(grouping: places, by: \.0).compactMapValues { alike in
      alike.allSatisfy { $0.1.values == alike[0].1.values } ? alike[0].1 : nil
    }
  }

  /// The operation with the values that its parameters lack.
  func completed(_ operation: Operation) -> Operation {
    var result = operation
    for index in result.parameters.indices where Self.isWord(result.parameters[index]) {
      let place = Place(path: operation.key.path, name: result.parameters[index].name)
      if let other = listed[place], Self.isWord(other) { result.parameters[index].takeValues(of: other) }
    }
    return result
  }

  private static func isWord(_ parameter: Parameter) -> Bool {
    parameter.type == .string || parameter.type == .enumeration
  }
}
