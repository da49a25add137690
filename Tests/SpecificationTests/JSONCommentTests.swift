import Testing

@testable import Specification

@Suite("Comments of JSON")
struct JSONCommentTests {
  /// The comments of every value by its path; values without comments are left out.
  private func comments(_ text: String) throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    func collect(_ node: JSONNode, _ path: String) {
      if !node.comments.isEmpty { found[path] = node.comments }
      switch node.content {
      case .object(let members): for member in members { collect(member.node, path + "." + member.name) }
      case .array(let elements): for (index, element) in elements.enumerated() { collect(element, path + "[\(index)]") }
      default: break
      }
    }
    for root in try JSONReader.read(text).roots { collect(root, "") }
    return found
  }

  @Test(
    "a comment belongs to the value on its line, else to the one that follows",
    arguments: [
      ("{\n\"a\": 1, // one\n\"b\": 2 // two\n}", [".a": ["one"], ".b": ["two"]]),
      ("{\n\"a\": 1 // one\n, \"b\": 2\n}", [".a": ["one"]]),
      ("{\n// first\n\"a\": 1,\n\"b\": 2\n}", [".a": ["first"]]),
      ("[\n  1, // one\n  \"x\" // two\n]", ["[0]": ["one"], "[1]": ["two"]]),
      ("[\n  // only BOTH\n  {\"a\": 1}\n]", ["[0]": ["only BOTH"]]),
      ("{\"a\": {\n\"b\": 1\n}, // about a\n\"c\": 2}", [".a": ["about a"]]),
      ("{\"a\": 1 /* x */, \"b\": 2}", [".a": ["x"]]),
      ("{\n\"a\": 1, // // doubled\n\"b\": 2\n}", [".a": ["doubled"]]),
      ("{\n\"a\": \"http://x//y\", // real\n\"b\": 2\n}", [".a": ["real"]]),
      ("{\n\"a\": 1, //\n\"b\": 2\n}", [:]),
      ("{\n\"a\": 1, # hash\n\"b\": 2\n}", [".a": ["hash"]]),
      ("{\n\"a\"  // before the colon\n: 1\n}", [".a": ["before the colon"]]),
      ("{\n\"a\":\n// own line\n{\n\"b\": 1\n}\n}", [".a": ["own line"]]),
      ("{\n\"a\": 1, // one\n// still one line below\n\"b\": 2\n}", [".a": ["one"], ".b": ["still one line below"]]),
    ])
  func placement(text: String, expected: [String: [String]]) throws {
    #expect(try comments(text) == expected)
  }

  @Test("a comment is no part of the value")
  func values() throws {
    let document = try JSONReader.read("{ // a\n\"a\": /* b */ 1 // c\n} // d")
    #expect(document.roots.map { CanonicalJSON.inline($0.value) } == [#"{"a": 1}"#])
    #expect(document.repairs.isEmpty)
  }

  @Test("values know where they begin, in characters")
  func positions() throws {
    let root = try JSONReader.readStrict("{\n  \"全角\": [\"é\", 2]\n}")
    guard case .object(let members) = root.content, case .array(let elements) = members[0].node.content else {
      Issue.record("no array in an object")
      return
    }
    let places = ([root, members[0].node] + elements).map { "\($0.position.line):\($0.position.column)" }
    #expect(places == ["1:1", "2:9", "2:10", "2:15"])
  }
}
