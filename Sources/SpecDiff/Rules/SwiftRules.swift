import Specification

/// Rules for what only Swift sees: names, types of enumerations, protocols.
extension DiffRule {
  private static let unseen = Judgement.none("only Swift sees it")

  static let swiftRules = typeRules + nameRules

  private static let typeRules = [
    DiffRule(
      "swift-enumeration-changed", "Parameters and fields have another enumeration, since their values are others now.",
      wire: unseen, swift: .breaking("values of the old type do not fit"), mirror: .itself,
      example: "`type` is an `AlgoOrderType` and no `OrderType`."
    ) { $0.place == .names && $0.thing.hasPrefix("enumeration ") && $0.reach != nil },
    DiffRule(
      "swift-paging-added", "The pages of a list can be read as a sequence.", wire: unseen,
      swift: .compatible("`pages` is new"), mirror: .rule("swift-paging-removed"),
      example: "`fromId` is documented, and rows tell an id."
    ) { $0.place == .names && $0.member == "paging" && $0.action == .added },
    DiffRule(
      "swift-paging-removed", "The pages of a list can be read as a sequence no more.", wire: unseen,
      swift: .breaking("`pages` does not take the request"), mirror: .rule("swift-paging-added"),
      example: "`fromId` is documented no more."
    ) { $0.place == .names && $0.member == "paging" && $0.action == .removed },
    DiffRule(
      "swift-paging-changed", "The pages of a list follow each other otherwise.", wire: unseen,
      swift: .breaking("another form of `pages` takes the request"), mirror: .itself,
      example: "A list is read on by time, since its rows tell no id any more."
    ) { $0.place == .names && $0.member == "paging" },
    DiffRule(
      "swift-protocol-widened", "A protocol, or a member that all answers have in common, is new.", wire: unseen,
      swift: .compatible("what was read before is there"), mirror: .rule("swift-protocol-narrowed"),
      example: "All orders tell `avgPrice`."
    ) { $0.isOfProtocol && $0.action == .added },
    DiffRule(
      "swift-protocol-narrowed", "A protocol, or a member that all answers had in common, is gone.", wire: unseen,
      swift: .breaking("programs that read any order do not find it"), mirror: .rule("swift-protocol-widened"),
      example: "Some orders do not tell `avgPrice`."
    ) { $0.isOfProtocol && $0.action == .removed },
    DiffRule(
      "swift-protocol-changed", "A member that all answers have in common has another type.", wire: unseen,
      swift: .breaking("values of the old type do not fit"), mirror: .itself,
      example: "The `type` of an order is an `AlgoOrderType`."
    ) { $0.isOfProtocol },
  ]

  private static let nameRules = [
    DiffRule(
      "swift-operation-name-changed", "The Swift type of an operation has another name.",
      wire: .none("the requests are the same"), swift: .breaking("the old name is gone"), mirror: .itself,
      example: "names.json calls `GET /sapi/v1/margin/order` `MarginOrder` instead of `QueryMarginAccountOrder`."
    ) { $0.isThing(.names, .changed) },
    DiffRule(
      "swift-member-name-given", "A parameter, field or value that had its name by rule gets another one by hand.",
      wire: .none("only Swift sees it"), swift: .breaking("the name by rule is gone"),
      mirror: .rule("swift-member-name-withdrawn"), example: "names.json calls `numberOfBisicData` `numberOfBasicData`."
    ) { $0.place == .names && $0.action == .added && $0.isNameOfKept },
    DiffRule(
      "swift-member-name-withdrawn", "A parameter, field or value has its name by rule again.",
      wire: .none("only Swift sees it"), swift: .breaking("the name by hand is gone"),
      mirror: .rule("swift-member-name-given"), example: "names.json says nothing of `numberOfBisicData` any more."
    ) { $0.place == .names && $0.action == .removed && $0.isNameOfKept },
    DiffRule(
      "swift-name-added", "A name is given to an enumeration, or to a member that is new.",
      wire: .none("only Swift sees it"),
      swift: .compatible("where it replaces another name, that one is reported, too"),
      mirror: .rule("swift-name-removed"), example: "names.json has `OrderStatus` for a new enumeration."
    ) { $0.place == .names && $0.action == .added },
    DiffRule(
      "swift-name-removed", "A name of an enumeration or member is given no more.", wire: .none("only Swift sees it"),
      swift: .breaking("the old name is gone"), mirror: .rule("swift-name-added"),
      example: "names.json has `OrderStatus` no more."
    ) { $0.place == .names && $0.action == .removed },
    DiffRule(
      "swift-name-changed", "An enumeration or member has another Swift name.", wire: .none("only Swift sees it"),
      swift: .breaking("the old name is gone"), mirror: .itself,
      example: "names.json calls an enumeration `OrderState` instead of `OrderStatus`."
    ) { $0.place == .names && $0.action == .changed },
  ]
}

extension Difference {
  /// Whether it is the name of something that both sides have.
  fileprivate var isNameOfKept: Bool { before != nil && after != nil }

  /// Whether it is about a protocol that answers of several operations fulfil.
  fileprivate var isOfProtocol: Bool { place == .names && thing.hasPrefix("protocol ") }
}
