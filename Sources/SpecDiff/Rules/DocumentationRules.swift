/// Rules for what only readers of the documentation meet, and for the catalogue.
extension DiffRule {
  private static let unseen = Judgement.none("programs do not see it")
  private static let comment = Judgement.none("it stands in comments only")

  static let documentationRules = [
    DiffRule(
      "documentation-prose-changed", "A description is worded otherwise.", wire: unseen, swift: comment,
      mirror: .itself,
      example: "The description of `symbol` has another sentence.", isWording: true
    ) { $0.member == "description" },
    DiffRule(
      "documentation-example-changed", "Example values differ.", wire: unseen, swift: comment, mirror: .itself,
      example: "The example answer shows another price.", isWording: true
    ) { $0.member == "examples" || $0.member == "example" },
    DiffRule(
      "documentation-evidence-changed",
      "The same fact rests on other evidence: languages, spelling of a type, weak proof.",
      wire: unseen, swift: unseen, mirror: .itself, example: "`weak` is gone: an example shows a number other than 0."
    ) { ["languages", "declared", "declaredRequired", "weak", "unshown"].contains($0.member) },
    DiffRule(
      "documentation-value-explained", "A value that is a word is explained otherwise.", wire: unseen,
      swift: .none("its constant is named after the value"), mirror: .itself,
      example: "`NEW` is called `accepted by the engine` instead of `accepted`."
    ) { $0.isWordExplained },
    DiffRule(
      "documentation-order-changed", "Things stand in another order that means nothing.",
      wire: unseen, swift: .none("reading does not depend on it"), mirror: .itself,
      example: "The field `time` stands before `status` now."
    ) { $0.action == .moved && !$0.isThing(.parameter, .moved) },
    DiffRule(
      "documentation-spelling-changed", "The same fact is written otherwise: a number, a default that holds anyway.",
      wire: .none("it says the same"), swift: .none("it says the same"), mirror: .itself,
      example: #"`"max": 10` is written as `"max": 10.0`; `"unit": "ms"` is said of a time in milliseconds."#
    ) { $0.isRespelled },
    DiffRule(
      "documentation-condition-changed",
      "When a parameter or field has a meaning, or is shown, is described otherwise.",
      wire: .compatible("it may be ignored or missing in other cases"), swift: comment, mirror: .itself,
      example: "`stopPrice` applies only when `type` is `STOP_LOSS`."
    ) { ["appliesWhen", "presentWhen", "variants", "unavailable", "key"].contains($0.member) },
  ]

  static let catalogueRules = [
    DiffRule(
      "exchange-product-added", "The catalogue has a further product.", wire: unseen,
      swift: .compatible("a module is new"), mirror: .rule("exchange-product-removed"),
      example: "exchange.json lists `alpha`."
    ) { $0.isProduct && $0.action == .added },
    DiffRule(
      "exchange-product-removed", "The catalogue lists a product no more.", wire: unseen,
      swift: .breaking("its module is gone"), mirror: .rule("exchange-product-added"),
      example: "exchange.json does not list `alpha`."
    ) { $0.isProduct && $0.action == .removed },
    DiffRule(
      "exchange-reading-changed", "How pages are assigned to a product, or read, is said otherwise.", wire: unseen,
      swift: .none("what pages say is compared apart"), mirror: .itself,
      example: "A product has a further folder of pages."
    ) { $0.isProductFact("title", "pages", "twins", "impliedMethod") },
    DiffRule(
      "exchange-module-changed", "A product has another module or namespace.", wire: unseen,
      swift: .breaking("the old name is gone"), mirror: .itself, example: "`BinanceMargin` is `BinanceMarginTrading`."
    ) { $0.isProductFact("module", "namespace") },
    DiffRule(
      "exchange-words-changed", "Words that names write in capitals, or take apart, are other ones.",
      wire: .none("only Swift sees them"), swift: .breaking("names that hold the word are spelled otherwise"),
      mirror: .itself, example: "exchange.json lists `TWAP` among its acronyms."
    ) { $0.place == .catalogue && $0.isAbout("acronyms", "compounds") },
    DiffRule(
      "exchange-source-changed", "Another page is named as the source of a fact of the exchange.", wire: unseen,
      swift: comment, mirror: .itself, example: "The addresses of a host stand on another page."
    ) { $0.place == .catalogue && $0.thing.hasSuffix(" page") },
    DiffRule(
      "exchange-vocabulary-changed", "Names by which operations tell what they are for are other ones.", wire: unseen,
      swift: .compatible("how lists are paged and what answers have in common is compared apart"), mirror: .itself,
      example: "exchange.json lists `pageNo` among the parameters for the number of a page."
    ) { $0.place == .catalogue && $0.isAbout("vocabulary") },
    DiffRule(
      "exchange-fact-changed", "A fact of the exchange as a whole differs: hosts, signing, security types, outcomes.",
      wire: .breaking("requests may go elsewhere, or be signed or understood wrongly"),
      swift: .compatible("calls do not name such facts"), mirror: .itself, example: "A host has another address."
    ) { $0.place == .catalogue },
  ]
}

extension Difference {
  /// Whether it is about one of these members of the catalogue.
  fileprivate func isAbout(_ members: String...) -> Bool {
    members.contains { thing.hasPrefix("exchange \($0) ") || thing == "exchange \($0)" }
  }

  /// Whether the same value, from which a constant can take its name, has another label.
  var isWordExplained: Bool {
    guard member == "values", action == .changed, let old, let new, ValueIdentity.key(old) == ValueIdentity.key(new),
      let word = (new["value"] ?? new).text
    else { return false }
    return word.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
  }

  /// Whether it is about a product of the catalogue as a whole.
  fileprivate var isProduct: Bool {
    place == .catalogue && thing.hasPrefix("exchange products ") && thing.split(separator: " ").count == 3
  }

  /// Whether it is about one of these facts of a product of the catalogue.
  fileprivate func isProductFact(_ names: String...) -> Bool {
    let words = thing.split(separator: " ").map(String.init)
    return place == .catalogue && words.count == 4 && words[1] == "products" && names.contains(words[3])
  }

  /// Whether both sides say the same in other words.
  fileprivate var isRespelled: Bool {
    let isParameter = place == .parameter || place == .clientParameter
    switch member {
    case "format" where isParameter: return (old ?? "json") == (new ?? "json")
    case "unit": return action != .moved && (old ?? "ms") == (new ?? "ms")
    case "wire": return false
    case "type": return isParameter && TypeChange(self) == .same
    case "default" where isParameter: return old != nil && DecimalOrder.compare(old, new) == 0
    default: return BoundChange(self) == .same
    }
  }
}
