import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Specification

@Suite("Glossary")
struct GlossaryTests {
  private static func folder(_ entries: String) throws -> SpecificationFolder {
    var folder = try SpecificationFolder()
    folder.files["glossary.json"] = "{\"format\": 1, \"entries\": [\n\(entries)\n]}"
    return folder
  }

  /// The meanings of the parameter `symbol` and the field `price` of the folder's operation.
  private static func meanings(_ entries: String) throws -> [String?] {
    let read = try folder(entries).read()
    #expect(read.findings == [])
    let resolved = read.specification.map(Resolver.resolve)
    let operation = try #require(resolved?.products.first?.operations.first?.operation)
    guard case .object(let fields) = operation.responses.first?.shape.kind else { return [] }
    return [operation.parameters.first?.meaning, fields.first?.meaning]
  }

  @Test("a meaning without a scope holds everywhere, of parameters and fields alike")
  func everywhere() throws {
    let entries = #"{"name": "symbol", "meaning": "A pair."}, {"name": "price", "meaning": "A price."}"#
    #expect(try Self.meanings(entries) == ["A pair.", "A price."])
  }

  @Test(
    "a scope narrows a meaning to products, types, sides, requests and enclosing fields",
    arguments: [
      (#""of": "parameter""#, true), (#""of": "field""#, false),
      (#""in": ["margin_trading", "spot"]"#, true), (#""in": ["spot"]"#, false),
      (#""types": ["string"]"#, true), (#""types": ["int64"]"#, false),
      (#""operations": ["GET /sapi/v1/margin/order"]"#, true), (#""operations": ["* *margin*"]"#, true),
      (#""operations": ["GET *orders"]"#, false), (#""inside": ["rows"]"#, false),
    ])
  func scopes(scope: String, holds: Bool) throws {
    let meanings = try Self.meanings(#"{"name": "symbol", \#(scope), "meaning": "A pair."}"#)
    #expect(meanings == [holds ? "A pair." : nil, nil])
  }

  @Test("of several entries of a name the first that holds counts")
  func order() throws {
    let entries = """
      {"name": "symbol", "in": ["spot"], "meaning": "A."},
      {"name": "symbol", "of": "parameter", "meaning": "B."},
      {"name": "symbol", "meaning": "C."}
      """
    #expect(try Self.meanings(entries) == ["B.", nil])
  }

  @Test("a field inside another one is found through lists, maps and alternatives")
  func nesting() throws {
    let shape = #"""
      {"type": "object", "fields": [{"name": "rows", "type": "array", "items": {"type": "map", "key": "asset",
      "value": {"type": "oneOf", "alternatives": [{"type": "object", "fields": [{"name": "x", "type": "int64"}]}]}}}]}
      """#
    var operation = try #require(try SpecificationFolder().operation)
    operation.responses = [Response(shape: try Shape(json: JSONReader.readStrict(shape)))]
    var entry = GlossaryEntry(name: "x", meaning: "Deep.")
    entry.inside = ["rows"]
    let explained = Glossary(entries: [entry]).explained(operation, product: "margin_trading")
    #expect(String(describing: explained.responses[0].shape).contains("Deep."))
    #expect(explained.responses[0].json == operation.responses[0].json, "meanings are never written")
  }

  @Test(
    "a malformed glossary is refused with its place",
    arguments: [
      (#"{"name": "a"}"#, "2:1", "the member `meaning` is missing"),
      (
        #"{"name": "a", "meaning": "no stop"}"#, "2:26",
        "a sentence of at most 100 characters that ends with a full stop is expected"
      ),
      (#"{"name": "a", "meaning": "A.", "kind": 1}"#, "2:40", "the member `kind` is not known"),
      (#"{"name": "a", "of": "answer", "meaning": "A."}"#, "2:21", "one of `parameter`, `field` is expected"),
      (
        #"{"name": "a", "meaning": "A."},\#n{"name": "a", "of": "field", "meaning": "B."}"#, "3:1",
        "an entry of `a` before this one holds everywhere"
      ),
    ])
  func malformed(entries: String, place: String, message: String) throws {
    let read = try Self.folder(entries).read()
    #expect(read.specification == nil)
    #expect(read.findings == ["specs/glossary.json:\(place) specification-invalid"])
    #expect(read.messages == [message])
  }

  @Test("at least 95 % of all parameters and fields of the committed specification have a meaning")
  func coverage() throws {
    let specification = try #require(try Self.committed())
    var count = Coverage()
    for product in Resolver.resolve(specification).products {
      for operation in product.operations.map(\.operation) {
        for parameter in operation.parameters { count.add(parameter, operation.key.request) }
        for response in operation.responses { count.add(response.shape, operation.key.request) }
      }
      for structure in product.structures {
        for part in structure.fields { count.add(part, "\(structure.page) \(structure.name)") }
      }
    }
    let share = Double(count.explained) / Double(count.explained + count.unexplained.count)
    #expect(share >= 0.95, "\(count.unexplained.count) without a meaning: \(count.unexplained.prefix(20))")
  }

  @Test("the committed glossary is sorted by name and canonical")
  func canonical() throws {
    let text = try Repository.text("specs/binance/glossary.json")
    let glossary = try Glossary(json: JSONReader.readStrict(text))
    #expect(CanonicalJSON.specification(glossary.json) == text)
    let names = glossary.entries.map(\.name)
    #expect(names == names.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) })
  }

  private static func committed() throws -> Specification? {
    let root = Repository.url("specs/binance")
    var files: [String: String] = [:]
    for path in FileManager.default.subpaths(atPath: root.path) ?? [] where path.hasSuffix(".json") {
      files[path] = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
    let collector = DiagnosticCollector()
    let specification = SpecificationFiles.read(files, root: "specs/binance", sink: collector)
    #expect(collector.diagnostics == [])
    return specification
  }
}

/// Counts what has a meaning and lists what has none.
private struct Coverage {
  var explained = 0
  var unexplained: [String] = []

  mutating func add(_ parameter: Parameter, _ request: String) {
    count(parameter.meaning, "\(request) parameter \(parameter.name)")
    for part in parameter.fields { add(part, request) }
  }

  mutating func add(_ shape: Shape, _ request: String) {
    switch shape.kind {
    case .object(let fields), .tuple(let fields):
      for field in fields {
        count(field.meaning, "\(request) field \(field.name)")
        add(field.shape, request)
      }
    case .array(let element): add(element, request)
    case .map(_, let value): add(value, request)
    case .oneOf(let shapes): for alternative in shapes { add(alternative, request) }
    default: break
    }
  }

  private mutating func count(_ meaning: String?, _ place: String) {
    if meaning == nil { unexplained.append(place) } else { explained += 1 }
  }
}
