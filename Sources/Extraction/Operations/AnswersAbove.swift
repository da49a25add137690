import Documents

/// Example answers that stand between the title of an operation and its request, as on pages that show answers beside
/// the text.
enum AnswersAbove {
  /// The blocks of a section without the answers above its request, and those answers with the labels between them; nil
  /// where the section has no such answers.
  static func apart(_ blocks: [Block]) -> (others: [Block], answers: [Block])? {
    guard let label = blocks.firstIndex(where: isLabel),
      let request = blocks.firstIndex(where: { RequestLine.found(in: $0) != nil }), label < request,
      let last = blocks[label..<request].lastIndex(where: isCode)
    else { return nil }
    let answers = blocks[(label + 1)...last]
    guard answers.allSatisfy({ isCode($0) || isQuote($0) || isLabel($0) }) else { return nil }
    return (Array(blocks[..<label] + blocks[(last + 1)...]), Array(answers))
  }

  /// Whether a block is a word for a response, be it quoted, and nothing else.
  private static func isLabel(_ block: Block) -> Bool {
    switch block.content {
    case .quote(let inner): inner.count == 1 && isLabel(inner[0])
    default: OperationSections.isPlainResponse(block)
    }
  }

  private static func isCode(_ block: Block) -> Bool {
    if case .code = block.content { true } else { false }
  }

  private static func isQuote(_ block: Block) -> Bool {
    if case .quote = block.content { true } else { false }
  }
}
