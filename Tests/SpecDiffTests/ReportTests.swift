import Foundation
import SpecDiff
import Specification
import Testing

/// Golden folders: operations on both sides and the report in every form. `RECORD=1` rewrites what is expected.
@Suite struct ReportTests {
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: Folders.cases.path)) ?? [])
    .filter { !$0.contains(".") }.sorted()

  @Test func thereAreCases() {
    #expect(Self.names.count >= 2)
  }

  @Test(arguments: names, DiffFormat.allCases)
  func reportsAreAsExpected(name: String, format: DiffFormat) throws {
    let folder = Folders.cases.appendingPathComponent(name)
    let sides = try ["old.json", "new.json"].map { try Self.specification(folder.appendingPathComponent($0)) }
    var changes = SpecDiff.changes(from: sides[0], to: sides[1])
    let policy = folder.appendingPathComponent("policy.json")
    if let text = try? String(contentsOf: policy, encoding: .utf8) {
      changes = try DiffPolicy(json: JSONReader.readStrict(text)).applied(to: changes)
    }
    let report = DiffReport(changes, root: "specs/demo").render(format) + "\n"
    let endings: [DiffFormat: String] = [.text: "txt", .markdown: "md", .json: "json", .github: "github.txt"]
    let file = folder.appendingPathComponent("expected." + (endings[format] ?? "txt"))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try report.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)/\(file.lastPathComponent)")
    } else {
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(report.split(separator: "\n") == expected.split(separator: "\n"), "\(name)/\(file.lastPathComponent)")
    }
  }

  /// The operations by product that a file holds.
  private static func specification(_ file: URL) throws -> Specification {
    let node = try JSONReader.readStrict(try String(contentsOf: file, encoding: .utf8))
    var specification = Sample.specification([])
    guard case .object(let products) = node.content else { return specification }
    for product in products { specification.operations[product.name] = try product.node.list() as [APIOperation] }
    return specification
  }
}
