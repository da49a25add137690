import Specification

/// The rows of an answer: the whole of it, or its only list.
struct PageRows {
  /// The list, of an answer that is called `page`.
  let path: String
  private let isOptional: Bool
  private let record: RecordPlan?
  private let answer: RecordPlan?

  /// Finds the rows; nil where an answer has none, or more than one list.
  init?(_ response: TypePlan) {
    switch response {
    case .array(let element):
      (path, isOptional, record, answer) = ("page", false, Self.record(element), nil)
    case .record(let answer):
      let lists = answer.members.filter { if case .array = $0.type { true } else { false } }
      guard !answer.isTuple, lists.count == 1, case .array(let element) = lists[0].type else { return nil }
      path = "page.\(lists[0].name)"
      isOptional = lists[0].presence != .value
      record = Self.record(element)
      self.answer = answer
    default: return nil
    }
  }

  /// The number of rows.
  var count: String { isOptional ? "(\(path)?.count ?? 0)" : "\(path).count" }

  /// The member of the answer that counts all rows.
  func total(_ names: [String]) -> String? {
    answer?.members.first { names.contains($0.field.name) && Self.isInteger($0.type) }.map { "page.\($0.name)" }
  }

  /// The member of each row that holds an id.
  func integer(_ names: [String]) -> String? {
    guard !isOptional, answer == nil else { return nil }
    return names.lazy.compactMap { name in record?.members.first { $0.field.name == name } }
      .first { Self.isInteger($0.type) && $0.presence == .value }?.name
  }

  /// The only time in each row; nil where there are several, which leaves open by which of them rows are listed.
  var time: String? {
    guard !isOptional, answer == nil else { return nil }
    let times = (record?.members ?? []).filter { Self.isTime($0.type) }
    return times.count == 1 && times[0].presence == .value ? times[0].name : nil
  }

  private static func record(_ element: TypePlan) -> RecordPlan? {
    if case .record(let record) = element { record } else { nil }
  }

  private static func isInteger(_ type: TypePlan) -> Bool {
    if case .scalar("Int64", _) = type { true } else { false }
  }

  private static func isTime(_ type: TypePlan) -> Bool {
    if case .scalar("Timestamp", _) = type { true } else { false }
  }
}
