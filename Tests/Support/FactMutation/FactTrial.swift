import Mutilation
import Specification

/// What became of the facts of a page when one of them was changed.
struct FactTrial {
  /// How a change shows.
  enum Outcome: String, Sendable {
    /// Nothing but what was changed is different.
    case changed
    /// Something is reported that was not before.
    case reported
    /// Something is not reported any more: what was changed contradicted the rest of the page.
    case settled
    /// Facts differ that have nothing to do with what was changed, and nothing is reported.
    case spread
    /// The same facts and findings as before.
    case silent
  }

  let outcome: Outcome
  /// What differs, or what of that has nothing to do with what was changed.
  private(set) var differences: [FactTree.Difference]

  init(before: Trial, after: Trial, site: FactSite) {
    differences = FactTree(before.operations).differences(to: FactTree(after.operations))
    if !after.newFindings(since: before).isEmpty {
      outcome = .reported
    } else if differences.isEmpty {
      outcome = before.newFindings(since: after).isEmpty ? .silent : .settled
    } else {
      let strange = differences.filter { !Self.belongs($0, to: site) }
      outcome = strange.isEmpty ? .changed : .spread
      if !strange.isEmpty { differences = strange }
    }
  }

  /// Members of operations in which each kind of fact stands, wherever the names of the fact do not show.
  private static let members: [FactSite.Kind: [String]] = [
    .weight: ["weights", "quotas"], .number: ["quotas", "history", "rules"], .unit: ["quotas", "history", "rules"],
    .negation: ["rules", "accounts"], .name: ["rules", "signed"],
  ]

  private static func belongs(_ difference: FactTree.Difference, to site: FactSite) -> Bool {
    if site.kind == .path || site.kind == .method { return true }
    let parts = difference.path.split(separator: " ", maxSplits: 2).map(String.init)
    let place = parts.count > 2 ? parts[2] : ""
    if members[site.kind, default: []].contains(where: place.hasPrefix) { return true }
    let words = Set(
      (place + " " + difference.first + " " + difference.second).split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        .map(String.init))
    return !words.isDisjoint(with: site.subjects)
  }
}
