import Foundation
import Specification
import TestSupport
import Testing

@testable import Extraction

/// The schema is checked by a real validator: Debian's python3-jsonschema, or that of the python3 on the path.
@Suite("JSON Schema of specification files")
struct SchemaTests {
  private static let schema = "specs/spec.schema.json"

  /// Runs the validator over files, each with the definition that it must follow; empty for an operation.
  private func validate(_ files: [(definition: String, url: URL)], schema: String = Self.schema) async throws -> Program
  {
    let script = Repository.url("Tests/ExtractionTests/validate.py").path
    let arguments = files.map { $0.definition.isEmpty ? $0.url.path : "\($0.definition):\($0.url.path)" }
    var last: Program?
    for python in ["/usr/bin/python3", "python3"] {
      let program = try await Program.run(
        URL(filePath: "/usr/bin/env"), [python, script, Repository.url(schema).path] + arguments)
      if program.code != 3, program.code != 127 { return program }
      last = program
    }
    throw ValidatorMissing(reason: last.map { $0.output + $0.errors } ?? "")
  }

  private struct ValidatorMissing: Error, CustomStringConvertible {
    var reason: String
    var description: String { "no validator: install python3-jsonschema (\(reason))" }
  }

  /// Every file of a specification folder with the definition that it follows.
  private func files(of folder: URL) -> [(definition: String, url: URL)] {
    let paths = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { $0.hasSuffix(".json") }.sorted()
    return paths.compactMap { path in
      let parts = path.split(separator: "/")
      let definition: String
      switch (parts.count, parts[0]) {
      case (1, "exchange.json"): definition = "catalogue"
      case (1, "names.json"): definition = "names"
      case (1, "glossary.json"): definition = "glossary"
      case (1, "diagnostics.json"): definition = "diagnostics"
      case (1, _): return nil
      case (2, "overlays"): definition = "overlay"
      case (2, _)
      where ["enums.json", "errors.json", "filters.json", "limits.json", "structures.json"].contains(parts[1]):
        definition = "\(parts[1].dropLast(".json".count))File"
      case (2, _): definition = ""
      case (3, _) where parts[1] == "examples": definition = "examplesFile"
      default: return nil
      }
      return (definition, folder.appending(path: path))
    }
  }

  @Test("the files of the five samples are valid, and so is the catalogue")
  func samples() async throws {
    let scratch = try ScratchFolder()
    let names = try Repository.names(in: "specs/samples", ending: ".md")
    let extracted = try names.flatMap { name in
      Extracting([UInt8](try Data(contentsOf: Repository.url("specs/samples/\(name)"))), file: name).operations
    }
    var specification = SpecificationMerger.merge(
      extracted, into: Specification(catalogue: Extracting.catalogue), prune: true, sink: DiscardingSink())
    var names5 = NameTable.ProductNames()
    names5.operations = ["GET /sapi/v1/margin/order": "QueryMarginAccountOrder"]
    specification.names = NameTable(products: ["margin_trading": names5])
    for (path, text) in SpecificationFiles.write(specification) { try scratch.write(text, to: path) }
    try scratch.write(CanonicalJSON.specification(Extracting.catalogue.json), to: "exchange.json")
    let files = files(of: scratch.url)
    #expect(files.filter { $0.definition.isEmpty }.count == 5)
    #expect(files.count == 12)
    let program = try await validate(files)
    #expect(program.output == "")
    #expect(program.code == 0)
  }

  @Test("the committed specification is valid")
  func committed() async throws {
    let files = files(of: Repository.url("specs/binance"))
    for definition in ["catalogue", "names", "glossary", "diagnostics", "overlay", "errorsFile", "filtersFile"] {
      #expect(files.contains { $0.definition == definition }, "\(definition)")
    }
    let program = try await validate(files)
    #expect(program.output == "")
    #expect(program.code == 0)
  }

