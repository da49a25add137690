import Specification
import SwiftCode

/// Public operations by which the runtime asks a host for its time and its limits; found by their answers.
struct HostQuestions {
  /// An operation without parameters that a host answers.
  struct Question {
    var host: String
    var path: String
    /// The member of the answer that tells, for the time.
    var member: String
    /// The unit of the time.
    var unit: TimestampUnit
    var weight: Expression
    var page: String
  }

  let catalogue: Catalogue
  /// All operations.
  let operations: [Operation]

  /// Operations that tell the time: their answer has one member, a time.
  ///
  /// A family without such an operation asks the one of a family that lives at the same address.
  var times: [Question] {
    let own = questions { fields in
      guard fields.count == 1, case .timestamp = fields[0].shape.kind else { return nil }
      return fields[0]
    }
    return catalogue.hosts.compactMap { host in
      if let question = own.first(where: { $0.host == host.name }) { return question }
      let address = RateLimitPlan.address(host)
      let neighbours = catalogue.hosts.filter { address != nil && RateLimitPlan.address($0) == address }.map(\.name)
      var question = own.first { neighbours.contains($0.host) }
      question?.host = host.name
      return question
    }
  }

  /// Operations that list limits.
  var limits: [Question] {
    guard let names = catalogue.vocabulary.limits else { return [] }
    return questions { fields in
      fields.first { field in
        guard field.name == names.list, case .array(let items) = field.shape.kind,
          case .object(let parts) = items.kind
        else { return false }
        return Set([names.kind, names.unit, names.count, names.capacity]).isSubset(of: parts.map(\.name))
      }
    }
  }

  /// The table of operations that tell the time; nil where there is none.
  var timeTable: Expression? {
    let rows = times.map { question in
      var arguments = [
        Argument(nil, .text(".\(HostCode.name(question.host))")), Argument(nil, .string(question.path)),
        Argument("member", .string(question.member)),
      ]
      if let unit = question.unit.argument { arguments.append(Argument("unit", .text(unit))) }
      arguments += [Argument("weight", question.weight), Argument("page", .string(question.page))]
      return Expression.call("ServerTimeOperation", arguments)
    }
    return rows.isEmpty ? nil : .rows(rows)
  }

  /// The first such operation of each family.
  private func questions(_ telling: ([Field]) -> Field?) -> [Question] {
    var found: [Question] = []
    for operation in operations.sorted(by: { $0.key < $1.key }) {
      guard operation.key.method == .get, operation.safety == .read, !operation.signed,
        catalogue.securityType(operation.security)?.key != true,
        !operation.parameters.contains(where: { $0.required == .required }),
        case .object(let fields)? = operation.responses.first(where: { !$0.isError })?.shape.kind,
        let field = telling(fields), !found.contains(where: { $0.host == operation.key.host })
      else { continue }
      found.append(
        Question(
          host: operation.key.host, path: operation.key.path, member: field.name, unit: TimestampUnit(field.shape.unit),
          weight: WeightCode(parameters: []).constant(operation.weights) ?? "RequestWeight.unknown",
          page: operation.page))
    }
    return found
  }
}
