import ClientGenerator
import Specification
import Testing

/// How generated lists go on, as far as the documentation tells.
@Suite struct PagingFactTests {
  private static let period = #"{"name": "startTime", "type": "timestamp"}, {"name": "endTime", "type": "timestamp"}"#
  private static let limit = #"{"name": "limit", "type": "int64", "default": 500, "max": 1000}"#

  private func text(_ parameters: String, row: String, shape: String = "object", rules: String = "") throws -> String {
    var operation = try GeneratedOperation.operation(
      "GET", "/a/v1/x", parameters: parameters, more: #""rules": [\#(rules)], "#)
    let part = shape == "object" ? "fields" : "columns"
    operation.responses = [
      Response(
        shape: try Shape(
          json: JSONReader.readStrict(#"{"type": "array", "items": {"type": "\#(shape)", "\#(part)": [\#(row)]}}"#)))
    ]
    return try #require(GeneratedOperation.file("AV1X.swift", [operation]))
  }

  private func time(_ name: String) -> String {
    #"{"name": "\#(name)", "type": "timestamp", "unit": "ms", "required": true}"#
  }

  @Test func rowsWithOneTimeAreReadOnByIt() throws {
    let text = try text("\(Self.period), \(Self.limit)", row: time("fundingTime"))
    #expect(text.contains("struct AV1X: TimedOperation {"))
    #expect(text.contains("public static func time(of row: X) -> Timestamp {\n      row.fundingTime\n"))
    #expect(text.contains("page.count >= Paging.capacity(self.limit, otherwise: 500, most: 1000)"))
  }

  @Test func rowsWithBeginAndEndAreReadOnByTheirBegin() throws {
    let row = "\(time("openTime")), \(time("closeTime"))"
    let text = try text("\(Self.period), \(Self.limit)", row: row, shape: "tuple")
    #expect(text.contains("struct AV1X: TimedOperation {"))
    #expect(text.contains("row.openTime"))
  }

  @Test func rowsOfWhichSeveralTimesTellAreReadByWindowsOnly() throws {
    let text = try text("\(Self.period), \(Self.limit)", row: "\(time("time")), \(time("updateTime"))")
    #expect(text.contains("struct AV1X: WindowedOperation {"))
  }

  @Test func withoutTheNumberOfRowsInAnAnswerNothingIsKnownOfAPeriod() throws {
    #expect(try text(Self.period, row: time("time")).contains("struct AV1X: ExchangeOperation {"))
  }

  @Test func aPageOfWhichTheFirstNumberIsNotToldIsNoStep() throws {
    let page = #"{"name": "page", "type": "int64"}"#
    let text = try text("\(Self.period), \(page), \(Self.limit)", row: time("time"))
    #expect(text.contains("struct AV1X: TimedOperation {"))
    #expect(text.contains("request.page = nil"))
  }

  @Test func withoutATimeSuchANumberMustBeSent() throws {
    let page = #"{"name": "page", "type": "int64"}"#
    let text = try text("\(page), \(Self.limit)", row: #"{"name": "a", "type": "string"}"#)
    #expect(text.contains("struct AV1X: PagedOperation {"))
    #expect(text.contains("and where `page` is not sent"))
    #expect(text.contains("after: self.page, count: page.count"))
  }

  @Test func anOffsetGoesOnUntilAnAnswerIsShortOfItsLimit() throws {
    let offset = #"{"name": "offset", "type": "int64", "default": 0}"#
    let text = try text("\(offset), \(Self.limit)", row: #"{"name": "a", "type": "string"}"#)
    #expect(text.contains("after: self.offset ?? 0, count: page.count"))
    #expect(text.contains("limit: Paging.capacity(self.limit, otherwise: 500, most: 1000)"))
  }

  @Test func aShorterWindowHoldsInItsCaseOnly() throws {
    let id = #"{"name": "orderId", "type": "string"}"#
    let rules = #"""
      {"from": "startTime", "to": "endTime", "max": 90, "unit": "day"},
      {"from": "startTime", "to": "endTime", "max": 7, "unit": "day", "when": {"sent": "orderId"}}
      """#
    let text = try text("\(Self.period), \(id), \(Self.limit)", row: time("time"), rules: rules)
    #expect(text.contains("if orderId != nil { return .days(7) }\n      return .days(90)"))
  }
}
