import Foundation
import Specification
import Synchronization

/// A series of damaged pages, extracted on all cores.
public struct MutilationSeries: Sendable {
  private let families: [[PageSample]]
  private let catalogue: Catalogue
  private let seed: UInt64
  private let status: Int32

  /// What became of a series.
  public struct Report: Sendable {
    /// One line for each case that ended badly.
    public var complaints: [String] = []
    /// How many cases were run.
    public var cases = 0
    /// How many of them gave operations.
    public var withFacts = 0
    /// The longest time that a case took, in seconds.
    public var longest = 0.0
    /// The case that took it.
    public var longestCase = ""

    /// The numbers on one line.
    public var summary: String {
      let milliseconds = Int((longest * 1000).rounded())
      return "\(cases) mutilated pages: \(withFacts) gave facts, \(cases - withFacts) findings only, "
        + "\(complaints.count) ended badly; longest \(milliseconds) ms (\(longestCase)), peak \(Self.peak) MB"
    }

    /// The most memory that the process has used, in MiB.
    public static var peak: Int {
      var usage = rusage()
      // RUSAGE_SELF, which systems import with different types; macOS counts bytes.
      getrusage(0, &usage)
      #if os(Linux)
        return usage.ru_maxrss >> 10
      #else
        return usage.ru_maxrss >> 20
      #endif
    }
  }

  /// Prepares the series `seed`; the number of the case at work is written to the file `status`.
  public init(seed: UInt64, status: String? = nil) throws {
    families = PageSample.families()
    catalogue = try Trial.catalogue()
    self.seed = seed
    self.status = status.map { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) } ?? -1
  }

  /// Whether the pages of the corpus are among those that are damaged.
  public var hasCorpus: Bool { families.count > 1 }

  /// Runs the cases.
  public func run(cases: Range<Int>) -> Report {
    let total = Total()
    DispatchQueue.concurrentPerform(iterations: cases.count) { offset in
      let index = cases.lowerBound + offset
      note(index)
      var mutilator = Mutilator(families: families, seed: seed, index: index)
      let (sample, kinds) = mutilator.page()
      total.add(Trial(sample, catalogue: catalogue), index: index, sample: sample, kinds: kinds)
    }
    return total.report
  }

  /// Extracts swollen pages of about `size` bytes.
  public func runSwollen(size: Int) -> Report {
    let total = Total()
    let pages = SwollenPage.pages(size: size)
    DispatchQueue.concurrentPerform(iterations: pages.count) { index in
      note(index)
      total.add(Trial(pages[index], catalogue: catalogue), index: index, sample: pages[index], kinds: [])
    }
    return total.report
  }

  private func note(_ index: Int) {
    guard status >= 0 else { return }
    let text = Array("\(index)\n".utf8)
    pwrite(status, text, text.count, 0)
  }

  /// The report as it grows.
  private final class Total: Sendable {
    private let current = Mutex(Report())

    func add(_ trial: Trial, index: Int, sample: PageSample, kinds: [Mutilator.Kind]) {
      let complaint = trial.complaint
      let name = "case \(index), \(sample.name), \(kinds.map(\.rawValue).joined(separator: " "))"
      current.withLock { current in
        current.cases += 1
        if !trial.operations.isEmpty { current.withFacts += 1 }
        if trial.seconds > current.longest { (current.longest, current.longestCase) = (trial.seconds, name) }
        if let complaint { current.complaints.append("\(name): \(complaint)") }
      }
    }

    var report: Report { current.withLock { $0 } }
  }
}
