import Diagnostics
import Documents
import Specification
import TestSupport

@testable import Extraction

/// What a page gives when it is extracted with the catalogue of the repository.
struct Extracting {
  let operations: [ExtractedOperation]
  let findings: [Diagnostic]

  static let catalogue: Catalogue = {
    guard let text = try? Repository.text("specs/binance/exchange.json"), let node = try? JSONReader.readStrict(text),
      let catalogue = try? Catalogue(json: node)
    else { preconditionFailure("specs/binance/exchange.json cannot be read") }
    return catalogue
  }()

  /// Extracts the page in `bytes`, in the languages that are asked for.
  init(_ bytes: [UInt8], file: String = "input.md", languages: Set<Language> = Set(Language.allCases)) {
    let collector = DiagnosticCollector()
    var page = PageReader.read(bytes, file: file, sink: collector)
    page?.halves.removeAll { !languages.contains($0.language) }
    operations = page.map { PageExtractor(catalogue: Self.catalogue).extract($0, sink: collector) } ?? []
    findings = collector.diagnostics.sorted()
  }

  /// Extracts a page of the product `wallet` with this English half; its first line is line 5.
  init(body: String) {
    self.init(Array(("---\nexchange: e\nsource_url: https://x.example/docs/wallet/q\n---\n" + body).utf8))
  }

  /// A page with the given parts under their usual headings.
  init(
    title: String = "Query Thing (USER_DATA)", request: String = "GET `/sapi/v1/thing`", weight: String = "**1(IP)**",
    rows: [String] = [], notes: String = "", response: String = "    {}"
  ) {
    let table =
      rows.isEmpty ? "NONE" : "Name| Type| Mandatory| Description\n---|---|---|---\n" + rows.joined(separator: "\n")
    self.init(
      body: """
        # \(title)

        ## HTTP Request

        \(request)

        ## Request Weight

        \(weight)

        ## Request Parameters

        \(table)

        \(notes)

        ## Response Example

        \(response)
        """)
  }

  var operation: Operation? { operations.first?.operation }

  /// The findings as `line:column id`, without those about the missing half and missing witnesses.
  var places: [String] {
    counted.map {
      "\($0.span?.start.line ?? 0):\($0.span?.start.column ?? 0) \($0.rule.id)"
    }
  }

  /// The ids of the findings, without those about the missing half and missing witnesses.
  var ids: [String] { counted.map(\.rule.id) }

  private var counted: [Diagnostic] {
    findings.filter { $0.rule != .pageHalfMissing && $0.rule != .fieldSingleWitness }
  }

  /// The member of the first operation as JSON on one line.
  func json(_ name: String) -> String? { operation?.json[name].map(CanonicalJSON.inline) }

  /// The files of a golden folder by name.
  var files: [String: String] {
    var files: [String: String] = [:]
    for (index, found) in operations.enumerated() {
      let name = index == 0 ? "expected" : "expected.\(index + 1)"
      files["\(name).json"] = CanonicalJSON.specification(found.operation.json)
      if !found.examples.isEmpty {
        files["\(name).examples.json"] = CanonicalJSON.specification(ExampleFile(found.examples).json)
      }
    }
    let lines = findings.map { DiagnosticRenderer(.text).render($0) + "\n" }
    if !lines.isEmpty { files["diagnostics.txt"] = lines.joined() }
    return files
  }
}
