/// A filter of an answer that may bound what orders are about.
///
/// Generated unions of filters conform, so that the filters of a symbol are all that is needed:
/// `OrderFilters(symbol.filters)`.
public protocol OrderFilter {
  /// What it demands of orders of every type and side; nothing where it bounds something else.
  var orderBounds: OrderFilters { get }
}

extension OrderFilters {
  /// What all filters of a list demand together: the narrowest bounds, and the largest step.
  ///
  /// Filters whose bounds depend on prices of the market, on the type of the order or on its side are not among them.
  public init(_ filters: some Sequence<some OrderFilter>) {
    self.init()
    for bounds in filters.lazy.map(\.orderBounds) {
      price.narrow(to: bounds.price)
      quantity.narrow(to: bounds.quantity)
      notional.narrow(to: bounds.notional)
    }
  }
}

extension OrderFilters.Range {
  /// Takes over the bounds of another range that are narrower.
  fileprivate mutating func narrow(to other: OrderFilters.Range) {
    minimum = [minimum, other.minimum].compactMap(\.self).filter { !$0.isZero }.max()
    maximum = [maximum, other.maximum].compactMap(\.self).filter { !$0.isZero }.min()
    if let otherStep = other.step, !otherStep.isZero, step.map({ $0 < otherStep }) ?? true {
      (step, origin) = (otherStep, other.origin)
    }
  }
}
