import Diagnostics

/// Gives parameters the titles of the general pages that describe their structured values.
///
/// A parameter names the page as its own page does: with other cases, in the singular, without the remarks in
/// parentheses. What the reference means is found by the words of the titles.
struct StructureReferences {
  private let titles: [[String]: String]

  /// Prepares the definitions of one product.
  init(_ definitions: [StructureDefinition]) {
    let pairs = definitions.flatMap { definition in
      ([definition.title] + definition.aliases).map { (Self.words($0), definition.title) }
    }
    titles = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The title that a reference means; nil where no page has it.
  func title(_ reference: String) -> String? { titles[Self.words(reference)] }

  /// The operation whose references are the titles of pages; one that leads nowhere is gone.
  func completed(_ operation: Operation) -> Operation {
    var result = operation
    for index in result.parameters.indices {
      result.parameters[index].structures = result.parameters[index].structures.flatMap(title)
    }
    return result
  }

  /// The words of a title without what stands in parentheses, small, in the singular.
  private static func words(_ title: String) -> [String] {
    title.withoutRemarks.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Singular.of(String($0)) }
  }

  // MARK: - Checks

  /// Reports the references of operations that lead nowhere.
  static func report(_ specification: Specification, _ reader: FileReader) {
    for (product, operations) in specification.operations.sorted(by: { $0.key < $1.key }) {
      let references = StructureReferences(specification.facts[product]?.structures ?? [])
      for operation in operations {
        for parameter in operation.parameters {
          guard let reference = parameter.structures, references.title(reference) == nil else { continue }
          reader.report(
            .structureMissing,
            "`\(parameter.name)` has the structures of the page `\(reference)`, which \(product)/"
              + "\(ProductFactFiles.structures) lacks", "\(product)/\(operation.key.fileName).json")
        }
      }
    }
  }
}

extension String {
  /// The text without what stands in parentheses at its end: `Contents (for some)`.
  public var withoutRemarks: String {
    var text = Substring(self)
    while let last = text.last, ")）".contains(last), let open = text.lastIndex(where: { "(（".contains($0) }),
      open > text.startIndex
    {
      text = text[..<open]
      while text.last?.isWhitespace ?? false { text.removeLast() }
    }
    return String(text)
  }
}
