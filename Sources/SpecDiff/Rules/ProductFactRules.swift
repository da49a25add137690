import Specification

extension DiffRule {
  private static let quiet = Judgement.none("calls do not name it")

  /// What general pages say of a product.
  static let productFactRules = definitionRules + errorRules + filterRules

  private static let definitionRules = [
    DiffRule(
      "exchange-definition-redescribed", "A definition that gives no parameter and no field its values is another one.",
      wire: .none("no request and no answer refers to it"), swift: .none("no type of the module comes from it"),
      mirror: .itself, example: "`contractType` is defined, and no parameter or field is called so."
    ) { $0.place == .definition && !$0.isUsed && $0.member != "languages" },
    DiffRule(
      "exchange-answer-values-added", "A definition that only answers refer to lists a further value.",
      wire: .compatible("enumerations are open"), swift: .compatible("a constant is new"),
      mirror: .rule("exchange-answer-values-removed"), example: "`orderStatus` has `PENDING_NEW`."
    ) { $0.isValueOfAnswers && $0.action == .added },
    DiffRule(
      "exchange-answer-values-removed", "A definition that only answers refer to lists a value no more.",
      wire: .none("it does not come"), swift: .breaking("its constant is gone"),
      mirror: .rule("exchange-answer-values-added"), example: "`orderStatus` has no `PENDING_CANCEL` any more."
    ) { $0.isValueOfAnswers && $0.action == .removed },
    DiffRule(
      "exchange-definition-added", "The definitions of a product list a further enumeration.",
      wire: .none("requests and answers are compared apart"), swift: .compatible("a type may be new"),
      mirror: .rule("exchange-definition-removed"), example: "The page of definitions has a list of `Contract type`."
    ) { $0.place == .definition && $0.member == nil && $0.action == .added },
    DiffRule(
      "exchange-definition-removed", "The definitions of a product list an enumeration no more.",
      wire: .none("requests and answers are compared apart"),
      swift: .breaking("parameters and fields that refer to it are text"),
      mirror: .rule("exchange-definition-added"), example: "The list of `Contract type` is gone from the page."
    ) { $0.place == .definition && $0.member == nil && $0.action == .removed },
    DiffRule(
      "exchange-values-added", "A definition lists a further value.",
      wire: .compatible("answers may show it, and enumerations are open"),
      swift: .compatible("a constant is new"), mirror: .rule("exchange-values-removed"),
      example: "`timeInForce` has `GTD`."
    ) { $0.place == .definition && $0.member == "values" && $0.action == .added },
    DiffRule(
      "exchange-values-removed", "A definition lists a value no more.",
      wire: .breaking("a request that sends it may be refused"), swift: .breaking("its constant is gone"),
      mirror: .rule("exchange-values-added"), example: "`orderType` has no `LIMIT_MAKER` any more."
    ) { $0.place == .definition && $0.member == "values" && $0.action == .removed },
    DiffRule(
      "exchange-value-renamed", "A value of a definition has another name on the page.",
      wire: .none("the value is the same"), swift: .breaking("the constant is named after it"), mirror: .itself,
      example: "1 is called `Cross margin` instead of `Margin`."
    ) { $0.place == .definition && $0.member == "values" && $0.action == .changed && !$0.isWordExplained },
    DiffRule(
      "exchange-definition-changed", "A definition has another title, other names or stands elsewhere.",
      wire: .none("the values are the same"), swift: .compatible("other parameters and fields may refer to it"),
      mirror: .itself, example: "`orderSide` is also called `side`."
    ) { $0.place == .definition && $0.member != "languages" && !$0.isWordExplained },
  ]

  private static let errorRules = [
    DiffRule(
      "exchange-error-code-added", "A page lists a further error code.", wire: quiet,
      swift: .compatible("an error has a name"), mirror: .rule("exchange-error-code-removed"),
      example: "-1008 SERVER_BUSY is listed."
    ) { $0.place == .errorCode && $0.member == nil && $0.action == .added },
    DiffRule(
      "exchange-error-code-removed", "A page lists an error code no more.", wire: quiet,
      swift: .compatible("an error has no name"), mirror: .rule("exchange-error-code-added"),
      example: "-1008 SERVER_BUSY is not listed."
    ) { $0.place == .errorCode && $0.member == nil && $0.action == .removed },
    DiffRule(
      "exchange-error-code-renamed", "An error code has another name.", wire: quiet,
      swift: .compatible("programs that compare the name have to be looked at"), mirror: .itself,
      example: "-1003 is TOO_MANY_REQUESTS and not TOO_MANY_ORDERS."
    ) { $0.place == .errorCode && $0.member == "name" },
    DiffRule(
      "exchange-error-message-added", "A page lists a further message of errors.", wire: quiet, swift: quiet,
      mirror: .rule("exchange-error-message-removed"), example: "A message for cancels that come too late is listed."
    ) { $0.place == .errorMessage && $0.member == nil && $0.action == .added },
    DiffRule(
      "exchange-error-message-removed", "A page lists a message of errors no more.", wire: quiet, swift: quiet,
      mirror: .rule("exchange-error-message-added"), example: "A message for cancels that come too late is gone."
    ) { $0.place == .errorMessage && $0.member == nil && $0.action == .removed },
    DiffRule(
      "exchange-error-message-changed", "A message of errors comes with other codes.", wire: quiet, swift: quiet,
      mirror: .itself, example: "The message for cancels that come too late comes with -2011."
    ) { $0.place == .errorMessage && $0.member == "codes" },
    DiffRule(
      "exchange-limit-lowered", "A limit allows less, or there is one where none was.",
      wire: .breaking("a client that counts by the old size is stopped"), swift: quiet,
      mirror: .rule("exchange-limit-raised"), example: "1,200 orders in a minute and not 2,400."
    ) { $0.place == .limit && $0.isLimitLowered == true },
    DiffRule(
      "exchange-limit-raised", "A limit allows more, or is not there any more.",
      wire: .compatible("a client that counts by the old size waits without need"), swift: quiet,
      mirror: .rule("exchange-limit-lowered"), example: "2,400 orders in a minute and not 1,200."
    ) { $0.place == .limit && $0.isLimitLowered == false },
    DiffRule(
      "exchange-limit-source-changed", "A limit is told by a statement or by an example now.", wire: quiet,
      swift: quiet,
      mirror: .itself, example: "The size stands in an example answer only."
    ) { $0.place == .limit && $0.member == "example" },
  ]

