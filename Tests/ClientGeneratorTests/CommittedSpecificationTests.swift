import ClientGenerator
import Diagnostics
import Foundation
import Specification
import Testing

/// What holds of the modules of the committed specification.
@Suite struct CommittedSpecificationTests {
  private static let generated = generate()

  @Test func everythingHasAUsableName() {
    let rules: Set<DiagnosticRule> = [.nameCollision, .nameInvalid, .nameMissing]
    #expect(Self.generated.findings.filter { rules.contains($0.rule) }.map(\.message) == [])
  }

  @Test func everyNameOfAnEnumerationIsUsed() throws {
    let table = try #require(Self.generated.names)
    for (product, names) in table.products {
      let paths = Set(Self.generated.files.map(\.path).filter { $0.contains("/Enumerations/") })
      let unused = Set(names.enumerations.values).filter { name in !paths.contains { $0.hasSuffix("/\(name).swift") } }
      #expect(unused.sorted() == [], "\(product)")
    }
  }

  @Test func noTypeHasTheNameOfOneAroundIt() {
    #expect(Self.generated.files.flatMap(hidden) == [])
  }

  /// The types of a file that are declared inside of one of the same name.
  private func hidden(_ file: GeneratedFile) -> [String] {
    var around: [(indentation: Int, name: String)] = []
    var found: [String] = []
    for line in file.text.split(separator: "\n") {
      let indentation = line.prefix { $0 == " " }.count
      let words = line.split(separator: " ")
      guard words.count > 2, words[0] == "public", words[1] == "struct" || words[1] == "enum" else { continue }
      let name = String(words[2].prefix { $0 != ":" })
      around.removeAll { $0.indentation >= indentation }
      if around.contains(where: { $0.name == name }) { found.append("\(file.path) \(name)") }
      around.append((indentation, name))
    }
    return found
  }

  private static func generate() -> (
    files: [GeneratedFile], findings: [Diagnostic], names: NameTable?
  ) {
    let root = GoldenCase.root.appending(path: "../../../specs/binance").standardizedFileURL
    var files: [String: String] = [:]
    for path in FileManager.default.subpaths(atPath: root.path) ?? [] where path.hasSuffix(".json") {
      files[path] = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
    let sink = DiagnosticCollector()
    guard let specification = SpecificationFiles.read(files, root: "specs/binance", sink: sink) else {
      return ([], sink.diagnostics, nil)
    }
    let generated = ClientGenerator.generate(
      Resolver.resolve(specification), configuration: GeneratorConfiguration(origin: "specs/binance"), sink: sink)
    return (generated, sink.diagnostics, specification.names)
  }
}
