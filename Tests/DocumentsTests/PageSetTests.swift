import Diagnostics
import Testing

@testable import Documents

@Suite("Sets of pages")
struct PageSetTests {
  private func page(_ path: String, file: String, _ body: String, _ language: Language = .english) throws -> Page {
    let text = "---\nsource_url: https://x.example/docs/\(path)\n---\n\(body)"
    var page = try #require(Reading(text, file: file).page)
    page.halves = page.halves.map { LanguageHalf(language: language, blocks: $0.blocks) }
    return page
  }

  private func assemble(_ pages: [Page]) -> (pages: [Page], findings: [String]) {
    let collector = DiagnosticCollector()
    let assembled = PageSet.assemble(pages, sink: collector)
    return (assembled, collector.diagnostics.map { "\($0.span?.file ?? "") \($0.rule.id)" }.sorted())
  }

  @Test("files of one address in two languages become one page, English first, whatever their order")
  func languages() throws {
    let pages = [try page("p/q", file: "a.md", "# 题\n", .chinese), try page("p/q", file: "b.md", "# T\n")]
    for set in [pages, pages.reversed()] {
      let result = assemble(set)
      #expect(result.pages.map(\.address.path) == ["p/q"])
      #expect(result.pages.first?.halves.map(\.language) == [.english, .chinese])
      #expect(result.findings == [])
    }
  }

  @Test("of two files with one page in one language the first by name is used, with a finding at the other")
  func twice() throws {
    let pages = [try page("p/q", file: "b.md", "# B\n"), try page("p/q", file: "a.md", "# A\n")]
    let result = assemble(pages)
    #expect(result.pages.map { $0.halves.map { $0.blocks.map(\.outline) } } == [[["h1 A"]]])
    #expect(result.findings == ["b.md page-twice"])
  }

  @Test("pages without heading links that share their content are refused, all of them; stubs without content stay")
  func duplicates() throws {
    let body = "# T\n\n    GET /a/b\n"
    let same = assemble([try page("p/a", file: "a.md", body), try page("p/b", file: "b.md", body)])
    #expect(same.pages.isEmpty)
    #expect(same.findings == ["a.md page-duplicate", "b.md page-duplicate"])
    let stubs = assemble([try page("p/a", file: "a.md", "# T\n"), try page("p/b", file: "b.md", "# T\n")])
    #expect(stubs.pages.map(\.address.path) == ["p/a", "p/b"])
    #expect(stubs.findings == [])
  }

  @Test("a page whose heading links prove its address is no duplicate")
  func proved() throws {
    let body = "\n\n    GET /a/b\n"
    let pages = try ["p/a", "p/b"].map { path in
      try page(path, file: "\(path).md", "# T[](/docs/\(path)#t \"x\")" + body)
    }
    #expect(assemble(pages).pages.count == 2)
    #expect(assemble(pages).findings == [])
  }
}
