import Documents
import Specification

/// Tables with a column of values: `interval` value.
extension ListedValues {
  /// The values of the column whose header announces them; nil where there is none.
  static func list(of table: Table, _ names: NameSet) -> ListedValues? {
    guard let column = table.header.lastIndex(where: { announcesValues($0.text) }) else { return nil }
    var values: [Token] = []
    for row in table.rows {
      let cell = row.cells.indices.contains(column) ? Tokenizer.tokens(of: row.cells[column].text.marked) : []
      let words = cell.filter { $0.kind != .mark }
      guard !words.isEmpty, words.allSatisfy({ $0.kind == .code && !names.contains($0.text) }) else { return nil }
      values += words
    }
    guard values.count > 1 else { return nil }
    return ListedValues(
      introduction: Tokenizer.tokens(of: table.header[column].text.marked) + [Token(.mark, ":")],
      values: EnumValues.distinct(values), places: table.rows.map(\.span),
      arePeriods: values.allSatisfy { Token(.word, $0.text).isPeriod }, areBare: true)
  }

  /// Whether a header is a name and the word for values.
  private static func announcesValues(_ header: Inline) -> Bool {
    let words = Tokenizer.tokens(of: header.marked)
    guard words.count == 2, words[0].kind == .code else { return false }
    return ["value", "values", "值"].contains(words[1].folded)
  }
}
