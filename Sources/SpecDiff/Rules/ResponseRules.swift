import Specification

/// Rules for answers, their fields and elements.
extension DiffRule {
  private static let never = Judgement.none("it does not come")

  static let responseRules = [
    DiffRule(
      "response-error-form-added", "A page shows a further form of error answers.",
      wire: .compatible("errors are read in any form"), swift: .none("errors have one type"),
      mirror: .rule("response-error-form-removed"), example: "An example of an error answer is new."
    ) { $0.isThing(.response, .added) && $0.new?["error"] == true },
    DiffRule(
      "response-error-form-removed", "A page shows a form of error answers no more.",
      wire: .none("errors are read in any form"), swift: .none("errors have one type"),
      mirror: .rule("response-error-form-added"), example: "An example of an error answer is gone."
    ) { $0.isThing(.response, .removed) && $0.old?["error"] == true },
    DiffRule(
      "response-alternative-added", "A value may have a further shape.",
      wire: .breaking("it cannot be read"), swift: .breaking("a case or a type is new"),
      mirror: .rule("response-alternative-removed"), example: "Without `symbol` the answer is a list."
    ) { $0.isThing(.response, .added) || $0.isThing(.alternative, .added) },
    DiffRule(
      "response-alternative-removed", "A value has a shape no more.", wire: never,
      swift: .breaking("a case or a type is gone"), mirror: .rule("response-alternative-added"),
      example: "The answer is always an object."
    ) { $0.isThing(.response, .removed) || $0.isThing(.alternative, .removed) },
    DiffRule(
      "response-required-field-added", "A field that is always there is new.",
      wire: .compatible("unknown fields are kept aside"), swift: .compatible("a property is new"),
      mirror: .rule("response-required-field-removed"), example: "Every example shows `updateTime`."
    ) { $0.isThing(.field, .added) && $0.new?["required"] == true },
    DiffRule(
      "response-required-field-removed", "A field that was always there is documented no more.",
      wire: .breaking("its absence is an error"), swift: .breaking("the property is gone"),
      mirror: .rule("response-required-field-added"), example: "No example shows `updateTime`."
    ) { $0.isThing(.field, .removed) && $0.old?["required"] == true },
    DiffRule(
      "response-optional-field-added", "A field that may be there is new.",
      wire: .compatible("unknown fields are kept aside"), swift: .compatible("a property is new"),
      mirror: .rule("response-optional-field-removed"), example: "Some examples show `stopPrice`."
    ) { $0.isThing(.field, .added) },
    DiffRule(
      "response-optional-field-removed", "A field that might be there is documented no more.",
      wire: .compatible("it might be missing before"), swift: .breaking("the property is gone"),
      mirror: .rule("response-optional-field-added"), example: "No example shows `stopPrice`."
    ) { $0.isThing(.field, .removed) },
    DiffRule(
      "response-column-added", "A row has a further position at its end.",
      wire: .compatible("further positions are kept aside"), swift: .compatible("a property is new"),
      mirror: .rule("response-column-removed"), example: "Candles have a thirteenth number."
    ) { $0.isThing(.column, .added) },
    DiffRule(
      "response-column-removed", "A row has its last position no more.", wire: .breaking("its absence is an error"),
      swift: .breaking("the property is gone"), mirror: .rule("response-column-added"),
      example: "Candles have eleven numbers instead of twelve."
    ) { $0.isThing(.column, .removed) },
    DiffRule(
      "response-column-renamed", "A position of a row has another name.", wire: .none("positions have no names"),
      swift: .breaking("the property has another name"), mirror: .itself, example: "`ignore` is `unused`."
    ) { $0.place == .column && $0.action == .renamed },
    DiffRule(
      "response-columns-changed", "The positions of a row mean something else.",
      wire: .breaking("values are taken for others"), swift: .breaking("properties change"), mirror: .itself,
      example: "The closing price stands before the lowest one."
    ) { $0.member == "columns" },
  ]

  static let fieldRules = [
    DiffRule(
      "response-required-field-renamed", "A field has the same facts under another name.",
      wire: .breaking("the absence of the old one is an error"), swift: .breaking("the property has another name"),
      mirror: .itself, example: "`executedQty` is `filledQty`."
    ) { $0.place == .field && $0.action == .renamed && $0.after?["required"] == true },
    DiffRule(
      "response-optional-field-renamed", "A field that may be there has the same facts under another name.",
      wire: .compatible("the old one might be missing before"), swift: .breaking("the property has another name"),
      mirror: .itself, example: "`stopPrice` is `triggerPrice`."
    ) { $0.place == .field && $0.action == .renamed },
    DiffRule(
      "response-nullable-field-became-optional", "A field that may be null may be missing, too.",
      wire: .breaking("its absence is an error"), swift: .none("the property is optional as before"),
      mirror: .rule("response-nullable-field-became-required"), example: "Some examples do not show `avgPrice`."
    ) { $0.isFact(.field, of: "required") && $0.new == false && $0.isNullable },
    DiffRule(
      "response-nullable-field-became-required", "A field that may be null is never missing.",
      wire: .none("it is always there"), swift: .none("the property is optional as before"),
      mirror: .rule("response-nullable-field-became-optional"), example: "Every example shows `avgPrice`."
    ) { $0.isFact(.field, of: "required") && $0.isNullable },
    DiffRule(
      "response-field-became-optional", "A field that was always there may be missing.",
      wire: .breaking("its absence is an error"), swift: .breaking("the property is optional"),
      mirror: .rule("response-field-became-required"), example: "Some examples do not show `updateTime`."
    ) { $0.isFact(.field, of: "required") && $0.new == false },
    DiffRule(
      "response-field-became-required", "A field that might be missing is always there.",
      wire: .none("it is always there"),
      swift: .breaking("the property is optional no more: `if let` does not compile"),
      mirror: .rule("response-field-became-optional"), example: "Every example shows `updateTime`."
    ) { $0.isFact(.field, of: "required") },
    DiffRule(
      "response-optional-field-became-nullable", "A field that may be missing may be null, too.",
      wire: .compatible("null is taken for missing"), swift: .none("the property is optional as before"),
      mirror: .rule("response-optional-field-became-not-nullable"), example: "An example shows null for `stopPrice`."
    ) { $0.isFact(.field, of: "nullable") && $0.new == true && $0.isOptional },
    DiffRule(
      "response-optional-field-became-not-nullable", "A field that may be missing is never null.",
      wire: .none("null does not come"), swift: .none("the property is optional as before"),
      mirror: .rule("response-optional-field-became-nullable"), example: "No example shows null for `stopPrice`."
    ) { $0.isFact(.field, of: "nullable") && $0.isOptional },
    DiffRule(
      "response-field-became-nullable", "A field or element may be null.", wire: .breaking("null cannot be read"),
      swift: .breaking("the value is optional"), mirror: .rule("response-field-became-not-nullable"),
      example: "An example shows null for `avgPrice`."
    ) { $0.isFact(.field, .element, of: "nullable") && $0.new == true },
    DiffRule(
      "response-field-became-not-nullable", "A field or element is never null.", wire: .none("null does not come"),
      swift: .breaking("the value is optional no more: `if let` does not compile"),
      mirror: .rule("response-field-became-nullable"), example: "No example shows null for `avgPrice`."
    ) { $0.isFact(.field, .element, of: "nullable") },
  ]
}

extension Difference {
  /// Whether the field may be null on both sides.
  fileprivate var isNullable: Bool { before?["nullable"] == true && after?["nullable"] == true }

  /// Whether the field may be missing on both sides.
  fileprivate var isOptional: Bool { before?["required"] == false && after?["required"] == false }
}
