import Documents

/// Finds the sections that describe types of an answer: `PayoutResult` below a table that gives a field that type.
enum AnswerSections {
  /// The sections, those that describe a type of the answer marked as being about its fields.
  static func marked(_ sections: [OperationSection]) -> [OperationSection] {
    guard let first = sections.firstIndex(where: { $0.kind.isAnswer }) else { return sections }
    var result = sections
    for index in result.indices.dropFirst(first + 1) where result[index].kind == .other {
      let known = typeNames(in: result[..<index].filter { $0.kind.isAnswer })
      if known.contains(typeName(result[index].title)) { result[index].kind = .responseFields }
    }
    return result
  }

  /// The names of types of the page's own that tables of answer fields give.
  static func typeNames(in sections: some Sequence<OperationSection>) -> Set<String> {
    var names: Set<String> = []
    for case .table(let table) in sections.lazy.flatMap(\.blocks).map(\.content) {
      names.formUnion(DocumentedFieldTable.typeNames(in: table))
    }
    return names
  }

  /// The name of a type that a heading or a bold line is.
  static func typeName(_ heading: String) -> String {
    heading.filter { !$0.isWhitespace && $0 != "`" && $0 != "*" && $0 != ":" && $0 != "：" }
  }
}
