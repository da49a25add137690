import ClientGenerator
import Diagnostics
import Specification
import Testing

/// Lists of what general pages define have one type in their module.
@Suite struct DefinedUnionTests {
  @Test func answersThatSayNothingElseShareTheType() throws {
    let files = try generate(removing: "PEG_FILTER", "PRICE_FILTER")
    #expect(files["Filters/SymbolFilter.swift"]?.contains("public enum SymbolFilter: JSONUnion, OrderFilter {") == true)
    #expect(files["Operations/ExchangeInformation.swift"]?.contains("public let filters: [SymbolFilter]") == true)
    #expect(
      files["Operations/QueryRelevantFilters.swift"]?.contains("public let symbolFilters: [SymbolFilter]") == true)
    #expect(files["Operations/QueryRelevantFilters.swift"]?.contains("enum SymbolFilter") == false)
  }

  @Test func answersWhoseExamplesDifferKeepTheirOwn() throws {
    let files = try generate()
    #expect(files["Filters/SymbolFilter.swift"] == nil)
    #expect(files["Operations/ExchangeInformation.swift"]?.contains("public let filters: [Filter]") == true)
    #expect(files["Operations/QueryRelevantFilters.swift"]?.contains("public enum SymbolFilter: JSONUnion") == true)
  }

  @Test func onlyTheTypesOfSelectedOperationsAreGenerated() throws {
    let files = try generate(only: "GET /api/v3/myFilters")
    #expect(files.keys.filter { $0.hasPrefix("Filters/") } == ["Filters/AssetFilter.swift"])
  }

  @Test func whatIsWrongWithASharedTypeIsReportedOnce() throws {
    var specification = try GoldenCase.specification(
      at: GoldenCase.root.appending(path: "filters/specification.json"))
    let index = try #require(specification.facts["spot"]?.filters.firstIndex { $0.scope == "exchange" })
    let field = Field(name: "max_num_orders", shape: Shape(.int64), required: true)
    specification.facts["spot"]?.filters[index].fields.append(field)
    let sink = DiagnosticCollector()
    _ = ClientGenerator.generate(
      Resolver.resolve(specification), configuration: GeneratorConfiguration(origin: "specs/binance"), sink: sink)
    #expect(
      sink.diagnostics.filter { $0.rule == .nameCollision }.map(\.subject) == ["exchange filter.max_num_orders"])
  }

  /// The files of the module in the golden case `filters`, without the examples of the kinds named.
  private func generate(removing kinds: String..., only operation: String? = nil) throws -> [String: String] {
    var specification = try GoldenCase.specification(
      at: GoldenCase.root.appending(path: "filters/specification.json"))
    for index in specification.operations["spot"]?.indices ?? 0..<0 {
      specification.operations["spot"]?[index].responses[0].shape.removeAlternatives(kinds)
    }
    let files = ClientGenerator.generate(
      Resolver.resolve(specification),
      configuration: GeneratorConfiguration(
        origin: "specs/binance", selection: operation.map { .only([$0]) } ?? .all),
      sink: DiagnosticCollector())
    let folder = "Generated/BinanceSpot/"
    let own = files.filter { $0.path.hasPrefix(folder) }
    return Dictionary(uniqueKeysWithValues: own.map { (String($0.path.dropFirst(folder.count)), $0.text) })
  }
}

extension Shape {
  /// Removes alternatives of those kinds; where none is left, nothing is known.
  fileprivate mutating func removeAlternatives(_ kinds: [String]) {
    if case .oneOf(let shapes) = kind {
      let left = shapes.filter { shape in
        !shape.fields.contains { kinds.contains($0.shape.values.first?.value.text ?? "") }
      }
      kind = left.isEmpty ? .unknown : .oneOf(left)
    }
    changeParts { part, _ in part.removeAlternatives(kinds) }
  }
}
