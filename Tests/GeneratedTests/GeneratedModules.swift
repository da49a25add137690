import ExchangeRuntime
import Foundation

/// The generated modules under test.
enum GeneratedModules {
  private static let modules: [any RoundTripModule] = [
    BinanceCOINMFuturesRoundTrip(), BinanceMarginRoundTrip(), BinancePortfolioMarginRoundTrip(),
  ]

  /// The cases of all modules.
  static let cases: [RoundTripCase] = modules.flatMap(\.cases)

  /// Leaves of which the examples show nothing but null: no type of theirs could be wrong.
  private static let untyped: [String: Set<String>] = [
    "PortfolioMargin.QueryCurrentMarginOpenOrder": ["[0].preventedMatchId", "[0].preventedQuantity"]
  ]

  /// Whether a leaf has no type that could be wrong.
  static func isUntyped(_ item: RoundTripCase, _ path: String) -> Bool {
    untyped[item.operation]?.contains(path) ?? false
  }
}

/// Documented examples.
enum Examples {
  /// The examples of an operation; every operation has at least one.
  static func of(_ item: RoundTripCase) throws -> [JSON] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../specs/binance/\(item.product)/examples/\(item.examples).json").standardized
    let file = try JSON(parsing: [UInt8](Data(contentsOf: url)))
    return file["examples"]?.array?.compactMap { $0["value"] } ?? []
  }
}
