import Specification

/// What pruning takes out of a specification.
public struct Removals: Sendable, Hashable {
  /// The operations that no page documents, by key.
  public let operations: [String]
  /// The general pages that were not read and whose facts of products go.
  public let pages: [String]
  /// How many operations and general pages were known.
  public let known: Int

  /// Compares a specification before and after pruning.
  public init(from old: Specification, to new: Specification) {
    let (before, after) = (Self.operations(of: old), Self.operations(of: new))
    let (pagesBefore, pagesAfter) = (Self.pages(of: old), Self.pages(of: new))
    operations = before.subtracting(after).sorted().map(\.description)
    pages = pagesBefore.subtracting(pagesAfter).sorted()
    known = before.count + pagesBefore.count
  }

  /// How many operations and pages go.
  public var count: Int { operations.count + pages.count }

  /// Whether it is more than a tenth of what is known: more than documentation loses from one crawl to the next.
  public var areMany: Bool { count * 10 > known }

  /// A line for each, under a line with the counts.
  public var text: String {
    let head = "\(operations.count) operations and the facts of \(pages.count) general pages removed"
    return ([head] + (operations + pages).map { "  \($0)" }).joined(separator: "\n")
  }

  private static func operations(of specification: Specification) -> Set<OperationKey> {
    Set(specification.operations.values.joined().map(\.key))
  }

  private static func pages(of specification: Specification) -> Set<String> {
    specification.facts.values.reduce(into: []) { $0.formUnion($1.pages) }
  }
}
