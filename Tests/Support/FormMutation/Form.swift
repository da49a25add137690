import Documents

/// A way to present the facts of a page that is not the page's own.
public struct Form: Sendable {
  /// The name, `table-framed`: where the form is seen, and how it looks.
  public let name: String
  /// The lines of a page in this form; those of the page where it does not apply.
  let rewrite: @Sendable (FormPage) -> [String]

  /// Creates a form of whole pages.
  init(_ name: String, _ rewrite: @escaping @Sendable (FormPage) -> [String]) {
    self.name = name
    self.rewrite = rewrite
  }

  /// All forms.
  public static let all: [Form] =
    tables + headings + requests + weights + examples + statements + notes + pages
}
