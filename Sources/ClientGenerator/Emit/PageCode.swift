import SwiftCode

/// The members by which the pages of a list follow each other.
struct PageCode {
  let plan: PagePlan

  /// The protocols of the runtime that the members fulfil.
  var conformances: [String] {
    if plan.isByPeriod { return ["CursorOperation"] }
    if plan.rows != nil { return ["TimedOperation"] }
    return (plan.step == nil ? [] : ["PagedOperation"]) + (plan.window == nil ? [] : ["WindowedOperation"])
  }

  /// The names of the properties that the members write.
  var written: Set<String> {
    let unsent = plan.window == nil ? nil : plan.uncounted
    return Set([plan.step?.parameter, plan.window?.start, plan.window?.end, unsent].compactMap { $0?.name })
  }

  /// The members.
  var members: [Declaration] { (plan.step.map { [following($0)] } ?? []) + (plan.window.map(windowed) ?? []) }

  /// The number of rows in an answer that is called `page`.
  private var count: String {
    guard let list = plan.list.list else { return "page.count" }
    return plan.list.isOptional ? "(page.\(list)?.count ?? 0)" : "page.\(list).count"
  }

  private func following(_ step: PagePlan.Step) -> Declaration {
    let value: Expression
    switch step {
    case .number(let number, let isCounted, let size, let total):
      var arguments = [
        Argument("after", .text(isCounted ? own(number, or: "1") : own(number))), Argument("count", .text(count)),
      ]
      if let size, let given = capacity(size) { arguments.append(Argument("size", .text(given))) }
      if let total { arguments.append(Argument("total", .text("page.\(total)"))) }
      value = .call("Paging.number", arguments)
    case .offset(let offset, let size):
      var arguments = [Argument("after", .text(own(offset, or: "0"))), Argument("count", .text(count))]
      if let limit = size.flatMap(capacity) { arguments.append(Argument("limit", .text(limit))) }
      value = .call("Paging.offset", arguments)
    case .id(let cursor):
      value = .call(
        "Paging.id",
        [
          Argument(cursor.isExclusive ? "behind" : "after", .text("self.\(cursor.parameter.name)")),
          Argument("largest", .text("page.map(\\.\(cursor.member)).max()")),
        ])
    }
    let request = Expression.call(
      "Paging.request",
      [Argument(nil, "self"), Argument("with", .text("\\.\(step.parameter.name)")), Argument(nil, value)])
    return .function(
      Function(
        Documentation("The request for the page after `page`; nil when nothing follows\(unless(step))."),
        "public func following",
        [FunctionParameter("_ page", "Response")], result: "-> Self?", body: body(request)))
  }

  /// What else ends a list whose first page has no documented number.
  private func unless(_ step: PagePlan.Step) -> String {
    guard case .number(let number, false, _, _) = step, number.isOptional else { return "" }
    return ", and where `\(number.parameter.name)` is not sent, since with which number pages begin is not documented"
  }

  /// The id says where to go on, alone: times beside it are refused or warned of. Where it cannot be sent, nothing follows.
  private func body(_ request: Expression) -> [Statement] {
    guard case .id(let cursor) = plan.step else { return [.return(request)] }
    let reasons = cursor.needed.map { "\(own($0)) == nil" } + cursor.excluded.map { "\(own($0)) != nil" }
    let check = reasons.isEmpty ? [] : [stop(.text(reasons.joined(separator: " || ")))]
    guard let window = plan.window else { return check + [.return(request)] }
    return check + [
      .assign("var request", request), .assign("request?.\(window.start.name)", "nil"),
      .assign("request?.\(window.end.name)", "nil"), .return("request"),
    ]
  }

  private func stop(_ condition: Expression) -> Statement {
    .conditional([Statement.Branch(condition, [.return("nil")])], otherwise: [])
  }

  private func windowed(_ window: PagePlan.Window) -> [Declaration] {
    let current = ComputedProperty(
      "The window of this request; nil unless both ends are set.", "public var", "window", type: "TimeWindow?",
      body: [
        .return(
          .call("TimeWindow", [Argument("from", .text(window.start.name)), Argument("to", .text(window.end.name))]))
      ])
    var body: [Statement] = [
      .expression("var request = self"), .assign("request.\(window.start.name)", "window.startTime"),
      .assign("request.\(window.end.name)", "window.endTime"),
    ]
    if let first = firstPage { body.append(first) }
    let within = Function(
      "The same request for another window, from its first page.", "public func within",
      [FunctionParameter("_ window", "TimeWindow")], result: "-> Self", body: body + [.return("request")])
    let asked = plan.isByPeriod || plan.rows != nil ? period(window) : [.computed(current)]
    return [longest(window)] + asked + [.function(within)]
      + (plan.step == nil || plan.isByPeriod ? [filled(window)] : [])
  }

