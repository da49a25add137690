// swift-tools-version: 6.1
import PackageDescription

// A package of its own, since half of its source is written from the generated modules by mirrors.py.
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

let package = Package(
  name: "Decoding",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "apiscribe", path: "../..")],
  targets: [
    .target(name: "CAllocation"),
    .executableTarget(
      name: "Decoding", dependencies: ["CAllocation"] + modules.map { .product(name: $0, package: "apiscribe") }),
  ],
  swiftLanguageModes: [.v6]
)
