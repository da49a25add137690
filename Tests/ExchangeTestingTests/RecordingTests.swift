import ExchangeRuntime
import ExchangeTesting
import Foundation
import Testing

/// What recordings keep, what they leave out, and how they answer.
@Suite struct RecordingTests {
  private static let key = "key-0123456789"
  private static let signature = "f00dfeedf00dfeed"

  private func request(_ method: HTTPMethod, _ target: String, body: String = "") -> HTTPRequest {
    let headers = HTTPHeaders([
      HTTPField("X-MBX-APIKEY", secret: SecretBytes(Self.key.utf8)), HTTPField("User-Agent", "tests"),
    ])
    return HTTPRequest(
      method: method, url: "https://exchange.test" + target, headers: headers, body: Array(body.utf8))
  }

  private func text(_ recording: Recording) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "apiscribe-recording-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try recording.write(to: file)
    #expect(try Recording(contentsOf: file) == recording)
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// A connection may be lost within a character; what arrived of the answer is kept without its secrets all the same.
  @Test func nothingSecretIsWrittenOfAnswersCutAnywhere() async throws {
    let whole = Array(#"{"label":"中文","listenKey":"pqia91ma19a5s61c","note":"é"}"#.utf8)
    for count in 0...whole.count {
      let failure = TransportError(
        .connectionLost, phase: .receiving, head: ResponseHead(status: 200), partialBody: Array(whole.prefix(count)))
      let recorder = RecordingTransport(ScriptedTransport([.failure(failure)]))
      _ = try? await recorder.send(request(.post, "/listen"), timeout: nil)
      let kept = try #require(recorder.recording.exchanges.first?.failure?.partialAnswer).body.bytes
      #expect(!String(decoding: kept, as: UTF8.self).contains("pqia91"), "cut at \(count)")
    }
  }

  @Test func nothingSecretIsWritten() async throws {
    let listenKey = "pqia91ma19a5s61cv6a81va65sdf19v8"
    let base = ScriptedTransport([
      .text(
        #"{"listenKey": "\#(listenKey)", "note":"signature=\#(Self.signature)"}"#, headers: [("Set-Cookie", "a=b")]),
      .text(#"{"code":-1022,"msg":"refused for \#(Self.key)"}"#, status: 400, headers: [("X-Echo", Self.signature)]),
      .failure(
        TransportError(
          .connectionLost, phase: .receiving, detail: "at \(listenKey)", head: ResponseHead(status: 200),
          partialBody: Array(#"{"listenKey":"pqia91"#.utf8))),
    ])
    let recorder = RecordingTransport(base)
    let first = try await recorder.send(request(.post, "/listen?signature=\(Self.signature)"), timeout: nil)
    #expect(String(decoding: first.body, as: UTF8.self).contains(listenKey))
    _ = try await recorder.send(request(.post, "/order", body: "a=1&signature=\(Self.signature)"), timeout: nil)
    await #expect(throws: TransportError.self) {
      try await recorder.send(request(.put, "/listen?listenKey=\(listenKey)"), timeout: nil)
    }
    let text = try text(recorder.recording)
    for secret in [Self.key, Self.signature, listenKey, "pqia91", "a=b"] { #expect(!text.contains(secret)) }
    #expect(
      recorder.recording.exchanges.map(\.url) == [
        "https://exchange.test/listen?signature=REDACTED", "https://exchange.test/order",
        "https://exchange.test/listen?listenKey=REDACTED",
      ])
    let bodies = recorder.recording.exchanges.map { String(decoding: $0.body.bytes, as: UTF8.self) }
    #expect(bodies == ["", "a=1&signature=REDACTED", ""])
    let answer = try #require(recorder.recording.exchanges[0].answer)
    #expect(
      String(decoding: answer.body.bytes, as: UTF8.self)
        == #"{"listenKey": "REDACTED", "note":"signature=REDACTED"}"#)
    #expect(recorder.recording.exchanges[0].headers == ["X-MBX-APIKEY: REDACTED", "User-Agent: tests"])
  }

  @Test func encodedSecretsAreFoundInBothForms() async throws {
    let base = ScriptedTransport([.text("ab+/cdef== and ab%2B%2Fcdef%3D%3D")])
    let recorder = RecordingTransport(base)
    _ = try await recorder.send(request(.get, "/a?signature=ab%2B%2Fcdef%3D%3D"), timeout: nil)
    #expect(recorder.recording.exchanges[0].answer?.body == .init(Array("REDACTED and REDACTED".utf8)))
  }

  @Test func whatWasRecordedIsReplayed() async throws {
    let bytes: [UInt8] = [0xFF, 0x00, 0x80]
    let base = ScriptedTransport([
      .text("one", headers: [("Retry-After", "7")]), .text("two"),
      .answer(HTTPResponse(status: 404, body: bytes)), .failure(.timeout, .sent),
    ])
    let recorder = RecordingTransport(base)
    let requests = [
      request(.get, "/a?x=1&timestamp=1&signature=0123456"), request(.get, "/a?x=1&timestamp=2&signature=1234567"),
      request(.post, "/b", body: "y=1&z=2"), request(.delete, "/c"),
    ]
    for request in requests { _ = try? await recorder.send(request, timeout: nil) }
    let replay = ReplayingTransport(recorder.recording)
    // Another time, another signature, another order of parameters.
    let third = try await replay.send(request(.post, "/b", body: "z=2&y=1"), timeout: nil)
    #expect(third.head.status == 404)
    #expect(third.body == bytes)
    let first = try await replay.send(request(.get, "/a?timestamp=9&x=1&signature=9876543"), timeout: nil)
    #expect(first.body == Array("one".utf8))
    #expect(first.head.headers["retry-after"] == "7")
    let second = try await replay.send(request(.get, "/a?x=1&timestamp=9&signature=9876543"), timeout: nil)
    #expect(second.body == Array("two".utf8))
    #expect(replay.unused.map(\.method) == ["DELETE"])
    let failure = await failure(replay, request(.delete, "/c"))
    #expect(failure?.reason == .timeout)
    #expect(failure?.phase == .sent)
  }

  @Test func unknownRequestFailsAsNotSent() async throws {
    let replay = ReplayingTransport(Recording())
    let failure = await failure(replay, request(.get, "/a?signature=0123456"))
    #expect(failure?.phase == .notSent)
    #expect(failure?.detail == "no recorded answer is left for GET https://exchange.test/a")
  }
}
