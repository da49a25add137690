import Diagnostics
import TestSupport
import Testing

@Suite("Rules of findings")
struct DiagnosticRuleTests {
  @Test("every rule has an id of its own")
  func idsAreUnique() {
    let ids = DiagnosticRule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.count >= 45)
  }

  @Test("every rule that the sources declare is listed")
  func declaredRulesAreListed() throws {
    var declared: [String] = []
    for name in try Repository.names(in: "Sources/Diagnostics", ending: ".swift") {
      let text = try Repository.text("Sources/Diagnostics/\(name)")
      for match in text.matches(of: #/static let \w+ = DiagnosticRule\(\s*"([^"]+)"/#) {
        declared.append(String(match.1))
      }
    }
    #expect(declared.sorted() == DiagnosticRule.all.map(\.id).sorted())
  }

  @Test("ids are words joined by hyphens", arguments: DiagnosticRule.all)
  func idsAreWords(rule: DiagnosticRule) {
    #expect(rule.id.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil)
  }

  @Test("every rule tells in sentences what it means and what to do", arguments: DiagnosticRule.all)
  func rulesAreExplained(rule: DiagnosticRule) {
    #expect(rule.meaning.hasSuffix("."))
    #expect(rule.remedy.hasSuffix("."))
    #expect(rule.meaning != rule.remedy)
  }

  @Test("a rule is found by its id, and only by it")
  func rulesAreFound() {
    #expect(DiagnosticRule.named("page-foreign") == .pageForeign)
    #expect(DiagnosticRule.named("Page-Foreign") == nil)
    #expect(DiagnosticRule.named("") == nil)
  }

  @Test("what makes an input unusable is an error, what a rule decided a warning")
  func severities() {
    #expect(DiagnosticRule.inputEmpty.severity == .error)
    #expect(DiagnosticRule.exampleUnreadable.severity == .error)
    #expect(DiagnosticRule.parameterType.severity == .warning)
    #expect(DiagnosticRule.exampleRepaired.severity == .warning)
    #expect(DiagnosticRule.fieldOneLanguage.severity == .warning)
    #expect(DiagnosticRule.pageNoOperation.severity == .note)
  }
}
