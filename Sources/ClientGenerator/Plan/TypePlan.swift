/// A type of generated response code.
indirect enum TypePlan: Sendable, Hashable {
  /// A type of the runtime or the standard library that holds one value.
  case scalar(String, FormPlan)
  /// An open enumeration of the module.
  case enumeration(EnumerationReference, FormPlan)
  /// A record or tuple declared for this place.
  case record(RecordPlan)
  /// A record that is declared elsewhere.
  case shared(String)
  /// A one-of declared for this place.
  case union(UnionPlan)
  /// A one-of that the module declares, as the place spells its name.
  case defined(UnionPlan, spelling: String)
  case array(TypePlan)
  case map(TypePlan)
  /// An element that may be null.
  case nullable(TypePlan)
  case oneOrMany(TypePlan)
  case batch(TypePlan)

  /// Anything at all.
  static let json = TypePlan.scalar("JSON", .natural)

  /// The type as code spells it inside the scope of its declaration.
  var spelling: String {
    switch self {
    case .scalar(let name, _), .shared(let name): name
    case .enumeration(let reference, _): reference.spelling
    case .record(let record): record.name
    case .union(let union): union.name
    case .defined(_, let spelling): spelling
    case .array(let element): "[\(element.spelling)]"
    case .map(let value): "[String: \(value.spelling)]"
    case .nullable(let value): "\(value.spelling)?"
    case .oneOrMany(let element): "OneOrMany<\(element.spelling)>"
    case .batch(let value): "BatchResult<\(value.spelling)>"
    }
  }

  /// How the scalars inside are spelled on the wire.
  var form: FormPlan {
    switch self {
    case .scalar(_, let form), .enumeration(_, let form): form
    case .record, .shared, .union, .defined: .natural
    case .array(let inner), .map(let inner), .nullable(let inner), .oneOrMany(let inner), .batch(let inner): inner.form
    }
  }

  /// The record or union at the core, which must be declared beside the use.
  var declared: DeclaredPlan? {
    switch self {
    case .scalar, .enumeration, .shared, .defined: nil
    case .record(let record): .record(record)
    case .union(let union): .union(union)
    case .array(let inner), .map(let inner), .nullable(let inner), .oneOrMany(let inner), .batch(let inner):
      inner.declared
    }
  }
}

/// A type that is declared for one place.
enum DeclaredPlan: Sendable, Hashable {
  case record(RecordPlan)
  case union(UnionPlan)

  /// The name of the type.
  var name: String {
    switch self {
    case .record(let record): record.name
    case .union(let union): union.name
    }
  }

  /// Whether a type that is declared inside has the same name.
  var isHiddenInside: Bool { inner.contains { $0.has(name) } }

  private func has(_ name: String) -> Bool { self.name == name || inner.contains { $0.has(name) } }

  /// The types that are declared directly inside.
  private var inner: [DeclaredPlan] {
    switch self {
    case .record(let record): record.members.compactMap(\.type.declared)
    case .union(let union): union.cases.compactMap(\.type.declared)
    }
  }
}

/// How a scalar is spelled on the wire, as the runtime's `WireForm` says it.
struct FormPlan: Sendable, Hashable {
  /// `.natural`, `.number`, `.string` or `.either`.
  var spelling: String
  /// The unit of a timestamp where it is not milliseconds: `.seconds`.
  var unit: String?

  /// The usual form.
  static let natural = FormPlan(spelling: ".natural")

  /// The form as an argument; nil for the usual one.
  var argument: String? {
    if let unit { return "\(spelling).counting(\(unit))" }
    return self == .natural ? nil : spelling
  }
}
