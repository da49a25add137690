import Specification
import Testing

@testable import Extraction

/// What other parts of a page say of the fields of an answer: tables of conditions, other forms, other answers.
@Suite("Answers beside others")
struct AnswerSisterTests {
  private func field(_ name: String, of operation: Operation?, isError: Bool = false) -> String? {
    var found: String?
    for response in operation?.responses ?? [] where response.isError == isError {
      var shape = response.shape
      shape.apply(to: name) { found = found ?? CanonicalJSON.inline($0.json) }
    }
    return found
  }

  // MARK: - Conditions

  private static let order =
    #"{"symbol": "A", "orderId": 1, "clientOrderId": "x", "type": "LIMIT", "stopPrice": "1.5"}"#

  private static let orders = Extracting(
    body: """
      # Lamp orders

      ### New lamp order (TRADE)

          POST /sapi/v1/lampOrder

      **Weight:** 1

      **Parameters:**

      Name| Type| Mandatory| Description
      ---|---|---|---
      symbol| STRING| YES|
      strategyId| LONG| NO|
      hiddenQty| DECIMAL| NO|
      timestamp| LONG| YES|

      **Response:**

          \(order)

      or

          \(order)

      **Fields in some cases**

      Field| Description| Visibility conditions| Examples
      ---|---|---|---
      `stopPrice`| When it lights| Appears for stop orders| `"stopPrice": "23.5"`
      `hiddenQty`| What is hidden| Appears only if the parameter `hiddenQty` was sent in the request.| `"hiddenQty": "0.0"`
      `strategyId`| A label| Appears if the parameter was populated in the request.| `"strategyId": 3746`
      `trailTime`| When it follows| Appears for `STOP`. `TRAIL` orders.| `"trailTime": -1`
      `isPegged`| Whether it is pegged| Only for pegged orders| `"isPegged": true`

      ### Query lamp orders (USER_DATA)

          GET /sapi/v1/lampOrders

      **Weight:** 1

      **Parameters:**

      Name| Type| Mandatory| Description
      ---|---|---|---
      timestamp| LONG| YES|

      **Response:**

          [\(order), \(order)]

      **Note:** More may appear, see [Fields in some cases](/docs/wallet/q#fields).

      ### Query lamps (USER_DATA)

          GET /sapi/v1/lamps

      **Weight:** 1

      **Response:**

          [\(order), \(order)]
      """)

  @Test(
    "a table of fields with conditions completes the orders of its operation, and makes none of its fields required")
  func conditionalFields() {
    let operation = Self.orders.operations[0].operation
    #expect(field("stopPrice", of: operation) == #"{"name": "stopPrice", "type": "decimal"}"#)
    #expect(
      field("hiddenQty", of: operation)
        == #"{"name": "hiddenQty", "type": "decimal", "unshown": true, "presentWhen": {"sent": "hiddenQty"}}"#)
    #expect(
      field("strategyId", of: operation)
        == #"{"name": "strategyId", "type": "int64", "unshown": true, "presentWhen": {"sent": "strategyId"}}"#)
    #expect(
      field("trailTime", of: operation)
        == #"{"name": "trailTime", "type": "timestamp", "unit": "ms", "weak": true, "unavailable": "negative", "#
        + #""unshown": true, "presentWhen": {"field": "type", "is": ["STOP", "TRAIL"]}}"#)
    #expect(field("isPegged", of: operation) == #"{"name": "isPegged", "type": "bool", "unshown": true}"#)
    #expect(field("symbol", of: operation) == #"{"name": "symbol", "type": "string", "required": true}"#)
    #expect(Self.orders.ids.contains("block-unread") == false)
  }

  @Test("answers that refer to the heading of such a table take it over; in others its fields are optional")
  func referredFields() {
    #expect(Self.orders.operations.count == 3)
    let query = Self.orders.operations[1].operation
    #expect(field("stopPrice", of: query) == #"{"name": "stopPrice", "type": "decimal"}"#)
    #expect(field("strategyId", of: query) == #"{"name": "strategyId", "type": "int64", "unshown": true}"#)
    let other = Self.orders.operations[2].operation
    #expect(field("stopPrice", of: other) == #"{"name": "stopPrice", "type": "decimal"}"#)
    #expect(field("strategyId", of: other) == nil)
  }

