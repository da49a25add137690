// swift-tools-version: 6.2
import PackageDescription

// Programs that use the library products only and must build without a warning, a target for each setting that cautious
// projects have; one package, so that the modules are built once for all of them.

let modules = [
  "BinanceAlgo",
  "BinanceAlpha",
  "BinanceCOINMFutures",
  "BinanceConvert",
  "BinanceCopyTrading",
  "BinanceInstitutionalLoan",
  "BinanceMargin",
  "BinanceOptions",
  "BinancePortfolioMargin",
  "BinancePortfolioMarginPro",
  "BinanceSpot",
  "BinanceSubAccount",
  "BinanceUSDMFutures",
  "BinanceWallet",
]

let dependencies: [Target.Dependency] = (modules + ["ExchangeCurl", "ExchangeOpenSSL"]).map {
  .product(name: $0, package: "apiscribe")
}

let internalImports: SwiftSetting = .enableUpcomingFeature("InternalImportsByDefault")
let existentialAny: SwiftSetting = .enableUpcomingFeature("ExistentialAny")
let memberImports: SwiftSetting = .enableUpcomingFeature("MemberImportVisibility")
let mainActor: SwiftSetting = .defaultIsolation(MainActor.self)

let package = Package(
  name: "CompileTests",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "apiscribe", path: "..")],
  targets: [
    .executableTarget(name: "Consumer", dependencies: dependencies),
    .target(name: "InternalImports", dependencies: dependencies, swiftSettings: [internalImports]),
    .target(name: "ExistentialTypes", dependencies: dependencies, swiftSettings: [existentialAny]),
    .target(name: "MemberImports", dependencies: dependencies, swiftSettings: [memberImports]),
    .target(name: "MainActorIsolation", dependencies: dependencies, swiftSettings: [mainActor]),
    .target(
      name: "AllSettings", dependencies: dependencies,
      swiftSettings: [
        internalImports, existentialAny, memberImports, mainActor,
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
