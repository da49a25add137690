import ClientGenerator
import Foundation
import Testing

/// Specifications in, files out, compared with the folders under `Cases`; `RECORD=1` rewrites them and fails.
@Suite struct GoldenTests {
  @Test(arguments: GoldenCase.all)
  func generatesTheExpectedFiles(_ golden: GoldenCase) throws {
    let (files, findings) = try golden.generate()
    var actual = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    actual["findings.txt"] = findings.map { $0 + "\n" }.joined()
    let expected = try golden.expectedFiles()
    if ProcessInfo.processInfo.environment["RECORD"] == "1", actual != expected {
      try golden.record(actual)
      Issue.record("recorded \(golden.name); read the difference and run again")
      return
    }
    #expect(actual.keys.sorted() == expected.keys.sorted())
    for (path, text) in expected.sorted(by: { $0.key < $1.key }) {
      if let generated = actual[path], generated != text {
        Issue.record("\(golden.name)/\(path)\n\(UnifiedDiff.text(expected: text, actual: generated))")
      }
    }
  }

  @Test(arguments: GoldenCase.all)
  func generatesTheSameBytesTwice(_ golden: GoldenCase) throws {
    #expect(try golden.generate().files == golden.generate().files)
  }
}
