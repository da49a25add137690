import Specification

/// Which elements of two lists are the same thing.
struct NamedAlignment {
  /// Positions of one thing on both sides.
  struct Pair {
    var old: Int
    var new: Int
  }

  /// Things on both sides, in the order of the new one; renamed ones included.
  private(set) var pairs: [Pair] = []
  /// Positions that only the old side has.
  private(set) var removed: [Int] = []
  /// Positions that only the new side has.
  private(set) var added: [Int] = []

  /// The elements of the old side.
  let old: [JSONValue]
  /// The elements of the new side.
  let new: [JSONValue]

  /// Aligns by keys; things with equal keys are told apart by their order.
  init(_ old: [JSONValue], _ new: [JSONValue], key: (JSONValue) -> String) {
    self.old = old
    self.new = new
    let oldKeys = Self.keys(old, key)
    let newKeys = Self.keys(new, key)
    let positions = Dictionary(uniqueKeysWithValues: zip(oldKeys, oldKeys.indices))
    for (index, key) in newKeys.enumerated() {
      if let position = positions[key] { pairs.append(Pair(old: position, new: index)) } else { added.append(index) }
    }
    let found = Set(pairs.map(\.old))
    removed = oldKeys.indices.filter { !found.contains($0) }
  }

  private static func keys(_ values: [JSONValue], _ key: (JSONValue) -> String) -> [String] {
    var counts: [String: Int] = [:]
    return values.map { value in
      let text = key(value)
      counts[text, default: 0] += 1
      return "\(text)\u{0}\(counts[text] ?? 0)"
    }
  }

  /// Takes the only thing left on either side for one thing.
  mutating func pairTheLast() {
    guard removed.count == 1, added.count == 1 else { return }
    pair(removed[0], added[0])
  }

  private mutating func pair(_ oldIndex: Int, _ newIndex: Int) {
    pairs.append(Pair(old: oldIndex, new: newIndex))
    pairs.sort { $0.new < $1.new }
    removed.removeAll { $0 == oldIndex }
    added.removeAll { $0 == newIndex }
  }

  // MARK: - Renames

  /// Finds things that have equal facts under another name: in the same place of the list, or under a like name.
  mutating func recogniseRenames() {
    guard !removed.isEmpty, !added.isEmpty else { return }
    let partners = Dictionary(uniqueKeysWithValues: pairs.map { ($0.new, $0.old) })
    let known = Set(partners.values)
    let oldGaps = Dictionary(grouping: removed) { index in (0..<index).last { known.contains($0) } }
    let newGaps = Dictionary(grouping: added) { index in
      (0..<index).last { partners[$0] != nil }.flatMap { partners[$0] }
    }
    for (place, oldIndices) in oldGaps.sorted(by: { ($0.key ?? -1) < ($1.key ?? -1) }) {
      guard let newIndices = newGaps[place], newIndices.count == oldIndices.count else { continue }
      for (oldIndex, newIndex) in zip(oldIndices, newIndices) where areEqual(oldIndex, newIndex) {
        pair(oldIndex, newIndex)
      }
    }
    for oldIndex in removed {
      let twins = added.filter { areEqual(oldIndex, $0) && Self.areAlike(name(old[oldIndex]), name(new[$0])) }
      if twins.count == 1 { pair(oldIndex, twins[0]) }
    }
  }

  private func areEqual(_ oldIndex: Int, _ newIndex: Int) -> Bool {
    Self.facts(old[oldIndex]) == Self.facts(new[newIndex])
  }

  private func name(_ value: JSONValue) -> String { value["name"]?.text ?? "" }

  /// The facts of a thing without its name and without what is said in words.
  private static func facts(_ value: JSONValue) -> [JSONMember] {
    (value.members ?? []).filter { !["name", "description", "example", "label"].contains($0.name) }
  }

  /// Whether most letters of the longer name stand at the ends of the other one, too.
  private static func areAlike(_ left: String, _ right: String) -> Bool {
    let left = Array(left.lowercased().filter { $0.isLetter || $0.isNumber })
    let right = Array(right.lowercased().filter { $0.isLetter || $0.isNumber })
    let shorter = min(left.count, right.count)
    var head = 0
    while head < shorter, left[head] == right[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, left[left.count - 1 - tail] == right[right.count - 1 - tail] { tail += 1 }
    return (head + tail) * 10 >= max(left.count, right.count) * 6
  }

  // MARK: - Moves

  /// The fewest pairs that explain why the order differs; `isHeavy` ones are taken for moved only if they must be.
  func moved(isHeavy: (JSONValue) -> Bool) -> [Pair] {
    guard zip(pairs, pairs.dropFirst()).contains(where: { $0.old > $1.old }) else { return [] }
    // The heaviest chain of pairs that stand in order on both sides.
    let weights = pairs.map { isHeavy(new[$0.new]) ? 1000 : 1 }
    var best = weights
    var previous = [Int?](repeating: nil, count: pairs.count)
    for index in pairs.indices {
      for earlier in 0..<index where pairs[earlier].old < pairs[index].old {
        guard best[earlier] + weights[index] > best[index] else { continue }
        best[index] = best[earlier] + weights[index]
        previous[index] = earlier
      }
    }
    var kept: Set<Int> = []
    var current = best.indices.max { best[$0] < best[$1] }
    while let index = current {
      kept.insert(index)
      current = previous[index]
    }
    return pairs.indices.filter { !kept.contains($0) }.map { pairs[$0] }
  }
}
