import Diagnostics
import Documents

/// The part of a half that documents one operation.
struct OperationPart {
  /// The title's text, security suffix included.
  var title: String
  var titleSpan: SourceSpan
  var sections: [OperationSection]
  /// Method and path as the part states them first, to find the same operation in the other language.
  private(set) var request: String?
  /// The other requests of which the page says the same, where its request section names several.
  private(set) var siblings: [String] = []

  init(title: String, titleSpan: SourceSpan, sections: [OperationSection]) {
    self.title = title
    self.titleSpan = titleSpan
    self.sections = AnswerSections.marked(sections)
    request = Self.request(in: self.sections)
  }

  private static func request(in sections: [OperationSection]) -> String? {
    for section in sections where section.kind == .request {
      if let line = section.blocks.lazy.compactMap(RequestLine.found).first { return line.request }
      if let path = section.path { return path }
    }
    return nil
  }

  /// A part for each path that the request section names with one and the same method: all else that the page says holds
  /// for each of them. Requests of several methods stay in one part, since nothing tells what belongs to which.
  var byPath: [OperationPart] {
    guard let index = sections.firstIndex(where: { $0.kind == .request }), sections[index].path == nil else {
      return [self]
    }
    let lines = sections[index].blocks.map(RequestLine.found)
    let stated = lines.compactMap { $0 }
    var requests: [String] = []
    for line in stated where !requests.contains(line.request) { requests.append(line.request) }
    guard requests.count > 1, stated.allSatisfy({ $0.method == stated[0].method }) else { return [self] }
    return requests.map { request in
      var part = self
      part.request = request
      part.siblings = requests.filter { $0 != request }
      part.sections[index].blocks = zip(sections[index].blocks, lines).compactMap { block, line in
        line == nil || line?.request == request ? block : nil
      }
      return part
    }
  }
}
