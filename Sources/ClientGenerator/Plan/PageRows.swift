import Specification
import SwiftCode

/// The rows of an answer: the whole of it, or its only list.
struct PageRows {
  /// The member of the answer that is the list; nil where the answer itself is.
  let list: String?
  /// Whether the list may be missing.
  let isOptional: Bool
  private let record: RecordPlan?
  private let answer: RecordPlan?

  /// Finds the rows; nil where an answer has none, or more than one list.
  init?(_ response: TypePlan) {
    switch response {
    case .array(let element):
      (list, isOptional, record, answer) = (nil, false, Self.record(element), nil)
    case .record(let answer):
      let lists = answer.members.filter { if case .array = $0.type { true } else { false } }
      guard !answer.isTuple, lists.count == 1, case .array(let element) = lists[0].type else { return nil }
      list = lists[0].name
      isOptional = lists[0].presence != .value
      record = Self.record(element)
      self.answer = answer
    default: return nil
    }
  }

  /// The member of the answer that counts all rows.
  func total(_ names: [String]) -> String? {
    answer?.members.first { names.contains($0.field.name) && Self.isInteger($0.type) }?.name
  }

  /// The member of each row that holds an id.
  func integer(_ names: [String]) -> String? {
    guard !isOptional, answer == nil else { return nil }
    return names.lazy.compactMap { name in record?.members.first { $0.field.name == name } }
      .first { Self.isInteger($0.type) && $0.presence == .value }?.name
  }

  /// The type of the rows, where they are the whole answer and have a type of their own.
  var row: String? { isOptional || answer != nil ? nil : record?.name }

  /// The only time in each row, or the begin where rows tell their begin and their end; nil where there are other ones,
  /// which leaves open by which of them rows are listed.
  var time: String? {
    guard !isOptional, answer == nil else { return nil }
    let times = (record?.members ?? []).filter { Self.isTime($0.type) }
    let begins = times.filter { Self.has(Self.begins, $0) }
    let isSpan = times.count == 2 && begins.count == 1 && times.contains { Self.has(Self.ends, $0) }
    guard let time = isSpan ? begins[0] : times.first, times.count == 1 || isSpan, time.presence == .value else {
      return nil
    }
    return time.name
  }

  /// Words by which the name of a time tells that it is the begin or the end of what a row is about.
  private static let (begins, ends): (Set<String>, Set<String>) = (["open", "start"], ["close", "end"])

  private static func has(_ words: Set<String>, _ member: MemberPlan) -> Bool {
    !words.isDisjoint(with: Words.split(member.name).map { $0.lowercased() })
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
