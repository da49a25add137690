import Diagnostics

/// Applies overlays to a specification that was just read.
struct OverlayApplier {
  let reader: FileReader

  /// The specification with every overlay among `paths` applied; an entry that does not fit is reported and left out.
  func apply(to specification: Specification, paths: [String]) -> Specification? {
    var result = specification
    let prefix = SpecificationFiles.overlays + "/"
    for path in paths where path.hasPrefix(prefix) && path.hasSuffix(".json") {
      let product = String(path.dropFirst(prefix.count).dropLast(".json".count))
      guard let overlay: Overlay = reader.value(path) else { return nil }
      for entry in overlay.entries { apply(entry, product: product, path: path, to: &result) }
    }
    return result
  }

  private func apply(_ entry: OverlayEntry, product: String, path: String, to specification: inout Specification) {
    func fail(_ rule: DiagnosticRule, _ reason: String) {
      reader.report(rule, "the entry `\(entry.at)` of `\(entry.operation)` \(reason)", path)
    }
    guard let address = SemanticPath(entry.at) else { return fail(.overlayTarget, "has a malformed address") }
    guard
      let index = specification.operations[product]?.firstIndex(where: { $0.key.request == entry.operation }),
      let operation = specification.operations[product]?[index]
    else { return fail(.overlayTarget, "names an operation that the product has not") }
    let found = address.value(in: operation.json) ?? .null
    guard found.isEquivalent(to: entry.expect) else {
      return fail(
        .overlayStale,
        "expects \(CanonicalJSON.inline(entry.expect)) but the page says \(CanonicalJSON.inline(found))")
    }
    guard let replaced = address.replacing(in: operation.json, with: entry.put) else {
      return fail(.overlayTarget, "leads to nothing")
    }
    do {
      let node = try JSONReader.readStrict(CanonicalJSON.inline(replaced))
      specification.operations[product]?[index] = try Operation(json: node)
    } catch let error as JSONMappingError {
      fail(.overlayTarget, "puts something that is no specification: \(error.reason)")
    } catch {
      fail(.overlayTarget, "puts something that is no JSON")
    }
  }
}
