/// Words that Swift writes in one case throughout: `APIKey`, `apiKey`, `keyID`.
struct Acronyms: Sendable {
  /// Those of no trade in particular, each with what it stands for.
  static let general: [String: String] = [
    "API": "application programming interface",
    "ASAP": "as soon as possible",
    "HTTP": "the protocol",
    "ID": "identifier",
    "IP": "internet protocol",
    "QR": "quick response code",
    "UI": "user interface",
    "URL": "uniform resource locator",
    "UTC": "coordinated universal time",
    "VIP": "very important person",
  ]

  private let words: Set<String>

  /// The general ones and others.
  init(_ others: Set<String> = []) {
    words = others.union(Self.general.keys)
  }

  /// Plurals keep their small s: `IDs`.
  func spelling(of word: String) -> String? {
    let upper = word.uppercased()
    if words.contains(upper) { return upper }
    guard word.hasSuffix("s"), words.contains(String(upper.dropLast())) else { return nil }
    return upper.dropLast() + "s"
  }
}
