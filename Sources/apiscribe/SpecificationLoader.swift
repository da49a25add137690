import Diagnostics
import Specification

/// Loads a folder of specifications.
enum SpecificationLoader {
  /// The specification below `root`, overlays applied; nil, with findings, when it cannot be used.
  static func load(_ root: String, sink: any DiagnosticSink) -> Specification? {
    guard let texts = Files(sink: sink).texts(below: root, endings: [".json"]) else { return nil }
    return SpecificationFiles.read(texts, root: root, sink: sink)
  }
}
