import Specification

/// How the pages of a list follow each other, where the facts tell.
struct PagePlan {
  /// What follows a page.
  enum Step {
    /// The page with the next number, counted from 1.
    case number(ParameterPlan, size: ParameterPlan?, total: String?)
    /// The rows behind those that were given.
    case offset(ParameterPlan)
    /// The rows behind the largest id.
    case id(Cursor)

    /// The parameter that is another one on each page.
    var parameter: ParameterPlan {
      switch self {
      case .number(let parameter, _, _), .offset(let parameter): parameter
      case .id(let cursor): cursor.parameter
      }
    }

    /// Begin and end of a time that cannot be sent beside it.
    var excluded: (start: ParameterPlan, end: ParameterPlan)? {
      if case .id(let cursor) = self { cursor.excluded } else { nil }
    }
  }

  /// An id from which on rows are listed.
  struct Cursor {
    var parameter: ParameterPlan
    /// The member of rows that holds it.
    var member: String
    /// Whether the row of that id is not among those that are listed.
    var isExclusive: Bool
    /// Begin and end of a time that cannot be sent beside the id.
    var excluded: (start: ParameterPlan, end: ParameterPlan)?
  }

  /// A window of time whose length is limited.
  struct Window {
    var start: ParameterPlan
    var end: ParameterPlan
    var length: Int
    var unit: TimeSpanUnit
    /// The parameter that limits the rows, with its default.
    var limit: ParameterPlan?
    /// Whether longer windows are allowed in some cases.
    var isShortest = false
  }

  /// The number of rows in an answer that is called `page`.
  let count: String
  let step: Step?
  let window: Window?

  private static let numbers = ["current", "page"]
  private static let sizes = ["size", "limit", "rows", "pageSize"]
  private static let totals = ["total", "totalCount"]
  /// Parameters for an id, with the members of rows that hold it.
  private static let ids = [(parameter: "fromId", members: ["id", "a"])]
  /// Units of windows that have one length, in milliseconds.
  private static let windowUnits = [
    "millisecond": 1, "second": 1000, "minute": 60_000, "hour": 3_600_000, "day": 86_400_000,
  ]

  /// Plans an operation; nil where nothing is known of its pages.
  init?(_ plan: OperationPlan) {
    guard plan.operation.safety == .read, let rows = Rows(plan.response) else { return nil }
    count = rows.count
    step = Self.step(plan, rows)
    // Windows that answers by id may cut short need the id to go on, which excludes times.
    if case .id = step { window = nil } else { window = Self.window(plan, isPaged: step != nil) }
    if step == nil && window == nil { return nil }
  }

  private static func step(_ plan: OperationPlan, _ rows: Rows) -> Step? {
    func integer(_ names: [String]) -> ParameterPlan? {
      names.lazy.compactMap { plan.parameter($0) }.first { if case .int64 = $0.type { true } else { false } }
    }
    if let number = integer(numbers), number.parameter.defaultValue?.text ?? "1" == "1" {
      return .number(number, size: integer(sizes), total: rows.total(totals))
    }
    if let offset = integer(["offset"]), offset.parameter.defaultValue?.text ?? "0" == "0" { return .offset(offset) }
    for id in ids {
      if let parameter = integer([id.parameter]), let member = rows.integer(id.members) {
        return .id(
          Cursor(
            parameter: parameter, member: member, isExclusive: parameter.parameter.cursor == "exclusive",
            excluded: excluded(by: parameter.parameter.name, in: plan)))
      }
    }
    return nil
  }

  /// The two ends of a window, where the begin cannot be sent beside a parameter.
  private static func excluded(
    by name: String, in plan: OperationPlan
  ) -> (start: ParameterPlan, end: ParameterPlan)? {
    let others = Set(
      plan.operation.rules.flatMap { rule -> [String] in
        guard case .notTogether(let names) = rule, names.count == 2, names.contains(name) else { return [] }
        return names
      })
    for case .window(let from, let to, _, _, _) in plan.operation.rules where others.contains(from) {
      guard let start = plan.parameter(from), let end = plan.parameter(to), start.isOptional, end.isOptional
      else { continue }
      return (start, end)
    }
    return nil
  }

  /// The shortest window, which is right also where another one holds in a case only.
  private static func window(_ plan: OperationPlan, isPaged: Bool) -> Window? {
    let limit = sizes.lazy.compactMap { plan.parameter($0) }.first {
      if case .int64 = $0.type { true } else { false }
    }
    // Without the number of rows that an answer can hold, a window may be cut short unseen.
    guard isPaged || limit?.parameter.defaultValue.flatMap({ Int64($0.text) }) != nil else { return nil }
    let windows = plan.operation.rules.compactMap { rule -> (window: Window, length: Int)? in
      guard case .window(let from, let to, let length, let unitName, _) = rule,
        let unit = TimeSpanUnit(unitName), let milliseconds = windowUnits[unit.word],
        let start = plan.parameter(from), case .timestamp = start.type,
        let end = plan.parameter(to), case .timestamp = end.type
      else { return nil }
      return (Window(start: start, end: end, length: length, unit: unit, limit: limit), length * milliseconds)
    }
    guard let least = windows.min(by: { $0.length < $1.length }) else { return nil }
    var shortest = least.window
    shortest.isShortest = windows.contains { $0.length > least.length }
    return shortest
  }

  /// The rows of an answer: the whole of it, or its only list.
  private struct Rows {
    let path: String
    let isOptional: Bool
    let record: RecordPlan?
    let answer: RecordPlan?

    init?(_ response: TypePlan) {
      switch response {
      case .array(let element):
        (path, isOptional, record, answer) = ("page", false, Self.record(element), nil)
      case .record(let answer):
        let lists = answer.members.filter { if case .array = $0.type { true } else { false } }
        guard !answer.isTuple, lists.count == 1, case .array(let element) = lists[0].type else { return nil }
        path = "page.\(lists[0].name)"
        isOptional = lists[0].presence != .value
        record = Self.record(element)
        self.answer = answer
      default: return nil
      }
    }

    private static func record(_ element: TypePlan) -> RecordPlan? {
      if case .record(let record) = element { record } else { nil }
    }

    /// The number of rows.
    var count: String { isOptional ? "(\(path)?.count ?? 0)" : "\(path).count" }

    /// The member of the answer that counts all rows.
    func total(_ names: [String]) -> String? {
      answer?.members.first { names.contains($0.field.name) && Self.isInteger($0.type) }.map { "page.\($0.name)" }
    }

    /// The member of each row that holds an id.
    func integer(_ names: [String]) -> String? {
      guard !isOptional, answer == nil else { return nil }
      return names.lazy.compactMap { name in record?.members.first { $0.field.name == name } }
        .first { Self.isInteger($0.type) && $0.presence == .value }?.name
    }

    private static func isInteger(_ type: TypePlan) -> Bool {
      if case .scalar("Int64", _) = type { true } else { false }
    }
  }
}
