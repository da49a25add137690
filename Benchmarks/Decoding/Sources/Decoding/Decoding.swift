import BinanceSpot
import Foundation

/// Decoding in release: generated types beside JSONDecoder on structs with the same members.
///
/// Both decode every member before they return; nothing is read later.
@main
struct Decoding {
  static func main() throws {
    print("decoding, 1 MB of each documented example: JSONDecoder MB/s, generated types MB/s, ratio, ratio of memory")
    try compareLargest()
    let orders = try Documented.orders(10_000)
    print("10,000 orders")
    try compare(orders, Spot.AllOrders.Response.self, Spot.MirrorAllOrders.Response.self, "GET-api-v3-allOrders")
    try compareSorting(orders)
  }

  /// Compares on the first example of an operation, as elements of an array of 1 MB.
  static func compare<Generated: JSONConvertible, Mirror: Decodable>(
    _ product: String, _ name: String, _ generated: Generated.Type, _ mirror: Mirror.Type
  ) throws {
    let bytes = try Documented.repeated(product, name)
    try compare(bytes, [Generated].self, [Mirror].self, name)
  }

  private static func compare<Generated: JSONConvertible, Mirror: Decodable>(
    _ bytes: [UInt8], _ generated: [Generated].Type, _ mirror: [Mirror].Type, _ name: String
  ) throws {
    let data = Data(bytes)
    let decoder = JSONDecoder()
    var count = 0
    let foundation = try best(of: 5) { count += try decoder.decode(mirror, from: data).count }
    let ours = try best(of: 20) { count += try JSONDecoding.decode(generated, from: bytes).value.count }
    precondition(count > 0)
    let held = try Memory.held { try decoder.decode(mirror, from: data) }
    let heldByOurs = try Memory.held { try JSONDecoding.decode(generated, from: bytes).value }
    let megabytes = Double(bytes.count) / 1e6
    print(
      "  \(name): \(text(megabytes / foundation, 0)), \(text(megabytes / ours, 0)), \(text(foundation / ours, 1)),",
      text(heldByOurs / held, 2))
  }

  /// Sorting the decoded orders by price, which reads a decimal at each comparison.
  private static func compareSorting(_ bytes: [UInt8]) throws {
    let orders = try JSONDecoding.decode(Spot.AllOrders.Response.self, from: bytes).value
    let prices = try JSONDecoder().decode(Spot.MirrorAllOrders.Response.self, from: Data(bytes)).map(\.price.decimal)
    var count = 0
    let exact = best(of: 5) { count += orders.sorted { $0.price < $1.price }.count }
    let decimal = best(of: 5) { count += prices.sorted().count }
    precondition(count > 0)
    print(
      "  sorted by price: \(text(exact * 1e3, 2)) ms; prices alone as Foundation's Decimal: \(text(decimal * 1e3, 2)) ms"
    )
  }

  private static func best(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<runs {
      let start = clock.now
      try body()
      best = min(best, (clock.now - start) / .seconds(1))
    }
    return best
  }

  private static func text(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
}
