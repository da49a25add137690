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

  /// Plans an operation; nil where nothing is known of its pages.
  init?(_ plan: OperationPlan, _ names: Vocabulary.Paging) {
    guard plan.operation.safety == .read, let rows = PageRows(plan.response) else { return nil }
    (parameters, list) = (plan.parameters, rows)
    let number = Self.number(plan, rows, names)
    let window = Self.window(plan, names, isPaged: number?.isCounted ?? false)
    let period = window ?? Self.period(plan, names)
    uncounted = number?.isCounted == false ? number?.parameter : nil
    if number == nil, let cursor = Self.cursor(plan, rows, names) {
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
  private static func number(_ plan: OperationPlan, _ rows: PageRows, _ names: Vocabulary.Paging) -> Step? {
    if let number = integer(names.numbers, plan) {
      let first = number.parameter.defaultValue ?? number.parameter.min
      if first?.text ?? "1" == "1" {
        return .number(
          number, isCounted: first != nil, size: integer(names.sizes, plan), total: rows.total(names.totals))
      }
    }
    if let offset = integer(names.offsets, plan), offset.parameter.defaultValue?.text ?? "0" == "0" {
      return .offset(offset, size: integer(names.sizes, plan))
    }
    return nil
  }

  /// Steps by the ids of rows.
  private static func cursor(_ plan: OperationPlan, _ rows: PageRows, _ names: Vocabulary.Paging) -> Cursor? {
    for id in names.ids {
      guard let parameter = integer([id.parameter], plan), let member = rows.integer(id.members) else { continue }
      let (needed, excluded) = companions(of: id.parameter, in: plan)
      return Cursor(
        parameter: parameter, member: member, isExclusive: parameter.parameter.cursor == "exclusive", needed: needed,
        excluded: excluded, time: rows.time)
    }
    return nil
  }

  /// The first of some parameters that is a whole number.
  static func integer(_ names: [String], _ plan: OperationPlan) -> ParameterPlan? {
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
}

extension PagePlan.Step {
  /// Whether it is known where the list begins, so that it can be read from there again.
  var isCounted: Bool {
    if case .number(_, let isCounted, _, _) = self { isCounted } else { true }
  }
}
