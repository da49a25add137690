import Specification
import SwiftCode

/// The table of limits in the core module.
struct RateLimitCode {
  /// The limits.
  let plan: RateLimitPlan
  /// The limits of single operations.
  let quotas: QuotaPlan
  /// Operations that tell of themselves or their hosts.
  let questions: HostQuestions

  /// The members of the dialect; nil where no limits are known.
  var members: [Declaration]? {
    let rows = plan.rows.map(Self.row) + quotas.rows.map(\.code)
    guard !rows.isEmpty else { return nil }
    var arguments = [Argument(nil, .rows(rows))]
    let aliases = plan.aliases
    if !aliases.isEmpty { arguments.append(Argument("aliases", .rows(aliases.map(Self.alias)))) }
    let sources = questions.limits
    if !sources.isEmpty { arguments.append(Argument("sources", .rows(sources.map(Self.source)))) }
    let table = Declaration.property(
      Property("The limits as documented.", "static let", "rateLimitTable", value: .call("RateLimitTable", arguments)))
    let names = questions.catalogue.vocabulary.limits
    return sources.isEmpty ? [table] : [table] + (names.map { [helper($0)] } ?? [])
  }

  private static func row(_ row: RateLimitPlan.Row) -> Expression {
    var arguments = [Argument(nil, .text(BucketCode.argument(row.place.bucket)))]
    if row.isByOperation { arguments.append(Argument("scope", ".operation")) }
    arguments += [
      Argument("per", .text(".\(row.owner)")), Argument("interval", row.place.interval.code),
      Argument("capacity", .integer(row.capacity)),
    ]
    if let counting = LimitKind.of(row.place.bucket)?.counting { arguments.append(Argument("counting", counting)) }
    if let header = row.header { arguments.append(Argument("header", .string(header))) }
    arguments.append(Argument("hosts", .array(row.place.hosts.map { .text(".\(HostCode.name($0))") })))
    if let prefix = row.place.prefix { arguments.append(Argument("pathPrefix", .string(prefix))) }
    arguments.append(Argument("page", .string(row.page)))
    return .call("RateLimit", arguments)
  }

  private static func alias(_ alias: LimitAlias) -> Expression {
    var arguments = [
      Argument(nil, .text(BucketCode.argument(alias.name))), Argument("for", .text(BucketCode.argument(alias.bucket))),
    ]
    if let interval = alias.interval.flatMap(LimitInterval.init) {
      arguments.append(Argument("interval", interval.code))
    }
    return .call("BucketAlias", arguments)
  }

  private static func source(_ question: HostQuestions.Question) -> Expression {
    .call(
      "limitSource",
      [
        Argument(nil, .text(".\(HostCode.name(question.host))")), Argument(nil, .string(question.path)),
        Argument(nil, question.weight), Argument(nil, .string(question.page)),
      ])
  }

  private func helper(_ names: Vocabulary.LimitMembers) -> Declaration {
    let members = Expression.call(
      "RateLimitSource.Members",
      [
        Argument("list", .string(names.list)), Argument("kind", .string(names.kind)),
        Argument("unit", .string(names.unit)), Argument("count", .string(names.count)),
        Argument("capacity", .string(names.capacity)),
      ])
    let units = LimitInterval.told.map { told in
      Expression.call(
        "RateLimitSource.Unit",
        [
          Argument(nil, .string(told.name)), Argument(nil, .string(told.letter)),
          Argument(nil, .text(".seconds(\(told.unit.milliseconds / 1000))")),
        ])
    }
    let body = Expression.call(
      "RateLimitSource",
      [
        Argument(nil, "host"), Argument(nil, "path"), Argument("weight", "weight"), Argument("members", members),
        Argument("kinds", .rows(plan.kinds.map { Self.kind($0.kind, headerPrefix: $0.headerPrefix) })),
        Argument("units", .rows(units)), Argument("page", "page"),
      ])
    return .function(
      Function(
        "An operation that tells the limits of a host family.", "private static func limitSource",
        [
          FunctionParameter("_ host", "HostFamily"), FunctionParameter("_ path", "String"),
          FunctionParameter("_ weight", "RequestWeight"), FunctionParameter("_ page", "String"),
        ], result: "-> RateLimitSource", body: [.return(body)]))
  }

  private static func kind(_ kind: LimitKind, headerPrefix: String?) -> Expression {
    var arguments = [
      Argument(nil, .string(kind.told)), Argument(nil, .text(BucketCode.argument(kind.bucket))),
      Argument("per", .text(".\(kind.owner)")),
    ]
    if let counting = kind.counting { arguments.append(Argument("counting", counting)) }
    if let headerPrefix { arguments.append(Argument("headerPrefix", .string(headerPrefix))) }
    return .call("RateLimitSource.Kind", arguments)
  }
}

extension RateLimitPlan {
  /// The kinds that have rows, with the beginning of the header that documentation names for all intervals.
  var kinds: [(kind: LimitKind, headerPrefix: String?)] {
    let named = Set(rows.map(\.place.bucket))
    let headers = facts.values.flatMap(\.limits)
    return LimitKind.all.filter { named.contains($0.bucket) && $0.bucket != "uid" }.map { kind in
      let patterns = Set(headers.filter { $0.bucket == kind.bucket }.compactMap(\.header).filter { $0.hasSuffix("*") })
      return (kind, patterns.count == 1 ? patterns.first.map { String($0.dropLast()) } : nil)
    }
  }
}
