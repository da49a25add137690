import Diagnostics
import Specification
import SwiftCode

/// The files of the core module: what all products of an exchange share.
struct CoreFiles {
  let catalogue: Catalogue
  /// What general pages say, by product name.
  let facts: [String: ProductFacts]
  /// All operations by product name.
  let operations: [String: [Operation]]
  let files: FileBuilder

  /// The name of the module.
  static func module(_ catalogue: Catalogue) -> String { catalogue.dialect.name + "Core" }

  /// All files of the module.
  func all() -> [GeneratedFile] {
    let dialect = DialectCode(catalogue: catalogue, facts: facts, operations: operations)
    var result = [
      file(dialect.name, dialect.declarations, imports: [Import("ExchangeRuntime", "@_exported public")]),
      file("HostFamilies", [HostCode.families(catalogue, operations)]),
      file("Hosts", [dialect.hostTable], isPublic: false),
      file("SigningLayout", [dialect.signingLayout], isPublic: false),
      file("Outcomes", [dialect.outcomeTable], isPublic: false),
    ]
    if let table = dialect.errorCodeTable { result.append(file("ErrorCodes", [table], isPublic: false)) }
    if let table = dialect.rateLimitTable { result.append(file("RateLimits", [table], isPublic: false)) }
    if let times = dialect.serverTimes { result.append(file("ServerTimes", [times], isPublic: false)) }
    if let environments = HostCode.environments(catalogue) { result.append(file("Environments", [environments])) }
    if let types = SecurityCode.extensions(catalogue) { result.append(file("SecurityTypes", [types])) }
    if let buckets = bucketExtension { result.append(file("WeightBuckets", [buckets])) }
    return result
  }

  /// Buckets that weights name, and those of the limits.
  private var buckets: Set<String> {
    let limits = RateLimitPlan(catalogue: catalogue, facts: facts, operations: operations).rows.map(\.place.bucket)
    let weights = operations.values.joined().flatMap(\.weights).filter { !$0.cost.isEmpty }
    return Set(weights.map { $0.bucket ?? "unknown" } + limits)
  }

  private var bucketExtension: Declaration? {
    let own = buckets.filter(BucketCode.isOwn).sorted()
    guard !own.isEmpty else { return nil }
    let members = own.map { bucket in
      Declaration.property(
        Property(
          "The bucket that the specification calls `\(bucket)`.", "public static let", BucketCode.name(bucket),
          value: .call("WeightBucket", [Argument(nil, .string(bucket))])))
    }
    return .type(TypeDeclaration("", "extension", "WeightBucket", members: members))
  }

  private func file(
    _ name: String, _ declarations: [Declaration], imports: [Import]? = nil, isPublic: Bool = true
  ) -> GeneratedFile {
    let runtime = Import("ExchangeRuntime", isPublic ? "public" : "internal")
    return files.source(Self.module(catalogue), name, imports: imports ?? [runtime], declarations)
  }
}
