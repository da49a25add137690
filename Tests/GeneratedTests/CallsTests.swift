import BinanceMargin
import ExchangeRuntime
import Testing

/// Operations as methods of whatever sends them, a mock included.
@Suite struct CallsTests {
  /// Answers every request with a text, in which `REQUEST` stands for what was sent.
  private struct Mock: ExchangeSending {
    let answer: String

    func receive<Operation: ExchangeOperation>(
      _ operation: Operation, options: CallOptions
    ) async throws(ExchangeError) -> Received<Operation.Response> {
      var encoder = ParameterEncoder()
      operation.encode(to: &encoder)
      let pairs = encoder.parameters.map { "\($0.name)=\($0.text)" }
      let request = "\(Operation.endpoint.path) \(pairs) \(options.recvWindow ?? 0)".replacing("\"", with: "'")
      let body = Array(answer.replacing("REQUEST", with: request).utf8)
      do throws(DecodingFailure) {
        return Received(value: try JSONDecoding.decode(Operation.Response.self, from: body).value, body: body)
      } catch {
        throw ExchangeError(
          .decoding, outcome: .executed, operation: OperationIdentity(Operation.self), decoding: error)
      }
    }
  }

  @Test func aMethodSendsItsOperation() async throws {
    let client: any ExchangeSending = Mock(answer: #"{"calcTime": 1, "price": "0.10", "symbol": "REQUEST"}"#)
    let index = try await client.margin.queryMarginPriceIndex(
      symbol: "BNBBTC", options: CallOptions(recvWindow: 3_000))
    #expect(index.symbol == "/sapi/v1/margin/priceIndex ['symbol=BNBBTC'] 3000")
    #expect(index.price == "0.10")
  }
}
