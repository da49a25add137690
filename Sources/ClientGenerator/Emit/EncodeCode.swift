import Specification
import SwiftCode

/// The function that writes the parameters.
enum EncodeCode {
  /// `encode(to:)` for the parameters of an operation, or for the parts of a structured parameter.
  static func function(_ parameters: [ParameterPlan], isParts: Bool = false) -> Declaration {
    let local = isParts ? "parts" : "parameters"
    let body = LocalNames(local).references(parameters).map { plan in
      var arguments = [Argument(nil, .string(plan.parameter.name)), Argument(nil, .text(plan.name))]
      if let spelling = spelling(plan.type) { arguments.append(Argument(nil, .text(spelling))) }
      if plan.parameter.location == .path { arguments.append(Argument("in", .text(".path"))) }
      return Statement.expression(.call("\(local).add", arguments))
    }
    return .function(
      Function(
        Documentation("Writes the \(local) as the exchange spells them."), "public func encode",
        [FunctionParameter("to \(local)", isParts ? "inout PartEncoder" : "inout ParameterEncoder")], body: body))
  }

  /// How the value is spelled, where the type leaves it open.
  private static func spelling(_ type: ParameterTypePlan) -> String? {
    switch type {
    case .bool(inCapitals: true): ".upperCase"
    case .timestamp(let unit): ".\(unit)"
    case .list(_, let format): "." + format.function
    default: nil
    }
  }
}

extension ListFormat {
  /// The runtime's name of the format.
  var function: String {
    switch self {
    case .commaSeparated: "commaSeparated"
    case .json: "json"
    case .repeated: "repeated"
    case .indexed: "indexed"
    }
  }
}
