import Documents

/// A way to present the facts of a page that is not the page's own.
public struct Form: Sendable {
  /// The name, `table-framed`: where the form is seen, and how it looks.
  public let name: String
  /// Whether it is a form of GitHub markdown, which crawled pages do not have.
  let isGitHub: Bool
  /// The lines of a page in this form; those of the page where it does not apply.
  let rewrite: @Sendable (FormPage) -> [String]

  /// Creates a form of whole pages.
  init(_ name: String, isGitHub: Bool = false, _ rewrite: @escaping @Sendable (FormPage) -> [String]) {
    self.name = name
    self.isGitHub = isGitHub
    self.rewrite = rewrite
  }

  /// The same form, of GitHub markdown only.
  var ofGitHub: Form { Form(name, isGitHub: true, rewrite) }

  /// All forms.
  public static let all: [Form] =
    tables + headings + requests + weights + examples + statements + notes + pages
}
