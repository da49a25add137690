import Diagnostics
import Specification

/// What an extraction read and found, by product.
public struct ExtractionSummary: Sendable {
  /// Counts of one product.
  public struct Counts: Sendable, Hashable {
    /// Pages that document operations.
    public var pages = 0
    /// Operations.
    public var operations = 0
    /// Parameters.
    public var parameters = 0
    /// Fields of responses.
    public var fields = 0
    /// Repairs of examples.
    public var repairs = 0
    /// Disagreements between languages, or between tables and notes.
    public var disagreements = 0
    /// Notes and weights that no rule reads.
    public var unread = 0
  }

  /// Pages by what they are about.
  public private(set) var kinds: [PageKind: Int] = [:]
  /// Operations that were left out since they are those of another environment.
  public private(set) var leftOut = 0
  /// Counts by product.
  public private(set) var products: [String: Counts] = [:]
  /// All findings.
  public let findings: Int

  /// Counts what was extracted from pages, and what was reported.
  public init(_ pages: [ExtractedPage], diagnostics: [Diagnostic]) {
    self.init(pages.flatMap(\.operations), diagnostics: diagnostics)
    for page in pages {
      kinds[page.kind, default: 0] += 1
      leftOut += page.leftOut
    }
  }

  /// Counts what was extracted and reported; an operation that stands on two pages counts once.
  public init(_ extracted: [ExtractedOperation], diagnostics: [Diagnostic]) {
    findings = diagnostics.filter { $0.severity > .note }.count
    var productOfOperation: [String: String] = [:]
    var seen: Set<String> = []
    for found in extracted where seen.insert("\(found.product) \(found.operation.key)").inserted {
      productOfOperation[found.operation.key.description] = found.product
      products[found.product, default: Counts()].operations += 1
      products[found.product, default: Counts()].parameters += found.operation.parameters.count
      products[found.product, default: Counts()].fields += found.operation.responses.reduce(0) {
        $0 + Self.fieldCount($1.shape)
      }
    }
    for (product, found) in Dictionary(grouping: extracted, by: \.product) {
      products[product, default: Counts()].pages = Set(found.map(\.operation.page)).count
    }
    for diagnostic in diagnostics {
      guard let product = diagnostic.operation.flatMap({ productOfOperation[$0] }) else { continue }
      switch diagnostic.rule {
      case .exampleRepaired: products[product, default: Counts()].repairs += 1
      case .noteUnread, .weightUnread, .blockUnread: products[product, default: Counts()].unread += 1
      case .requestDisagrees, .securityDisagrees, .weightDisagrees, .parameterDisagrees, .parameterOneLanguage,
        .parameterContradiction, .fieldOneLanguage, .fieldTypesDiffer:
        products[product, default: Counts()].disagreements += 1
      default: break
      }
    }
  }

  /// The number of fields of a shape, at every depth.
  private static func fieldCount(_ shape: Shape) -> Int {
    shape.parts.reduce(shape.fields.count) { $0 + fieldCount($1) }
  }

  /// The counts as a table with a row a product and one for all.
  public var table: String {
    let header = [
      "product", "pages", "operations", "parameters", "fields", "repairs", "disagreements", "unread",
    ]
    var rows = products.sorted { $0.key < $1.key }.map { [$0.key] + Self.cells($0.value) }
    var total = Counts()
    for counts in products.values {
      total.pages += counts.pages
      total.operations += counts.operations
      total.parameters += counts.parameters
      total.fields += counts.fields
      total.repairs += counts.repairs
      total.disagreements += counts.disagreements
      total.unread += counts.unread
    }
    rows.append(["all"] + Self.cells(total))
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    return ([header] + rows).map { row in
      row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + padding : padding + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// The pages by what they are about, a line.
  public var pages: String {
    PageKind.allCases.compactMap { kind in
      kinds[kind].map { "\(kind.rawValue) \($0)" + (kind == .twin ? " (\(leftOut) operations left out)" : "") }
    }.joined(separator: ", ")
  }

  private static func cells(_ counts: Counts) -> [String] {
    [
      counts.pages, counts.operations, counts.parameters, counts.fields, counts.repairs, counts.disagreements,
      counts.unread,
    ].map(String.init)
  }
}