  /// The greatest length that holds for what the request sends.
  private func longest(_ window: PagePlan.Window) -> Declaration {
    let ends = "from `\(window.start.parameter.name)` to `\(window.end.parameter.name)`"
    guard let shortest = window.lengths.first else {
      return .computed(
        ComputedProperty(
          "Nothing is documented that limits the time \(ends).", "public var", "maximumWindow", type: "TimeSpan",
          body: [.return(".milliseconds(.max)")]))
    }
    var body: [Statement] = []
    let conditions = ConditionCode(parameters: plan.parameters)
    var last: PagePlan.Length?
    for length in window.lengths where last == nil {
      if case .when(let expression)? = length.condition.map(conditions.result) {
        body.append(.conditional([Statement.Branch(expression, [.return(span(length))])], otherwise: []))
      } else {
        last = length
      }
    }
    body.append(.return(span(last ?? shortest)))
    return .computed(
      ComputedProperty(
        "The longest time \(ends)\(body.count > 1 ? " beside what else is sent" : "").", "public var", "maximumWindow",
        type: "TimeSpan", body: body))
  }

  private func span(_ length: PagePlan.Length) -> Expression {
    length.unit.code(length.count)
  }

  /// Begin and end of what is asked for by time, and the times of its rows.
  private func period(_ window: PagePlan.Window) -> [Declaration] {
    let cursor: PagePlan.Cursor? = if case .id(let cursor) = plan.step { cursor } else { nil }
    let id = cursor.map { ", and where `\($0.parameter.parameter.name)` is" } ?? ""
    let begin = cursor.map { "\(own($0.parameter)) == nil ? \(own(window.start)) : nil" } ?? own(window.start)
    let start = ComputedProperty(
      "The begin of the period; nil where none is sent\(id).", "public var", "periodStart", type: "Timestamp?",
      body: [.return(.text(begin))])
    let end = ComputedProperty(
      "The end of the period; nil where none is sent.", "public var", "periodEnd", type: "Timestamp?",
      body: [.return(.text(own(window.end)))])
    return [.computed(start), .computed(end)] + (cursor?.time.map(rowsUntil) ?? plan.rows.map(timeOfRow) ?? [])
  }

  private func timeOfRow(_ rows: PagePlan.Rows) -> [Declaration] {
    [
      .function(
        Function(
          "The time by which a row is listed.", "public static func time", [FunctionParameter("of row", rows.type)],
          result: "-> Timestamp", body: [.return(.text("row.\(rows.time)"))]))
    ]
  }

  private func rowsUntil(by time: String) -> [Declaration] {
    let value = Expression.call(
      "Paging.rows", [Argument(nil, "page"), Argument("until", "end"), Argument("by", .text("\\.\(time)"))])
    return [
      .function(
        Function(
          "The rows until `end`; nil where none lies behind it.", "public func rows",
          [FunctionParameter("of page", "Response"), FunctionParameter("until end", "Timestamp")],
          result: "-> Response?", body: [.return(value)]))
    ]
  }

  private func filled(_ window: PagePlan.Window) -> Declaration {
    let limit = window.limit.flatMap(capacity) ?? "0"
    return .function(
      Function(
        "Whether the answer holds as many rows as it can, so that rows of its window may be missing.",
        "public func isFilled", [FunctionParameter("by page", "Response")], result: "-> Bool",
        body: [.return(.text("\(count) >= \(limit)"))]))
  }

  private var firstPage: Statement? {
    guard let step = plan.step else { return plan.uncounted.map { .assign("request.\($0.name)", "nil") } }
    let first = if case .number = step { "1" } else { "0" }
    return .assign("request.\(step.parameter.name)", .text(step.parameter.isOptional ? "nil" : first))
  }

  /// The value of a parameter.
  private func own(_ plan: ParameterPlan) -> String { "self.\(plan.name)" }

  /// The value of a parameter, which another stands for where it is not sent.
  private func own(_ plan: ParameterPlan, or otherwise: String) -> String {
    plan.isOptional ? "\(own(plan)) ?? \(otherwise)" : own(plan)
  }

  /// The most rows that an answer can hold, whatever is asked for: no more than the documented maximum, or the default
  /// where there is none; nil where the number is not known.
  private func capacity(_ plan: ParameterPlan) -> String? {
    guard let given = sent(plan) else { return nil }
    let parameter = plan.parameter
    guard let largest = (parameter.max ?? parameter.defaultValue)?.text, Int64(largest) != nil else { return given }
    return "min(\(given), \(largest))"
  }

  /// The value of a parameter, or its documented default; nil where neither is known.
  private func sent(_ plan: ParameterPlan) -> String? {
    guard case .int64 = plan.type else { return nil }
    guard plan.isOptional else { return "self.\(plan.name)" }
    guard let value = plan.parameter.defaultValue?.text, Int64(value) != nil else { return nil }
    return "self.\(plan.name) ?? \(value)"
  }
}
