import Documents
import Specification

/// Finds the general pages to which notes refer for the parts of a structured parameter: `refer to the X Contents page`.
///
/// The reference belongs to the one structured parameter without parts of its own that the note, or the list in which it
/// stands, speaks of.
enum StructureLinks {
  /// Gives parameters the titles of such pages.
  static func follow(in sections: [OperationSection], of parameters: inout [StatedParameter]) {
    let open = parameters.indices.filter { index in
      parameters[index].parameter.type == .object && parameters[index].parameter.fields.isEmpty
    }
    guard !open.isEmpty else { return }
    for block in sections.flatMap({ RunOnTable.repaired($0.blocks) }) {
      let texts = NoteReader.prose([block]).map(\.text)
      for title in texts.compactMap(title) {
        let words = Set((texts.map(Self.marked) + [title]).flatMap { Tokenizer.tokens(of: $0) }.map(\.folded))
        let meant = open.filter { words.contains(parameters[$0].parameter.name.lowercased()) }
        guard meant.count == 1, parameters[meant[0]].parameter.structures == nil else { continue }
        parameters[meant[0]].parameter.structures = title
      }
    }
  }

  /// The title of the page that a text refers to, set as code or as a link.
  private static func title(_ text: Inline) -> String? {
    Tokenizer.sentences(of: marked(text)).lazy.compactMap { sentence -> String? in
      guard let match = PhraseMatcher(sentence).first(of: NoteVocabulary.pages),
        let token = match.captures.first?.first, token.kind == .code || token.kind == .quoted
      else { return nil }
      let title = token.text.withoutRemarks
      return Tokenizer.tokens(of: title).count > 1 ? title : nil
    }.first
  }

  /// The text with links set as code.
  private static func marked(_ text: Inline) -> String {
    text.runs.map { $0.isCode || $0.link != nil ? "`\($0.text)`" : $0.text }.joined()
  }
}
