import ClientGenerator
import Specification
import Testing

/// What callers of a module meet beyond the facts of single operations.
@Suite struct ModuleInterfaceTests {
  private static let side = #"{"name": "side", "type": "enum", "values": ["BUY", "SELL"]}"#
  private static let order =
    ["symbol", "orderId", "clientOrderId", "status", "price", "executedQty"].map {
      #"{"name": "\#($0)", "required": true, "type": "string"}"#
    }.joined(separator: ", ") + #", {"name": "side", "required": true, "type": "string", "values": ["BUY", "SELL"]}"#

  private static func interface(_ operations: [Operation]) throws -> ModuleInterface {
    let specification = Specification(catalogue: TestCatalogue.catalogue, operations: ["spot": operations])
    return try #require(ModuleInterface.all(of: Resolver.resolve(specification)).first { $0.product == "spot" })
  }

  @Test func placesTellTheirEnumerations() throws {
    let operation = try GeneratedOperation.operation("GET", "/a/v1/x", parameters: Self.side, field: Self.order)
    #expect(
      try Self.interface([operation]).enumerations == ["GET /a/v1/x": ["side": "Side", "response.side": "Side"]])
  }

  @Test func listsTellHowTheyArePaged() throws {
    let number = #"{"name": "page", "type": "int64", "default": 1}, {"name": "limit", "type": "int64"}"#
    let rows = #"{"name": "rows", "required": true, "type": "array", "items": {"type": "string"}}"#
    let paged = try GeneratedOperation.operation("GET", "/a/v1/x", parameters: number, field: rows)
    let plain = try GeneratedOperation.operation("GET", "/a/v1/y", field: rows)
    #expect(try Self.interface([paged, plain]).paging == ["GET /a/v1/x": ["PagedOperation"]])
  }

  @Test func protocolsTellTheirMembers() throws {
    let operations = try ["/a/v1/x", "/a/v1/y"].map { try GeneratedOperation.operation("GET", $0, field: Self.order) }
    let members = try #require(try Self.interface(operations).protocols["Order"])
    #expect(members["side"] == "Side")
    #expect(members["price"] == "String")
    #expect(members.count == 7)
  }
}
