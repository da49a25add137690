import ClientGenerator
import Diagnostics
import Specification

/// Operations from a few lines of JSON, and the files that are generated for them.
enum GeneratedOperation {
  /// An operation whose title is its path.
  static func operation(
    _ method: String, _ path: String, safety: String = "read", parameters: String = "", field: String? = nil,
    more: String = ""
  ) throws -> Operation {
    let shape = #"{"type": "object", "fields": [\#(field ?? "")]}"#
    let responses = field == nil ? "" : #"{"shape": \#(shape)}"#
    return try read(
      #"""
      {"format": 1, "title": "\#(path)", "section": "s", "method": "\#(method)", "path": "\#(path)", "host": "api",
      "security": "NONE", "signed": false, "safety": "\#(safety)", "weights": [], "parameters": [\#(parameters)],
      "responses": [\#(responses)], \#(more)"page": "p", "languages": ["en"]}
      """#)
  }

  /// An operation from its file.
  static func read(_ text: String) throws -> Operation { try Operation(json: JSONReader.readStrict(text)) }

  /// The file of that ending that is generated for the operations.
  static func file(
    _ ending: String, _ operations: [Operation], enumerations: [String: String] = [:], examples: [Example] = []
  ) -> String? {
    files(operations, enumerations: enumerations, examples: examples).first { $0.path.hasSuffix("/" + ending) }?.text
  }

  /// The file of an operation, whatever it is called.
  static func operationFile(_ operation: Operation) -> String? {
    files([operation]).first { $0.path.contains("/Operations/") }?.text
  }

  private static func files(
    _ operations: [Operation], enumerations: [String: String] = [:], examples: [Example] = []
  ) -> [GeneratedFile] {
    var specification = Specification(catalogue: TestCatalogue.catalogue, operations: ["spot": operations])
    if let first = operations.first { specification.examples["spot"] = [first.key: examples] }
    var names = NameTable.ProductNames()
    names.enumerations = enumerations
    specification.names.products["spot"] = names
    return ClientGenerator.generate(
      Resolver.resolve(specification), configuration: GeneratorConfiguration(origin: "specs/binance"),
      sink: DiagnosticCollector())
  }
}
