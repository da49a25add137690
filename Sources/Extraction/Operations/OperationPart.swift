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
  /// What the request section states, one for each block that is a request line.
  private(set) var lines: [RequestLine] = []
  /// The other requests of which the page says the same, where its request section names several.
  private(set) var siblings: [String] = []

  init(title: String, titleSpan: SourceSpan, sections: [OperationSection]) {
    self.title = title
    self.titleSpan = titleSpan
    self.sections = AnswerSections.marked(sections)
    for (count, section) in self.sections.lazy.filter({ $0.kind == .request }).enumerated() where request == nil {
      let lines = section.blocks.compactMap(RequestLine.found)
      if count == 0 { self.lines = lines }
      request = lines.first?.request ?? section.path
    }
  }

  /// A part for each path that the request section names with one and the same method: all else that the page says holds
  /// for each of them. Requests of several methods stay in one part, since nothing tells what belongs to which.
  var byPath: [OperationPart] {
    guard lines.count > 1, let index = sections.firstIndex(where: { $0.kind == .request }), sections[index].path == nil
    else { return [self] }
    var requests: [String] = []
    for line in lines where !requests.contains(line.request) { requests.append(line.request) }
    guard requests.count > 1, lines.allSatisfy({ $0.method == lines[0].method }) else { return [self] }
    return requests.map { request in
      var part = self
      part.request = request
      part.siblings = requests.filter { $0 != request }
      part.lines = lines.filter { $0.request == request }
      part.sections[index].blocks = sections[index].blocks.filter { block in
        RequestLine.found(in: block).map { $0.request == request } ?? true
      }
      return part
    }
  }
}