  @Test("whatever the golden pages give is valid")
  func goldenPages() async throws {
    let folder = Repository.url("Tests/ExtractionTests/Cases")
    let paths = (FileManager.default.subpaths(atPath: folder.path) ?? []).sorted()
    let files = paths.filter { $0.hasSuffix(".json") }.map { path in
      (path.hasSuffix(".examples.json") ? "examplesFile" : "", folder.appending(path: path))
    }
    #expect(files.count >= 40)
    let program = try await validate(files)
    #expect(program.output == "")
    #expect(program.code == 0)
  }

  @Test("an overlay is valid only with a reason and an address by meaning")
  func overlays() async throws {
    let entry = #""operation": "GET /a/b", "at": "ADDRESS", "expect": null, "put": true, "reason": "REASON""#
    let cases = [
      ("parameter symbol.required", "ten letters", true), ("response.rows[].price.type", "ten letters", true),
      ("response[1][].id.type", "ten letters", true), ("title", "ten letters", true),
      ("parameters[0].type", "ten letters", false), ("title", "short", false),
      ("parameter a.b.c", "ten letters", false),
    ]
    let scratch = try ScratchFolder()
    var files: [(definition: String, url: URL)] = []
    for (index, (address, reason, _)) in cases.enumerated() {
      let text = entry.replacing("ADDRESS", with: address).replacing("REASON", with: reason)
      try scratch.write(#"{"format": 1, "entries": [{"# + text + "}]}", to: "\(index).json")
      files.append(("overlay", scratch.url.appending(path: "\(index).json")))
    }
    let output = try await validate(files).output
    for (index, (address, reason, isValid)) in cases.enumerated() {
      #expect(output.contains("/\(index).json: ") == !isValid, "\(address) \(reason)")
    }
  }

  @Test("what the readers of glossary and accepted findings refuse is not valid either")
  func wordsAndFindings() async throws {
    func meaning(_ rest: String) -> String { #"{"format": 1, "entries": [{"name": "a", \#(rest)}]}"# }
    func group(_ rest: String) -> String { #"{"format": 1, "accepted": [{"id": "weight-missing", \#(rest)}]}"# }
    let places = #""places": {"GET api /a/b": ["weights"], "wallet/errors": ["error 1"]}"#
    let reason = #""reason": "long enough to be a reason""#
    let cases = [
      ("glossary", meaning(#""meaning": "A pair.""#), true), ("glossary", meaning(#""meaning": "A pair""#), false),
      (
        "glossary", meaning(#""of": "field", "types": ["int64"], "operations": ["GET *b"], "meaning": "A pair.""#), true
      ),
      ("glossary", meaning(#""of": "header", "meaning": "A pair.""#), false),
      ("glossary", meaning(#""in": [], "meaning": "A pair.""#), false), ("glossary", meaning(#""in": ["a"]"#), false),
      ("glossary", meaning("\"meaning\": \"\(String(repeating: "a", count: 100)).\""), false),
      ("diagnostics", group("\(reason), \(places)"), true), ("diagnostics", group(places), false),
      ("diagnostics", group(#""reason": "short", \#(places)"#), false), ("diagnostics", group(reason), false),
      ("diagnostics", group(#"\#(reason), "places": {"GET api /a/b": []}"#), false),
      ("diagnostics", group(#"\#(reason), "places": {"GET /a/b": ["weights"]}"#), false),
    ]
    let scratch = try ScratchFolder()
    var files: [(definition: String, url: URL)] = []
    for (index, (definition, text, _)) in cases.enumerated() {
      try scratch.write(text, to: "\(index).json")
      files.append((definition, scratch.url.appending(path: "\(index).json")))
    }
    let output = try await validate(files).output
    for (index, (_, text, isValid)) in cases.enumerated() {
      #expect(output.contains("/\(index).json: ") == !isValid, "\(text)")
    }
  }

  /// What is done to a valid operation, as old and new text.
  static let corruptions = [
    (#""format": 1"#, #""format": 2"#), (#""title": "Query Margin Account's Order""#, #""title": """#),
    (#""title": "Query Margin Account's Order","#, ""), (#""method": "GET""#, #""method": "HEAD""#),
    (#""path": "/sapi"#, #""path": "sapi"#), (#""signed": true"#, #""signed": "true""#),
    (#""safety": "read""#, #""safety": "harmless""#), (#""host": "api""#, #""host": "api", "port": 443"#),
    (#"{"value": 10}"#, #"{"value": 10, "unbounded": true}"#), (#"{"value": 10}"#, #"{"value": -1}"#),
    (#"{"value": 10}"#, #"{"value": 10, "when": {"sent": "a", "notSent": "b"}}"#),
    (
      #""name": "symbol", "type": "string", "required": true"#,
      #""name": "symbol", "type": "string", "required": false"#
    ),
    (#""name": "orderId", "type": "int64"}"#, #""name": "orderId", "type": "array"}"#),
    (#""name": "orderId", "type": "int64"}"#, #""name": "orderId", "type": "int64", "items": "string"}"#),
    (#""values": ["TRUE", "FALSE"]"#, #""values": []"#), (#""max": 60000"#, #""max": [60000]"#),
    (#"{"atLeastOneOf": ["orderId", "origClientOrderId"]}"#, #"{"atLeastOneOf": ["orderId"]}"#),
    (#"{"shape": {"type": "object""#, #"{"shape": {"type": "record""#),
    (#"{"name": "isWorking", "type": "bool""#, #"{"name": "isWorking", "type": "bool", "fields": []"#),
    (#"{"name": "side", "type": "string""#, #"{"name": "side", "type": "object""#),
    (#""type": "timestamp", "unit": "ms", "required": true},"#, #""type": "timestamp", "required": true},"#),
  ]

  @Test("a corrupted operation is refused, whatever is wrong with it")
  func corrupted() async throws {
    let text = try Repository.text("Tests/ExtractionTests/Cases/Query-Margin-Account-Order/expected.json")
    let scratch = try ScratchFolder()
    var files: [(definition: String, url: URL)] = []
    for (index, (old, new)) in Self.corruptions.enumerated() {
      let found = try #require(text.firstRange(of: old), "\(old)")
      var changed = text
      changed.replaceSubrange(found, with: new)
      try scratch.write(changed, to: "\(index).json")
      files.append(("", scratch.url.appending(path: "\(index).json")))
    }
    try scratch.write(text, to: "good.json")
    files.append(("", scratch.url.appending(path: "good.json")))
    let program = try await validate(files)
    #expect(program.code == 1)
    for (index, (old, new)) in Self.corruptions.enumerated() {
      #expect(program.output.contains("/\(index).json: "), "\(old) → \(new)")
    }
    #expect(!program.output.contains("good.json"))
  }

  @Test("every member of every object of the schema is described, and none may be added")
  func schemaIsStrict() throws {
    var undescribed: [String] = []
    var open: [String] = []
    func check(_ value: JSONValue, _ path: String) {
      if value["properties"] != nil, path.hasSuffix("then") || path.hasSuffix("else") { return }
      if case .object(let properties)? = value["properties"] {
        if value["additionalProperties"] != .bool(false) { open.append(path) }
        for property in properties {
          if property.value["description"] == nil { undescribed.append("\(path)/\(property.name)") }
        }
      }
      for member in value.members ?? [] where member.name != "if" { check(member.value, "\(path)/\(member.name)") }
      for (index, element) in (value.elements ?? []).enumerated() { check(element, "\(path)/\(index)") }
    }
    let schema = try JSONReader.readStrict(try Repository.text(Self.schema)).value
    check(schema, "")
    #expect(undescribed == [])
    #expect(open == [])
    let rule = schema["$defs"]?["field"]?["properties"]?["required"]?["description"]?.text ?? ""
    #expect(rule.contains("only if every witness shows it"))
    #expect(rule.contains("at least two witnesses"))
  }
}
