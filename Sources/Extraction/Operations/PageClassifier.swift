import Documents

/// Tells what a page is about that documents no REST operation.
enum PageClassifier {
  /// The kind of a page without operations, whose halves have these sections: by them first, then by title and
  /// address, then by its blocks.
  static func kind(of page: Page, _ sections: [[OperationSection]]) -> PageKind {
    guard let half = page.halves.first, let first = sections.first else { return .other }
    let title = (first.first { $0.level == 1 }?.title ?? "").lowercased()
    let kinds = Set(sections.joined().map(\.kind))
    if kinds.contains(.event) || PageVocabulary.eventTitles.contains(where: title.hasPrefix) { return .event }
    if kinds.contains(.stream) { return .stream }
    if kinds.contains(.webSocket) { return .webSocketMethod }
    if let named = PageVocabulary.kind(title: title, address: page.address.path) { return named }
    if let streams = PageVocabulary.streamTitles.first(where: { title.contains($0.words) }) {
      return half.sections.count > 1 ? streams.kind : .streamGuide
    }
    if hasMessage(half) { return .webSocketMethod }
    return showsAnswers(half) ? .other : .pointer
  }

  private static func hasMessage(_ half: LanguageHalf) -> Bool {
    half.blocks.contains { block in
      if case .code(let code) = block.content { code.text.contains("\"method\"") } else { false }
    }
  }

  /// Whether the page has tables or code; one without them points to others at most.
  private static func showsAnswers(_ half: LanguageHalf) -> Bool {
    half.blocks.contains { block in
      switch block.content {
      case .table, .code: true
      default: false
      }
    }
  }
}
