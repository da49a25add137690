import Diagnostics
import TestSupport
import Testing

@testable import Specification

/// What the tolerant reader makes of a text: the values on one line, and the repairs with places.
private struct Reading {
  var values: [String] = []
  var repairs: [String] = []
  var error: String?

  init(_ text: String) {
    do throws(JSONSyntaxError) {
      let document = try JSONReader.read(text)
      values = document.roots.map { CanonicalJSON.inline($0.value) }
      repairs = document.repairs.map { "\($0.position.line):\($0.position.column) \($0.kind)" }
    } catch {
      self.error = "\(error.position.line):\(error.position.column) \(error.reason)"
    }
  }
}

@Suite("Tolerant JSON reader")
struct JSONReaderTests {
  @Test(
    "JSON is read as it is: order and spelling of numbers are kept",
    arguments: [
      (#"{"b": 1, "a": 2}"#, #"{"b": 1, "a": 2}"#),
      ("[1.50, -0, 1e5, 18446744073709551616, 0.00000000]", "[1.50, -0, 1e5, 18446744073709551616, 0.00000000]"),
      (#"["a\"\\\/\b\f\n\r\té😀"]"#, "[\"a\\\"\\\\/\\u0008\\u000c\\n\\r\\té😀\"]"),
      ("[true, false, null, {}, []]", "[true, false, null, {}, []]"),
      ("\u{A0}\u{3000}\u{200B}\t\r\n 7 ", "7"),
      (#""https://a.example//b""#, #""https://a.example//b""#),
      ("", nil), ("   \n", nil),
    ] as [(String, String?)])
  func plain(text: String, value: String?) {
    let reading = Reading(text)
    #expect(reading.values == [value].compactMap(\.self))
    #expect(reading.repairs == [])
    #expect(reading.error == nil)
  }

  @Test(
    "every class of defect is repaired and reported with its place",
    arguments: [
      ("[1, 2, ]", "[1, 2]", ["1:6 trailingComma"]),
      ("{\"a\": 1,\n}", #"{"a": 1}"#, ["1:8 trailingComma"]),
      ("{\"a\": 1},\n", #"{"a": 1}"#, ["1:9 trailingComma"]),
      ("{\"a\": \"x\"  \n \"b\": 2}", #"{"a": "x", "b": 2}"#, ["1:10 missingComma"]),
      ("{\"a\": 1 // note\n \"b\": 2}", #"{"a": 1, "b": 2}"#, ["1:8 missingComma"]),
      ("[{}\n{}]", "[{}, {}]", ["1:4 missingComma"]),
      ("[1,, 2]", "[1, 2]", ["1:4 doubleComma"]),
      ("[1,,, 2]", "[1, 2]", ["1:4 doubleComma"]),
      ("[, 1]", "[1]", ["1:2 doubleComma"]),
      ("[1，2]", "[1, 2]", ["1:3 fullWidthPunctuation"]),
      ("{\"a\"：1}", #"{"a": 1}"#, ["1:5 fullWidthPunctuation"]),
      ("{“a”: “全角”}", #"{"a": "全角"}"#, ["1:2 smartQuotes", "1:7 smartQuotes"]),
      (#"{'a': 'it"s'}"#, #"{"a": "it\"s"}"#, ["1:2 singleQuotes", "1:7 singleQuotes"]),
      ("{a: 1, b_2: 3}", #"{"a": 1, "b_2": 3}"#, ["1:2 unquotedName", "1:8 unquotedName"]),
      ("[\"0\t\"]", #"["0"]"#, ["1:4 controlCharacter"]),
      (#"["it\'s"]"#, #"["it's"]"#, ["1:5 invalidEscape"]),
      (#"{"a":success}"#, #"{"a": "success"}"#, ["1:6 bareWord"]),
      (#"{"a": 2024-01-01}"#, #"{"a": "2024-01-01"}"#, ["1:7 bareWord"]),
      ("{\"a\": 1 # one\n}", #"{"a": 1}"#, ["1:9 hashComment"]),
      ("{}\n```\n", "{}", ["2:1 strayFence"]),
      (#"{"a": 1, "a": 2}"#, #"{"a": 1}"#, ["1:10 duplicateMember"]),
      ("[1, ...]", "[1]", ["1:5 ellipsis", "1:3 trailingComma"]), ("{\"a\": 1 …}", #"{"a": 1}"#, ["1:9 ellipsis"]),
      ("{\"a\": [{\"b\": 1]}", #"{"a": [{"b": 1}]}"#, ["1:15 unbalancedBracket"]),
      (#"{"a": ["b": 1, "c": 2]}"#, #"{"a": {"b": 1, "c": 2}}"#, ["1:7 unbalancedBracket"]),
      ("{\"a\": [ // why\n\"b\": [1]\n]}", #"{"a": {"b": [1]}}"#, ["1:7 unbalancedBracket"]),
      ("{\"a\" 1, \"b\" \"x\"}", #"{"a": 1, "b": "x"}"#, ["1:6 missingColon", "1:13 missingColon"]),
      ("{\"a\": 1]", #"{"a": 1}"#, ["1:8 unbalancedBracket"]), ("[1}", "[1]", ["1:3 unbalancedBracket"]),
      ("{\"a\": 1}}\n]", #"{"a": 1}"#, ["1:9 unbalancedBracket", "2:1 unbalancedBracket"]),
      ("{\"a: 1,\n\"b\": 2}", #"{"a": 1, "b": 2}"#, ["1:2 missingQuote"]),
      (
        #"{a": 1, "b: "x"}"#, #"{"a": 1, "b": "x"}"#,
        ["1:2 missingQuote", "1:9 missingQuote", "1:14 bareWord", "1:16 missingQuote"]
      ),
      ("{\"a\": \"x, // y\n\"b\": 2}", #"{"a": "x", "b": 2}"#, ["1:7 missingQuote"]),
      ("{\"a\": 0.5\",\n}", #"{"a": 0.5}"#, ["1:11 missingQuote", "1:11 trailingComma"]),
      (
        "{\"a\": 1 (one),\n\"b\": \"x\" -- why\n}", #"{"a": 1, "b": "x"}"#,
        ["1:8 unmarkedComment", "2:9 unmarkedComment"]
      ),
      ("{\"a\": 2024-01-01 10:00:00}", #"{"a": "2024-01-01 10:00:00"}"#, ["1:7 bareWord"]),
      ("{\"a\": 1};\n", #"{"a": 1}"#, ["1:9 straySemicolon"]),
      ("[{\"a\": 1}, {...}]", #"[{"a": 1}]"#, ["1:13 ellipsis"]),
      ("{\"a\": 1,234,567, \"b\": 2}", #"{"a": 1234567, "b": 2}"#, ["1:7 groupedDigits"]),
      ("{\"a\": ..., \"b\": 2}", #"{"a": null, "b": 2}"#, ["1:7 ellipsis", "1:10 missingValue"]),
      (#"{"a": "{"b": 1}", "c": 2}"#, #"{"a": "{\"b\": 1}", "c": 2}"#, ["1:7 unescapedQuotes"]),
      ("{\"a\": 1: \"b\": 2}", #"{"a": 1, "b": 2}"#, ["1:8 missingComma"]),
      ("{\"a\": 1, a remark\n\"b\": 2}", #"{"a": 1, "b": 2}"#, ["1:18 unmarkedComment"]),
      ("[True, None]", "[true, null]", ["1:2 bareWord", "1:8 bareWord"]),
    ] as [(String, String, [String])])
  func repairs(text: String, value: String, repairs: [String]) {
    let reading = Reading(text)
    #expect(reading.values == [value])
    #expect(reading.repairs == repairs)
    #expect(reading.error == nil)
  }

  @Test("the table of repairs above covers every class but several values, which has a test of its own")
  func classes() {
    #expect(JSONRepair.allCases.count == 23)
    #expect(Set(JSONRepair.allCases.map(\.rawValue)).count == 23)
  }

  @Test("several values in one block are all kept")
  func severalValues() {
    let reading = Reading("{\"a\": 1}\n[2]\n\"three\"")
    #expect(reading.values == [#"{"a": 1}"#, "[2]", #""three""#])
    #expect(reading.repairs == ["2:1 severalValues", "3:1 severalValues"])
  }

  @Test(
    "what cannot be understood is refused with its place",
    arguments: [
      ("{", "1:2 the text ends before `}`"),
      ("[1", "1:3 the text ends before `]`"),
      ("{\"a\"", "1:5 a member name must be followed by a colon"),
      ("{\"a\" b}", "1:6 a member name must be followed by a colon"),
      ("{\"a\":", "1:6 the text ends where a value is expected"),
      ("{\"a\": ]", "1:7 a value is expected"),
      ("[1: 2]", "1:3 a comma or `]` is expected"),
      ("[\"open", "1:7 the text ends inside a string"),
      ("[\n 'open\n]", "2:7 a string is not closed on its line"),
      (#"["\u12G4"]"#, "1:7 an escape needs four hexadecimal digits"),
      (#"["\uD800"]"#, "1:9 an escape names half a character"),
      ("}", "1:1 a value is expected"),
      ("]", "1:1 a value is expected"),
    ])
  func errors(text: String, error: String) {
    #expect(Reading(text).error == error)
  }

  @Test("a surrogate pair is one character, and a high half without a low one none")
  func surrogates() {
    #expect(Reading(#"["\uD83D\uDE00"]"#).values == [#"["😀"]"#])
    #expect(Reading(#"["\uD83D\u0041"]"#).error == "1:15 an escape names half a character")
  }

  @Test("nesting is limited to 64 in objects and arrays together")
  func nesting() {
    #expect(Reading(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).error == nil)
    let deep = String(repeating: "[{\"a\":", count: 33) + "1"
    do throws(JSONSyntaxError) {
      _ = try JSONReader.read(deep)
      Issue.record("65 levels were read")
    } catch {
      #expect(error.isTooDeep)
      #expect(error.position == SourcePosition(line: 1, column: 193))
      #expect(error.reason == "values are nested more than 64 deep")
    }
  }

  @Test("a text without any closing bracket is refused, however long")
  func manyBrackets() {
    #expect(Reading(String(repeating: "[", count: 100_000)).error == "1:65 values are nested more than 64 deep")
  }

  @Test("strict mode refuses whatever the tolerant mode repairs, and comments")
  func strict() {
    let refused = [
      ("[1,]", "trailing comma in JSON"), ("[1 2]", "missing comma in JSON"),
      ("{a: 1}", "unquoted member name in JSON"),
      ("{'a': 1}", "single quotes in JSON"), ("{\"a\": 1, \"a\": 1}", "member given twice in JSON"),
      ("1 2", "several values in one block in JSON"), ("[1] // x", "comment in JSON"), ("/* x */ 1", "comment in JSON"),
      ("", "no JSON value"), ("[nul]", "value without quotes in JSON"), ("[01]", "value without quotes in JSON"),
    ]
    for (text, reason) in refused {
      #expect(throws: JSONSyntaxError.self, "\(text)") { try JSONReader.readStrict(text) }
      do { _ = try JSONReader.readStrict(text) } catch { #expect(error.reason == reason, "\(text)") }
    }
    #expect(throws: Never.self) { try JSONReader.readStrict(#"{"a": [1, "x", null]}"#) }
  }

  @Test("a sample cut off at any byte gives a value or an error, never a crash")
  func truncation() throws {
    let sample = try Repository.text("specs/samples/Query-Current-Open-Order.md")
    let lines = sample.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix("    {") })
    let last = try #require(lines[first...].firstIndex { $0.hasPrefix("    }") })
    let block = lines[first...last].map { line in line.drop { $0 == " " }.split(separator: " ").joined(separator: " ") }
    let bytes = Array(block.joined(separator: "\n").utf8)
    #expect(Reading(String(decoding: bytes, as: UTF8.self)).error == nil)
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
    for count in 0..<end {
      let reading = Reading(String(decoding: bytes[..<count], as: UTF8.self))
      if bytes[..<count].contains(where: { $0 > 0x20 }) {
        #expect(reading.error != nil, "cut at byte \(count)")
      } else {
        #expect(reading.values == [])
      }
    }
  }

  @Test(
    "numbers are spelled as JSON wants them",
    arguments: [
      ("0", true), ("-0", true), ("10.50", true), ("1e5", true), ("1E-5", true), ("-1.5e+3", true),
      ("", false), ("-", false), ("01", false), ("1.", false), (".5", false), ("+1", false), ("1e", false),
      ("0x1", false), ("1 ", false), ("１", false), ("NaN", false),
    ])
  func numbers(text: String, isNumber: Bool) {
    #expect(JSONNumber.isNumber(text) == isNumber)
  }

  @Test("values are equivalent whatever the order of members, and only then")
  func equivalence() throws {
    let value = try JSONReader.readStrict(#"{"a": [1, {"b": "x", "c": null}], "d": 1.0}"#).value
    let turned = try JSONReader.readStrict(#"{"d": 1.0, "a": [1, {"c": null, "b": "x"}]}"#).value
    #expect(value.isEquivalent(to: turned))
    #expect(value != turned)
    for other in [#"{"a": [{"b": "x", "c": null}, 1], "d": 1.0}"#, #"{"a": [1, {"b": "x"}], "d": 1.0}"#, "[]"] {
      #expect(!value.isEquivalent(to: try JSONReader.readStrict(other).value))
    }
  }
}
