import Foundation
import TestSupport
import Testing

/// Pages with what they give: `Cases/<name>/input.md` and the files beside it.
///
/// A folder without `input.md` is about the page of its name in specs/samples. `RECORD=1` rewrites what is expected and
/// fails, so that no run passes because it recorded.
@Suite("Golden pages")
struct GoldenTests {
  private static let folder = Repository.url("Tests/ExtractionTests/Cases")
  private static let records = ProcessInfo.processInfo.environment["RECORD"] == "1"

  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test("a page gives the recorded facts, examples and findings", arguments: names)
  func page(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let actual = Extracting([UInt8](try Self.input(name))).files
    if Self.records {
      try Self.record(actual, folder)
      Issue.record("recorded \(name); run again without RECORD")
      return
    }
    for file in Set(try Self.expectedFiles(folder)).union(actual.keys).sorted() {
      let url = folder.appending(path: file)
      let expected = FileManager.default.contents(atPath: url.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let difference = UnifiedDiff.text(expected: expected, actual: actual[file] ?? "", name: "\(name)/\(file)")
      if !difference.isEmpty { Issue.record(Comment(rawValue: difference)) }
    }
  }

  @Test("there is a golden folder for every sample, and samples are not copied")
  func samples() throws {
    let samples = try Repository.names(in: "specs/samples", ending: ".md").map { String($0.dropLast(3)) }
    #expect(samples.count == 5)
    #expect(Set(samples).isSubset(of: Self.names))
    #expect(Self.names.count >= 20)
    for sample in samples {
      let copy = Self.folder.appending(path: "\(sample)/input.md").path
      #expect(!FileManager.default.fileExists(atPath: copy), "\(copy)")
    }
  }

  private static func input(_ name: String) throws -> Data {
    let own = folder.appending(path: "\(name)/input.md")
    if let data = FileManager.default.contents(atPath: own.path) { return data }
    return try Data(contentsOf: Repository.url("specs/samples/\(name).md"))
  }

  private static func expectedFiles(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0 == "diagnostics.txt" || $0.hasPrefix("expected.")
    }
  }

  private static func record(_ actual: [String: String], _ folder: URL) throws {
    for file in try expectedFiles(folder) { try FileManager.default.removeItem(at: folder.appending(path: file)) }
    for (file, text) in actual { try Data(text.utf8).write(to: folder.appending(path: file)) }
  }
}
