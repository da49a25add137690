import Specification

// Windows of time in which lists are asked for.
extension PagePlan {
  /// A window of time.
  struct Window {
    var start: ParameterPlan
    var end: ParameterPlan
    /// The greatest lengths, the shortest first; empty where none is documented.
    var lengths: [Length]
    /// The parameter that limits the rows, with its default.
    var limit: ParameterPlan?

    /// Whether both ends may be left out.
    var isOptional: Bool { start.isOptional && end.isOptional }
  }

  /// The greatest length of a window.
  struct Length {
    var count: Int
    var unit: TimeSpanUnit
    /// The case in which it holds; nil for all.
    var condition: Condition?

    var milliseconds: Int { unit.milliseconds(count) ?? .max }
  }

  /// Begin and end of a time that nothing limits.
  static func period(_ plan: OperationPlan, _ names: Vocabulary.Paging) -> Window? {
    for period in names.periods {
      guard let start = time(period.start, plan), let end = time(period.end, plan) else { continue }
      return Window(start: start, end: end, lengths: [], limit: rowLimit(plan, names))
    }
    return nil
  }

  private static func time(_ name: String, _ plan: OperationPlan) -> ParameterPlan? {
    guard let parameter = plan.parameter(name), case .timestamp = parameter.type else { return nil }
    return parameter
  }

  /// The parameter that limits the rows of an answer, where its default is known.
  private static func rowLimit(_ plan: OperationPlan, _ names: Vocabulary.Paging) -> ParameterPlan? {
    integer(names.sizes, plan).flatMap { limit in
      limit.parameter.defaultValue.flatMap { Int64($0.text) }.map { _ in limit }
    }
  }

  /// The window whose greatest length is documented.
  static func window(_ plan: OperationPlan, _ names: Vocabulary.Paging, isPaged: Bool) -> Window? {
    // Without the number of rows that an answer can hold, a window may be cut short unseen.
    let limit = rowLimit(plan, names)
    guard isPaged || limit != nil else { return nil }
    let windows = plan.operation.rules.compactMap { rule -> Window? in
      guard case .window(let from, let to, let length, let unitName, let condition) = rule,
        let unit = TimeSpanUnit(spelling: unitName), unit.isFixed,
        let start = time(from, plan), let end = time(to, plan)
      else { return nil }
      let longest = Length(count: length, unit: unit, condition: condition)
      return Window(start: start, end: end, lengths: [longest], limit: limit)
    }
    guard var window = windows.first else { return nil }
    let ofSameEnds = windows.filter {
      ($0.start.parameter.name, $0.end.parameter.name) == (window.start.parameter.name, window.end.parameter.name)
    }
    window.lengths = ofSameEnds.flatMap(\.lengths).sorted { $0.milliseconds < $1.milliseconds }
    return window
  }
}
