import Specification

/// Pairs things that have no names, such as the alternatives of a value, by what they hold.
enum Likeness {
  /// Pairs, and what is left on either side; equal things first, then the likest, then a last one with a last one.
  static func align(_ old: [JSONValue], _ new: [JSONValue]) -> (pairs: [(Int, Int)], removed: [Int], added: [Int]) {
    var pairs: [(Int, Int)] = []
    var removed = Array(old.indices)
    var added = Array(new.indices)
    func pair(_ left: Int, _ right: Int) {
      pairs.append((left, right))
      removed.removeAll { $0 == left }
      added.removeAll { $0 == right }
    }
    for left in old.indices {
      if let right = added.first(where: { new[$0] == old[left] }) { pair(left, right) }
    }
    while true {
      let candidates = removed.flatMap { left in added.map { (left, $0, score(old[left], new[$0])) } }
      let top = candidates.max { $0.2 < $1.2 || ($0.2 == $1.2 && ($0.0, $0.1) > ($1.0, $1.1)) }
      guard let top, top.2 >= 30 else { break }
      pair(top.0, top.1)
    }
    if removed.count == 1, added.count == 1, isError(old[removed[0]]) == isError(new[added[0]]) {
      pair(removed[0], added[0])
    }
    return (pairs.sorted { $0.1 < $1.1 }, removed, added)
  }

  /// How like two shapes or responses are, from 0 to 100.
  private static func score(_ left: JSONValue, _ right: JSONValue) -> Int {
    guard isError(left) == isError(right) else { return 0 }
    let left = left["shape"] ?? left
    let right = right["shape"] ?? right
    guard left["type"] == right["type"] else { return 0 }
    if let inner = left["items"], let other = right["items"] { return score(inner, other) }
    guard let some = left["fields"]?.elements, let others = right["fields"]?.elements else { return 60 }
    let names = Set(some.compactMap { $0["name"]?.text })
    let otherNames = Set(others.compactMap { $0["name"]?.text })
    let all = names.union(otherNames).count
    return all == 0 ? 100 : names.intersection(otherNames).count * 100 / all
  }

  private static func isError(_ value: JSONValue) -> Bool { value["error"] == true }
}
