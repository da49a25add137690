import Diagnostics
import Specification

/// One parameter as a table of one language states it.
struct StatedParameter {
  var parameter: Parameter
  var span: SourceSpan
  /// Rules with other parameters that its row states.
  var rules: [ParameterRule] = []
  /// Sentences of its description that were not read whole.
  var statements: [DescriptionStatement] = []
  /// Defaults that hold for some values of another parameter only.
  var conditionalDefaults: [ConditionalDefault] = []
  /// Whether larger numbers are allowed and taken for the largest one.
  var isClamped = false
  /// Values of it that conditions name beside its name.
  var namedValues: [String] = []
  /// Words of its description that are values if examples show some of them in capitals.
  var words: [String] = []
}

extension Parameter {
  /// Whether it is a list.
  var isList: Bool { if case .array = type { true } else { false } }
}

/// What a parameter stands for that is not sent, if another one has one of these values: of an order its type.
struct ConditionalDefault: Hashable {
  var value: String
  var cases: [String]
}

/// A condition that a description or a table states about a parameter, before it is known whose values it names.
struct StatedCondition {
  /// What holds under the condition.
  enum Effect {
    case isRequired, applies
    /// It may be sent: more than that it has a meaning there, a demand of the table is none in this case either.
    case isUsable

    /// Whether the parameter has no meaning in other cases.
    var isLimit: Bool { self != .isRequired }
  }

  var parameter: String
  var effect: Effect
  var clause: Clause
}

/// A condition in the words of the page.
indirect enum Clause {
  /// A parameter, or the one that has these values, has one of the values.
  case isOne(of: [String], name: String?)
  case sent(String)
  case notSent(String)
  /// The request is about isolated margin.
  case isolated
  /// The account is in a mode, or of a kind, that no parameter tells.
  case state(String)
  case all([Clause])
  case any([Clause])

  /// The values that it names beside the name of a parameter.
  func values(of parameter: String) -> [String] {
    switch self {
    case .isOne(let values, parameter): values
    case .all(let parts), .any(let parts): parts.flatMap { $0.values(of: parameter) }
    default: []
    }
  }

  /// The values that it names.
  var values: [String] {
    switch self {
    case .isOne(let values, _): values
    case .all(let parts), .any(let parts): parts.flatMap(\.values)
    case .sent, .notSent, .isolated, .state: []
    }
  }
}

/// What the description of one parameter says about another one.
enum AimedFact {
  case maxItems(Int)
  case json
}
