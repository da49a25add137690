import Specification
import SwiftCode

/// A use of an enumeration.
struct EnumerationReference: Sendable, Hashable {
  /// The enumeration.
  var enumeration: EnumerationPlan
  /// The name as the place spells it, with the namespace where something nearer hides it.
  var spelling: String
}

/// An open enumeration of a module.
struct EnumerationPlan: Sendable, Hashable {
  /// The Swift name.
  var name: String
  /// The wire names of the parameters and fields, or the names of definitions.
  var concepts: [String]
  /// `String` or `Int64`.
  var raw: String
  /// The documented values.
  var values: [EnumValue]
  /// The Swift names of the values by their texts on the wire; values of which no name can be made are not there.
  var names: [String: String] = [:]

  /// A raw value as a Swift literal.
  func literal(_ text: String) -> String {
    raw == "String" ? Expression.quoted(text) : Expression.grouped(text)
  }
}

extension EnumerationPlan {
  /// Names the values: by hand, as `given` has it, or by rule.
  mutating func nameValues(_ naming: NamingStrategy, given: (EnumValue) -> String?) {
    for value in values { names[value.value.text] = given(value) ?? name(of: value, naming) }
  }

  /// The Swift name of a value by rule: the page's own name for a number, bare or in a text, the value itself for a word.
  private func name(of value: EnumValue, _ naming: NamingStrategy) -> String? {
    let label = value.name.flatMap(naming.value)
    guard raw == "String" else { return label }
    let word = naming.value(value.value.text)
    return Int64(value.value.text) == nil ? word ?? label : label ?? word
  }
}
