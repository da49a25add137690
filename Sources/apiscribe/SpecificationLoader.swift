import Diagnostics
import Specification

/// Loads a folder of specifications.
enum SpecificationLoader {
  /// The specification below `root`, overlays applied; nil, with findings, when it cannot be used.
  static func load(_ root: String, sink: any DiagnosticSink) -> Specification? {
    guard let texts = Files(sink: sink).texts(below: root, endings: [".json"]) else { return nil }
    return SpecificationFiles.read(texts, root: root, sink: sink)
  }

  /// The same, of which all has a name and a module; nil, with findings, when it cannot be used.
  static func loadNamed(_ root: String, sink: any DiagnosticSink) -> Specification? {
    guard let texts = Files(sink: sink).texts(below: root, endings: [".json"]),
      let specification = SpecificationFiles.read(texts, root: root, sink: sink),
      hasNames(specification, texts, root: root, sink: sink), knowsProducts(specification, root: root, sink: sink)
    else { return nil }
    return specification
  }

  /// Whether the names that were assigned are there, unless there is nothing yet that has one: they are assigned once and
  /// changed only by hand, so that without them everything would be called anew.
  static func hasNames(
    _ specification: Specification, _ texts: [String: String], root: String, sink: any DiagnosticSink
  ) -> Bool {
    guard texts[SpecificationFiles.names] == nil, specification.operations.values.contains(where: { !$0.isEmpty })
    else {
      return true
    }
    let path = root + "/" + SpecificationFiles.names
    sink.report(
      Diagnostic(
        .inputMissing, "the specification has operations and no file \(SpecificationFiles.names)",
        at: SourceSpan(whole: path),
        remedy: "Restore the file: the names in it are assigned once and cannot be derived."))
    return false
  }

  /// Whether exchange.json has a product for every operation; reports those that would get no module.
  static func knowsProducts(_ specification: Specification, root: String, sink: any DiagnosticSink) -> Bool {
    let known = Set(specification.catalogue.products.map(\.name))
    let strange = specification.operations.filter { !$0.value.isEmpty && !known.contains($0.key) }.keys.sorted()
    for product in strange {
      sink.report(
        Diagnostic(
          .productUnknown,
          "the operations in \(product) have no module, since no product of exchange.json has that name",
          at: SourceSpan(whole: root + "/" + SpecificationFiles.catalogue), subject: "product \(product)"))
    }
    return strange.isEmpty
  }
}
