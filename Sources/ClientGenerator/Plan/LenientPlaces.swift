/// Places of an answer that may hold more than one form of a value: `rows[].extra`; `*` stands for any name in a map.
struct LenientPlaces: Sendable {
  /// What makes a place one.
  private let isLenient: @Sendable (TypePlan) -> Bool
  /// Whether a one-of counts whose alternatives cannot be told apart by their members.
  private let countsUnions: Bool

  /// Places where a value of another JSON type is no mismatch: nothing is documented, or several types are.
  static let untyped = LenientPlaces(isLenient: { $0 == .json }, countsUnions: true)
  /// Places of scalars that are documented both in strings and bare.
  static let ofEitherForm = LenientPlaces(isLenient: { $0.form.spelling == ".either" }, countsUnions: false)

  /// The places in a type that stands at `path`.
  func of(_ type: TypePlan, at path: String = "") -> [String] {
    switch type {
    case .scalar, .enumeration: isLenient(type) ? [path] : []
    case .shared: []
    case .record(let record): of(record, at: path)
    case .union(let union), .defined(let union, _): of(union, at: path)
    case .array(let inner): of(inner, at: path + "[]")
    case .map(let inner): of(inner, at: path.isEmpty ? "*" : path + ".*")
    case .nullable(let inner), .batch(let inner): of(inner, at: path)
    case .oneOrMany(let inner): of(inner, at: path) + of(inner, at: path + "[]")
    }
  }

  private func of(_ record: RecordPlan, at path: String) -> [String] {
    record.members.enumerated().flatMap { index, member in
      let name = member.field.name
      return of(member.type, at: record.isTuple ? "\(path)[\(index)]" : path.isEmpty ? name : "\(path).\(name)")
    }
  }

  private func of(_ union: UnionPlan, at path: String) -> [String] {
    let isTold = union.cases.allSatisfy(\.test.looksAtMember)
    if countsUnions, !isTold { return [path] }
    return union.cases.flatMap { of($0.type, at: path) }
  }
}
