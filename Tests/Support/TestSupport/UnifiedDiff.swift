/// Two texts side by side, as `diff -u` writes them.
public enum UnifiedDiff {
  private struct Edit {
    var mark: Character
    var line: Substring
    var left: Int
    var right: Int
  }

  /// What must be removed from and added to `expected` to get `actual`; empty when they are equal.
  public static func text(expected: String, actual: String, name: String, context: Int = 3) -> String {
    guard expected != actual else { return "" }
    let edits = edits(
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      actual.split(separator: "\n", omittingEmptySubsequences: false))
    let changed = edits.indices.filter { edits[$0].mark != " " }
    guard !changed.isEmpty else { return "\(name): the texts differ in their line ends only" }
    var hunks: [ClosedRange<Int>] = []
    for index in changed {
      let range = max(0, index - context)...min(edits.count - 1, index + context)
      if let last = hunks.last, range.lowerBound <= last.upperBound + 1 {
        hunks[hunks.count - 1] = last.lowerBound...range.upperBound
      } else {
        hunks.append(range)
      }
    }
    var lines = ["--- expected \(name)", "+++ actual \(name)"]
    for hunk in hunks {
      let part = edits[hunk]
      let removed = part.filter { $0.mark != "+" }.count
      let added = part.filter { $0.mark != "-" }.count
      lines.append("@@ -\(edits[hunk.lowerBound].left),\(removed) +\(edits[hunk.lowerBound].right),\(added) @@")
      lines += part.map { "\($0.mark)\($0.line)" }
    }
    return lines.joined(separator: "\n")
  }

  private static func edits(_ left: [Substring], _ right: [Substring]) -> [Edit] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in right.difference(from: left) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var edits: [Edit] = []
    var (first, second) = (0, 0)
    while first < left.count || second < right.count {
      if first < left.count, removed.contains(first) {
        edits.append(Edit(mark: "-", line: left[first], left: first + 1, right: second + 1))
        first += 1
      } else if second < right.count, added.contains(second) {
        edits.append(Edit(mark: "+", line: right[second], left: first + 1, right: second + 1))
        second += 1
      } else {
        edits.append(Edit(mark: " ", line: left[first], left: first + 1, right: second + 1))
        first += 1
        second += 1
      }
    }
    return edits
  }
}
