import FactMutation
import Foundation
import Mutilation
import TestSupport

/// `factmutate [--count N] [--seed N] [--from N] [--english]`: changes single facts of pages of the crawl and tells
/// which changes did not show; fails when more than two of a hundred did not. With `--english`, of each page only the
/// English half is changed and read, so that no disagreement with the other half shows a change; three of a hundred may
/// be missed then.
@main
struct FactMutate {
  static func main() throws {
    let arguments = CommandLine.arguments
    func value(_ name: String) -> String? {
      arguments.firstIndex(of: "--" + name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    guard let folder = SharedData.url("corpus/crawl-2026-01") else {
      print(SharedData.missing("corpus/crawl-2026-01"))
      exit(SharedData.isRequired ? 1 : 0)
    }
    let isEnglish = arguments.contains("--english")
    let series = try FactMutationSeries(
      seed: value("seed").flatMap { UInt64($0) } ?? 1, pages: PageSample.read(folder, "crawl-2026-01"),
      isEnglishOnly: isEnglish)
    let report = series.run(
      cases: (value("from").flatMap { Int($0) } ?? 0)..<(value("count").flatMap { Int($0) } ?? 300))
    for complaint in report.complaints { print(complaint) }
    print(report.summary)
    exit(report.percentage >= (isEnglish ? 97 : 98) ? 0 : 1)
  }
}
