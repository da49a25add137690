import Testing

@testable import ClientGenerator

/// Regular expressions of the documentation as parts that the runtime checks.
@Suite struct TextFormTests {
  @Test func setsBecomePartsWithTheirCounts() {
    #expect(TextFormCode(#"^[\.A-Z\:/a-z0-9_-]{1,36}$"#)?.expression.inline == #"[TextPart("-.A-Z:/a-z0-9_", 1...36)]"#)
    #expect(TextFormCode("^[A-Z]+[0-9]*$")?.expression.inline == #"[TextPart("A-Z", 1...), TextPart("0-9", 0...)]"#)
    #expect(TextFormCode("^a?[bc]{2,}$")?.expression.inline == #"[TextPart("a", 0...1), TextPart("bc", 2...)]"#)
  }

  @Test func namedSetsAndPlainCharactersAreParts() {
    #expect(
      TextFormCode(#"^\d{4}-\d{2}$"#)?.expression.inline
        == #"[TextPart("0-9", 4...4), TextPart("-", 1...1), TextPart("0-9", 2...2)]"#)
    #expect(TextFormCode(#"^\w\.$"#)?.expression.inline == #"[TextPart("A-Za-z0-9_", 1...1), TextPart(".", 1...1)]"#)
  }

  @Test func partsOfAGroupThatMayBeMissingMayBe() {
    #expect(
      TextFormCode(#"^[+-]?\d{1,2}(:\d{2})?$"#)?.expression.inline
        == #"[TextPart("-+", 0...1), TextPart("0-9", 1...2), TextPart(":", 0...1), TextPart("0-9", 0...2)]"#)
    #expect(TextFormCode("^A(B)$") == nil)
    #expect(TextFormCode("^A(B(C)?)?$") == nil)
  }

  @Test(arguments: [
    "[A-Z]", "^[A-Z]", "^(a|b)$", "^a|b$", "^[^a]$", "^.$", #"^\s$"#, #"^\bA$"#, "^[a$", "^a{2,1}$", "^a{x}$", "^[]$",
    "^[z-a]$", "^+$",
  ])
  func whatCannotBeCheckedIsNoForm(_ pattern: String) {
    #expect(TextFormCode(pattern) == nil)
  }
}
