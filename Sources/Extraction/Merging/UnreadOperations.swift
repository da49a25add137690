import Specification

/// Operations of a specification that stand on no page which was read: nothing is known of what became of them.
public struct UnreadOperations: Sendable, Hashable {
  /// Request and page of each, in the order of their keys.
  public let operations: [String]
  /// How many operations are known.
  public let known: Int

  /// Holds the operations of a specification against those that were read.
  public init(of specification: Specification, read: [ExtractedOperation]) {
    let keys = Set(read.map(\.operation.key))
    let all = specification.operations.values.joined()
    operations = all.filter { !keys.contains($0.key) }.sorted { $0.key < $1.key }.map {
      "\($0.key) (\($0.page))"
    }
    known = all.count
  }

  /// A line with their number; with a line for each where they are so few that their pages may be gone. Nil for none.
  public var text: String? {
    guard !operations.isEmpty else { return nil }
    let head = "\(operations.count) of \(known) operations that are known stand on no page that was read"
    return ([head] + (operations.count * 10 > known ? [] : operations.map { "  \($0)" })).joined(separator: "\n")
  }
}
