/// Rules for parameters as a whole: whether they are there, how they are called and whether they must be sent.
extension DiffRule {
  private static let clients = Judgement.none("the client sends it itself")

  static let clientParameterRules = [
    DiffRule(
      "request-client-parameter-added", "The time, the receive window or the signature is listed.", wire: clients,
      swift: clients, mirror: .rule("request-client-parameter-removed"), example: "`recvWindow` is a new row."
    ) { $0.isThing(.clientParameter, .added) },
    DiffRule(
      "request-client-parameter-removed", "The time, the receive window or the signature is listed no more.",
      wire: clients, swift: clients, mirror: .rule("request-client-parameter-added"), example: "`recvWindow` is gone."
    ) { $0.isThing(.clientParameter, .removed) },
    DiffRule(
      "request-client-parameter-changed", "The time, the receive window or the signature is described otherwise.",
      wire: clients, swift: clients, mirror: .itself, example: "`recvWindow` is `int64` instead of `decimal`."
    ) { $0.place == .clientParameter && $0.member != "name" && BoundChange($0) == nil },
  ]

  static let parameterRules = [
    DiffRule(
      "request-inheritance-changed",
      "An operation takes over the parameters of another operation than before, or of none.",
      wire: .breaking("parameters may be refused or demanded"), swift: .breaking("arguments come and go"),
      mirror: .itself,
      example: "`POST /api/v3/order/test` takes over the parameters of `POST /api/v3/order`."
    ) { $0.isFact(.operation, of: "inherits") },
    DiffRule(
      "request-element-rules-changed",
      "The elements of a list keep the rules of another operation than before, or of none.",
      wire: .breaking("elements may be refused"), swift: .none("they are checked when the program runs"),
      mirror: .itself,
      example: "The orders of `POST /fapi/v1/batchOrders` keep the rules of `New Order`."
    ) { $0.isFact(.parameter, of: "rulesOf") },
    DiffRule(
      "request-structures-added", "The forms of a structured parameter are described on a general page.",
      wire: .none("the same JSON is sent"), swift: .breaking("the argument is an enum of these forms"),
      mirror: .rule("request-structures-removed"),
      example: "`questionnaire` refers to the page `Withdraw Questionnaire Contents`."
    ) { $0.isFact(.parameter, of: "structures") && $0.isNew },
    DiffRule(
      "request-structures-removed", "The forms of a structured parameter are described on a general page no more.",
      wire: .none("the same JSON is sent"), swift: .breaking("the argument is JSON"),
      mirror: .rule("request-structures-added"), example: "`questionnaire` refers to no page."
    ) { $0.isFact(.parameter, of: "structures") && $0.isGone },
    DiffRule(
      "request-structures-changed", "The forms of a structured parameter are described on another general page.",
      wire: .breaking("forms of the old page may be refused"), swift: .breaking("the argument is another enum"),
      mirror: .itself, example: "`questionnaire` refers to the page `Deposit Questionnaire Contents`."
    ) { $0.isFact(.parameter, of: "structures") },
    DiffRule(
      "request-required-parameter-added", "A parameter that must be sent is new.",
      wire: .breaking("requests without it are refused"), swift: .breaking("the initialiser demands an argument more"),
      mirror: .rule("request-required-parameter-removed"), example: "`asset` is a new row and must be sent."
    ) { $0.isThing(.parameter, .added) && Demand($0.facts?["required"]) == .always },
    DiffRule(
      "request-required-parameter-removed", "A parameter that had to be sent is documented no more.",
      wire: .breaking("the exchange may refuse or ignore it"), swift: .breaking("the argument is gone"),
      mirror: .rule("request-required-parameter-added"), example: "The row `asset`, which had to be sent, is gone."
    ) { $0.isThing(.parameter, .removed) && Demand($0.facts?["required"]) == .always },
    DiffRule(
      "request-conditional-parameter-added", "A parameter that must be sent in some cases is new.",
      wire: .breaking("in these cases requests without it are refused"),
      swift: .compatible("the argument has a default"), mirror: .rule("request-conditional-parameter-removed"),
      example: "`price` is new and must be sent when `type` is `LIMIT`."
    ) { $0.isThing(.parameter, .added) && Demand($0.facts?["required"]) == .sometimes },
    DiffRule(
      "request-conditional-parameter-removed", "A parameter that had to be sent in some cases is documented no more.",
      wire: .breaking("the exchange may refuse or ignore it"), swift: .breaking("the argument is gone"),
      mirror: .rule("request-conditional-parameter-added"), example: "`price`, demanded for `LIMIT`, is gone."
    ) { $0.isThing(.parameter, .removed) && Demand($0.facts?["required"]) == .sometimes },
    DiffRule(
      "request-optional-parameter-added", "A parameter that may be sent is new.",
      wire: .none("existing programs do not send it"), swift: .compatible("the argument has a default"),
      mirror: .rule("request-optional-parameter-removed"), example: "`limit` is a new row and may be sent."
    ) { $0.isThing(.parameter, .added) },
    DiffRule(
      "request-optional-parameter-removed", "A parameter that might be sent is documented no more.",
      wire: .breaking("the exchange may refuse or ignore it"), swift: .breaking("the argument is gone"),
      mirror: .rule("request-optional-parameter-added"), example: "The row `limit` is gone."
    ) { $0.isThing(.parameter, .removed) },
    DiffRule(
      "request-parameter-renamed", "A parameter has the same facts under another name.",
      wire: .breaking("the old name is refused or ignored"), swift: .breaking("the argument has another label"),
      mirror: .itself, example: "`origClientOrderId` is `clientOrderId` now."
    ) { [.parameter, .clientParameter].contains($0.place) && $0.action == .renamed },
    DiffRule(
      "request-parameter-moved", "A parameter stands elsewhere in the list.", wire: .none("the order means nothing"),
      swift: .breaking("Swift demands arguments in the order of the declaration"), mirror: .itself,
      example: "`limit` stands before `symbol`."
    ) { $0.isThing(.parameter, .moved) },
    DiffRule(
      "request-parameter-became-required", "A parameter that might be left out must be sent.",
      wire: .breaking("requests without it are refused"), swift: .breaking("the argument loses its default"),
      mirror: .rule("request-parameter-became-optional"), example: "`symbol` NO becomes YES."
    ) { $0.isFact(.parameter, of: "required") && Demand($0.new) == .always },
    DiffRule(
      "request-parameter-became-optional", "A parameter that had to be sent may be left out, in some cases at least.",
      wire: .compatible("sending it is right"), swift: .compatible("the argument gets a default"),
      mirror: .rule("request-parameter-became-required"), example: "`symbol` YES becomes NO."
    ) { $0.isFact(.parameter, of: "required") && Demand($0.old) == .always },
    DiffRule(
      "request-parameter-demand-added", "A parameter that might be left out must be sent in some cases.",
      wire: .breaking("in these cases requests without it are refused"),
      swift: .none("the argument has a default as before"), mirror: .rule("request-parameter-demand-removed"),
      example: "`price` must be sent when `type` is `LIMIT`."
    ) { $0.isFact(.parameter, of: "required") && Demand($0.old) == .never },
    DiffRule(
      "request-parameter-demand-removed", "A parameter that had to be sent in some cases may always be left out.",
      wire: .compatible("sending it is right"), swift: .none("the argument has a default as before"),
      mirror: .rule("request-parameter-demand-added"), example: "`price` is demanded for `LIMIT` no more."
    ) { $0.isFact(.parameter, of: "required") && Demand($0.new) == .never },
    DiffRule(
      "request-parameter-demand-changed", "A parameter must be sent in other cases.",
      wire: .breaking("in the new cases requests without it are refused"),
      swift: .none("the argument has a default as before"), mirror: .itself,
      example: "`price` is demanded for `STOP_LOSS_LIMIT`, too."
    ) { $0.isFact(.parameter, of: "required") },
  ]

