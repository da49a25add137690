import ExchangeTesting
import Foundation
import Testing

@testable import ExchangeRuntime

/// What servers write is shown without keys and signatures.
@Suite struct ServerTextTests {
  private static let ed25519 =
    "5VTYlXhFjfthdGHwfUj/q+OjPIvwU586rrr47fF0Wi7EwwKZKH+ZUq4VGykcANbNH0eclflQIAEzXplifhE8DA=="

  @Test(arguments: [
    ("signature=\(ed25519)&x=1", "signature=…==&x=1"),
    ("refused: \(ed25519.replacing("+", with: "-").replacing("/", with: "_"))", "refused: …=="),
    ("signature=\(ed25519.replacing("+", with: "%2B").replacing("/", with: "%2F"))", "signature=…=="),
    ("of c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71!", "of …!"),
    ("/api/v3/c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71", "/api/v3/…"),
  ])
  func signaturesAreMasked(_ text: String, _ shown: String) {
    #expect(ServerText.masked(text) == shown)
  }

  @Test func signaturesOfAllKindsAreMasked() {
    var random = SeededGenerator(seed: 1)
    for count in [64, 256] {
      for _ in 0..<500 {
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        let masked = ServerText.masked(Data(bytes).base64EncodedString())
        #expect(["…", "…=", "…=="].contains(masked))
      }
    }
  }

  /// What a log takes for one entry stays one, whatever a server writes.
  @Test(arguments: [("a\r\nb", "a  b"), ("a\u{1B}[2Jb", "a [2Jb"), ("a\u{2028}b\u{85}c", "a b c"), ("é – 币", "é – 币")])
  func aTextHasOneLine(_ text: String, _ shown: String) {
    #expect(ServerText.oneLine(text) == shown)
  }

  @Test func anErrorHasOneLine() {
    let mismatches = (1...12).map { Mismatch(path: "m\($0)", expected: "a value", found: "nothing") }
    let error = ExchangeError(
      .decoding, outcome: .executed, operation: OperationIdentity(Ping.self), message: "so\nit was",
      decoding: DecodingFailure(mismatches, readable: nil))
    #expect(
      error.description.hasSuffix(
        "decoding; so it was; m1: expected a value, found nothing, m2: expected a value, found nothing, "
          + "m3: expected a value, found nothing, and 9 more [executed]"))
  }

  @Test func anUntypedOperationTellsNoValues() {
    let operation = UntypedOperation(.get, "/api/v3/order", host: .api, parameters: ["symbol": "S", "orderId": 28])
    #expect("\(operation)" == "GET /api/v3/order with symbol, orderId")
    #expect("\(UntypedOperation(.get, "/api/v3/ping", host: .api))" == "GET /api/v3/ping")
  }

  @Test(arguments: [
    "", "no such order", "/eapi/v1/allOpenOrdersByUnderlying of 2026-11-27T17:00:00.123456+00:00",
    "/eapi/v1/countdownCancelAllHeartBeat", "/sapi/v1/margin/isolated/accountLimit/something/very/long",
    "id 6f1c2d3e-0a4b-4c5d-8e6f-7a8b9c0d1e2f", "upper_and_lower-case-words-with-hyphens-1",
  ])
  func pathsDatesAndWordsAreShown(_ text: String) {
    #expect(ServerText.masked(text) == text)
  }
}
