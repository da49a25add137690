import Specification
import SwiftCode

/// Host families and where they live.
enum HostCode {
  /// Environments that the runtime names.
  private static let knownEnvironments: Set<String> = ["live", "testnet", "demo"]

  /// The Swift name of a family.
  static func name(_ family: String) -> String { NamingStrategy().value(family) ?? "unnamed" }

  /// The families as static values, each with the products whose operations it answers.
  static func families(_ catalogue: Catalogue, _ operations: [String: [Operation]]) -> Declaration {
    let members = catalogue.hosts.map { host in
      let products = catalogue.products.filter { product in
        operations[product.name]?.contains { $0.key.host == host.name } ?? false
      }
      let titles = ConditionWords.list(products.map(\.title), last: "and")
      return Declaration.property(
        Property(
          Documentation(
            products.isEmpty ? "Hosts of no operation that is documented." : "Hosts of operations of \(titles).",
            items: ["See: [documentation](\(catalogue.documentation)\(host.page))"]),
          "public static let", name(host.name), value: .call("HostFamily", [Argument(nil, .string(host.name))])))
    }
    return .type(TypeDeclaration("", "extension", "HostFamily", members: members))
  }

  /// Environments that the runtime does not name.
  static func environments(_ catalogue: Catalogue) -> Declaration? {
    let names = Set(catalogue.hosts.flatMap { $0.environments.map(\.name) }).subtracting(knownEnvironments)
    guard !names.isEmpty else { return nil }
    let members = names.sorted().map { environment in
      Declaration.property(
        Property(
          "The environment that the specification calls `\(environment)`.", "public static let", name(environment),
          value: .call("Environment", [Argument(nil, .string(environment))])))
    }
    return .type(TypeDeclaration("", "extension", "Environment", members: members))
  }

  /// The table of base URLs.
  static func table(_ catalogue: Catalogue) -> Expression {
    let rows = catalogue.hosts.flatMap { host in
      host.environments.compactMap { environment -> Expression? in
        guard let address = environment.addresses.first else { return nil }
        var arguments = [
          Argument(nil, .text(".\(name(host.name))")), Argument(nil, .text(".\(name(environment.name))")),
          Argument(nil, .string(address)),
        ]
        if environment.addresses.count > 1 {
          arguments.append(
            Argument("alternatives", .array(environment.addresses.dropFirst().map { Expression.string($0) })))
        }
        arguments.append(Argument("page", .string(host.page)))
        return .call("HostTable.Row", arguments)
      }
    }
    return .call("HostTable", [Argument(nil, .rows(rows))])
  }
}
