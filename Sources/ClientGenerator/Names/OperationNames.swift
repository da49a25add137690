import Specification
import SwiftCode

/// Names for operations that share a title: the path breaks the tie.
enum OperationNames {
  /// Names for `operations`, which share `title`, beside the names that are taken.
  static func assign(
    _ operations: [Operation], title: String, _ naming: NamingStrategy, taken: Set<String>
  ) -> [(Operation, String)] {
    if operations.count == 1, !taken.contains(title) { return [(operations[0], title)] }
    var taken = taken
    return operations.map { operation in
      let others = operations.filter { $0.key != operation.key }
      let candidates = suffixes(operation, others, naming).map { title + $0 }
      // A name must be found, whatever the paths are.
      let name =
        candidates.first { !taken.contains($0) } ?? (2...).lazy.map { "\(title)\($0)" }.first { !taken.contains($0) }
        ?? title
      taken.insert(name)
      return (operation, name)
    }
  }

  /// What may follow the title, best first.
  private static func suffixes(_ operation: Operation, _ others: [Operation], _ naming: NamingStrategy) -> [String] {
    let words = pathWords(operation)
    let version = operation.key.version
    let twins = others.filter { $0.key.method == operation.key.method && pathWords($0) == words }
    var suffixes: [String] = []
    // Versions of one request: the oldest one goes without.
    if twins.count == others.count, !twins.contains(where: { $0.key.version <= version }) { suffixes.append("") }
    if !twins.isEmpty || others.isEmpty { suffixes.append("V\(version)") }
    let foreign = Set(others.flatMap(pathWords))
    let own = words.filter { !foreign.contains($0) }.joined(separator: " ")
    let method = operation.key.method.rawValue
    let isOnlyMethod = !others.contains { $0.key.method == operation.key.method }
    suffixes += [own, isOnlyMethod ? method : "", words.joined(separator: " "), operation.key.path + " " + method]
      .compactMap(naming.joined)
    return suffixes
  }

  /// The words of a path without API prefix and version.
  private static func pathWords(_ operation: Operation) -> [String] {
    operation.key.unversioned.dropFirst().map(String.init)
  }
}
