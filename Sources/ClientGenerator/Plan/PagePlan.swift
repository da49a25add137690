import Specification

/// How the pages of a list follow each other, where the facts tell.
struct PagePlan {
  /// What follows a page.
  enum Step {
    /// The page with the next number; `isCounted` where the documentation tells that the first one is 1.
    case number(ParameterPlan, isCounted: Bool, size: ParameterPlan?, total: String?)
    /// The rows behind those that were given; `size` limits the rows of an answer.
    case offset(ParameterPlan, size: ParameterPlan?)
    /// The rows behind the largest id.
    case id(Cursor)

    /// The parameter that is another one on each page.
    var parameter: ParameterPlan {
      switch self {
      case .number(let parameter, _, _, _), .offset(let parameter, _): parameter
      case .id(let cursor): cursor.parameter
      }
    }
  }

  /// An id from which on rows are listed.
  struct Cursor {
    var parameter: ParameterPlan
    /// The member of rows that holds it.
    var member: String
    /// Whether the row of that id is not among those that are listed.
    var isExclusive: Bool
    /// Parameters without which the id cannot be sent.
    var needed: [ParameterPlan]
    /// Parameters beside which it cannot be sent, but for times.
    var excluded: [ParameterPlan]
    /// The member of rows that tells their time, where a period may be asked for instead.
    var time: String?
  }

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
    var milliseconds: Int
  }

  /// Rows that are listed by a time that each of them tells.
  struct Rows {
    /// The type of a row.
    var type: String
    /// The member that tells its time.
    var time: String
  }

  /// The parameters that callers set.
  let parameters: [ParameterPlan]
  /// The list in the answer.
  let list: PageRows
  let step: Step?
  let window: Window?
  /// The number of a page, where the documentation does not tell with which the first one begins.
  let uncounted: ParameterPlan?
  /// The rows, where a period is read on by their time.
  let rows: Rows?

  private static let numbers = ["current", "page"]
  private static let sizes = ["size", "limit", "rows", "pageSize"]
  private static let totals = ["total", "totalCount"]
  /// Parameters for an id, with the members of rows that hold it.
  private static let ids = [(parameter: "fromId", members: ["id", "a"])]
  /// Parameters for begin and end of a period whose length nothing limits.
  private static let periods = [(start: "startTime", end: "endTime")]

  /// Plans an operation; nil where nothing is known of its pages.
  init?(_ plan: OperationPlan) {
    guard plan.operation.safety == .read, let rows = PageRows(plan.response) else { return nil }
    (parameters, list) = (plan.parameters, rows)
    let number = Self.number(plan, rows)
    let window = Self.window(plan, isPaged: number?.isCounted ?? false)
    let period = window ?? Self.period(plan)
    uncounted = number?.isCounted == false ? number?.parameter : nil
    if number == nil, let cursor = Self.cursor(plan, rows) {
      // An id alone cannot tell where a period ends, nor times beside it where to go on.
      let isWhole = period.map { $0.isOptional && $0.limit != nil && cursor.time != nil } ?? true
      (self.step, self.window) = isWhole ? (.id(cursor), period) : (nil, window)
    } else if let number, number.isCounted || period?.limit == nil {
      (self.step, self.window) = (number, number.isCounted ? window : nil)
    } else {
      // With which number pages begin need not be known where times tell what is missing.
      (self.step, self.window) = (nil, period?.limit == nil ? nil : period)
    }
    if self.step == nil && self.window == nil { return nil }
    let isByTime = self.step == nil && self.window?.isOptional == true
    self.rows = isByTime ? rows.row.flatMap { row in rows.time.map { Rows(type: row, time: $0) } } : nil
  }

  /// Whether a period is looked for by its time and read on by id.
  var isByPeriod: Bool {
    if case .id = step { window != nil } else { false }
  }

  /// Steps by the number of a page or of rows.
  private static func number(_ plan: OperationPlan, _ rows: PageRows) -> Step? {
    if let number = integer(numbers, plan) {
      let first = number.parameter.defaultValue ?? number.parameter.min
      if first?.text ?? "1" == "1" {
        return .number(number, isCounted: first != nil, size: integer(sizes, plan), total: rows.total(totals))
      }
    }
    if let offset = integer(["offset"], plan), offset.parameter.defaultValue?.text ?? "0" == "0" {
      return .offset(offset, size: integer(sizes, plan))
    }
    return nil
  }

  /// Steps by the ids of rows.
  private static func cursor(_ plan: OperationPlan, _ rows: PageRows) -> Cursor? {
    for id in ids {
      guard let parameter = integer([id.parameter], plan), let member = rows.integer(id.members) else { continue }
      let (needed, excluded) = companions(of: id.parameter, in: plan)
      return Cursor(
        parameter: parameter, member: member, isExclusive: parameter.parameter.cursor == "exclusive", needed: needed,
        excluded: excluded, time: rows.time)
    }
    return nil
  }

  /// The first of some parameters that is a whole number.
  private static func integer(_ names: [String], _ plan: OperationPlan) -> ParameterPlan? {
    names.lazy.compactMap { plan.parameter($0) }.first { if case .int64 = $0.type { true } else { false } }
  }

  /// Parameters that a parameter needs, and others beside which it cannot be sent; times are left out.
  private static func companions(
    of name: String, in plan: OperationPlan
  ) -> (needed: [ParameterPlan], excluded: [ParameterPlan]) {
    var (needed, excluded): (Set<String>, Set<String>) = ([], [])
    for rule in plan.operation.rules {
      switch rule {
      case .needs(name, let other, let values) where values.isEmpty: needed.insert(other)
      case .notTogether(let names) where names.contains(name):
        if names.count == 2 { excluded.formUnion(names.filter { $0 != name }) }
      default: break
      }
    }
    let optional = plan.parameters.filter { plan in
      if case .timestamp = plan.type { false } else { plan.isOptional }
    }
    return (
      optional.filter { needed.contains($0.parameter.name) }, optional.filter { excluded.contains($0.parameter.name) }
    )
  }

  /// Begin and end of a time that nothing limits.
  private static func period(_ plan: OperationPlan) -> Window? {
    for names in periods {
      guard let start = time(names.start, plan), let end = time(names.end, plan) else { continue }
      return Window(start: start, end: end, lengths: [], limit: rowLimit(plan))
    }
    return nil
  }

  private static func time(_ name: String, _ plan: OperationPlan) -> ParameterPlan? {
    guard let parameter = plan.parameter(name), case .timestamp = parameter.type else { return nil }
    return parameter
  }

  /// The parameter that limits the rows of an answer, where its default is known.
  private static func rowLimit(_ plan: OperationPlan) -> ParameterPlan? {
    integer(sizes, plan).flatMap { limit in limit.parameter.defaultValue.flatMap { Int64($0.text) }.map { _ in limit } }
  }

  /// The window whose greatest length is documented.
  private static func window(_ plan: OperationPlan, isPaged: Bool) -> Window? {
    // Without the number of rows that an answer can hold, a window may be cut short unseen.
    let limit = rowLimit(plan)
    guard isPaged || limit != nil else { return nil }
    let windows = plan.operation.rules.compactMap { rule -> Window? in
      guard case .window(let from, let to, let length, let unitName, let condition) = rule,
        let unit = TimeSpanUnit(spelling: unitName), unit.isFixed,
        let start = time(from, plan), let end = time(to, plan)
      else { return nil }
      let longest = Length(count: length, unit: unit, condition: condition, milliseconds: length * unit.milliseconds)
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

extension PagePlan.Step {
  /// Whether it is known where the list begins, so that it can be read from there again.
  var isCounted: Bool {
    if case .number(_, let isCounted, _, _) = self { isCounted } else { true }
  }
}
