/// A file that generation gives: Swift source, or a page of documentation.
public struct GeneratedFile: Sendable, Hashable {
  /// The path below the root of the package, `Generated/BinanceMargin/Margin.swift`.
  public let path: String
  /// The text, formatted.
  public let text: String

  /// Creates a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
