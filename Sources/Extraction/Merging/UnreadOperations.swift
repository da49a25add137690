import Specification

/// Operations of a specification that stand on no page which was read: nothing is known of what became of them.
public struct UnreadOperations: Sendable, Hashable {
  /// Request and page of each, in the order of their keys.
  public let operations: [String]
  /// How many operations are known.
  public let known: Int

  /// Holds the operations of a specification against those that were read.
  public init(of specification: Specification, read: [ExtractedOperation]) {
    let places = Set(read.map { "\($0.product) \($0.operation.key)" })
    operations = specification.operations.flatMap { product, operations in
      operations.filter { !places.contains("\(product) \($0.key)") }
    }.sorted { ($0.key, $0.page) < ($1.key, $1.page) }.map { "\($0.key) (\($0.page))" }
    known = specification.operations.values.joined().count
  }

  /// A line with their number; with a line for each where they are so few that their pages may be gone. Nil for none.
  public var text: String? {
    guard !operations.isEmpty else { return nil }
    let head = "\(operations.count) of \(known) operations that are known stand on no page that was read"
    return ([head] + (operations.count * 10 > known ? [] : operations.map { "  \($0)" })).joined(separator: "\n")
  }
}
