import Specification

/// Rules for the facts of parameters: types, values, bounds.
extension DiffRule {
  private static let sameType = Judgement.none("the argument has the same type")

  static let parameterFactRules = [
    DiffRule(
      "request-parameter-type-reinterpreted", "An integer is a time, or a time an integer.",
      wire: .none("the same digits are sent"), swift: .breaking("the argument has another type"), mirror: .itself,
      example: "`startTime` `int64` becomes `timestamp`."
    ) { $0.isFact(.parameter, of: "type") && TypeChange($0) == .reinterpreted },
    DiffRule(
      "request-parameter-type-widened", "A parameter takes more values than before.",
      wire: .compatible("what was right is right"), swift: .breaking("the argument has another type"),
      mirror: .rule("request-parameter-type-narrowed"), example: "`orderId` `int64` becomes `string`."
    ) { $0.isFact(.parameter, of: "type") && TypeChange($0) == .wider },
    DiffRule(
      "request-parameter-type-narrowed", "A parameter takes fewer values than before.",
      wire: .breaking("other values are refused"), swift: .breaking("the argument has another type"),
      mirror: .rule("request-parameter-type-widened"), example: "`orderId` `string` becomes `int64`."
    ) { $0.isFact(.parameter, of: "type") && TypeChange($0) == .narrower },
    DiffRule(
      "request-parameter-type-changed", "A parameter has another type.", wire: .breaking("old values are refused"),
      swift: .breaking("the argument has another type"), mirror: .itself,
      example: "`symbols` `string` becomes `array of string`."
    ) { $0.isFact(.parameter, of: "type") },
    DiffRule(
      "request-parameter-default-added", "What holds when a parameter is not sent is documented.",
      wire: .compatible("it may have held before"), swift: .none("the client sends no defaults"),
      mirror: .rule("request-parameter-default-removed"), example: "`limit` has the default 500."
    ) { $0.isFact(.parameter, of: "default", "whenOmitted") && $0.isNew },
    DiffRule(
      "request-parameter-default-removed", "What holds when a parameter is not sent is documented no more.",
      wire: .compatible("it may hold still"), swift: .none("the client sends no defaults"),
      mirror: .rule("request-parameter-default-added"), example: "`limit` has no default any more."
    ) { $0.isFact(.parameter, of: "default", "whenOmitted") && $0.isGone },
    DiffRule(
      "request-parameter-default-changed", "Something else holds when a parameter is not sent.",
      wire: .breaking("requests without it mean something else"), swift: .none("the client sends no defaults"),
      mirror: .itself, example: "The default of `limit` is 100 instead of 500."
    ) { $0.isFact(.parameter, of: "default", "whenOmitted") },
    DiffRule(
      "request-parameter-bound-tightened", "A parameter takes a smaller range, or shorter values.",
      wire: .breaking("values outside are refused"), swift: .none("it is checked when the program runs"),
      mirror: .rule("request-parameter-bound-loosened"), example: "The largest `limit` is 500 instead of 1000."
    ) { BoundChange($0) == .tighter },
    DiffRule(
      "request-parameter-bound-loosened", "A parameter takes a larger range, or longer values.",
      wire: .compatible("values inside are right"), swift: .none("it is checked when the program runs"),
      mirror: .rule("request-parameter-bound-tightened"), example: "The largest `limit` is 1000 instead of 500."
    ) { BoundChange($0) == .looser },
    DiffRule(
      "request-parameter-bound-changed", "A parameter has a bound or pattern that cannot be compared with the old one.",
      wire: .breaking("some values may be refused"), swift: .none("it is checked when the program runs"),
      mirror: .itself, example: "`newClientOrderId` must match another pattern."
    ) { BoundChange($0) == .unclear },
    DiffRule(
      "request-parameter-enum-added", "The values of a parameter are listed.",
      wire: .breaking("other values may be refused"),
      swift: .none("a type of its own is reported apart"),
      mirror: .rule("request-parameter-enum-removed"), example: "`side` lists `BUY` and `SELL`."
    ) { $0.isFact(.parameter, of: "values") && $0.old == .array([]) },
    DiffRule(
      "request-parameter-enum-removed", "The values of a parameter are listed no more.",
      wire: .compatible("the values may be right still"), swift: .none("another type is reported apart"),
      mirror: .rule("request-parameter-enum-added"), example: "`side` has no list of values any more."
    ) { $0.isFact(.parameter, of: "values") && $0.new == .array([]) },
    DiffRule(
      "request-parameter-enum-value-added", "A parameter takes a further value.",
      wire: .none("existing programs do not send it"), swift: .compatible("a constant is new"),
      mirror: .rule("request-parameter-enum-value-removed"), example: "`timeInForce` takes `GTX`."
    ) { $0.isFact(.parameter, of: "values") && $0.isNew },
    DiffRule(
      "request-parameter-enum-value-removed", "A value of a parameter is documented no more.",
      wire: .breaking("it may be refused"), swift: .breaking("the constant is gone"),
      mirror: .rule("request-parameter-enum-value-added"), example: "`timeInForce` takes `GTX` no more."
    ) { $0.isFact(.parameter, of: "values") && $0.isGone },
    DiffRule(
      "request-parameter-enum-value-renamed", "A value of a parameter has another name on the page.",
      wire: .none("the value is the same"), swift: .breaking("the constant is named after it"), mirror: .itself,
      example: "1 is called `USDT futures` instead of `UM`."
    ) { $0.isFact(.parameter, of: "values") },
    DiffRule(
      "request-parameter-swift-type-changed", "Other values make text, a truth value or an enumeration of a parameter.",
      wire: .none("the values are judged apart"), swift: .breaking("the argument has another type"), mirror: .itself,
      example: "`isIsolated` takes `TRUE` and `FALSE` instead of `TRUE` alone."
    ) { $0.isFact(.parameter, of: "valuesKind") },
    DiffRule(
      "request-parameter-enum-reference-changed", "The values of a parameter are listed elsewhere.",
      wire: .none("the values are judged apart"), swift: .breaking("the type has another name"), mirror: .itself,
      example: "`type` refers to `OrderType` instead of `AlgoOrderType`."
    ) { $0.isFact(.parameter, of: "enum") },
    DiffRule(
      "request-parameter-list-format-changed", "A list stands otherwise in a request.",
      wire: .breaking("the old form is refused"), swift: sameType, mirror: .itself,
      example: "`symbols` is a JSON array instead of words with commas."
    ) { $0.isFact(.parameter, of: "format") },
    DiffRule(
      "request-parameter-location-changed", "A parameter stands elsewhere in a request: in the path, or no more.",
      wire: .breaking("the exchange does not find it"), swift: sameType, mirror: .itself,
      example: "`orderId` is a part of the path instead of the query."
    ) { $0.isFact(.parameter, of: "in") },
    DiffRule(
      "request-parameter-cursor-changed", "A parameter that continues a list stands for another place in it.",
      wire: .breaking("a program that pages may skip or repeat records"), swift: .none("it stands in comments only"),
      mirror: .itself, example: "Results begin with the record that `orderId` names, where they began behind it."
    ) { $0.isFact(.parameter, of: "cursor") },
    DiffRule(
      "request-parameter-unit-changed", "A time is counted in another unit.",
      wire: .breaking("times are taken for other times"), swift: sameType, mirror: .itself,
      example: "`startTime` counts microseconds instead of milliseconds."
    ) { $0.isFact(.parameter, of: "unit") },
  ]
}

/// The longest time that may lie between two parameters.
enum TimeWindow {
  /// Above 0 when the window got shorter, below 0 when it got longer; 0 when that cannot be said.
  static func order(_ difference: Difference) -> Int {
    guard let old = difference.old, let new = difference.new, old["max"] != nil, new["max"] != nil else { return 0 }
    if old["unit"] == new["unit"] { return DecimalOrder.compare(old["max"], new["max"]) ?? 0 }
    guard let left = milliseconds(old), let right = milliseconds(new) else { return 0 }
    return left == right ? 0 : left < right ? -1 : 1
  }

  private static func milliseconds(_ window: JSONValue) -> Int? {
    guard case .number(let text)? = window["max"], let count = Int(text), let unit = window["unit"]?.text else {
      return nil
    }
    return TimeSpanUnit(spelling: unit)?.milliseconds(count)
  }
}
