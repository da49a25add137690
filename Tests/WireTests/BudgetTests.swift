import BinanceMargin
import ExchangeCurl
import ExchangeOpenSSL
import LoopbackServer
import Testing

/// The limits that the generated dialect knows, corrected by the headers of every product.
@Suite(.serialized) struct BudgetTests {
  /// A header that says that a limit is used up, and an operation that draws on the limit.
  struct Exhausted: Sendable, CustomTestStringConvertible {
    let host: HostFamily
    let path: String
    let weight: RequestWeight
    let safety: Safety
    let header: String
    let capacity: Int

    init(
      _ host: HostFamily, _ path: String, _ bucket: WeightBucket, _ header: String, _ capacity: Int,
      safety: Safety = .read
    ) {
      self.host = host
      self.path = path
      weight = RequestWeight(bucket, 1)
      self.safety = safety
      self.header = header
      self.capacity = capacity
    }

    var testDescription: String { "\(path) \(header)" }

    var operation: UntypedOperation {
      UntypedOperation(Endpoint(.get, path, host: host, security: .none, safety: safety), weight: weight)
    }
  }

  static let products = [
    Exhausted(.spot, "/api/v3/depth", .ip, "X-MBX-USED-WEIGHT-1M", 6_000),
    Exhausted(.spot, "/api/v3/order", .ip, "X-MBX-ORDER-COUNT-1S", 10, safety: .place),
    Exhausted(.fapi, "/fapi/v1/depth", .ip, "X-MBX-USED-WEIGHT-1M", 2_400),
    Exhausted(.fapi, "/fapi/v1/order", .ip, "X-MBX-ORDER-COUNT-1M", 1_200, safety: .place),
    Exhausted(.dapi, "/dapi/v1/depth", .ip, "X-MBX-USED-WEIGHT-1M", 6_000),
    Exhausted(.dapi, "/dapi/v1/order", .ip, "X-MBX-ORDER-COUNT-1M", 1_200, safety: .place),
    Exhausted(.eapi, "/eapi/v1/depth", .ip, "X-MBX-USED-WEIGHT-1M", 2_400),
    Exhausted(.eapi, "/eapi/v1/order", .ip, "X-MBX-ORDER-COUNT-1M", 1_200, safety: .place),
    Exhausted(.papi, "/papi/v1/balance", .ip, "X-MBX-USED-WEIGHT-1M", 6_000),
    Exhausted(.papi, "/papi/v1/um/order", .ip, "X-MBX-ORDER-COUNT-1M", 1_200, safety: .place),
    Exhausted(.api, "/sapi/v1/margin/asset", .ip, "X-SAPI-USED-IP-WEIGHT-1M", 12_000),
    Exhausted(.api, "/sapi/v1/margin/asset", .uid, "X-SAPI-USED-UID-WEIGHT-1M", 180_000),
    Exhausted(.api, "/sapi/v1/margin/order", .uid, "X-MBX-ORDER-COUNT-10S", 100, safety: .place),
    Exhausted(.api, "/sapi/v1/margin/order", .uid, "X-MBX-ORDER-COUNT-1D", 200_000, safety: .place),
  ]

  private func client(_ server: LoopbackServer, limiter: RateLimiter? = nil) throws -> ExchangeClient {
    let families = [HostFamily.api, .spot, .fapi, .dapi, .eapi, .papi]
    return ExchangeClient(
      .binance,
      environment: .custom(baseURLs: Dictionary(uniqueKeysWithValues: families.map { ($0, server.baseURL) })),
      credentials: try .hmac(apiKey: "key", secret: "secret"), transport: CurlTransport(),
      configuration: ClientConfiguration(retry: .none, limiter: limiter, whenLimited: .fail, sleeper: InstantTime()))
  }

  private func error(_ client: ExchangeClient, _ operation: UntypedOperation) async -> ExchangeError? {
    do {
      _ = try await client.raw(operation)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: products, [200, 400])
  func headersOfEveryProductCorrectItsBudget(_ product: Exhausted, _ status: Int) async throws {
    let reply = ServerReply.text("{}", status: status, headers: [(product.header, String(product.capacity))])
    try await LoopbackServer.with(reply) { server in
      let client = try client(server)
      #expect(await error(client, product.operation)?.kind != .limited)
      let full = await error(client, product.operation)
      #expect(full?.kind == .limited)
      #expect(full?.outcome == .notSent)
      #expect(server.requests.count == 1)
    }
  }

  @Test func everySapiOperationHasABudgetOfItsOwn() async throws {
    for status in [200, 400] {
      let reply = ServerReply.text("{}", status: status, headers: [("X-SAPI-USED-IP-WEIGHT-1M", "12000")])
      try await LoopbackServer.with(reply) { server in
        let client = try client(server)
        let paths = ["/sapi/v1/margin/allAssets", "/sapi/v1/margin/allPairs", "/sapi/v1/margin/priceIndex"]
        let operations = paths.map {
          UntypedOperation(
            Endpoint(.get, $0, host: .api, security: .none, safety: .read), weight: RequestWeight(.ip, 1))
        }
        for operation in operations { #expect(await error(client, operation)?.kind != .limited) }
        for operation in operations { #expect(await error(client, operation)?.kind == .limited) }
        #expect(server.requests.map(\.path) == paths)
      }
    }
  }

  @Test func clientsOfAProcessShareABudget() async throws {
    try await LoopbackServer.with(.text("{}")) { server in
      let limiter = RateLimiter(sleeper: InstantTime())
      let operation = UntypedOperation(
        Endpoint(.get, "/fapi/v1/klines", host: .fapi, security: .none, safety: .read),
        weight: RequestWeight(.ip, 1_200))
      let clients = try (0..<3).map { _ in try client(server, limiter: limiter) }
      #expect(await error(clients[0], operation) == nil)
      #expect(await error(clients[1], operation) == nil)
      #expect(await error(clients[2], operation)?.kind == .limited)
    }
  }

  @Test func exchangeInfoTellsTheSizeOfLimits() async throws {
    let info = """
      {"rateLimits":[{"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":60},
      {"rateLimitType":"ORDERS","interval":"SECOND","intervalNum":10,"limit":2},
      {"rateLimitType":"ORDERS","interval":"MINUTE","intervalNum":1,"limit":3}]}
      """
    try await LoopbackServer.with(.text(info)) { server in
      let client = try client(server)
      let told = try await client.refreshLimits(.fapi)
      #expect(told.map(\.capacity) == [60, 2, 3])
      let order = UntypedOperation(
        Endpoint(.post, "/fapi/v1/order", host: .fapi, security: .none, safety: .place),
        weight: RequestWeight(.ip, 1))
      for _ in 0..<2 { #expect(await error(client, order) == nil) }
      #expect(await error(client, order)?.retryAfter == .seconds(10))
      #expect(server.requests.first?.path == "/fapi/v1/exchangeInfo")
    }
  }
}
