/// Places in an answer: `rows[].extra`, with `*` for any name and `[]` for any element.
struct Places: Sendable {
  private let places: [[Substring]]

  /// The places that are spelled so.
  init(_ texts: [String]) {
    places = texts.map(Self.steps)
  }

  /// Whether a path is one of the places.
  func contains(_ path: String) -> Bool {
    guard !places.isEmpty else { return false }
    let steps = Self.steps(path)
    return places.contains { $0.count == steps.count && Self.fits($0, steps) }
  }

  /// Whether a path is one of the places or leads into one.
  func reach(_ path: String) -> Bool {
    guard !places.isEmpty else { return false }
    let steps = Self.steps(path)
    return places.contains { $0.count <= steps.count && Self.fits($0, steps) }
  }

  private static func fits(_ place: [Substring], _ steps: [Substring]) -> Bool {
    zip(place, steps).allSatisfy { $0 == $1 || $0 == "*" || ($0 == "[]" && $1.hasPrefix("[")) }
  }

  private static func steps(_ path: String) -> [Substring] {
    path.replacing("[", with: ".[").split(separator: ".")
  }
}
