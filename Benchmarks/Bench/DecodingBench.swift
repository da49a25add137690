import BinanceCOINMFutures
import BinanceMargin
import BinancePortfolioMargin
import Foundation

/// The five documented examples, repeated to 1 MB, against JSONDecoder on hand-written structs with the same members.
enum DecodingBench {
  static func run() throws {
    print("decoding, 1 MB of each documented example: JSONDecoder, generated types (MB/s), ratio")
    try compare(
      "margin_trading", "GET-sapi-v1-margin-order", Margin.QueryMarginAccountOrder.Response.self, MarginOrder.self)
    try compare(
      "margin_trading", "GET-sapi-v1-margin-isolated-account", Margin.QueryIsolatedMarginAccountInfo.Response.self,
      IsolatedAccount.self)
    try compare(
      "portfolio-margin", "GET-papi-v1-margin-openOrders", PortfolioMargin.QueryCurrentMarginOpenOrder.Response.self,
      [OpenMarginOrder].self)
    try compare(
      "portfolio-margin", "GET-papi-v1-margin-forceOrders", PortfolioMargin.QueryUserMarginForceOrders.Response.self,
      ForceOrders.self)
    try compare(
      "coin-margined-futures", "GET-dapi-v1-openOrder", COINMFutures.QueryCurrentOpenOrder.Response.self,
      OpenFuturesOrder.self)
  }

  private static func compare<Generated: JSONConvertible, HandWritten: Decodable>(
    _ product: String, _ name: String, _ generated: Generated.Type, _ handWritten: HandWritten.Type
  ) throws {
    let bytes = try repeated("specs/binance/\(product)/examples/\(name).json")
    let data = Data(bytes)
    let decoder = JSONDecoder()
    var count = 0
    let foundation = try Bench.best(of: 5) { count += try decoder.decode([HandWritten].self, from: data).count }
    let ours = try Bench.best(of: 20) { count += try JSONDecoding.decode([Generated].self, from: bytes).value.count }
    precondition(count > 0)
    let megabytes = Double(bytes.count) / 1e6
    print(
      "  \(name): \(Bench.text(megabytes / foundation, 0)), \(Bench.text(megabytes / ours, 0)),",
      "\(Bench.text(foundation / ours, 1))")
  }

  /// A JSON array of the first example, about 1 MB long.
  private static func repeated(_ path: String) throws -> [UInt8] {
    let file = try JSON(parsing: [UInt8](Data(contentsOf: URL(filePath: path))))
    guard let example = file["examples"]?[0]?["value"]?.bytes else { throw CocoaError(.fileReadCorruptFile) }
    var bytes = [UInt8(ascii: "[")] + example
    while bytes.count < 1_000_000 {
      bytes.append(UInt8(ascii: ","))
      bytes += example
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }
}
