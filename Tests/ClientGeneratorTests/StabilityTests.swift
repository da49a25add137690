import ClientGenerator
import Diagnostics
import Specification
import Testing

/// Output depends on the facts alone, and a change touches as few files as possible.
@Suite struct StabilityTests {
  @Test func theOrderOfOperationsDoesNotMatter() throws {
    let specification = try specification("requests")
    var reversed = specification
    for product in reversed.operations.keys { reversed.operations[product]?.reverse() }
    #expect(generate(specification) == generate(reversed))
  }

  @Test func removingAnOperationTouchesItsOwnFilesOnly() throws {
    let specification = try specification("foundation")
    var smaller = specification
    smaller.operations["margin_trading"]?.removeAll { $0.key.path.hasSuffix("/margin/order") }
    let comparison = OutputComparison(generate(smaller), onDisk: dictionary(generate(specification)))
    #expect(comparison.superfluous == ["Generated/BinanceMargin/Operations/QueryMarginAccountOrder.swift"])
    #expect(
      comparison.stale == [
        "Generated/BinanceMargin/BinanceMargin.docc/BinanceMargin.md", "Generated/BinanceMargin/MarginCalls.swift",
        "Tests/GeneratedTests/Generated/BinanceMarginRoundTrip.swift",
      ])
    #expect(comparison.missing.isEmpty)
  }

  @Test func aChangedFactTouchesOneFile() throws {
    let specification = try specification("foundation")
    var changed = specification
    changed.operations["coin-margined-futures"]?[0].weights[0].cost = [WeightCost(.value(2))]
    let comparison = OutputComparison(generate(changed), onDisk: dictionary(generate(specification)))
    #expect(comparison.stale == ["Generated/BinanceCOINMFutures/Operations/QueryCurrentOpenOrder.swift"])
    #expect(
      comparison.diagnostics.map(\.message) == [
        "Generated/BinanceCOINMFutures/Operations/QueryCurrentOpenOrder.swift differs from the specification."
      ])
  }

  @Test func whatIsOnDiskAlreadyIsUpToDate() throws {
    let files = generate(try specification("foundation"))
    #expect(OutputComparison(files, onDisk: dictionary(files)).isUpToDate)
    #expect(OutputComparison(files, onDisk: [:]).missing == files.map(\.path))
  }

  @Test func aSelectionGivesOnlyWhatItNames() throws {
    let files = generate(try specification("foundation"), only: ["GET /sapi/v1/margin/order", "coin-margined-futures"])
    #expect(
      files.map(\.path).filter { $0.contains("/Operations/") || $0.contains("/Enumerations/") } == [
        "Generated/BinanceCOINMFutures/Operations/QueryCurrentOpenOrder.swift",
        "Generated/BinanceMargin/Operations/QueryMarginAccountOrder.swift",
      ])
    let all = dictionary(generate(try specification("foundation")))
    for file in files where file.path.contains("/Operations/") { #expect(all[file.path] == file.text) }
  }

  @Test func aSelectionOfNothingIsAMistake() throws {
    let sink = DiagnosticCollector()
    _ = ClientGenerator.generate(
      Resolver.resolve(try specification("foundation")),
      configuration: GeneratorConfiguration(
        origin: "specs/binance", selection: .only(["BinanceMargin", "margin", "GET /api/v3/nothing"])), sink: sink)
    #expect(
      sink.diagnostics.filter { $0.rule == .inputMissing }.map(\.message) == [
        "No product or operation is called `GET /api/v3/nothing`.", "No product or operation is called `margin`.",
      ])
  }

  @Test func everyLineFitsUnlessAWordDoesNot() throws {
    for name in ["foundation", "requests", "shapes"] {
      for file in generate(try specification(name)) {
        let wide = file.text.split(separator: "\n").filter { $0.count > 120 && !$0.contains("https://") }
        #expect(wide.isEmpty, "\(file.path)")
      }
    }
  }

  private func specification(_ name: String) throws -> Specification {
    try GoldenCase.specification(at: GoldenCase.root.appending(path: "\(name)/specification.json"))
  }

  private func generate(_ specification: Specification, only names: Set<String> = [])
    -> [GeneratedFile]
  {
    ClientGenerator.generate(
      Resolver.resolve(specification),
      configuration: GeneratorConfiguration(
        origin: "specs/binance", selection: names.isEmpty ? .all : .only(names)),
      sink: DiagnosticCollector())
  }

  private func dictionary(_ files: [GeneratedFile]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
  }
}
