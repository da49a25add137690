/// A kind of change: its stable id, how it is recognised, and what it means to an existing program.
///
/// The grammar of ids is oasdiff's: side, object, property, action.
public struct DiffRule: Sendable {
  /// The rule that fires when the two sides are exchanged.
  public enum Mirror: Sendable, Hashable {
    /// Another rule.
    case rule(String)
    /// The rule itself.
    case itself
    /// None, for this reason.
    case waived(String)
  }

  /// Stable id, `request-parameter-became-required`.
  public let id: String
  /// What changed.
  public let meaning: String
  /// Whether an existing program fails against the exchange, and why.
  public let wire: Judgement
  /// Whether the source of an existing program stops compiling against the new client, and why.
  ///
  /// Programs call operations and read answers; those that build answers by hand, as tests do, are not considered.
  public let swift: Judgement
  /// The rule for the opposite change.
  public let mirror: Mirror
  /// A change to which the rule applies.
  public let example: String
  /// Both verdicts: "wire breaking, Swift none".
  public var verdicts: String { "wire \(wire.verdict.rawValue), Swift \(swift.verdict.rawValue)" }

  /// Whether only words changed, which are no part of the fingerprint.
  let isWording: Bool
  /// Whether a difference is of this kind.
  let applies: @Sendable (Difference) -> Bool

  /// Creates a rule.
  init(
    _ id: String, _ meaning: String, wire: Judgement, swift: Judgement, mirror: Mirror, example: String,
    isWording: Bool = false, when applies: @escaping @Sendable (Difference) -> Bool
  ) {
    self.id = id
    self.meaning = meaning
    self.wire = wire
    self.swift = swift
    self.mirror = mirror
    self.example = example
    self.isWording = isWording
    self.applies = applies
  }

  /// Every rule, in the order in which they are tried; the last one takes whatever is left.
  public static let all: [DiffRule] =
    productFactRules + documentationRules + operationRules + accessRules + limitRules + clientParameterRules
    + parameterRules
    + parameterFactRules
    + ruleRules + responseRules + fieldRules + fieldFactRules + swiftRules + catalogueRules + [unclassified]

  /// The rule with `id`, or nil.
  public static func named(_ id: String) -> DiffRule? {
    all.first { $0.id == id }
  }

  /// The rule that a difference falls under.
  public static func judging(_ difference: Difference) -> DiffRule {
    all.first { $0.applies(difference) } ?? unclassified
  }

  /// What no other rule names.
  static let unclassified = DiffRule(
    "unclassified", "Two files differ in a way that no rule names.",
    wire: .breaking("nobody has judged it"), swift: .breaking("nobody has judged it"), mirror: .itself,
    example: "A member that a newer format has."
  ) { _ in true }
}
