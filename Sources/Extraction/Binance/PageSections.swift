import Documents
import Specification

/// The sections of the documentation that page addresses name.
enum PageSections {
  /// Path components that name a kind of interface and no section.
  private static let interfaces: Set<String> = ["rest-api", "websocket-api"]

  /// The section of a page: the first component behind the product that names one.
  static func section(of page: PageAddress, product: Product) -> String {
    let prefix = product.pages.filter { page.path.hasPrefix($0) }.max { $0.count < $1.count } ?? ""
    let components = page.path.dropFirst(prefix.count).split(separator: "/").map(String.init)
    return components.first { !interfaces.contains($0) } ?? components.first ?? product.name
  }
}
