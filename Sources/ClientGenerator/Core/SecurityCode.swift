import Specification
import SwiftCode

/// Security types of the exchange.
enum SecurityCode {
  /// Types that the runtime has: whether they need key and signature.
  private static let known: [String: (key: Bool, signature: Bool)] = [
    "NONE": (false, false), "MARKET_DATA": (true, false), "USER_STREAM": (true, false), "TRADE": (true, true),
    "USER_DATA": (true, true), "MARGIN": (true, true),
  ]

  /// The Swift name of a type; `NONE` is no optional, so that it keeps its name.
  static func name(_ type: String) -> String {
    guard let known = known[type] else { return NamingStrategy().value(type) ?? "unnamed" }
    return known.key ? NamingStrategy().value(type) ?? "unnamed" : "none"
  }

  /// Types that the runtime lacks, as static values.
  static func extensions(_ catalogue: Catalogue) -> Declaration? {
    let own = catalogue.securityTypes.filter { known[$0.name] == nil }
    guard !own.isEmpty else { return nil }
    let members = own.map { type in
      Declaration.property(
        Property(
          "The security type `\(type.name)`.", "public static let", name(type.name),
          value: .call(
            "Security",
            [
              Argument(nil, .string(type.name)), Argument("needsKey", "\("\(type.key)")"),
              Argument("needsSignature", "\("\(type.signature)")"),
            ])))
    }
    return .type(TypeDeclaration("", "extension", "Security", members: members))
  }

  /// Types whose demands differ from what the runtime has under that name.
  static func contradictions(_ catalogue: Catalogue) -> [String] {
    catalogue.securityTypes.filter { type in
      known[type.name].map { $0.key != type.key || $0.signature != type.signature } ?? false
    }.map(\.name)
  }
}
