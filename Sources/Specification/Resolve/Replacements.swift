/// Finds what replaces a deprecated operation where its page names nothing: the newest version of the same path; else the
/// one operation of the same method whose path ends alike and whose title has all words of the deprecated one's.
struct Replacements {
  private let candidates: [Candidate]

  /// An operation that may still be used.
  private struct Candidate {
    var key: OperationKey
    var title: Set<String>
  }

  /// Looks among the operations of a product.
  init(_ operations: [Operation]) {
    candidates = operations.filter { $0.deprecated == nil }.map {
      Candidate(key: $0.key, title: Set(EnumReferences.words($0.title)))
    }
  }

  /// The operation with its replacement.
  func completed(_ operation: Operation) -> Operation {
    guard let deprecated = operation.deprecated, deprecated.replacement == nil else { return operation }
    let key = operation.key
    let title = Set(EnumReferences.words(operation.title))
    let alike = candidates.filter { $0.key.method == key.method && $0.key.host == key.host }
    let newer = alike.filter { $0.key.unversioned == key.unversioned && $0.key.version > key.version }
    let likeNamed = alike.filter { $0.key.lastComponent == key.lastComponent && $0.title.isSuperset(of: title) }
    var result = operation
    result.deprecated?.replacement =
      newer.max { $0.key.version < $1.key.version }?.key.request
      ?? (likeNamed.count == 1 ? likeNamed[0].key.request : nil)
    return result
  }
}

extension OperationKey {
  fileprivate var lastComponent: Substring? { components.last }
}
