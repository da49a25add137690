// swift-tools-version: 6.1
import PackageDescription

// A program that uses the library products only: it must build without a warning where libxml2 has no development files.
let package = Package(
  name: "Consumer",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "apiscribe", path: "../..")],
  targets: [
    .executableTarget(
      name: "Consumer",
      dependencies: [
        .product(name: "BinanceMargin", package: "apiscribe"),
        .product(name: "BinancePortfolioMargin", package: "apiscribe"),
        .product(name: "BinanceCOINMFutures", package: "apiscribe"),
        .product(name: "ExchangeCurl", package: "apiscribe"),
        .product(name: "ExchangeOpenSSL", package: "apiscribe"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
