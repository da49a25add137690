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
      let positions = positions(path)
      for (index, entry) in overlay.entries.enumerated() {
        let span = SourceSpan(
          file: reader.root + "/" + path,
          start: positions.indices.contains(index) ? positions[index] : SourcePosition(line: 1))
        apply(entry, product: product, at: span, to: &result)
      }
    }
    return result
  }

  /// Where the entries of an overlay begin.
  private func positions(_ path: String) -> [SourcePosition] {
    guard let text = reader.files[path], let node = try? JSONReader.readStrict(text),
      case .object(let members) = node.content,
      case .array(let entries)? = members.first(where: { $0.name == "entries" })?.node.content
    else { return [] }
    return entries.map(\.position)
  }

  private func apply(
    _ entry: OverlayEntry, product: String, at span: SourceSpan, to specification: inout Specification
  ) {
    let known = specification.operations[product]?.first { $0.key.request == entry.operation }
    func fail(_ rule: DiagnosticRule, _ reason: String) {
      reader.sink.report(
        Diagnostic(
          rule, "the entry `\(entry.at)` of `\(entry.operation)` \(reason)", at: span,
          operation: known?.key.description ?? entry.operation, subject: entry.at))
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
