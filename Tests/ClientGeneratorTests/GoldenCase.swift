import ClientGenerator
import Diagnostics
import Foundation
import Specification
import Testing

/// A folder under `Cases`: a specification in one file, the expected findings and the expected files.
struct GoldenCase: CustomTestStringConvertible, Sendable {
  /// The name of the folder.
  let name: String

  /// The folder of all cases.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// Every case, by name.
  static var all: [GoldenCase] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().map(GoldenCase.init)
  }

  /// The name in test reports.
  var testDescription: String { name }

  /// The folder of the expected files.
  var expected: URL { Self.root.appending(path: name).appending(path: "expected") }

  /// Generates the files of the case.
  func generate() throws -> (files: [GeneratedFile], findings: [String]) {
    let specification = try Self.specification(at: Self.root.appending(path: "\(name)/specification.json"))
    let sink = DiagnosticCollector()
    let files = ClientGenerator.generate(
      Resolver.resolve(specification), configuration: GeneratorConfiguration(origin: "specs/binance"), sink: sink)
    let findings = sink.diagnostics.sorted().map { diagnostic in
      let place = [diagnostic.operation, diagnostic.subject].compactMap { $0 }.joined(separator: ", ")
      return "\(diagnostic.severity) \(diagnostic.rule.id) [\(place)]: \(diagnostic.message)"
    }
    return (files, findings)
  }

  /// The expected files by path.
  func expectedFiles() throws -> [String: String] {
    guard let paths = FileManager.default.enumerator(atPath: expected.path) else { return [:] }
    var files: [String: String] = [:]
    for case let path as String in paths where [".swift", ".md", ".txt"].contains(where: path.hasSuffix) {
      files[path] = try String(contentsOf: expected.appending(path: path), encoding: .utf8)
    }
    return files
  }

  /// Writes what was generated in place of what was expected.
  func record(_ actual: [String: String]) throws {
    try? FileManager.default.removeItem(at: expected)
    for (path, text) in actual {
      let file = expected.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }
}

extension GoldenCase {
  /// Reads catalogue, operations, examples and names from one file.
  static func specification(at url: URL) throws -> Specification {
    let root = try JSONReader.readStrict(String(contentsOf: url, encoding: .utf8))
    var members = try JSONMemberReader(root)
    var specification = Specification(catalogue: try Catalogue(json: members.required("catalogue")))
    for (product, node) in try objectMembers(members.required("operations")) {
      specification.operations[product] = try node.list()
    }
    for (product, node) in try members.optional("examples").map(objectMembers) ?? [] {
      var examples: [OperationKey: [Example]] = [:]
      for (file, node) in try objectMembers(node) {
        let key = specification.operations[product]?.first { $0.key.fileName == file }?.key
        if let key { examples[key] = try ExampleFile(json: node).examples }
      }
      specification.examples[product] = examples
    }
    for (product, node) in try members.optional("facts").map(objectMembers) ?? [] {
      var facts = try JSONMemberReader(node)
      specification.facts[product] = ProductFacts(
        enums: try facts.list("enums"), errors: try facts.list("errors"), limits: try facts.list("limits"),
        filters: try facts.list("filters"), structures: try facts.list("structures"))
    }
    for (product, node) in try members.optional("names").map(objectMembers) ?? [] {
      var names = NameTable.ProductNames()
      var tables = try JSONMemberReader(node)
      names.operations = try table(tables.optional("operations"))
      names.enumerations = try table(tables.optional("enumerations"))
      names.structures = try table(tables.optional("structures"))
      names.members = try table(tables.optional("members"))
      specification.names.products[product] = names
    }
    return specification
  }

  private static func objectMembers(_ node: JSONNode) throws -> [(String, JSONNode)] {
    guard case .object(let members) = node.content else { throw CocoaError(.coderReadCorrupt) }
    return members.map { ($0.name, $0.node) }
  }

  private static func table(_ node: JSONNode?) throws -> [String: String] {
    guard let node else { return [:] }
    return Dictionary(uniqueKeysWithValues: try objectMembers(node).map { ($0.0, try String(json: $0.1)) })
  }
}
