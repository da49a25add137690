import Specification

/// Plans the type of what failed answers say beside code and message.
struct FailurePlanner {
  /// Plans the types of the answer.
  let responses: ResponsePlanner
  /// The type of the answer, whose records the failure has in common.
  let answer: TypePlan

  /// The type; nil where failed answers say nothing else, or what they say differs.
  func plan() -> RecordPlan? {
    let shapes = responses.operation.responses.filter(\.isDetailedFailure).map(\.shape)
    guard let shape = shapes.first, shapes.count == 1, case .object(let fields) = shape.kind else { return nil }
    let name = "Failure"
    let place = ResponsePlanner.Place(
      field: "value", name: name, union: name,
      summary: "What a failed answer to ``\(responses.operationName)`` says; `error.failure(of:)` reads it.",
      path: "failure", hiding: [name])
    return responses.record(fields, isTuple: false, place).sharing(SharedRecords(of: answer))
  }
}

extension Response {
  /// Whether it is the answer to a request that failed, and says more than a code and a message.
  var isDetailedFailure: Bool {
    guard isError, case .object(let fields) = shape.kind else { return false }
    return !Set(fields.map(\.name)).isSubset(of: ["code", "msg"])
  }
}

/// The records of an answer, by what they hold; which values texts have counts as said by either.
private struct SharedRecords {
  private var names: [[String]: String] = [:]

  init(of answer: TypePlan) { add(answer, inside: "") }

  /// The name of the record with the same members.
  func name(of record: RecordPlan) -> String? { record.isTuple ? nil : names[Self.key(record)] }

  private mutating func add(_ type: TypePlan, inside scope: String) {
    guard let declared = type.declared else { return }
    let name = scope + declared.name
    switch declared {
    case .record(let record):
      if names[Self.key(record)] == nil { names[Self.key(record)] = name }
      for member in record.members { add(member.type, inside: name + ".") }
    case .union(let union):
      for item in union.cases { add(item.type, inside: name + ".") }
    }
  }
}

extension SharedRecords {
  /// The members with their types in a form that is equal where one type can hold both.
  private static func key(_ record: RecordPlan) -> [String] {
    record.members.map { "\($0.name) \($0.field.name) \($0.presence) \(key($0.type))" }
  }

  private static func key(_ type: TypePlan) -> String {
    switch type {
    case .scalar(let name, let form): "\(name)\(form.argument ?? "")"
    case .enumeration(let reference, let form): "\(reference.enumeration.raw)\(form.argument ?? "")"
    case .record(let record): "{\(key(record).joined(separator: ","))}"
    case .shared(let name), .defined(_, let name): name
    case .union(let union): "(\(union.cases.map { "\($0.name) \(key($0.type))" }.joined(separator: ",")))"
    case .array(let inner): "[\(key(inner))]"
    case .map(let inner): "*\(key(inner))"
    case .nullable(let inner): "\(key(inner))?"
    case .oneOrMany(let inner): "\(key(inner))+"
    case .batch(let inner): "\(key(inner))!"
    }
  }
}

extension RecordPlan {
  /// The record with what the answer declares as well taken from there.
  fileprivate func sharing(_ records: SharedRecords) -> RecordPlan {
    var result = self
    for index in members.indices { result.members[index].type = members[index].type.sharing(records) }
    return result
  }
}

extension UnionPlan {
  fileprivate func sharing(_ records: SharedRecords) -> UnionPlan {
    var result = self
    for index in cases.indices { result.cases[index].type = cases[index].type.sharing(records) }
    return result
  }
}

extension TypePlan {
  fileprivate func sharing(_ records: SharedRecords) -> TypePlan {
    switch self {
    case .scalar, .enumeration, .shared, .defined: self
    case .record(let record): records.name(of: record).map(TypePlan.shared) ?? .record(record.sharing(records))
    case .union(let union): .union(union.sharing(records))
    case .array(let inner): .array(inner.sharing(records))
    case .map(let inner): .map(inner.sharing(records))
    case .nullable(let inner): .nullable(inner.sharing(records))
    case .oneOrMany(let inner): .oneOrMany(inner.sharing(records))
    case .batch(let inner): .batch(inner.sharing(records))
    }
  }
}
