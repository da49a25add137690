import Specification
import SwiftCode

/// What makes two uses one enumeration: name, type and the set of values with what they mean.
struct EnumerationIdentity: Hashable {
  /// The name of the definition, or the wire name of the parameter or field.
  var concept: String
  /// `String` or `Int64`.
  var raw: String
  /// The values.
  var meanings: Set<ValueMeaning>
}

/// A value and what it means. A word means itself; a number means whatever its label says, 1 the transfer to one account
/// here and a kind of futures there.
struct ValueMeaning: Hashable {
  /// The value on the wire.
  var value: JSONScalar
  /// The words of a number's label, in small letters; nil for a word, and for a number without a label.
  var label: [String]?

  /// The meaning of a documented value.
  init(_ value: EnumValue) {
    self.value = value.value
    let isNumber = Int64(value.value.text) != nil
    label = isNumber ? value.name.map { Words.split($0).map { $0.lowercased() } } : nil
  }
}
