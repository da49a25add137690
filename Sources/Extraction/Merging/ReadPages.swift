import Diagnostics
import Specification

/// The pages that a run read, held against what the specification knows: they tell which operations and pages are gone.
struct ReadPages {
  /// The addresses of the pages that were read without an error.
  private let addresses: Set<String>
  /// Whether the pages are all there are: more than one, which document every operation that is known.
  private let areComplete: Bool
  /// Known operations that their page, which was read, documents no more, nor does any other page.
  private let gone: [Operation]

  init(_ addresses: Set<String>, documenting extracted: [ExtractedOperation], known: Specification) {
    self.addresses = addresses
    var documented: [String: Set<OperationKey>] = [:]
    for found in extracted { documented[found.product, default: []].insert(found.operation.key) }
    let missing = known.operations.sorted { $0.key < $1.key }.flatMap { product, operations in
      operations.filter { documented[product]?.contains($0.key) != true }
    }
    areComplete = addresses.count > 1 && missing.isEmpty
    gone = missing.filter { addresses.contains($0.page) }
  }

  /// Whether what was known of an operation from that page holds no more, now that another page documents it.
  func isGone(_ page: String) -> Bool {
    addresses.contains(page) || areComplete
  }

  /// Reports operations that a page documented and documents no more.
  func reportGone(sink: any DiagnosticSink) {
    for operation in gone {
      sink.report(
        Diagnostic(
          .operationGone,
          "\(operation.page) was read and no longer documents `\(operation.key.request)`, which is kept",
          operation: operation.key.description, subject: "page \(operation.page)"))
    }
  }
}
