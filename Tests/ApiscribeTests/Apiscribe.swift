import Foundation
import TestSupport

/// The built program, and a folder with pages and a specification to run it on.
struct Apiscribe {
  let folder: ScratchFolder

  /// A folder with a catalogue in `specs` and no pages.
  init() throws {
    folder = try ScratchFolder()
    try folder.write(try Repository.text("specs/binance/exchange.json"), to: "specs/exchange.json")
  }

  /// The program, beside the test bundle.
  static let program = Program.built("apiscribe")

  /// Runs the program inside the folder.
  func run(_ arguments: String...) async throws -> Program {
    try await Program.run(Self.program, arguments, in: folder.url)
  }

  /// Extracts the samples, so that there is a specification to lose.
  func extractSamples() async throws -> Program {
    try await run("extract", "--pages", Repository.url("specs/samples").path, "--specs", "specs")
  }

  /// Files and folders of the specification with their bytes; folders have none.
  var specification: [String: Data] {
    var contents = folder.files(below: "specs")
    for path in FileManager.default.subpaths(atPath: folder.path("specs")) ?? [] where contents[path] == nil {
      contents[path] = Data()
    }
    return contents
  }
}

extension Program {
  /// The findings that are errors, without their notes and remedies.
  var errorFindings: [String] { errorLines.filter { $0.contains(": error: ") } }

  /// The identifiers of all findings.
  var ids: [String] {
    errorLines.compactMap { line in
      guard line.hasSuffix("]"), let open = line.lastIndex(of: "[") else { return nil }
      return String(line[line.index(after: open)...].dropLast())
    }
  }
}

/// A page of one operation in one language; parts can be replaced.
enum SamplePage {
  static func text(
    request: String = "GET `/sapi/v1/margin/thing`", type: String = "LONG",
    example: String = "    {\n      \"a\": 1\n    }"
  ) -> String {
    """
    ---
    exchange: binance
    source_url: https://developers.binance.com/docs/margin_trading/trade/Thing
    ---

    # Query Thing (USER_DATA)

    ## HTTP Request

    \(request)

    ## Request Weight

    **1(IP)**

    ## Request Parameters

    Name| Type| Mandatory| Description
    ---|---|---|---
    size| \(type)| NO|
    timestamp| LONG| YES|

    ## Response Example

    \(example)
    """
  }
}
