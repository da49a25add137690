import SwiftCode

/// The conformance of a union of filters to the runtime's `OrderFilter`.
enum OrderBoundsCode {
  /// The protocol, where a filter of the union bounds orders.
  static func conformances(_ cases: [UnionCasePlan]) -> [String] {
    cases.contains { $0.orderBounds != nil } ? ["OrderFilter"] : []
  }

  /// The property that the protocol demands.
  static func members(_ cases: [UnionCasePlan]) -> [Declaration] {
    let bounding = cases.compactMap { item in item.orderBounds.map { (item.name, $0) } }
    guard !bounding.isEmpty else { return [] }
    let known = bounding.map { name, bounds in
      Statement.Case(".\(name)(let filter)", .return(.call("OrderFilters", bounds.ranges.map(argument))))
    }
    let others = cases.count == bounding.count ? ".unknown" : nil
    return [
      .computed(
        ComputedProperty(
          "What the filter demands of price, quantity and value of orders of every type and side.", "public var",
          "orderBounds", type: "OrderFilters",
          body: [.switch("self", known + [Statement.Case(others, .return("OrderFilters()"))])]))
    ]
  }

  private static func argument(_ range: OrderBoundsPlan.Range) -> Argument {
    let bounds = range.bounds.map { Argument($0.label, .text("filter.\($0.member)")) }
    return Argument(range.subject, .call(".init", bounds))
  }
}
