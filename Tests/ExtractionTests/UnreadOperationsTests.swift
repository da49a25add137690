import Specification
import Testing

@testable import Extraction

/// Operations of which a run knows nothing are told, by name where their pages may be gone.
@Suite("Operations on no page that was read") struct UnreadOperationsTests {
  private static func read(_ path: String) throws -> ExtractedOperation {
    let text = """
      {"format": 1, "title": "t", "section": "s", "method": "GET", "path": "\(path)", "host": "api", "security": "NONE",
      "signed": false, "safety": "read", "weights": [], "parameters": [], "responses": [], "page": "p\(path)",
      "languages": ["en"]}
      """
    let operation = try Operation(json: JSONReader.readStrict(text))
    return ExtractedOperation(product: "wallet", operation: operation, examples: [])
  }

  private static func text(known: Int, read count: Int) throws -> String? {
    let all = try (0..<known).map { try read("/a/v1/x\($0)") }
    let specification = Specification(catalogue: Extracting.catalogue, operations: ["wallet": all.map(\.operation)])
    return UnreadOperations(of: specification, read: Array(all.prefix(count))).text
  }

  @Test func fewAreNamedWithTheirPages() throws {
    #expect(
      try Self.text(known: 10, read: 9)
        == "1 of 10 operations that are known stand on no page that was read\n  GET api /a/v1/x9 (p/a/v1/x9)")
  }

  @Test func manyAreCounted() throws {
    #expect(try Self.text(known: 10, read: 3) == "7 of 10 operations that are known stand on no page that was read")
  }

  @Test func whatAnotherProductHasIsNotThis() throws {
    let all = try (0..<10).map { try Self.read("/a/v1/x\($0)") }
    var read = all
    read[0].product = "margin_trading"
    let specification = Specification(catalogue: Extracting.catalogue, operations: ["wallet": all.map(\.operation)])
    #expect(UnreadOperations(of: specification, read: read).operations == ["GET api /a/v1/x0 (p/a/v1/x0)"])
  }

  @Test func noneAreNotTold() throws {
    #expect(try Self.text(known: 10, read: 10) == nil)
  }
}
