import Diagnostics
import Documents
import Extraction
import Foundation
import Specification
import TestSupport

/// One reading of one page, from bytes to facts.
public struct Trial: Sendable {
  /// The operations that the page gave.
  public var operations: [ExtractedOperation]
  /// What was reported.
  public var findings: [Diagnostic]
  /// How much time of a processor it took.
  public var seconds: Double

  /// The catalogue of the repository.
  public static func catalogue() throws -> Catalogue {
    try Catalogue(json: JSONReader.readStrict(Repository.text("specs/binance/exchange.json")))
  }

  /// Reads a page, in the languages that are asked for.
  public init(_ sample: PageSample, catalogue: Catalogue, languages: Set<Language> = Set(Language.allCases)) {
    let collector = DiagnosticCollector()
    let start = Self.processorTime()
    var page = PageReader.read(sample.bytes, file: sample.name, address: sample.address, sink: collector)
    page?.halves.removeAll { !languages.contains($0.language) }
    let pages = PageSet.assemble(page.map { [$0] } ?? [], sink: collector)
    let extractor = PageExtractor(catalogue: catalogue)
    operations = pages.flatMap { extractor.extract($0, sink: collector) }
    seconds = Self.processorTime() - start
    findings = collector.diagnostics.sorted()
  }

  /// How long a page may take: two seconds; unoptimised code, which nobody is given, takes ten times as long.
  private static let longest: Double = {
    #if DEBUG
      10
    #else
      2
    #endif
  }()

  /// The time that this thread has had a processor, in seconds; other programs do not count.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What is reported here and is not in `other`, or not as often; places do not count.
  public func newFindings(since other: Trial) -> [Diagnostic] {
    var known: [String: Int] = [:]
    for finding in other.findings { known[Self.key(finding), default: 0] += 1 }
    return findings.filter { finding in
      let key = Self.key(finding)
      known[key, default: 0] -= 1
      return known[key, default: 0] < 0
    }
  }

  private static func key(_ finding: Diagnostic) -> String {
    "\(finding.rule.id) \(finding.operation ?? "") \(finding.subject ?? "") \(finding.message)"
  }

  /// What is wrong with the way in which the trial ended; nil when it ended in facts that can be read back, or findings.
  public var complaint: String? {
    if seconds > Self.longest { return "took \(seconds) s" }
    if operations.isEmpty, findings.isEmpty { return "gave neither facts nor findings" }
    for operation in operations {
      let text = CanonicalJSON.specification(operation.operation.json)
      guard let node = try? JSONReader.readStrict(text) else { return "gave facts that cannot be read back" }
      guard CanonicalJSON.specification(node.value) == text else { return "gave facts that are read back differently" }
    }
    return nil
  }
}
