// swift-tools-version: 6.1
import PackageDescription

/// Settings of every target of ours: what a module imports is its own business unless it says `public import`.
let settings: [SwiftSetting] = [.enableUpcomingFeature("InternalImportsByDefault")]

/// The generated modules: one per product, over BinanceCore.
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

/// Set where only the runtime and its tests are wanted, without the generator and the generated modules.
let isRuntimeOnly = Context.environment["APISCRIBE_RUNTIME_ONLY"] != nil

let runtime: [Target] = [
  .target(name: "ExchangeRuntime", swiftSettings: settings),
  .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
  .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
  .target(name: "ExchangeCurl", dependencies: ["CCurl", "ExchangeRuntime"], swiftSettings: settings),
  .target(name: "ExchangeOpenSSL", dependencies: ["COpenSSL", "ExchangeRuntime"], swiftSettings: settings),
  .target(name: "ExchangeTesting", dependencies: ["ExchangeRuntime"], swiftSettings: settings),
  .target(name: "ExchangeURLSession", dependencies: ["ExchangeRuntime"], swiftSettings: settings),
  .target(name: "BinanceCore", dependencies: ["ExchangeRuntime"], path: "Generated/BinanceCore"),
]

let generated: [Target] = modules.map { module in
  .target(name: module, dependencies: ["BinanceCore", "ExchangeRuntime"], path: "Generated/\(module)")
}

