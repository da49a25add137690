import Specification
import SwiftCode

/// Documented names of error codes, by host family: answers name the host, not the product.
///
/// A list of its own for each page: one literal for all of them would take the compiler seconds.
struct ErrorCodeCode {
  let catalogue: Catalogue
  /// What general pages say, by product name.
  let facts: [String: ProductFacts]

  /// Names of codes that one page gives to one host family.
  private struct List {
    var host: String
    var page: String
    /// The name of the static value.
    var constant: String
    var names: [(code: Int, name: String)]
  }

  /// The lists, by host family and page; none where nothing is documented.
  private var lists: [List] {
    let naming = NamingStrategy.generated(catalogue)
    return catalogue.hosts.map(\.name).flatMap { host in
      var lists: [List] = []
      for (code, name, page) in names(host) {
        if let index = lists.firstIndex(where: { $0.page == page }) {
          lists[index].names.append((code, name))
        } else {
          lists.append(List(host: host, page: page, constant: naming.value(page) ?? "codes", names: [(code, name)]))
        }
      }
      return lists.sorted { $0.page < $1.page }
    }
  }

  /// The table, its lists and what joins them; nil where nothing is documented.
  var members: [Declaration]? {
    let lists = lists
    guard !lists.isEmpty else { return nil }
    let calls = lists.map { list in
      Argument(
        nil,
        .call(
          "rows",
          [
            Argument(nil, .text(list.constant)), Argument(nil, .text(".\(HostCode.name(list.host))")),
            Argument(nil, .string(list.page)),
          ]))
    }
    let table = Property(
      "The names as documented.", "static let", "errorCodeTable",
      value: .call("ErrorCodeTable", [Argument(nil, .call("joined", calls))]))
    return [.property(table)] + lists.map(Self.constant) + Self.helpers
  }

  private static func constant(_ list: List) -> Declaration {
    let rows = list.names.map {
      Expression.text("\(Expression.integer($0.code).inline): \(Expression.quoted($0.name))")
    }
    return .property(
      Property(
        "Names of codes at `\(list.page)`.", "private static let", list.constant, type: "KeyValuePairs<Int64, String>",
        value: .rows(rows)))
  }

  private static let helpers: [Declaration] = [
    .function(
      Function(
        "The rows of one list.", "private static func rows",
        [
          FunctionParameter("_ names", "KeyValuePairs<Int64, String>"), FunctionParameter("_ host", "HostFamily"),
          FunctionParameter("_ page", "String"),
        ], result: "-> [ErrorCodeTable.Row]",
        body: [.return("names.map { ErrorCodeTable.Row($0.key, $0.value, hosts: [host], page: page) }")])),
    .function(
      Function(
        "All rows in their order.", "private static func joined",
        [FunctionParameter("_ lists", "[ErrorCodeTable.Row]...")],
        result: "-> [ErrorCodeTable.Row]", body: [.return("lists.flatMap { $0 }")])),
  ]

  /// The codes of a host family with their names; a code that products of the family name differently has none.
  private func names(_ host: String) -> [(code: Int, name: String, page: String)] {
    var found: [Int: (name: String?, page: String)] = [:]
    let products = catalogue.products.filter { $0.host == host }.map(\.name)
    let lists = products.flatMap { facts[$0]?.errors ?? [] }.sorted { $0.page < $1.page }
    for list in lists {
      for error in list.errors {
        guard let name = error.name else { continue }
        if let other = found[error.code] {
          if other.name != name { found[error.code] = (nil, other.page) }
        } else {
          found[error.code] = (name, list.page)
        }
      }
    }
    return found.compactMap { code, entry in entry.name.map { (code, $0, entry.page) } }.sorted { $0.code > $1.code }
  }
}
