import ClientGenerator
import Diagnostics
import Foundation
import Specification
import Testing

@Suite("Meanings in documentation comments")
struct MeaningTests {
  @Test("the glossary's meaning stands behind the facts of the wire, where there is one")
  func comments() throws {
    var specification = try GoldenCase.specification(at: GoldenCase.root.appending(path: "facts/specification.json"))
    specification.glossary = Glossary(entries: [GlossaryEntry(name: "side", meaning: "Direction: buy or sell.")])
    let files = ClientGenerator.generate(
      Resolver.resolve(specification), configuration: GeneratorConfiguration(origin: "specs/binance"),
      sink: DiagnosticCollector())
    let operation = try #require(files.first { $0.path.hasSuffix("/NewOrder.swift") })
    let comments = operation.text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("/// `s") }
    #expect(
      comments == [
        "/// `symbol`: string.", "/// `side`: string, `BUY` or `SELL`. Direction: buy or sell.",
        "/// `side`: string, `BUY` or `SELL`. Direction: buy or sell.",
        "/// `status`: string, `NEW` or `FILLED`. Not always there.",
      ])
  }
}
