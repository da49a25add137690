import Diagnostics
import Specification

/// Puts what pages say into a specification, by key. A pure function.
public enum SpecificationMerger {
  /// The specification with the extracted operations; with `prune`, without those that no page documents any more.
  ///
  /// The order of `extracted` is of no importance: of two pages that document one operation the one whose address sorts
  /// first is used.
  public static func merge(
    _ extracted: [ExtractedOperation], into specification: Specification, prune: Bool, sink: any DiagnosticSink
  ) -> Specification {
    var result = specification
    if prune {
      result.operations = [:]
      result.examples = [:]
    }
    var taken: [String: [OperationKey: String]] = [:]
    for found in extracted.sorted(by: isBefore) {
      let key = found.operation.key
      if let page = taken[found.product]?[key] {
        sink.report(
          Diagnostic(
            .operationDuplicate, "`\(key.request)` stands on \(page) and on \(found.operation.page); the first is used",
            operation: key.description, subject: "page \(found.operation.page)"))
        continue
      }
      taken[found.product, default: [:]][key] = found.operation.page
      result.operations[found.product, default: []].removeAll { $0.key == key }
      result.operations[found.product, default: []].append(found.operation)
      result.examples[found.product, default: [:]][key] = found.examples
    }
    for product in result.operations.keys { result.operations[product]?.sort { $0.key < $1.key } }
    return result
  }

  private static func isBefore(_ left: ExtractedOperation, _ right: ExtractedOperation) -> Bool {
    (left.product, left.operation.key, left.operation.page) < (right.product, right.operation.key, right.operation.page)
  }
}
