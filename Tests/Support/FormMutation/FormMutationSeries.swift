import Diagnostics
import Documents
import Foundation
import Mutilation
import Specification
import Synchronization

/// Pages of the crawl whose facts are presented in other forms.
public struct FormMutationSeries: Sendable {
  private let pages: [PageSample]
  private let forms: [Form]
  private let catalogue: Catalogue
  private let seed: UInt64
  private let isGitHub: Bool

  /// What became of the pages in one form.
  public struct Outcome: Sendable {
    /// Pages of which the same facts were read.
    public var equal = 0
    /// Pages of which other facts were read, with something reported that was not before.
    public var reported = 0
    /// Pages of which other facts were read without a word.
    public var silent = 0

    /// How many pages the form was tried on.
    public var count: Int { equal + reported + silent }
  }

  /// What became of a series.
  public struct Report: Sendable {
    /// What became of the pages, by form.
    public var outcomes: [String: Outcome] = [:]
    /// One line for each page whose facts changed: the form, the page, and what differs.
    public var complaints: [String] = []

    private func share(_ number: (Outcome) -> Int) -> Double {
      let count = outcomes.values.reduce(0) { $0 + $1.count }
      return count == 0 ? 0 : 100 * Double(outcomes.values.reduce(0) { $0 + number($1) }) / Double(count)
    }

    /// The share of pages of which the same facts were read, in percent.
    public var equal: Double { share(\.equal) }
    /// The share of pages of which other facts were read without a finding, in percent.
    public var silent: Double { share(\.silent) }

    /// One line a form.
    public var lines: [String] {
      outcomes.sorted { $0.key < $1.key }.map { name, outcome in
        "\(name): \(outcome.equal) of \(outcome.count) equal, \(outcome.reported) reported, \(outcome.silent) silent"
      }
    }

    /// The numbers on one line.
    public var summary: String {
      let count = outcomes.values.reduce(0) { $0 + $1.count }
      func rounded(_ share: Double) -> Double { (share * 10).rounded() / 10 }
      return "\(count) pages in \(outcomes.count) other forms: facts stay the same in \(rounded(equal)) %, "
        + "change without a finding in \(rounded(silent)) %"
    }
  }

  /// Prepares the series `seed` over `pages`; with `isGitHub`, they are turned into GitHub markdown.
  public init(seed: UInt64, pages: [PageSample], forms: [Form] = Form.all, isGitHub: Bool = false) throws {
    self.seed = seed
    self.pages = pages
    self.forms = forms.filter { isGitHub || !$0.isGitHub }
    self.isGitHub = isGitHub
    catalogue = try Trial.catalogue()
  }

  /// Tries each form on `count` pages to which it applies, or on fewer where it is rare.
  public func run(count: Int) -> Report {
    let total = Mutex(Report())
    DispatchQueue.concurrentPerform(iterations: forms.count) { index in
      let form = forms[index]
      var random = SeededGenerator(seed: seed, index: index)
      var outcome = Outcome()
      var complaints: [String] = []
      // Forms that few pages have are tried on fewer.
      for sample in pages.shuffled(using: &random).prefix(max(100, 6 * count)) where outcome.count < count {
        let isEnglish = random.below(3) > 0
        let choices: [Set<Language>] =
          form.name.hasPrefix("page-")
          ? [Set(Language.allCases)]
          : isGitHub ? [[.english]] : isEnglish ? [[.english], [.chinese]] : [[.chinese], [.english]]
        _ = choices.first { add(form, sample, $0, &outcome, &complaints) }
      }
      total.withLock { total in
        total.outcomes[form.name] = outcome
        total.complaints += complaints
      }
    }
    return total.withLock { total in
      var sorted = total
      sorted.complaints.sort()
      return sorted
    }
  }

  /// Tries a form on one page; false where it does not apply.
  private func add(
    _ form: Form, _ sample: PageSample, _ languages: Set<Language>, _ outcome: inout Outcome,
    _ complaints: inout [String]
  ) -> Bool {
    guard let page = FormPage(sample, languages: languages), !page.halves.isEmpty else { return false }
    let lines = form.rewrite(page)
    guard lines != page.lines else { return false }
    let before = Trial(set(sample, page.lines, page.address, languages), catalogue: catalogue, languages: languages)
    guard !before.operations.isEmpty else { return false }
    let after = Trial(set(sample, lines, page.address, languages), catalogue: catalogue, languages: languages)
    let differences = FactTree(before.operations).differences(to: FactTree(after.operations))
      .filter { !$0.path.hasSuffix(".declared") }
    let new = after.newFindings(since: before)
    if differences.isEmpty {
      outcome.equal += 1
      return true
    }
    if new.isEmpty { outcome.silent += 1 } else { outcome.reported += 1 }
    let first = differences.prefix(3).map(\.description).joined(separator: "; ")
    let findings = Set(new.map(\.rule.id)).sorted().joined(separator: " ")
    complaints.append(
      "\(form.name) \(new.isEmpty ? "silent" : "reported") \(sample.name): \(first) [\(findings)]")
    return true
  }

  /// The page with these lines, in the markup that is asked for.
  private func set(_ sample: PageSample, _ lines: [String], _ address: PageAddress, _ languages: Set<Language>)
    -> PageSample
  {
    var changed = sample
    changed.address = address
    changed.bytes = Array(lines.joined(separator: "\n").utf8)
    if isGitHub, let page = FormPage(changed, languages: languages) {
      changed.bytes = Array(GitHubMarkup.lines(of: page).joined(separator: "\n").utf8)
    }
    return changed
  }
}
