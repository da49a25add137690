import BinanceCore
import Foundation

/// The documented examples as JSON arrays of the size that a measurement needs.
enum Documented {
  /// An array of the first example of an operation, about 1 MB long.
  static func repeated(_ product: String, _ name: String) throws -> [UInt8] {
    let example = try example(product, name).bytes
    var bytes = [UInt8(ascii: "[")] + example
    while bytes.count < 1_000_000 {
      bytes.append(UInt8(ascii: ","))
      bytes += example
    }
    return bytes + [UInt8(ascii: "]")]
  }

  /// That many spot orders like the documented one, each with a price of its own, in no order.
  static func orders(_ count: Int) throws -> [UInt8] {
    guard let example = try example("spot", "GET-api-v3-allOrders")[0]?.object else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let orders = (0..<count).map { index in
      var order = example
      order["orderId"] = .number(ExactDecimal(index))
      order["price"] = .string("\(index * 7_919 % 10_000).\(10 + index % 90)000000")
      return JSON.object(order)
    }
    return JSON.array(orders).bytes
  }

  private static func example(_ product: String, _ name: String) throws -> JSON {
    let file = try Data(contentsOf: URL(filePath: "specs/binance/\(product)/examples/\(name).json"))
    guard let value = try JSON(parsing: [UInt8](file))["examples"]?[0]?["value"] else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return value
  }
}
