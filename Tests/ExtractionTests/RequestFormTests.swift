import Diagnostics
import Documents
import Specification
import Testing

@testable import Extraction

/// Requests that are stated otherwise than as a method and a path on a line.
@Suite("Forms of requests")
struct RequestFormTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String

    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "full-width colon without a blank", text: "POST：`/sapi/v1/a/b`"),
    Row(name: "no blank", text: "**POST**`/sapi/v1/a/b`"),
    Row(name: "list with labels", text: "  * Method: POST\n  * Path: `/sapi/v1/a/b`\n\n\n"),
    Row(
      name: "list with bold labels and a host",
      text: "  * **URL** : https://a.example/sapi/v1/a/b\n  * **HTTP Method** : POST\n\n\n"),
    Row(name: "table", text: "Request Method| URL\n---|---\nPOST| `/sapi/v1/a/b`"),
    Row(name: "labels in Chinese", text: "  * 请求方式：POST\n  * 请求路径：/sapi/v1/a/b\n\n\n"),
    Row(name: "link", text: "POST [/sapi/v1/a/b](https://a.example/sapi/v1/a/b)"),
    Row(name: "fence", text: "```\nPOST /sapi/v1/a/b\n```"),
  ]

  @Test("method and path apart, in a table, in a list, behind a colon", arguments: rows)
  func request(_ row: Row) {
    let page = Extracting(request: row.text)
    #expect(page.operation?.key.request == "POST /sapi/v1/a/b")
    #expect(page.ids.allSatisfy { $0 == "path-unusual" })
  }

  @Test("lines below a request in its paragraph are read as if they stood apart")
  func below() {
    let page = Extracting(
      body: """
        # Query Thing (USER_DATA)

        ## HTTP Request

        GET `/sapi/v1/thing` (HMAC SHA256)
        **Weight(UID):** 30

        ## Request Parameters

        NONE

        ## Response Example

            {}
        """)
    #expect(page.operation?.key.path == "/sapi/v1/thing")
    #expect(page.json("weights") == #"[{"bucket": "uid", "cost": [{"value": 30}]}]"#)
    #expect(page.places == ["9:1 path-unusual"])
  }

  @Test("an empty block of code is no request")
  func emptyCode() {
    #expect(
      RequestLine.found(
        in: Block(.code(CodeBlock(lines: [])), span: SourceSpan(file: "p.md", start: SourcePosition(line: 1)))) == nil)
  }

  @Test("a list or a table that names no method is no request")
  func noRequest() {
    #expect(Extracting(request: "  * Path: /a/b\n  * Host: x\n\n\n").operations.isEmpty)
    #expect(Extracting(request: "Name| Path\n---|---\nGET| /a/b").operations.isEmpty)
  }

  @Test("answers that stand between a title and its request are those of the request, with the labels between them")
  func answersAbove() {
    let read = Extracting(
      body: """
        # Things

        ## Query Thing (USER_DATA)

        > **Response:**

            {"a": 1}

        > OR (if `all` is sent)

            [{"a": 1}]

        `GET /sapi/v1/thing`

        Reads a thing.

        **Weight:** 5

        **Parameters:**

        Name| Type| Mandatory| Description
        ---|---|---|---
        all| STRING| NO|
        """)
    #expect(read.operation?.key.path == "/sapi/v1/thing")
    #expect(read.operation?.weights.first?.cost == [WeightCost(.value(5))])
    #expect(read.operations.first?.examples.count == 2)
    #expect(read.operation?.parameters.map(\.name) == ["all"])
    #expect(read.ids == [])
  }
}
