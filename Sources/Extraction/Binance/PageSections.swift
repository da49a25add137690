import Documents
import Specification

/// The sections of the documentation that page addresses name.
enum PageSections {
  /// Path components that name a kind of interface and no section.
  private static let interfaces: Set<String> = ["rest-api", "websocket-api"]

  /// The section of a page: the first folder behind the product that names one, else the page itself where it is one of
  /// a section and none of an operation, which begin with a capital; else the product.
  static func section(of page: PageAddress, product: Product) -> String {
    let prefix = product.pages.filter { page.path.hasPrefix($0) }.max { $0.count < $1.count } ?? ""
    let components = page.path.dropFirst(prefix.count).split(separator: "/").map(String.init)
    if let folder = components.dropLast().first(where: { !interfaces.contains($0) }) { return folder }
    guard let own = components.last, !interfaces.contains(own), !(own.first?.isUppercase ?? true) else {
      return product.name
    }
    return own
  }
}
