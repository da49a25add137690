import Foundation
import SoakRun

/// `soak [requests] [seed]`: runs 100,000 requests, unless told otherwise, and fails on any contradiction.
@main
struct Soak {
  static func main() async throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let requests = numbers.first ?? 100_000
    let report = try await SoakRun(requests: requests, seed: UInt64(numbers.dropFirst().first ?? 1)).run()
    print("\(requests) requests in \(report.duration), \(report.injected) faults injected")
    print(
      "outcomes: " + report.outcomes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    print("most used of a window: \(report.mostUsed) of \(report.capacity)")
    let growth = Double(report.memoryAtTheEnd) / Double(max(1, report.memoryAtAFifth)) - 1
    print("memory: \(report.memoryAtAFifth >> 10) KiB at a fifth, \(report.memoryAtTheEnd >> 10) KiB at the end")
    for fault in report.faults { print("wrong: \(fault)") }
    let isGood =
      report.faults.isEmpty && report.mostUsed <= report.capacity && growth <= 0.05
      && report.outcomes.values.reduce(0, +) == requests
    print(isGood ? "all outcomes agree with the server's record" : "failed")
    exit(isGood ? 0 : 1)
  }
}
