import Testing

@testable import ExchangeRuntime

@Suite("Parameters in paths")
struct PathTemplateTests {
  @Test(
    "names in braces are replaced by values, percent-encoded",
    arguments: [
      ("/a/v1/order", [], "/a/v1/order"), ("/a/{id}", [("id", "7")], "/a/7"),
      ("/a/{id}/b/{no}", [("no", "x y"), ("id", "7")], "/a/7/b/x%20y"),
      ("/a/{id}/b", [("id", "../c?d=1/é")], "/a/..%2Fc%3Fd%3D1%2F%C3%A9/b"),
    ] as [(String, [(String, String)], String)])
  func filled(template: String, values: [(String, String)], expected: String) throws {
    #expect(try PathTemplate.path(template, values.map { PathTemplate.Value(name: $0.0, text: $0.1) }) == expected)
  }

  @Test(
    "a value that is missing, superfluous, or leads elsewhere is refused",
    arguments: [
      ("/a/{id}", [], "the path needs a value for `id`"),
      ("/a", [("id", "7")], "the path has no place for `id`"),
      ("/a/{id}", [("id", "")], "`id` cannot be ``: the path would lead elsewhere"),
      ("/a/{id}/b", [("id", "..")], "`id` cannot be `..`: the path would lead elsewhere"),
    ] as [(String, [(String, String)], String)])
  func refused(template: String, values: [(String, String)], expected: String) {
    #expect(throws: PathTemplate.Fault(text: expected)) {
      try PathTemplate.path(template, values.map { PathTemplate.Value(name: $0.0, text: $0.1) })
    }
  }

  @Test("what stands in the path is neither in the query nor signed")
  func placement() {
    var canonical = CanonicalParameters(.query)
    canonical.append(ParameterEncoder.Parameter("id", "7", placement: .path))
    canonical.append(ParameterEncoder.Parameter("a", "1"))
    #expect(String(decoding: canonical.query, as: UTF8.self) == "a=1")
    #expect(canonical.body.isEmpty)
    #expect(canonical.path.map(\.text) == ["7"])
  }
}
