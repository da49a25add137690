import Testing

@testable import Specification

/// What replaces a deprecated operation is known by path and title.
@Suite struct ReplacementTests {
  @Test(arguments: [
    (("/a/v1/price", "Price"), ["/a/v2/price", "/a/v3/price", "/a/v3/other"], "GET /a/v3/price"),
    (("/a/v3/order/twin", "New Twin"), ["/a/v3/list/twin", "/a/v3/list/other"], "GET /a/v3/list/twin"),
    (("/a/v3/order/twin", "New Twin"), ["/a/v3/list/twin", "/a/v3/pair/twin"], nil),
    (("/a/v2/price", "Price"), ["/a/v1/price"], nil),
  ])
  func isFound(_ old: (path: String, title: String), _ paths: [String], _ expected: String?) {
    var deprecated = operation(old.path, old.title)
    deprecated.deprecated = Deprecation()
    let others = paths.map { operation($0, $0.hasSuffix("twin") ? "New List - Twin" : "Another") }
    let completed = Replacements([deprecated] + others).completed(deprecated)
    #expect(completed.deprecated?.replacement == expected)
  }

  @Test func whatThePageNamesCounts() {
    var deprecated = operation("/a/v1/price", "Price")
    deprecated.deprecated = Deprecation(replacement: "GET /a/v2/cost")
    #expect(
      Replacements([operation("/a/v2/price", "Price")]).completed(deprecated).deprecated?.replacement
        == "GET /a/v2/cost")
  }

  private func operation(_ path: String, _ title: String) -> Operation {
    Operation(key: OperationKey(host: "api", method: .get, path: path), title: title, section: "s", page: "p")
  }
}
