import Diagnostics
import Documents
import Foundation
import Mutilation
import Specification
import Synchronization

/// A series of pages of the crawl, in each of which one fact is changed.
public struct FactMutationSeries: Sendable {
  private let pages: [PageSample]
  private let catalogue: Catalogue
  private let seed: UInt64
  private let languages: Set<Language>

  /// What became of a series.
  public struct Report: Sendable {
    /// One line for each change that did not show as it must: the case, what was changed, and what differs.
    public var complaints: [String] = []
    /// How many changes were made, by kind.
    public var cases: [FactSite.Kind: Int] = [:]
    /// How the changes showed.
    public var outcomes: [String: Int] = [:]

    /// How many changes were made.
    public var count: Int { cases.values.reduce(0, +) }
    /// The share of changes that showed as they must, in percent.
    public var percentage: Double { count == 0 ? 0 : 100 * Double(count - complaints.count) / Double(count) }

    /// The numbers on one line.
    public var summary: String {
      let shown = outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      return "\(count) changed facts: \(shown); \((percentage * 10).rounded() / 10) % show"
    }
  }

  /// Prepares the series `seed` over `pages`; with `isEnglishOnly`, only their English halves are changed and read.
  public init(seed: UInt64, pages: [PageSample], isEnglishOnly: Bool = false) throws {
    self.pages = pages
    languages = isEnglishOnly ? [.english] : Set(Language.allCases)
    catalogue = try Trial.catalogue()
    self.seed = seed
  }

  /// Makes the changes; kinds take turns.
  public func run(cases: Range<Int>) -> Report {
    let total = Total()
    DispatchQueue.concurrentPerform(iterations: cases.count) { offset in
      let index = cases.lowerBound + offset
      guard let (sample, site, before) = site(of: index) else { return }
      var changed = sample
      changed.bytes = Array(site.applied(to: String(decoding: sample.bytes, as: UTF8.self)).utf8)
      let after = Trial(changed, catalogue: catalogue, languages: languages)
      let trial = FactTrial(before: before, after: after, site: site)
      total.add(trial, index, sample, site)
    }
    return total.report
  }

  /// The fact of a case: a page of operations that states one of the kind whose turn it is.
  private func site(of index: Int) -> (PageSample, FactSite, Trial)? {
    var random = SeededGenerator(seed: seed, index: index)
    let kind = FactSite.Kind.allCases[index % FactSite.Kind.allCases.count]
    for _ in 0..<200 {
      let sample = pages[random.below(pages.count)]
      let file = sample.name
      guard var page = PageReader.read(sample.bytes, file: file, address: sample.address, sink: DiagnosticCollector())
      else { continue }
      page.halves.removeAll { !languages.contains($0.language) }
      let sites = SiteFinder.sites(of: page, text: String(decoding: sample.bytes, as: UTF8.self))
        .filter { $0.kind == kind }
      guard !sites.isEmpty else { continue }
      let before = Trial(sample, catalogue: catalogue, languages: languages)
      guard !before.operations.isEmpty else { continue }
      let read = sites.filter { site in !before.findings.contains { Self.isUnread($0, site.line) } }
      if let site = random.element(of: read) { return (sample, site, before) }
    }
    return nil
  }

  /// Findings of tables, comments and costs that no rule reads, and of what one language states: what they state is
  /// reported as it is. Sentences are not among them, since their findings tell the words that they turn on.
  private static let unread: Set<DiagnosticRule> = [
    .weightUnread, .limitUnread, .blockUnread, .commentUnread, .parameterOneLanguage,
  ]

  private static func isUnread(_ finding: Diagnostic, _ line: Int) -> Bool {
    guard unread.contains(finding.rule), let span = finding.span else { return false }
    return (span.start.line...max(span.start.line, span.end.line)).contains(line)
  }

  /// The report as it grows.
  private final class Total: Sendable {
    private let current = Mutex(Report())

    func add(_ trial: FactTrial, _ index: Int, _ sample: PageSample, _ site: FactSite) {
      let place = "case \(index), \(sample.name):\(site.line):\(site.column + 1)"
      let change = "\(site.kind.rawValue) \(site.old) -> \(site.new)"
      current.withLock { current in
        current.cases[site.kind, default: 0] += 1
        current.outcomes[trial.outcome.rawValue, default: 0] += 1
        guard trial.outcome == .silent || trial.outcome == .spread else { return }
        let differences = trial.differences.prefix(3).map(\.description).joined(separator: "; ")
        current.complaints.append("\(place): \(change): \(trial.outcome.rawValue) \(differences)")
      }
    }

    var report: Report {
      current.withLock { current in
        var sorted = current
        sorted.complaints.sort()
        return sorted
      }
    }
  }
}
