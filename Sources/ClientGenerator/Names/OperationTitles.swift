import Specification
import SwiftCode

/// What operations are called by their titles: without remarks in brackets as long as that is unmistakable.
///
/// `Query Sub-account List (For Master Account)` is `QuerySubAccountList`; where two titles differ in their remarks
/// only, each keeps as many of them as it takes to tell them apart.
enum OperationTitles {
  /// The operations by name; those under one name share their title, and the path has to tell them apart.
  static func groups(
    _ operations: [Operation], _ naming: NamingStrategy, taken: Set<String>
  ) -> [String: [Operation]] {
    let titles = operations.map { Title(of: $0, naming) }
    var levels = titles.map { _ in 0 }
    while true {
      let groups = Dictionary(grouping: titles.indices) { titles[$0].names[levels[$0]] }
      let unclear = groups.filter { name, members in
        taken.contains(name) || Set(members.map { titles[$0].full }).count > 1
      }
      let raised = unclear.values.joined().filter { levels[$0] + 1 < titles[$0].names.count }
      guard !raised.isEmpty else { return groups.mapValues { $0.map { operations[$0] } } }
      for index in raised { levels[index] += 1 }
    }
  }

  /// The names that a title gives.
  private struct Title {
    /// Without remarks, with the first one, with two, …; never empty.
    var names: [String]

    /// The name with all remarks.
    var full: String { names.last ?? "" }

    init(of operation: Operation, _ naming: NamingStrategy) {
      let ranges = Self.remarks(in: operation.title)
      names = (0...ranges.count).compactMap { kept in
        var title = operation.title
        for range in ranges.dropFirst(kept).reversed() { title.replaceSubrange(range, with: " ") }
        return naming.type(title)
      }
      if names.isEmpty { names = [naming.type(operation.key.path) ?? "Operation"] }
    }

    /// Where remarks in brackets stand; of brackets in each other, the inner ones.
    private static func remarks(in title: String) -> [Range<String.Index>] {
      var ranges: [Range<String.Index>] = []
      var open: String.Index?
      for index in title.unicodeScalars.indices {
        switch title.unicodeScalars[index] {
        case "(", "（": open = index
        case ")", "）":
          if let start = open { ranges.append(start..<title.unicodeScalars.index(after: index)) }
          open = nil
        default: break
        }
      }
      return ranges
    }
  }
}
