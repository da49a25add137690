/// Places of an answer where a value of another JSON type is no mismatch: nothing is documented, or several types are.
enum UntypedPlaces {
  /// The places, `rows[].extra`; `*` stands for any name in a map.
  static func of(_ type: TypePlan, at path: String = "") -> [String] {
    switch type {
    case .scalar("JSON", _): [path]
    case .scalar, .enumeration: []
    case .record(let record): of(record, at: path)
    case .union(let union): of(union, at: path)
    case .array(let inner): of(inner, at: path + "[]")
    case .map(let inner): of(inner, at: path.isEmpty ? "*" : path + ".*")
    case .nullable(let inner), .batch(let inner): of(inner, at: path)
    case .oneOrMany(let inner): of(inner, at: path) + of(inner, at: path + "[]")
    }
  }

  private static func of(_ record: RecordPlan, at path: String) -> [String] {
    record.members.enumerated().flatMap { index, member in
      let name = member.field.name
      return of(member.type, at: record.isTuple ? "\(path)[\(index)]" : path.isEmpty ? name : "\(path).\(name)")
    }
  }

  /// A one-of is checked only where all its alternatives are objects of their own.
  private static func of(_ union: UnionPlan, at path: String) -> [String] {
    let isChecked = union.cases.allSatisfy { $0.test.hasPrefix(".object(having") || $0.test.hasPrefix(".tagged") }
    return isChecked ? union.cases.flatMap { of($0.type, at: path) } : [path]
  }
}
