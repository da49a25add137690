import SwiftCode

/// A struct that holds an object or a tuple of an answer.
struct RecordCode {
  let record: RecordPlan
  /// The protocols of the module for answers that play a role.
  let roles: [RolePlan]
  /// The namespace of the module.
  let namespace: String

  /// The declaration with everything nested in it.
  var declaration: Declaration {
    .type(
      TypeDeclaration(
        Documentation(record.summary), "public struct", record.name,
        conformances: conformances,
        members: properties + [initializer, table, reader, writer]
          + DeclaredCode(roles: roles, namespace: namespace).nested(record.members.map(\.type))))
  }

  private var conformances: [String] {
    let played = roles.filter { !record.isTuple && $0.isPlayed(by: record) }
    return ["JSONRecord"] + played.map { "\(namespace).\($0.name)" }
  }

  private var properties: [Declaration] {
    record.members.map { member in
      let words = FieldWords.documentation(member.field, isColumn: record.isTuple)
      return .property(Property(words, "public let", member.name, type: member.spelling))
    }
  }

  private var initializer: Declaration {
    let parameters = record.members.map { FunctionParameter($0.name, $0.spelling, default: $0.defaultValue) }
    return .function(
      Function(
        "Creates the value; members stand in the order of the documentation.", "public init", parameters,
        body: record.members.map { .assign("self.\($0.name)", .text($0.name)) }))
  }

  private var table: Declaration {
    let names = record.members.enumerated().map { index, member in
      Argument(record.isTuple && index == 0 ? "columns" : nil, .string(member.field.name))
    }
    return .property(
      Property(
        "\(record.isTuple ? "Columns" : "Member names on the wire"), in the order of the documentation.",
        "public static let", "members", value: .call("MemberTable", names)))
  }

  private var reader: Declaration {
    let body = record.members.enumerated().map { index, member in
      return Statement.assign(
        LocalNames("slots").reference(member.name), .call("slots.\(function(member))", arguments(index, member)))
    }
    return .function(
      Function(
        "Takes the members from the slots.", "public init",
        [FunctionParameter("reading slots", "inout Slots")], body: body))
  }

  /// Reached through the protocol only: inlined there, its body would be compiled twice.
  private var writer: Declaration {
    let body = record.members.enumerated().map { index, member in
      let value = LocalNames("members").reference(member.name)
      var arguments = [Argument(nil, .integer(index)), Argument(nil, .text(value))]
      // A timestamp knows its unit; only a spelling in a string has to be said.
      var form = member.type.form
      form.unit = nil
      if let argument = form.argument { arguments.append(Argument(nil, .text(argument))) }
      return Statement.expression(.call("members.\(member.presence.rawValue)", arguments))
    }
    return .function(
      Function(
        "Writes the members.", "@inline(never) public func write",
        [FunctionParameter("to members", "inout MemberWriter")], body: body)
    )
  }

  /// Timestamps in other units than milliseconds have functions of their own.
  private func function(_ member: MemberPlan) -> String {
    guard isOtherUnit(member) else { return member.presence.rawValue }
    return member.presence == .value ? "timestamp" : member.presence.rawValue + "Timestamp"
  }

  private func arguments(_ index: Int, _ member: MemberPlan) -> [Argument] {
    var arguments = [Argument(nil, .integer(index))]
    let form = member.type.form
    if isOtherUnit(member), let unit = form.unit {
      arguments.append(Argument(nil, .text(unit)))
      if form.spelling != FormPlan.natural.spelling { arguments.append(Argument(nil, .text(form.spelling))) }
    } else if let argument = form.argument {
      arguments.append(Argument(nil, .text(argument)))
    }
    return arguments
  }

  private func isOtherUnit(_ member: MemberPlan) -> Bool {
    if case .scalar(_, let form) = member.type { form.unit != nil } else { false }
  }
}