  @Test(
    "orders of which a page says that they have further fields in some cases demand none of these",
    arguments: ["The payload above does not show all fields that can appear.", "上面的 payload 没有显示所有可以出现的字段。"])
  func furtherFields(note: String) {
    let response = "    [\(Self.order), \(Self.order)]"
    let page = Extracting(notes: "  * \(note)\n", response: response)
    #expect(field("stopPrice", of: page.operation) == #"{"name": "stopPrice", "type": "decimal"}"#)
    #expect(field("symbol", of: page.operation)?.contains("required") == true)
    let whole = Extracting(response: response)
    #expect(field("stopPrice", of: whole.operation)?.contains("required") == true)
  }

  // MARK: - Other forms

  private static let replaced = Extracting(
    response: """
          {
            "result": "DONE",
            "newLamp": {"lampId": 1, "name": "a", "kind": "b", "watts": 4, "parts": [{"part": 1, "sum": "0.5"}]},
            "oldLamp": {"lampId": 1, "name": "a", "kind": "b", "watts": 4, "parts": []}
          }

      or

          {
            "code": -7021, "msg": "Lamp replaced in part.",
            "data": {
              "newLamp": {"lampId": 1, "name": "a", "kind": "b"},
              "oldLamp": {"code": -7011, "msg": "Unknown lamp."}
            }
          }
      """)

  @Test("an object of an error answer that holds a part of what it holds in success has the rest as optional")
  func errorForms() {
    #expect(
      field("watts", of: Self.replaced.operation, isError: true) == #"{"name": "watts", "type": "int64"}"#)
  }

  @Test("error answers among the examples, and those inside them, are errors of the operation")
  func errors() {
    #expect(
      Self.replaced.operation?.errors == [
        DocumentedError(code: -7021, message: "Lamp replaced in part."),
        DocumentedError(code: -7011, message: "Unknown lamp."),
      ])
  }

  @Test("a list of which only an empty one is shown has the elements of the list of its name beside the same fields")
  func emptyLists() {
    var lists: [String] = []
    for response in Self.replaced.operation?.responses ?? [] where !response.isError {
      var shape = response.shape
      shape.apply(to: "parts") { lists.append(CanonicalJSON.inline($0.json)) }
    }
    #expect(lists.count == 2)
    #expect(lists.allSatisfy { $0.contains(#"{"name": "sum", "type": "decimal"}"#) })
  }

  @Test("a state that tells two answers apart is no condition of a scalar inside of them")
  func states() {
    let page = Extracting(
      response: """
            {"lamp": {"id": 1, "lightTime": 1562133008725}}

        If the order list holds it: part of an order list

            {"lamp": {"id": 1}, "list": {"name": "a"}}

        from a single order

            {"lamp": {"id": 1, "lightTime": 1562133008725}}
        """)
    #expect(field("lightTime", of: page.operation)?.contains("presentWhen") == false)
  }

  // MARK: - Comments

  @Test("the time of an event is not always there, where comments say so of what comes with the event")
  func events() {
    let order = """
      {
            "orderId": 12, // id after trigger, only have when the strategy is triggered
            "triggerTime": 1562133008725, "triggerPrice": "1.5", "bookTime": 1562133008725
          }
      """
    let page = Extracting(response: "    [\(order), \(order)]")
    #expect(field("triggerTime", of: page.operation)?.contains("required") == false)
    #expect(field("triggerPrice", of: page.operation)?.contains("required") == true)
    #expect(field("bookTime", of: page.operation)?.contains("required") == true)
  }

  @Test("a comment that denies a field for one kind of margin says which answers have it")
  func margins() {
    let row = """
      {
            "id": 1,
            "rawAsset": "A", // will not be returned for isolated margin
            "isolatedSymbol": "B" // isolated symbol, will not be returned for crossed margin
          }
      """
    let page = Extracting(
      rows: ["isolatedSymbol| STRING| NO|"],
      notes: "  * If isolatedSymbol is not sent, crossed margin data will be returned\n",
      response: "    [\(row), \(row)]")
    #expect(field("rawAsset", of: page.operation)?.contains(#""presentWhen": {"notSent": "isolatedSymbol"}"#) == true)
    #expect(
      field("isolatedSymbol", of: page.operation)?.contains(#""presentWhen": {"sent": "isolatedSymbol"}"#) == true)
  }
}
