import Diagnostics
import TestSupport

@testable import Specification

/// A specification folder in memory with one operation, and what reading it gives.
struct SpecificationFolder {
  static let operationPath = "margin_trading/GET-sapi-v1-margin-order.json"

  var files: [String: String]

  init() throws {
    files = [
      "exchange.json": try Repository.text("specs/binance/exchange.json"),
      Self.operationPath: """
      {
        "format": 1, "title": "Query Order", "section": "trade", "method": "GET", "path": "/sapi/v1/margin/order",
        "host": "api", "security": "USER_DATA", "signed": true, "safety": "read",
        "weights": [{"cost": [{"value": 10}]}],
        "parameters": [{"name": "symbol", "type": "string", "required": true}],
        "responses": [{"shape": {"type": "object", "fields": [{"name": "price", "type": "decimal"}]}}],
        "page": "margin_trading/trade/Query", "languages": ["en"]
      }
      """,
    ]
  }

  /// An overlay of the operation's product with one entry.
  mutating func overlay(
    operation: String = "GET /sapi/v1/margin/order", at: String, expect: String, put: String,
    reason: String = "the page has it wrong"
  ) {
    files["overlays/margin_trading.json"] = """
      {"format": 1, "entries": [
      {"operation": "\(operation)", "at": "\(at)", "expect": \(expect), "put": \(put), "reason": "\(reason)"}]}
      """
  }

  /// The specification, if it can be used, and the findings as `file:line:column id`.
  func read() -> (specification: Specification?, findings: [String], messages: [String]) {
    let collector = DiagnosticCollector()
    let specification = SpecificationFiles.read(files, root: "specs", sink: collector)
    return (
      specification,
      collector.diagnostics.map {
        "\($0.span?.file ?? ""):\($0.span?.start.line ?? 0):\($0.span?.start.column ?? 0) \($0.rule.id)"
      }, collector.diagnostics.map(\.message)
    )
  }

  /// The operation that reading gives.
  var operation: Operation? { read().specification?.operations["margin_trading"]?.first }
}
