import ExchangeRuntime
import Testing

@Suite struct SyntaxTests {
  @Test(arguments: [
    "", " ", "{", "}", "[", "]", "[1", "[1,", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}",
    "{\"a\":1 \"b\":2}", "[1 2]", "nul", "True", "truex", "01", "1.", ".5", "+1", "-", "1e", "1e+", "0x1", "NaN",
    "\"", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\t\"", "\"\n\"", "[1]]", "{}{}", "1 2", "[1}", "{\"a\":1]",
    "/* */1", "\u{feff}1", "\u{0}", "[1]\u{0}", "1e10000", "--1", "\"\\",
  ])
  func refusesWhatIsNotJSON(text: String) {
    #expect(throws: DecodingFailure.self) { try JSON(parsing: text) }
  }

  @Test func saysWhereReadingStoppedAndKeepsWhatStandsBefore() throws {
    let failure = try #require(
      throws: DecodingFailure.self
    ) { try JSON(parsing: #"{"rows":[{"a":1},{"a":[2],"b":x"#) }
    #expect(
      failure.mismatches == [
        Mismatch(path: "rows[1].b", expected: "JSON with a value at offset 30", found: "'x'")
      ])
    #expect(failure.readable == ["rows": [["a": 1], ["a": [2]]]])
    let empty = try #require(throws: DecodingFailure.self) { try JSON(parsing: "") }
    #expect(empty.mismatches == [Mismatch(path: "", expected: "JSON with a value at offset 0", found: "the end")])
    #expect(empty.readable == nil)
  }

  @Test(arguments: [
    (#""\u0041\u00e9\u4E2d\ud83d\ude00""#, "Aé中😀"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
    (#""\u0000""#, "\u{0}"), ("\"é中😀\"", "é中😀"), (#""\uFFFF\ufffd""#, "\u{ffff}\u{fffd}"),
    (#""abcdefgh\n""#, "abcdefgh\n"),
    (#""\uD800\uDC00\udbff\udfff""#, "\u{10000}\u{10ffff}"),
  ])
  func resolvesEscapes(json: String, expected: String) throws {
    #expect(try JSON(parsing: json) == .string(expected))
    #expect(try JSON(parsing: "{\(json):1}")[expected] == 1)
  }

  @Test(arguments: [
    #""\ud83d""#, #""\ud83dx""#, #""\ud83d\n""#, #""\ud83d\u0041""#, #""\ude00""#, #""\ud83d\ud83d\ude00""#,
  ])
  func refusesLoneSurrogates(json: String) {
    #expect(throws: DecodingFailure.self) { try JSON(parsing: json) }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func refusesInvalidUTF8(content: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    #expect(throws: DecodingFailure.self) { try JSON(parsing: [quote] + content + [quote]) }
    #expect(throws: DecodingFailure.self) { try JSON(parsing: [quote] + content) }
    #expect(throws: DecodingFailure.self) {
      try JSON(parsing: [UInt8(ascii: "{"), quote] + content + [quote] + Array(":1}".utf8))
    }
  }

  @Test func findsTheEndOfStringsOfEveryLength() throws {
    for length in 0..<40 {
      let text = String(repeating: "x", count: length)
      #expect(try JSON(parsing: "[\"\(text)\",\"\(text)é\"]") == [.string(text), .string(text + "é")])
      #expect(throws: DecodingFailure.self) { try JSON(parsing: "\"\(text)\u{1f}\"") }
    }
  }

  @Test func nestsSixtyFourLevelsAndNoMore() throws {
    let allowed = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try JSON(parsing: allowed).description == allowed)
    #expect(throws: DecodingFailure.self) { try JSON(parsing: "[" + allowed + "]") }
    #expect(throws: DecodingFailure.self) { try JSON(parsing: String(repeating: "[", count: 1_000_000)) }
    #expect(throws: DecodingFailure.self) { try JSON(parsing: String(repeating: "{\"a\":", count: 1_000_000)) }
  }

  @Test func failsOnEveryTruncation() throws {
    let bytes = Array(Account.json.utf8)
    for length in 0..<bytes.count {
      let failure = #expect(throws: DecodingFailure.self) {
        try JSONDecoding.decode(Account.self, from: Array(bytes[..<length]))
      }
      #expect(failure?.mismatches.count == 1)
    }
  }

  @Test func survivesEveryChangedByte() throws {
    let bytes = Array(Account.json.utf8)
    for place in bytes.indices {
      for replacement in [0, UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "1"), 0xff] {
        var changed = bytes
        changed[place] = replacement
        _ = try? JSONDecoding.decode(Account.self, from: changed)
      }
    }
  }
}
