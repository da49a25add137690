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
  /// Names of values that were given by hand.
  var givenNames: [String: String] = [:]

  /// A raw value as a Swift literal.
  func literal(_ text: String) -> String {
    raw == "String" ? Expression.quoted(text) : Expression.grouped(text)
  }
}

extension EnumerationPlan {
  /// The Swift name of a value: the page's own name for a number, bare or in a text, the value itself for a word.
  func name(of value: EnumValue, naming: NamingStrategy) -> String? {
    if let given = givenNames[value.value.text] { return given }
    let label = value.name.flatMap(naming.value)
    guard raw == "String" else { return label }
    let word = naming.value(value.value.text)
    return Int64(value.value.text) == nil ? word ?? label : label ?? word
  }
}
