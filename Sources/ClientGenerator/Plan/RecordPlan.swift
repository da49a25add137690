import Specification

/// A struct that holds an object or a tuple of an answer.
struct RecordPlan: Sendable, Hashable {
  /// The Swift name.
  var name: String
  /// Whether it is an array on the wire.
  var isTuple: Bool
  /// What the documentation comment says first.
  var summary: String
  /// The members in the order of the page.
  var members: [MemberPlan]
}

/// A member of a record.
struct MemberPlan: Sendable, Hashable {
  /// How a member may be missing.
  enum Presence: String, Sendable, Hashable {
    case value, optional, nullable, optionalNullable
  }

  /// The Swift name, in backticks where needed.
  var name: String
  /// The fact.
  var field: Field
  /// The type without the optionality of the member.
  var type: TypePlan

  /// How the member may be missing.
  var presence: Presence {
    switch (field.required, field.shape.nullable) {
    case (true, false): .value
    case (true, true): .nullable
    case (false, false): .optional
    case (false, true): .optionalNullable
    }
  }

  /// The type of the property.
  var spelling: String { presence == .value ? type.spelling : type.spelling + "?" }

  /// The default of the memberwise initialiser.
  var defaultValue: String? { field.required ? nil : "nil" }
}
