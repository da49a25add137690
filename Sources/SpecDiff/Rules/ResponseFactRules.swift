import Specification

/// Rules for the facts of fields and elements: types, values, units.
extension DiffRule {
  private static let sameType = Judgement.none("the property has the same type")
  private static let otherType = Judgement.breaking("the property has another type")

  static let fieldFactRules = [
    DiffRule(
      "response-field-type-reinterpreted", "An integer is a time, or a time an integer.",
      wire: .none("the same digits come"), swift: otherType, mirror: .itself,
      example: "`time` `int64` becomes `timestamp`."
    ) { $0.isType && TypeChange($0) == .reinterpreted },
    DiffRule(
      "response-field-type-learned", "The type of a field or element was not known.",
      wire: .none("anything could be read"), swift: otherType, mirror: .rule("response-field-type-forgotten"),
      example: "An example shows what stands in the list `fills`."
    ) { $0.isType && TypeChange($0) == .learned },
    DiffRule(
      "response-field-type-forgotten", "The type of a field or element is not known any more.",
      wire: .compatible("it may be the same still"), swift: otherType, mirror: .rule("response-field-type-learned"),
      example: "Examples show the list `fills` empty."
    ) { $0.isType && TypeChange($0) == .forgotten },
    DiffRule(
      "response-field-type-widened", "A field or element takes more values than before.",
      wire: .breaking("new values cannot be read"), swift: otherType, mirror: .rule("response-field-type-narrowed"),
      example: "`qty` `int64` becomes `decimal`."
    ) { $0.isType && TypeChange($0) == .wider },
    DiffRule(
      "response-field-type-narrowed", "A field or element takes fewer values than before.",
      wire: .compatible("the old type can hold them"), swift: otherType, mirror: .rule("response-field-type-widened"),
      example: "`qty` `decimal` becomes `int64`."
    ) { $0.isType && TypeChange($0) == .narrower },
    DiffRule(
      "response-field-type-changed", "A field or element has another type.", wire: .breaking("it cannot be read"),
      swift: otherType, mirror: .itself, example: "`fills` `object` becomes `array of object`."
    ) { $0.isType },
    DiffRule(
      "response-field-wire-changed", "A number stands in quotes, or without them, where it did not before.",
      wire: .compatible("both forms are read"), swift: sameType, mirror: .itself,
      example: "`\"price\": 1.0` without quotes."
    ) { $0.isFact(.field, .element, of: "wire") },
    DiffRule(
      "response-field-unit-changed", "A time is counted in another unit.",
      wire: .breaking("times are taken for others"),
      swift: sameType, mirror: .itself, example: "`time` counts seconds instead of milliseconds."
    ) { $0.isFact(.field, .element, of: "unit") },
    DiffRule(
      "response-field-enum-added", "The values of a field are listed.", wire: .none("other values are kept, too"),
      swift: .none("a type of its own is reported apart"),
      mirror: .rule("response-field-enum-removed"), example: "`status` lists `NEW` and `FILLED`."
    ) { $0.isValues && $0.old == .array([]) },
    DiffRule(
      "response-field-enum-removed", "The values of a field are listed no more.",
      wire: .compatible("other values are kept"), swift: .none("another type is reported apart"),
      mirror: .rule("response-field-enum-added"), example: "`status` has no list of values any more."
    ) { $0.isValues && $0.new == .array([]) },
    DiffRule(
      "response-field-enum-value-added", "A field may have a further value.",
      wire: .compatible("unknown values are kept"), swift: .compatible("a constant is new"),
      mirror: .rule("response-field-enum-value-removed"), example: "`status` may be `EXPIRED_IN_MATCH`."
    ) { $0.isValues && $0.isNew },
    DiffRule(
      "response-field-enum-value-removed", "A value of a field is documented no more.", wire: .none("it does not come"),
      swift: .breaking("the constant is gone"), mirror: .rule("response-field-enum-value-added"),
      example: "`status` is never `PENDING_CANCEL`."
    ) { $0.isValues && $0.isGone },
    DiffRule(
      "response-field-enum-value-renamed", "A value of a field has another name on the page.",
      wire: .none("the value is the same"), swift: .breaking("the constant is named after it"), mirror: .itself,
      example: "1 is called `credited` instead of `success`."
    ) { $0.isValues },
    DiffRule(
      "response-field-swift-type-changed", "Other values make text or an enumeration of a field.",
      wire: .none("the values are judged apart"), swift: otherType, mirror: .itself,
      example: "`side` has a second value beside `BUY`."
    ) { $0.isFact(.field, .element, of: "valuesKind") },
    DiffRule(
      "response-field-enum-reference-changed", "The values of a field are listed elsewhere.",
      wire: .none("the values are judged apart"), swift: .breaking("the type has another name"), mirror: .itself,
      example: "`status` refers to `OrderStatus` instead of `AlgoStatus`."
    ) { $0.isFact(.field, .element, of: "enum") },
    DiffRule(
      "response-field-label-changed", "A field whose name says nothing is explained otherwise.",
      wire: .none("the name on the wire is the same"), swift: .breaking("the property is named after it"),
      mirror: .itself, example: "`M` is called `bestMatch` instead of `ignore`."
    ) { $0.isFact(.field, of: "label") },
  ]
}

extension Difference {
  fileprivate var isType: Bool { isFact(.field, .element, of: "type") }
  fileprivate var isValues: Bool { isFact(.field, .element, of: "values") }
}