  /// Rules for what a request must fulfil as a whole.
  static let ruleRules = [
    DiffRule(
      "request-precedence-changed", "Which of two parameters counts when both are sent is said otherwise.",
      wire: .compatible("requests are accepted as before"), swift: .none("it stands in comments only"), mirror: .itself,
      example: "`orderId` prevails over `origClientOrderId`."
    ) { $0.place == .rule && ($0.new ?? $0.old)?["prevails"] != nil },
    DiffRule(
      "request-rule-added", "Parameters must fulfil a further rule.",
      wire: .breaking("requests that break the rule are refused"), swift: .none("it is checked when the program runs"),
      mirror: .rule("request-rule-removed"), example: "At least one of `orderId` and `origClientOrderId` must be sent."
    ) { $0.isThing(.rule, .added) },
    DiffRule(
      "request-rule-removed", "Parameters must fulfil a rule no more.",
      wire: .compatible("what followed the rule is right"), swift: .none("it was checked when the program ran"),
      mirror: .rule("request-rule-added"), example: "`orderId` and `origClientOrderId` may both be left out."
    ) { $0.isThing(.rule, .removed) },
    DiffRule(
      "request-window-tightened", "The time between two parameters must be shorter.",
      wire: .breaking("longer times are refused"), swift: .none("it is checked when the program runs"),
      mirror: .rule("request-window-loosened"), example: "At most 7 days instead of 30."
    ) { $0.place == .rule && TimeWindow.order($0) > 0 },
    DiffRule(
      "request-window-loosened", "The time between two parameters may be longer.",
      wire: .compatible("shorter times are right"), swift: .none("it is checked when the program runs"),
      mirror: .rule("request-window-tightened"), example: "At most 30 days instead of 7."
    ) { $0.place == .rule && TimeWindow.order($0) < 0 },
    DiffRule(
      "request-window-changed", "The longest time between two parameters is said in another unit.",
      wire: .breaking("longer times may be refused"), swift: .none("it is checked when the program runs"),
      mirror: .itself, example: "At most 3 months instead of 90 days."
    ) { $0.place == .rule && $0.action == .changed },
  ]
}
