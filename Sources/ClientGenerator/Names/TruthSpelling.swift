import Specification

/// How a text parameter spells a truth value.
enum TruthSpelling {
  case inCapitals, small

  /// The spelling of a parameter whose documented values are exactly the two truth values.
  init?(_ parameter: Parameter) {
    switch Set(parameter.values.map(\.value.text)) {
    case ["TRUE", "FALSE"]: self = .inCapitals
    case ["true", "false"]: self = .small
    default: return nil
    }
  }
}
