import Foundation
import Mutilation
import TestSupport
import Testing

/// Differences between two sources that are the documentation's own: lines of path, both values, reason, cut by tabs.
///
/// `#` begins a remark. A listed change that is none any more fails, like one that is not listed.
struct ListedChanges {
  private let reasons: [FactTree.Difference: String]
  private let name: String

  init(_ name: String) throws {
    self.name = name
    var reasons: [FactTree.Difference: String] = [:]
    for line in try Repository.text("Tests/CorpusTests/Changes/\(name).txt").split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#") else { continue }
      guard parts.count == 4, !parts[3].isEmpty else {
        Issue.record("\(name).txt: a line has no reason or not four parts: \(line)")
        continue
      }
      reasons[FactTree.Difference(path: parts[0], first: parts[1], second: parts[2])] = parts[3]
    }
    self.reasons = reasons
  }

  /// Records an issue for differences that are not listed, and for listed ones that are not there.
  func check(_ differences: [FactTree.Difference]) {
    let found = Set(differences)
    let new = found.subtracting(reasons.keys).sorted()
    let gone = Set(reasons.keys).subtracting(found).sorted()
    if !new.isEmpty {
      Issue.record(
        "\(new.count) differences are not in \(name).txt:\n\(new.map(\.description).joined(separator: "\n"))")
    }
    if !gone.isEmpty {
      Issue.record("\(gone.count) lines of \(name).txt are stale:\n\(gone.map(\.description).joined(separator: "\n"))")
    }
  }
}
