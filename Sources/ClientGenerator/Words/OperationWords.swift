import Specification
import SwiftCode

/// The documentation comment of an operation, composed from its facts.
enum OperationWords {
  /// What sending an operation can do, and when a client sends it again, as the runtime's `RetryRule` has it.
  private static func safety(_ safety: Safety) -> String {
    let again = "sent again only where the answer proves that nothing was executed"
    return switch safety {
    case .read: "only reads."
    case .metered: "only reads, but each call counts against a quota; \(again)."
    case .place: "places or changes an order; \(again)."
    case .cancel: "cancels an order; sent again once at most, where a failure may pass."
    case .cancelAll: "cancels whatever is open; \(again)."
    case .transfer: "moves assets; \(again)."
    case .configure: "changes a setting; \(again)."
    case .unknown: "not known, taken as the strictest; \(again)."
    }
  }

  /// The comment.
  static func documentation(_ operation: Operation, _ context: PlanContext) -> Documentation {
    let catalogue = context.catalogue
    var items = ["Request weight: \(WeightWords.text(operation.weights))"]
    items += operation.quotas.map { "Quota: \(WeightWords.text($0))" }
    items.append("Security: \(security(operation, catalogue)).")
    items.append("Safety: \(safety(operation.safety))")
    items += access(operation)
    items += operation.rules.map { "Rule: \(RuleWords.text($0))" }
    items += operation.errors.map { error in
      let code = error.code.map { "\($0) " } ?? ""
      return "Error: \(code)`\(error.message.filter { $0 != "`" })`."
    }
    if let deprecated = operation.deprecated { items.append("Deprecated: \(text(deprecated, context.names))") }
    items.append("See: [documentation](\(catalogue.documentation)\(operation.page))")
    return Documentation(sentence(operation.title), paragraphs: ["`\(operation.key.request)`"], items: items)
  }

  /// Who may call it, how far back it has data, and in which order.
  private static func access(_ operation: Operation) -> [String] {
    var items: [String] = []
    if !operation.accounts.isEmpty { items.append("Accounts: \(ConditionWords.codes(operation.accounts)).") }
    if !operation.permissions.isEmpty {
      items.append("Permissions of the key: \(ConditionWords.codes(operation.permissions)).")
    }
    if let history = operation.history {
      items.append("History: the last \(history.max) \(RuleWords.unit(history.unit, history.max)).")
    }
    if let order = operation.order { items.append("Results: in \(order) order.") }
    return items
  }

  /// The attribute by which the compiler warns of a deprecated operation; nil for others.
  static func availability(_ operation: Operation, _ names: NameTable.ProductNames) -> String? {
    operation.deprecated.map { "@available(*, deprecated, message: \(Expression.quoted(text($0, names))))" }
  }

  /// What the compiler says about uses of a deprecated operation.
  private static func text(_ deprecation: Deprecation, _ names: NameTable.ProductNames) -> String {
    let since = deprecation.since.map { "since \($0)" }
    let replacement = deprecation.replacement.map { "use \(names.operations[$0] ?? $0)" }
    let parts = [since, replacement].compactMap { $0 }
    return parts.isEmpty ? "no longer to be used." : parts.joined(separator: ", ") + "."
  }

  /// A title with a full stop.
  static func sentence(_ title: String) -> String {
    let trimmed = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return trimmed.last.map { ".!?".contains($0) } ?? false ? trimmed : trimmed + "."
  }

  private static func security(_ operation: Operation, _ catalogue: Catalogue) -> String {
    let needsKey = catalogue.securityType(operation.security)?.key ?? operation.signed
    return "`\(operation.security)` (\(operation.signed ? "signed" : needsKey ? "with the API key" : "public"))"
  }
}
