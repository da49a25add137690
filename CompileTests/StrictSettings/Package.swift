// swift-tools-version: 6.2
import PackageDescription

// The library inside a package with the settings of cautious projects: every upcoming feature, isolation to the main actor.
let package = Package(
  name: "StrictSettings",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "apiscribe", path: "../..")],
  targets: [
    .target(
      name: "StrictSettings",
      dependencies: [
        .product(name: "BinanceMargin", package: "apiscribe"),
        .product(name: "BinancePortfolioMargin", package: "apiscribe"),
        .product(name: "BinanceCOINMFutures", package: "apiscribe"),
        .product(name: "ExchangeCurl", package: "apiscribe"),
        .product(name: "ExchangeOpenSSL", package: "apiscribe"),
      ],
      swiftSettings: [
        .defaultIsolation(MainActor.self),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
