import Diagnostics
import Specification

/// Puts what pages say into a specification, by key. A pure function.
public enum SpecificationMerger {
  /// The specification with the extracted operations; with `prune`, without those that no page documents any more.
  ///
  /// Of two readings of one operation the stronger one is used: the one in more languages, then the one whose page's
  /// address sorts first. So the order of `extracted` is of no importance, nor is it whether pages are merged at once or
  /// one by one, and a weaker reading never takes anything away. Of the same page in the same languages the newer
  /// reading is used.
  public static func merge(
    _ extracted: [ExtractedOperation], into specification: Specification, prune: Bool, sink: any DiagnosticSink
  ) -> Specification {
    var result = specification
    if prune {
      result.operations = [:]
      result.examples = [:]
    }
    for (product, found) in winners(extracted, sink: sink) {
      var operations = Dictionary(
        (result.operations[product] ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      for candidate in found {
        let key = candidate.operation.key
        if let known = operations[key], Strength(known) > Strength(candidate.operation) {
          reportWeaker(candidate.operation, than: known, sink: sink)
          continue
        }
        operations[key] = candidate.operation
        result.examples[product, default: [:]][key] = candidate.examples
      }
      result.operations[product] = operations.values.sorted { $0.key < $1.key }
    }
    return result
  }

  /// How much a reading of an operation is worth.
  private struct Strength: Comparable {
    let languages: Int
    let isPrimary: Bool
    let page: String

    init(_ operation: Operation) {
      languages = operation.languages.count
      isPrimary = operation.languages.contains("en")
      page = operation.page
    }

    static func < (left: Strength, right: Strength) -> Bool {
      if left.languages != right.languages { return left.languages < right.languages }
      if left.isPrimary != right.isPrimary { return right.isPrimary }
      return left.page > right.page
    }
  }

  /// The strongest reading of each operation, by product.
  private static func winners(
    _ extracted: [ExtractedOperation], sink: any DiagnosticSink
  ) -> [String: [ExtractedOperation]] {
    let sorted = extracted.sorted { left, right in
      let (first, second) = (Strength(left.operation), Strength(right.operation))
      return first != second ? first > second : isBefore(left, right)
    }
    var taken: [String: [OperationKey: Operation]] = [:]
    var winners: [String: [ExtractedOperation]] = [:]
    for found in sorted {
      let key = found.operation.key
      if let stronger = taken[found.product]?[key] {
        reportWeaker(found.operation, than: stronger, sink: sink)
        continue
      }
      taken[found.product, default: [:]][key] = found.operation
      winners[found.product, default: []].append(found)
    }
    return winners
  }

  /// An order of readings of equal strength that depends on nothing but what they say.
  private static func isBefore(_ left: ExtractedOperation, _ right: ExtractedOperation) -> Bool {
    guard (left.product, left.operation.key) == (right.product, right.operation.key) else {
      return (left.product, left.operation.key) < (right.product, right.operation.key)
    }
    return CanonicalJSON.inline(left.operation.json) < CanonicalJSON.inline(right.operation.json)
  }

  private static func reportWeaker(_ operation: Operation, than other: Operation, sink: any DiagnosticSink) {
    let request = operation.key.request
    let message =
      if operation.page != other.page {
        "`\(request)` stands on \(other.page) and on \(operation.page); the first is used"
      } else if operation.languages.count < other.languages.count {
        "`\(request)` was read in fewer languages than what is known of it, which is kept"
      } else {
        "`\(request)` stands twice on \(operation.page)"
      }
    sink.report(
      Diagnostic(
        .operationDuplicate, message, operation: operation.key.description, subject: "page \(operation.page)"))
  }
}
