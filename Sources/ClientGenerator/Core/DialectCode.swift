import Specification
import SwiftCode

/// The dialect: what the runtime must know of the exchange, as data.
struct DialectCode {
  let catalogue: Catalogue
  /// What general pages say, by product name.
  let facts: [String: ProductFacts]
  /// All operations by product name.
  let operations: [String: [Operation]]

  private var dialect: DialectFacts { catalogue.dialect }

  /// The name of the type.
  var name: String { dialect.name + "Dialect" }

  /// The type and its short name in calls.
  var declarations: [Declaration] {
    let type = TypeDeclaration(
      Documentation(
        "How \(dialect.name) wants requests built and answers read.",
        items: ["See: [documentation](\(catalogue.documentation)\(dialect.page))"]),
      "public struct", name, conformances: ["Dialect"],
      members: [
        .function(Function("Creates the dialect.", "public init", [], body: [])),
        property("The name of the exchange.", "name", "String", .string(catalogue.exchange)),
        property("Base URLs by host family and environment.", "hosts", "HostTable", "Self.hostTable"),
        property("Where key, time and signature go.", "signing", "SigningLayout", "Self.signingLayout"),
        property("The members of error bodies.", "errorBody", "ErrorBodyLayout", errorBody),
        property(
          "What answers say of execution; the first row that fits wins.", "outcomes", "OutcomeTable",
          "Self.outcomeTable"),
        property(
          "Documented names of error codes.", "errorCodes", "ErrorCodeTable",
          errorCodeTable == nil ? "ErrorCodeTable([])" : "Self.errorCodeTable"),
      ] + optional)
    let short = TypeDeclaration(
      "", "extension", "Dialect", where: "Self == \(name)",
      members: [
        .computed(
          ComputedProperty(
            "The dialect of \(dialect.name).", "public static var", catalogue.exchange, type: name,
            body: [.return("\(name)()")]))
      ])
    return [.type(type), .type(short)]
  }

  /// What the runtime has a default for.
  private var optional: [Declaration] {
    var properties: [Declaration] = []
    if rateLimitTable != nil {
      properties.append(
        property(
          "How much may be sent, and the headers that tell how much of it is used.", "rateLimits", "RateLimitTable",
          "Self.rateLimitTable"))
    }
    if serverTimes != nil {
      properties.append(
        property(
          "Operations by which clocks are synchronised.", "serverTimes", "[ServerTimeOperation]",
          "Self.serverTimeOperations"))
    }
    return properties
  }

  private var questions: HostQuestions {
    HostQuestions(catalogue: catalogue, operations: operations.keys.sorted().flatMap { operations[$0] ?? [] })
  }

  /// The table of limits, in an extension of the dialect; nil where none are documented.
  var rateLimitTable: Declaration? {
    let plan = RateLimitPlan(catalogue: catalogue, facts: facts, operations: operations)
    let quotas = QuotaPlan(operations.values.joined())
    return RateLimitCode(plan: plan, quotas: quotas, questions: questions).members.map {
      .type(TypeDeclaration("", "extension", name, members: $0))
    }
  }

  /// The operations that tell the time, in an extension of the dialect; nil where there are none.
  var serverTimes: Declaration? {
    questions.timeTable.map { rows in
      .type(
        TypeDeclaration(
          "", "extension", name,
          members: [
            .property(
              Property(
                "Operations that tell the time, as documented.", "static let", "serverTimeOperations",
                type: "[ServerTimeOperation]", value: rows))
          ]))
    }
  }

  /// The table of hosts, in an extension of the dialect.
  var hostTable: Declaration {
    table("The hosts as documented.", "hostTable", HostCode.table(catalogue))
  }

  /// The layout of signed requests, in an extension of the dialect.
  var signingLayout: Declaration {
    let placements = HTTPMethod.allCases.filter { $0 != .patch }.map { method in
      DictionaryEntry(
        .text(".\(method.rawValue.lowercased())"), dialect.bodyMethods.contains(method) ? ".formBody" : ".query")
    }
    let layout = Expression.call(
      "SigningLayout",
      [
        Argument("apiKeyHeader", .string(dialect.keyHeader)),
        Argument("signatureParameter", .string(dialect.signatureParameter)),
        Argument("timestampParameter", .string(dialect.timestampParameter)),
        Argument("receiveWindowParameter", .string(dialect.receiveWindowParameter)),
        Argument("placements", .dictionary(placements)),
      ])
    return table("The layout of signed requests.", "signingLayout", layout)
  }

  /// The table of outcomes, in an extension of the dialect.
  var outcomeTable: Declaration {
    let rows = catalogue.outcomes.map { row in
      var arguments = [Argument("status", .text(status(row)))]
      if let code = row.code { arguments.append(Argument("code", .integer(code))) }
      if let message = row.message { arguments.append(Argument("message", .string(message))) }
      if let path = row.path { arguments.append(Argument("paths", .array([.string(path)]))) }
      if !row.hosts.isEmpty { arguments.append(Argument("hosts", .array(row.hosts.map { .text(".\($0)") }))) }
      arguments.append(Argument("outcome", .text(".\(row.outcome)")))
      if let retry = row.retry { arguments.append(Argument("retry", .text(".\(retry)"))) }
      if let bucket = row.exceeds { arguments.append(Argument("exceeds", .text(".\(bucket)"))) }
      arguments.append(Argument("page", .string(row.page)))
      return Expression.call("OutcomeRow", arguments)
    }
    return table("The rows as documented.", "outcomeTable", .call("OutcomeTable", [Argument(nil, .rows(rows))]))
  }

  /// The table of error codes, in an extension of the dialect; nil where none are documented.
  var errorCodeTable: Declaration? {
    ErrorCodeCode(catalogue: catalogue, facts: facts).members.map {
      .type(TypeDeclaration("", "extension", name, members: $0))
    }
  }

  private func status(_ row: OutcomeRow) -> String {
    row.minStatus == row.maxStatus ? "\(row.minStatus)" : ".range(\(row.minStatus)...\(row.maxStatus))"
  }

  private var errorBody: Expression {
    .call(
      "ErrorBodyLayout",
      [
        Argument("codeMembers", .array([.string(dialect.errorCode)])),
        Argument("messageMembers", .array([.string(dialect.errorMessage)])),
      ])
  }

  private func property(_ words: Documentation, _ name: String, _ type: String, _ value: Expression) -> Declaration {
    .computed(ComputedProperty(words, "public var", name, type: type, body: [.return(value)]))
  }

  private func table(_ words: Documentation, _ name: String, _ value: Expression) -> Declaration {
    .type(
      TypeDeclaration(
        "", "extension", self.name, members: [.property(Property(words, "static let", name, value: value))]))
  }
}
