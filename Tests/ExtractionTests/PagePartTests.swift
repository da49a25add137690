import Diagnostics
import Specification
import Testing

@testable import Extraction

@Suite("Parts of operation pages")
struct PagePartTests {
  private static let place = SourceSpan(file: "a.md", start: SourcePosition(line: 1))

  @Test(
    "a request line is a method and a path, whatever stands around it",
    arguments: [
      ("GET `/a/b`", "GET /a/b", nil), ("`POST /a/b`", "POST /a/b", nil), ("**PUT** `/a/b `", "PUT /a/b", nil),
      ("GET /`papi/v1/x`", "GET /papi/v1/x", nil),
      ("DELETE eapi/v1/x", "DELETE /eapi/v1/x", "the path lacks its leading slash"),
      ("Get `/a/b`", "GET /a/b", "the method is spelled `Get`"),
      ("GET `/a/b (HMAC SHA256)`", "GET /a/b", "a remark stands behind the path"),
      (
        "get a/b (x)", "GET /a/b",
        "the method is spelled `get`, the path lacks its leading slash, a remark stands behind the path"
      ),
    ] as [(String, String, String?)])
  func requestLines(text: String, request: String, oddity: String?) {
    let line = RequestLine.parse(text, span: Self.place)
    #expect(line.map { "\($0.method.rawValue) \($0.path)" } == request)
    #expect(line?.oddity == oddity)
  }

  @Test(
    "anything else is no request line",
    arguments: [
      "", "GET", "GET order", "FETCH /a/b", "/a/b", "GET /a/b and more", "GET the order at /a/b", "GET /a b/c",
      "GET //",
    ])
  func noRequestLines(text: String) {
    #expect(RequestLine.parse(text, span: Self.place) == nil)
  }

  @Test(
    "a title ends in a security type only if the word is known",
    arguments: [
      ("Query Order (USER_DATA)", "Query Order", "USER_DATA"), ("Query Order(TRADE)", "Query Order", "TRADE"),
      ("Add Accounts  (TRADE)", "Add Accounts", "TRADE"), ("新下单（TRADE）", "新下单", "TRADE"),
      ("New List (../TRADE)", "New List", "TRADE"),
      ("Asset (For Master Account) (USER_DATA)", "Asset (For Master Account)", "USER_DATA"),
      ("System Status (System)", "System Status (System)", nil), ("Ticker", "Ticker", nil),
      ("Old (Deprecated)", "Old", nil), ("Old List - Deprecated (TRADE)", "Old List", "TRADE"),
      ("(TRADE)", "", "TRADE"),
    ] as [(String, String, String?)])
  func titles(heading: String, text: String, security: String?) {
    let title = OperationTitle(heading, securityTypes: ["USER_DATA", "TRADE", "MARKET_DATA"])
    #expect(title.text == text)
    #expect(title.security == security)
  }

  @Test(
    "headings of sections are known in both languages, whatever their marks",
    arguments: [
      ("HTTP Request", SectionKind.request, nil), ("HTTP 请求", .request, nil), ("Request Weight(IP)", .weight, "IP"),
      ("请求权重（UID）", .weight, "UID"), ("Weight", .weight, nil), ("Request Weigh", .weight, nil),
      ("Parameters:", .parameters, nil), ("请求参数", .parameters, nil), ("RequestParameters", .parameters, nil),
      ("Response Example", .response, nil), ("Example Response\u{FFFD}", .response, nil), ("响应示例：", .response, nil),
      ("\u{200B}Response:", .response, nil), ("Response detail description:", .responseFields, nil),
      ("API Description", .description, nil), ("Request Limit", .quota, nil), ("访问限制", .quota, nil),
      ("Stream Name", .stream, nil), ("Event Name", .event, nil), ("Query Order", .other, nil), ("", .other, nil),
    ] as [(String, SectionKind, String?)])
  func sections(heading: String, kind: SectionKind, remark: String?) {
    let found = SectionVocabulary.classify(heading)
    #expect(found.kind == kind)
    #expect(found.remark == remark)
  }

  @Test(
    "words for types are known whatever their case and marks",
    arguments: [
      ("STRING", ParameterType.string), ("long", .int64), ("**LONG**", .int64), ("Integer", .int64),
      ("BigDECIMAL", .decimal), ("FLOAT", .decimal), ("Boolean", .bool), ("enum", .enumeration),
      ("LIST<LONG>", .array(.int64)), ("List", .array(.string)), ("ARRAY OF STRING", .array(.string)),
      ("list<JSON>", .array(.object)), ("JSON", .object),
    ])
  func types(cell: String, type: ParameterType) {
    #expect(TypeVocabulary.entry(for: cell)?.type == type)
  }

  @Test("other words are no types", arguments: ["", "MONEY", "STRING or LONG", "YES"])
  func noTypes(cell: String) {
    #expect(TypeVocabulary.entry(for: cell) == nil)
  }

  @Test(
    "what a request does follows from method and path; whatever is not listed is unknown",
    arguments: [
      (HTTPMethod.get, "/sapi/v1/margin/order", Safety.read), (.post, "/sapi/v1/margin/order", .place),
      (.post, "/api/v3/order/test", .read), (.delete, "/sapi/v1/margin/order", .cancel),
      (.delete, "/sapi/v1/margin/openOrders", .cancelAll), (.delete, "/fapi/v1/allOpenOrders", .cancelAll),
      (.put, "/fapi/v1/order", .place), (.post, "/sapi/v1/capital/withdraw/apply", .transfer),
      (.put, "/fapi/v1/listenKey", .configure), (.delete, "/sapi/v1/margin/apiKey", .configure),
      (.get, "/fapi/v1/order/asyn", .metered), (.get, "/fapi/v1/order/asyn/id", .read),
      (.post, "/sapi/v1/something/new", .unknown), (.patch, "/sapi/v1/margin/order", .unknown),
    ])
  func safety(method: HTTPMethod, path: String, safety: Safety) {
    #expect(SafetyTable.safety(of: OperationKey(host: "api", method: method, path: path), title: "") == safety)
  }

  @Test(
    "a number counts time in the unit that its digits tell",
    arguments: [
      ("0", "ms"), ("1562133008", "s"), ("1562133008725", "ms"), ("1562133008725123", "us"), ("12", nil),
      ("20240101", nil), ("1.5", nil), ("", nil),
    ] as [(String, String?)])
  func timeUnits(number: String, unit: String?) {
    #expect(TimestampEvidence.unit(number) == unit)
  }

  @Test(
    "a name tells whether a value is a point in time, and whether digits are an amount",
    arguments: [
      ("time", true, false), ("updateTime", true, false), ("startTimestamp", true, false), ("lifetime", false, false),
      ("timeInForce", false, false), ("insert_time", true, false), ("origQty", false, true), ("price", false, true),
      ("priceId", false, false), ("totalAssetOfBtc", false, true), ("orderId", false, false),
      ("limitType", false, false),
    ])
  func names(name: String, isTime: Bool, isAmount: Bool) {
    #expect(TimeUnits.isTime(name) == isTime)
    #expect(FieldVocabulary.isAmount(name) == isAmount)
  }
}
