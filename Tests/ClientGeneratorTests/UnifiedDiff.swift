/// Shows how two texts differ, line by line.
enum UnifiedDiff {
  /// The changed lines with their numbers, `-` for expected and `+` for actual.
  static func text(expected: String, actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = new.difference(from: old).map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, 0, "-\(offset + 1): \(line)")
      case .insert(let offset, let line, _): (offset, 1, "+\(offset + 1): \(line)")
      }
    }
    return lines.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(60).map(\.2).joined(separator: "\n")
  }
}
