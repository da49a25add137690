import Documents
import Specification

/// What sending an operation can do. Whatever no row lists and is not a GET is unknown: the strictest.
enum SafetyTable {
  /// A row: requests of a method whose path ends in `suffix`, and what they do.
  struct Row: Sendable {
    var method: HTTPMethod
    var suffix: String
    var safety: Safety
    var reason: String
  }

  /// Rows in the order in which they are tried.
  static let rows: [Row] = [
    Row(method: .post, suffix: "/order/test", safety: .read, reason: "checks an order and does not place it"),
    Row(method: .post, suffix: "/order", safety: .place, reason: "places an order"),
    Row(method: .put, suffix: "/order", safety: .place, reason: "changes price or quantity of an order"),
    Row(method: .delete, suffix: "/order", safety: .cancel, reason: "cancels the order that it names"),
    Row(method: .delete, suffix: "/openOrders", safety: .cancelAll, reason: "cancels every open order of a symbol"),
    Row(method: .delete, suffix: "/allOpenOrders", safety: .cancelAll, reason: "cancels every open order of a symbol"),
  ]

  /// The safety class of an operation.
  static func safety(of key: OperationKey) -> Safety {
    if let row = rows.first(where: { $0.method == key.method && key.path.hasSuffix($0.suffix) }) { return row.safety }
    return key.method == .get ? .read : .unknown
  }
}

/// The sections of the documentation that page addresses name.
enum PageSections {
  /// Path components that name a kind of interface and no section.
  private static let interfaces: Set<String> = ["rest-api", "websocket-api"]

  /// The section of a page: the first component behind the product that names one.
  static func section(of page: PageAddress, product: Product) -> String {
    let prefix = product.pages.filter { page.path.hasPrefix($0) }.max { $0.count < $1.count } ?? ""
    let components = page.path.dropFirst(prefix.count).split(separator: "/").map(String.init)
    return components.first { !interfaces.contains($0) } ?? components.first ?? product.name
  }
}
