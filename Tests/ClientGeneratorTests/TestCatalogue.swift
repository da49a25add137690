import Specification

/// A catalogue with one product, for tests that build operations in code.
enum TestCatalogue {
  /// The catalogue.
  static let catalogue = read()

  private static func read() -> Catalogue {
    do {
      return try GoldenCase.specification(at: GoldenCase.root.appending(path: "shapes/specification.json")).catalogue
    } catch {
      preconditionFailure("Cases/shapes/specification.json has a catalogue")
    }
  }
}
