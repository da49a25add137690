import Specification

/// A protocol of a module for answers that play one role, such as that of an order.
///
/// What the answers of a product call an order differs from operation to operation in what surrounds a common core. The
/// protocol holds what all of them have.
struct RolePlan {
  /// The name of the protocol.
  let name: String
  /// What the documentation comment says.
  let summary: String
  /// The members that all of them have, in the order of the page that was read first.
  let members: [MemberPlan]

  /// The roles that at least two of the records in some answers play.
  static func all(_ roles: [Vocabulary.Role], in answers: [TypePlan]) -> [RolePlan] {
    let records = answers.flatMap(records)
    return roles.compactMap { RolePlan($0, among: records) }
  }

  private init?(_ row: Vocabulary.Role, among records: [RecordPlan]) {
    // A member has the type that most records give it.
    var counts: [RoleMember: Int] = [:]
    for record in records where Set(row.core).isSubset(of: record.members.map(\.field.name)) {
      for member in record.members.compactMap(RoleMember.init) { counts[member, default: 0] += 1 }
    }
    let core = row.core.sorted().compactMap { name in
      counts.filter { $0.key.name == name }.max { ($0.value, $1.key.type) < ($1.value, $0.key.type) }?.key
    }
    guard core.count == row.core.count else { return nil }
    let players = records.filter { Set(core).isSubset(of: $0.members.compactMap(RoleMember.init)) }
    guard players.count > 1, let first = players.first else { return nil }
    let common = players.dropFirst().reduce(Set(first.members.compactMap(RoleMember.init))) { common, record in
      common.intersection(record.members.compactMap(RoleMember.init))
    }
    name = row.name
    summary = row.summary
    members = first.members.filter { RoleMember($0).map(common.contains) ?? false }
  }

  /// The names of the enumerations that the protocol speaks of.
  var enumerationNames: [String] {
    members.compactMap { member -> String? in
      guard case .enumeration(let reference, _) = member.type else { return nil }
      return reference.enumeration.name
    }
  }

  /// Whether a record has every member of the role.
  func isPlayed(by record: RecordPlan) -> Bool {
    Set(members.compactMap(RoleMember.init)).isSubset(of: record.members.compactMap(RoleMember.init))
  }

  private static func records(_ type: TypePlan) -> [RecordPlan] {
    switch type.declared {
    case .record(let record): (record.isTuple ? [] : [record]) + record.members.flatMap { records($0.type) }
    case .union(let union): union.cases.flatMap { records($0.type) }
    case nil: []
    }
  }
}

/// A member that a protocol can demand: a scalar that is always there.
struct RoleMember: Hashable {
  /// The name on the wire.
  let name: String
  /// The name in Swift.
  let property: String
  /// The name of the type.
  let type: String

  init?(_ member: MemberPlan) {
    guard member.presence == .value else { return nil }
    switch member.type {
    case .scalar(let name, _): type = name
    case .enumeration(let reference, _): type = reference.enumeration.name
    default: return nil
    }
    name = member.field.name
    property = member.name
  }
}
