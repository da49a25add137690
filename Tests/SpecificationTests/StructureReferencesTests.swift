import Diagnostics
import Testing

@testable import Specification

@Suite("References to structured values")
struct StructureReferencesTests {
  private static let path = SpecificationFolder.operationPath

  /// A folder whose operation has a structured parameter, and a page that describes two forms of it.
  private static func folder(reference: String) throws -> SpecificationFolder {
    var folder = try SpecificationFolder()
    folder.files[path] = folder.files[path]?.replacing(
      #"{"name": "symbol", "type": "string", "required": true}"#,
      with: #"{"name": "form", "type": "object", "required": true, "structures": "\#(reference)"}"#)
    folder.files["margin_trading/structures.json"] = #"""
      {"format": 1, "structures": [
      {"title": "Gift Form Contents", "aliases": ["赠送表内容"], "name": "North", "languages": ["en"], "page": "a/b", "fields": [
        {"name": "giver", "type": "int64", "required": true},
        {"name": "timeInForce", "type": "enum", "enum": "timeInForce"}
      ]},
      {"title": "Gift Form Contents", "name": "South", "languages": ["en"], "page": "a/b", "fields": [
        {"name": "sworn", "type": "bool"}
      ]}]}
      """#
    return folder
  }

  @Test(
    "a page is found by the words of its title: in the singular, in other cases, in another language",
    arguments: ["Gift Form Contents", "gift form content", "Gift Form Contents (for all)", "赠送表内容"])
  func titles(reference: String) throws {
    let read = try Self.folder(reference: reference).read()
    #expect(read.findings == [])
    let product = try #require(read.specification.map(Resolver.resolve)?.products.first)
    #expect(product.operations.first?.operation.parameters.first?.structures == "Gift Form Contents")
    #expect(product.structures.map(\.name) == ["North", "South"])
  }

  @Test("a reference that leads nowhere is told with its file, and the specification is used without it")
  func nowhere() throws {
    var folder = try Self.folder(reference: "Toll Form Contents")
    #expect(folder.read().findings == ["specs/\(Self.path):1:1 structure-missing"])
    #expect(
      folder.read().messages == [
        "`form` has the structures of the page `Toll Form Contents`, which margin_trading/structures.json lacks"
      ])
    #expect(
      folder.read().specification.map(Resolver.resolve)?.products.first?.operations.first?.operation.parameters
        .first?.structures == nil)
    #expect(folder.read().specification != nil)
    folder.files["margin_trading/structures.json"] = nil
    #expect(folder.read().findings == ["specs/\(Self.path):1:1 structure-missing"])
  }

  @Test("the parts have the meanings and the values that their names refer to")
  func parts() throws {
    var folder = try Self.folder(reference: "Gift Form Contents")
    folder.files["glossary.json"] = #"""
      {"format": 1, "entries": [{"name": "giver", "operations": ["a/b"], "meaning": "Who gives."}]}
      """#
    folder.files["margin_trading/enums.json"] = #"""
      {"format": 1, "enums": [
      {"name": "timeInForce", "title": "Time in force", "values": ["GTC", "IOC"], "languages": ["en"], "page": "a/e"}]}
      """#
    let product = try #require(folder.read().specification.map(Resolver.resolve)?.products.first)
    #expect(product.structures.first?.fields.map(\.meaning) == ["Who gives.", nil])
    #expect(product.structures.first?.fields.map { $0.values.map(\.value.text) } == [[], ["GTC", "IOC"]])
  }

  @Test("the facts table lists the fields of each form")
  func facts() throws {
    let read = try Self.folder(reference: "Gift Form Contents").read()
    let rows = FactsTable.json(Resolver.resolve(try #require(read.specification)))
    #expect(
      rows.elements?.first?["params"].map(CanonicalJSON.inline)
        == #"[{"name": "form", "required": true, "type": "object", "forms": ["#
        + #"{"name": "North", "fields": [{"name": "giver", "required": true, "type": "int"}, "#
        + #"{"name": "timeInForce", "required": false, "type": "enum"}]}, "#
        + #"{"name": "South", "fields": [{"name": "sworn", "required": false, "type": "bool"}]}]}]"#)
  }

  @Test("titles lose the remarks at their end")
  func remarks() {
    #expect("Contents (for some)".withoutRemarks == "Contents")
    #expect("内容(部分) （全部）".withoutRemarks == "内容")
    #expect("(all)".withoutRemarks == "(all)")
    #expect("A (b) c".withoutRemarks == "A (b) c")
  }
}
