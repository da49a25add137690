import Specification

/// What holds for some types of orders.
extension NoteFacts {
  /// Adds a statement about orders of some types; false where no parameter tells the type of an order.
  func addOrderTypes(
    _ fact: NoteVocabulary.Fact, _ match: PhraseMatch, _ context: NoteContext, _ notes: inout StatedNotes
  ) -> Bool {
    guard let kind = ExampleVocabulary.orderTypes.lazy.compactMap(parameters.spelling).first,
      let types = match.captures.first(where: { $0.count > 1 }), types.allSatisfy(\.isConstant)
    else { return false }
    let values = types.map(\.text)
    switch fact {
    case .orderTypes:
      guard match.captures.count == 1 || match.text(0).contains("/") else { return false }
      notes.orderTypes.append((kind, values, span))
    case .alsoApplies:
      guard let name = parameters.spelling(of: match.text(1)), name != kind else { return false }
      notes.furtherTypes.append((name, kind, values))
    default:
      let names = introduced(by: context.introduction).filter { $0 != kind }
      guard !names.isEmpty else { return false }
      notes.applications += names.map { ($0, .parameter(kind, values: values)) }
    }
    return true
  }

  /// The parameters of which a line speaks that introduces statements: several whose names begin with the stem of one of
  /// its words, `pegOffsetType` and `pegPriceType` below "orders that are pegged".
  private func introduced(by line: String) -> [String] {
    let words = Tokenizer.tokens(of: line).filter { $0.kind == .word }.map(\.folded)
    let stems = Dictionary(grouping: parameters.spellings) { FieldVocabulary.words(of: $0).first ?? "" }
    let found = stems.filter { stem, names in
      stem.count > 2 && names.count > 1 && words.contains { $0.hasPrefix(stem) }
    }
    return found.count == 1 ? found.values.joined().sorted() : []
  }
}
