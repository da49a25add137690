import Foundation
import Mutilation

/// `mutilate [--count N] [--seed N] [--from N] [--swollen SIZE] [--megabytes N] [--status FILE]`: extracts damaged
/// pages and tells which ended badly; fails, too, when more than N MiB were used.
///
/// The number of the case at work stands in FILE, so that a crash can be repeated with `--from`.
@main
struct Mutilate {
  static func main() throws {
    let arguments = CommandLine.arguments
    func value(_ name: String) -> String? {
      arguments.firstIndex(of: "--" + name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    let first = value("from").flatMap { Int($0) } ?? 0
    let count = value("count").flatMap { Int($0) } ?? 2000
    let series = try MutilationSeries(seed: value("seed").flatMap { UInt64($0) } ?? 1, status: value("status"))
    let report =
      if let size = value("swollen").flatMap({ Int($0) }) {
        series.runSwollen(size: size)
      } else {
        series.run(cases: min(first, count)..<count)
      }
    for complaint in report.complaints { print(complaint) }
    print(report.summary)
    let limit = value("megabytes").flatMap { Int($0) } ?? .max
    let peak = MutilationSeries.Report.peak
    if peak > limit { print("\(peak) MB were used, more than \(limit)") }
    exit(report.complaints.isEmpty && peak <= limit ? 0 : 1)
  }
}