  private static let filterRules = [
    DiffRule(
      "exchange-filter-described", "A page describes a further filter, which no answer of the product lists.",
      wire: .none("programs do not meet it here"), swift: .none("no type of the module has it"),
      mirror: .rule("exchange-filter-forgotten"), example: "The page of margin definitions repeats `MAX_NUM_ORDERS`."
    ) { $0.isThing(.filter, .added) && !$0.isUsed },
    DiffRule(
      "exchange-filter-forgotten", "A page describes a filter no more that no answer of the product lists.",
      wire: .none("programs do not meet it here"), swift: .none("no type of the module has it"),
      mirror: .rule("exchange-filter-described"),
      example: "`MAX_NUM_ORDERS` is gone from the page of margin definitions."
    ) { $0.isThing(.filter, .removed) && !$0.isUsed },
    DiffRule(
      "exchange-filter-redescribed", "A filter that no answer of the product lists is described otherwise.",
      wire: .none("programs do not meet it here"), swift: .none("no type of the module has it"), mirror: .itself,
      example: "The page of margin definitions repeats another rule of `LOT_SIZE`."
    ) { $0.place != .definition && !$0.isUsed && $0.member != "languages" },
    DiffRule(
      "exchange-filter-added", "A page defines a further filter.",
      wire: .compatible("filters that are not known are kept as JSON"), swift: .breaking("a case is new"),
      mirror: .rule("exchange-filter-removed"), example: "`MAX_NUM_ORDER_AMENDS` is defined."
    ) { $0.isThing(.filter, .added) },
    DiffRule(
      "exchange-filter-removed", "A page defines a filter no more.",
      wire: .compatible("filters that are not known are kept as JSON"), swift: .breaking("a case is gone"),
      mirror: .rule("exchange-filter-added"), example: "`MAX_NUM_ORDER_AMENDS` is gone from the page."
    ) { $0.isThing(.filter, .removed) },
    DiffRule(
      "exchange-filter-rule-added", "A filter demands something more of orders, or something else.",
      wire: .breaking("an order that was taken may be refused"), swift: quiet,
      mirror: .rule("exchange-filter-rule-removed"), example: "`stopPrice` must be a multiple of `tickSize`, too."
    ) { $0.place == .filter && $0.member == "rules" && $0.action == .added },
    DiffRule(
      "exchange-filter-rule-removed", "A filter demands something no more.",
      wire: .compatible("more orders are taken"), swift: quiet, mirror: .rule("exchange-filter-rule-added"),
      example: "`stopPrice` need not be a multiple of `tickSize`."
    ) { $0.place == .filter && $0.member == "rules" && $0.action == .removed },
    DiffRule(
      "exchange-filter-source-changed", "Another answer shows the form of a filter.", wire: quiet, swift: quiet,
      mirror: .itself, example: "The page shows what `myFilters` answers."
    ) { $0.place == .filter && $0.member == "shownIn" },
    DiffRule(
      "exchange-filter-changed", "A filter is a rule of something else, or is told by another member.",
      wire: .breaking("it stands in another list, or is not recognised"), swift: .breaking("another list has its case"),
      mirror: .itself, example: "`MAX_NUM_ORDERS` is a filter of the exchange."
    ) { $0.place == .filter && $0.member != "languages" },
    DiffRule(
      "exchange-structure-added", "A page describes a further form of a structured parameter.",
      wire: .compatible("the known forms are taken as before"), swift: .compatible("the enum has a case more"),
      mirror: .rule("exchange-structure-removed"), example: "The page of questionnaires has a section on Brazil."
    ) { $0.isThing(.structure, .added) },
    DiffRule(
      "exchange-structure-removed", "A page describes a form of a structured parameter no more.",
      wire: .breaking("the exchange may refuse it"), swift: .breaking("the case is gone"),
      mirror: .rule("exchange-structure-added"), example: "The section on Brazil is gone from the page."
    ) { $0.isThing(.structure, .removed) },
    DiffRule(
      "exchange-structure-changed", "The page that describes the forms of a structured parameter has another title.",
      wire: .none("the forms are compared apart"), swift: .none("the type keeps its name"),
      mirror: .itself, example: "The page is called `Withdraw Form` and not `Withdraw Questionnaire Contents`."
    ) { $0.place == .structure && $0.member != "languages" },
  ]
}

extension Difference {
  /// Whether it is a value of a definition that no request refers to.
  fileprivate var isValueOfAnswers: Bool {
    place == .definition && member == "values" && reach.map { $0.allSatisfy { !$0.isRequest } } == true
  }

  /// Whether a limit allows less than before; nil when something else of it differs.
  fileprivate var isLimitLowered: Bool? {
    switch (member, action) {
    case (nil, .added): return true
    case (nil, .removed): return false
    case ("count", _): return DecimalOrder.compare(new, old).map { $0 < 0 }
    default: return nil
    }
  }
}