let generator: [Target] = [
  .target(
    name: "CLibXML2", exclude: ["forward/README.md"], cSettings: [.headerSearchPath("forward")],
    linkerSettings: [.linkedLibrary("xml2")]),
  // No pkgConfig: Swift would warn users of the library products where cmark-gfm is missing.
  .systemLibrary(
    name: "CMarkGFM",
    providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
  .target(name: "Diagnostics"),
  .target(name: "Documents", dependencies: ["CLibXML2", "CMarkGFM", "Diagnostics"]),
  .target(name: "Specification", dependencies: ["Diagnostics"]),
  .target(name: "Extraction", dependencies: ["Diagnostics", "Documents", "Specification"]),
  .target(name: "SpecDiff", dependencies: ["Diagnostics", "Specification"]),
  .target(name: "SwiftCode"),
  .target(name: "ClientGenerator", dependencies: ["Diagnostics", "Specification", "SwiftCode"]),
  .target(name: "CommandLine"),
  .executableTarget(
    name: "apiscribe",
    dependencies: [
      "ClientGenerator", "CommandLine", "Diagnostics", "Documents", "Extraction", "SpecDiff", "Specification",
    ]),
]

let measurements: [Target] = [
  .target(name: "CurlClient", dependencies: ["CCurl"], path: "Benchmarks/CurlClient"),
  .executableTarget(
    name: "transport-bench", dependencies: ["CurlClient", "ExchangeCurl", "ExchangeURLSession", "LoopbackServer"],
    path: "Benchmarks/TransportBench"),
  .executableTarget(
    name: "bench",
    dependencies: ["BinanceMargin", "DocumentedExchange", "ExchangeCurl", "ExchangeOpenSSL"], path: "Benchmarks/Bench"),
]

let runtimeTests: [Target] = [
  .target(name: "LoopbackServer", path: "Tests/Support/LoopbackServer", swiftSettings: settings),
  .target(name: "TestSupport", path: "Tests/Support/TestSupport"),
  .target(
    name: "TransportTrials", dependencies: ["ExchangeRuntime", "LoopbackServer"],
    path: "Tests/Support/TransportTrials", swiftSettings: settings),
  .target(
    name: "NginxServer", dependencies: ["TestSupport"], path: "Tests/Support/NginxServer", swiftSettings: settings),
  .testTarget(
    name: "ExchangeRuntimeTests",
    dependencies: ["ExchangeCurl", "ExchangeOpenSSL", "ExchangeRuntime", "ExchangeTesting", "LoopbackServer"]),
  .target(
    name: "SoakRun", dependencies: ["BinanceCore", "ExchangeCurl", "ExchangeOpenSSL", "LoopbackServer"],
    path: "Tests/Support/SoakRun"),
  .testTarget(name: "SoakTests", dependencies: ["SoakRun"]),
  .testTarget(name: "ExchangeOpenSSLTests", dependencies: ["ExchangeOpenSSL"]),
  .testTarget(
    name: "ExchangeCurlTests",
    dependencies: [
      "ExchangeCurl", "ExchangeOpenSSL", "LoopbackServer", "NginxServer", "TestSupport", "TransportTrials",
      "proxied-get",
    ]),
  .executableTarget(name: "proxied-get", dependencies: ["ExchangeCurl"], path: "Tests/Support/ProxiedGet"),
  .testTarget(
    name: "ExchangeURLSessionTests",
    dependencies: ["ExchangeURLSession", "LoopbackServer", "NginxServer", "TransportTrials"]),
  .testTarget(name: "ExchangeTestingTests", dependencies: ["ExchangeTesting", "ExchangeOpenSSL"]),
]

let tests: [Target] = [
  .target(
    name: "DocumentedExchange", dependencies: ["COpenSSL", "ExchangeRuntime", "LoopbackServer"],
    path: "Tests/Support/DocumentedExchange", swiftSettings: settings),
  .executableTarget(
    name: "loopback-call",
    dependencies: ["BinanceMargin", "DocumentedExchange", "ExchangeCurl", "ExchangeOpenSSL", "LoopbackServer"],
    path: "Examples/LoopbackCall"),
  .executableTarget(
    name: "example-programs",
    dependencies: [
      "BinanceSpot", "BinanceUSDMFutures", "DocumentedExchange", "ExchangeCurl", "ExchangeOpenSSL", "LoopbackServer",
    ],
    path: "Examples/Programs"),
  .executableTarget(name: "soak", dependencies: ["SoakRun"], path: "Benchmarks/Soak"),
  .target(
    name: "Mutilation", dependencies: ["Diagnostics", "Documents", "Extraction", "Specification", "TestSupport"],
    path: "Tests/Support/Mutilation"),
  .executableTarget(name: "mutilate", dependencies: ["Mutilation"], path: "Tests/Support/Mutilate"),
  .target(
    name: "FactMutation", dependencies: ["Diagnostics", "Documents", "Extraction", "Mutilation", "Specification"],
    path: "Tests/Support/FactMutation"),
  .executableTarget(
    name: "factmutate", dependencies: ["FactMutation", "Mutilation", "TestSupport"],
    path: "Tests/Support/FactMutate"),
  .target(
    name: "FormMutation", dependencies: ["Diagnostics", "Documents", "Mutilation", "Specification"],
    path: "Tests/Support/FormMutation"),
  .executableTarget(
    name: "formmutate", dependencies: ["FormMutation", "Mutilation", "TestSupport"],
    path: "Tests/Support/FormMutate"),
  .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
  .testTarget(name: "DocumentsTests", dependencies: ["Diagnostics", "Documents", "TestSupport"]),
  .testTarget(name: "SpecificationTests", dependencies: ["Diagnostics", "Specification", "TestSupport"]),
  .testTarget(
    name: "ExtractionTests",
    dependencies: ["Diagnostics", "Documents", "Extraction", "Specification", "TestSupport"],
    exclude: ["Cases", "validate.py"]),
  .testTarget(
    name: "CorpusTests",
    dependencies: [
      "Diagnostics", "Documents", "Extraction", "FactMutation", "FormMutation", "Mutilation", "Specification",
      "TestSupport",
    ],
    exclude: ["Changes"]),
  .testTarget(name: "CommandLineTests", dependencies: ["CommandLine"]),
  .testTarget(name: "ApiscribeTests", dependencies: ["apiscribe", "TestSupport"]),
  .testTarget(name: "SwiftCodeTests", dependencies: ["SwiftCode"]),
  .testTarget(
    name: "ClientGeneratorTests", dependencies: ["ClientGenerator", "Diagnostics", "Specification"],
    exclude: ["Cases"]),
  .testTarget(
    name: "GeneratedTests",
    dependencies: ["BinanceCore", "ExchangeRuntime"] + modules.map { .init(stringLiteral: $0) }),
  .testTarget(
    name: "WireTests",
    dependencies: ["DocumentedExchange", "ExchangeCurl", "ExchangeOpenSSL", "LoopbackServer"]
      + modules.map { .init(stringLiteral: $0) }),
  .testTarget(
    name: "SpecDiffTests", dependencies: ["Diagnostics", "SpecDiff", "Specification"], exclude: ["Cases"]),
]

let libraries =
  ["ExchangeRuntime", "ExchangeCurl", "ExchangeOpenSSL", "ExchangeTesting", "ExchangeURLSession", "BinanceCore"]
  + (isRuntimeOnly ? [] : modules)

let package = Package(
  name: "apiscribe",
  platforms: [.macOS(.v15)],
  products: libraries.map { .library(name: $0, targets: [$0]) }
    + (isRuntimeOnly ? [] : [.executable(name: "apiscribe", targets: ["apiscribe"])]),
  targets: runtime + runtimeTests + (isRuntimeOnly ? [] : generated + generator + measurements + tests),
  swiftLanguageModes: [.v6]
)
