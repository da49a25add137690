import ClientGenerator
import Diagnostics
import Specification
import Testing

/// Weights are held against the limits that count them.
@Suite struct ExcessiveWeightTests {
  private func findings(
    _ weight: Weight, capacity: Int, per: String = "minute", bucket: String, only names: Set<String> = []
  )
    throws -> [String]
  {
    var operation = try GeneratedOperation.operation("POST", "/a/v1/x", safety: "place")
    operation.weights = [weight]
    var limit = RateLimit(bucket: bucket, languages: ["en"], page: "p")
    (limit.count, limit.per) = (capacity, per)
    var specification = Specification(catalogue: TestCatalogue.catalogue, operations: ["spot": [operation]])
    specification.facts["spot"] = ProductFacts(limits: [limit])
    let sink = DiagnosticCollector()
    _ = ClientGenerator.generate(
      Resolver.resolve(specification),
      configuration: GeneratorConfiguration(origin: "specs/binance", selection: names.isEmpty ? .all : .only(names)),
      sink: sink)
    return sink.diagnostics.filter { $0.rule == .weightExceedsLimit }.map(\.message)
  }

  @Test func aCostAboveTheLimitIsReported() throws {
    let weight = Weight(bucket: "ip", cost: [WeightCost(.value(3000))])
    #expect(
      try findings(weight, capacity: 1200, bucket: "ip") == [
        "A request costs 3000 of `ip`, of which 1200 are allowed in 60 seconds."
      ])
    #expect(try findings(weight, capacity: 3000, bucket: "ip") == [])
    #expect(try findings(weight, capacity: 1200, bucket: "uid") == [])
  }

  @Test func whatIsNotGeneratedIsNotReported() throws {
    let weight = Weight(bucket: "ip", cost: [WeightCost(.value(3000))])
    #expect(try findings(weight, capacity: 1200, bucket: "ip", only: ["POST /a/v1/x"]).count == 1)
    #expect(try findings(weight, capacity: 1200, bucket: "ip", only: ["POST /a/v1/y"]) == [])
  }

  @Test func whatWeightsCallOrdersCountsAsOrders() throws {
    let weight = Weight(bucket: "order10s", cost: [WeightCost(.value(20))])
    #expect(try findings(weight, capacity: 10, per: "10 seconds", bucket: "orders").count == 1)
    #expect(try findings(weight, capacity: 10, per: "minute", bucket: "orders") == [])
  }
}
