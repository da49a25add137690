/// Gives lists whose page does not say how they are sent the form of the lists of their name on other pages.
struct ListFormats {
  /// The forms by the names of lists; nothing where pages do not agree.
  private let known: [String: ListFormat]

  /// Collects the forms that a product documents.
  init(_ operations: [Operation]) {
    let documented = operations.flatMap(\.parameters).filter { $0.format != nil && $0.format != .indexed }
    known = Dictionary(grouping: documented, by: \.name).compactMapValues { alike in
      alike.allSatisfy { $0.format == alike[0].format } ? alike[0].format : nil
    }
  }

  /// The operation with the forms of its lists.
  func completed(_ operation: Operation) -> Operation {
    var result = operation
    for index in result.parameters.indices {
      guard case .array = result.parameters[index].type, result.parameters[index].format == nil else { continue }
      result.parameters[index].format = known[result.parameters[index].name]
    }
    return result
  }
}
