import Specification

/// What generation is asked for.
public struct GeneratorConfiguration: Sendable {
  /// The folder of the modules.
  public var sources: String
  /// The folder of the generated part of the test target.
  public var tests: String
  /// Where the specifications come from, for the first line of every file.
  public var origin: String
  /// What is generated.
  public var selection: Selection
  /// Whether a manifest is written that makes the modules a package, with the runtime in ``runtimeFolders``.
  public var isPackage: Bool

  /// The folders of the runtime that a package of its own holds, below the folder of the package.
  public static var runtimeFolders: [String] { PackageFile.runtimeFolders }

  /// Which products and operations are generated.
  public enum Selection: Sendable, Hashable {
    /// Everything.
    case all
    /// The products or modules of those names and the operations of those keys, `GET /sapi/v1/margin/order`; without
    /// the tests of the modules.
    case only(Set<String>)

    /// Whether an operation of a product is generated.
    func contains(_ operation: Operation, of product: Product) -> Bool {
      switch self {
      case .all: true
      case .only(let names):
        names.contains(product.name) || names.contains(product.module) || names.contains(where: operation.key.isNamed)
      }
    }
  }

  /// Creates a configuration; the folders are those of the design.
  public init(
    sources: String = "Generated", tests: String = "Tests/GeneratedTests/Generated", origin: String,
    selection: Selection = .all, isPackage: Bool = false
  ) {
    self.sources = sources
    self.tests = tests
    self.origin = origin
    self.selection = selection
    self.isPackage = isPackage
  }
}
