import Diagnostics
import Specification

/// Puts what pages say into a specification, by key. A pure function.
public enum SpecificationMerger {
  /// The specification with the extracted operations; with `prune`, without those that no page documents any more.
  ///
  /// Of two readings of one operation the stronger one is used: the one in more languages, then the one whose page's
  /// address sorts first. So the order of `extracted` is of no importance, nor is it whether pages are merged at once or
  /// one by one, and a weaker reading never takes anything away. Of the same page in the same languages the newer
  /// reading is used; in fewer, it states anew what its language states alone (`RefreshedOperation`).
  ///
  /// `pages` are the addresses of the pages that were read without an error. They tell what is gone: a page that was
  /// read and documents an operation no more has no say in it, nor has one that was not read where the pages document
  /// every operation that is known (`ReadPages`).
  public static func merge(
    _ extracted: [ExtractedOperation], into specification: Specification, pages: Set<String> = [], prune: Bool,
    sink: any DiagnosticSink
  ) -> Specification {
    var result = specification
    if prune {
      result.operations = [:]
      result.examples = [:]
    }
    let pages = ReadPages(pages, documenting: extracted, known: result)
    for (product, found) in winners(extracted, sink: sink) {
      var operations = Dictionary(
        (result.operations[product] ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      for candidate in found {
        let key = candidate.operation.key
        let known = operations[key]
        guard let merged = merge(candidate, into: known, pages: pages, sink: sink) else { continue }
        operations[key] = merged
        if merged.languages == candidate.operation.languages {
          result.examples[product, default: [:]][key] = candidate.examples
        }
      }
      result.operations[product] = operations.values.sorted { $0.key < $1.key }
    }
    if !prune { pages.reportGone(sink: sink) }
    return result
  }

  /// What is known of an operation after a reading; nil where what was known stays.
  private static func merge(
    _ candidate: ExtractedOperation, into known: Operation?, pages: ReadPages, sink: any DiagnosticSink
  ) -> Operation? {
    guard let known else { return candidate.operation }
    var operation = candidate.operation
    if candidate.lacksParameters {
      operation.parameters = known.parameters
      operation.rules = known.rules
    }
    let (old, new) = (Strength(known), Strength(operation))
    if operation.page != known.page, old > new {
      guard pages.isGone(known.page) else {
        MergeFindings.reportSecond(operation, than: known, isRead: false, sink: sink)
        return nil
      }
      MergeFindings.reportMoved(operation, from: known, sink: sink)
    }
    guard new.languages < old.languages || new.isPrimary != old.isPrimary && old.isPrimary else { return operation }
    guard new.isPrimary else {
      MergeFindings.reportFewerLanguages(operation, sink: sink)
      return nil
    }
    let refreshed = RefreshedOperation(known, by: operation)
    MergeFindings.report(refreshed, sink: sink)
    return refreshed.operation
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
        MergeFindings.reportSecond(found.operation, than: stronger, isRead: true, sink: sink)
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
}
