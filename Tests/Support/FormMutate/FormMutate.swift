import FormMutation
import Foundation
import Mutilation
import TestSupport

/// `formmutate [--count N] [--seed N] [--form NAME] [--github] [--verbose]`: presents the facts of N pages of the crawl
/// in each form, or in those whose name begins with NAME, and tells how often they are read as before; with `--github`,
/// pages are turned into GitHub markdown first. Fails when facts of more than three pages of a hundred change, or those
/// of more than one of a hundred without a finding.
@main
struct FormMutate {
  static func main() throws {
    let arguments = CommandLine.arguments
    func value(_ name: String) -> String? {
      arguments.firstIndex(of: "--" + name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    guard let folder = SharedData.url("corpus/crawl-2026-01") else {
      print(SharedData.missing("corpus/crawl-2026-01"))
      exit(SharedData.isRequired ? 1 : 0)
    }
    let prefix = value("form") ?? ""
    let series = try FormMutationSeries(
      seed: value("seed").flatMap { UInt64($0) } ?? 1, pages: PageSample.read(folder, "crawl-2026-01"),
      forms: Form.all.filter { $0.name.hasPrefix(prefix) }, isGitHub: arguments.contains("--github"))
    let report = series.run(count: value("count").flatMap { Int($0) } ?? 10)
    if arguments.contains("--verbose") { for complaint in report.complaints { print(complaint) } }
    for line in report.lines { print(line) }
    print(report.summary)
    exit(report.equal >= 97 && report.silent <= 1 ? 0 : 1)
  }
}
