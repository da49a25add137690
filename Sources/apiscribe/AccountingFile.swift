import Diagnostics
import Extraction
import Foundation

/// The file to which the accounting of an extraction goes.
struct AccountingFile {
  let path: String
  let sink: any DiagnosticSink

  /// Whether the file may be written: it is new or an accounting that was written before, and no page or specification.
  func isFree(of inputs: [String]) -> Bool {
    let own = Self.resolved(path)
    if let input = inputs.first(where: { own == Self.resolved($0) || own.hasPrefix(Self.resolved($0) + "/") }) {
      return refuse("the accounting cannot be written into \(input), which is read")
    }
    guard FileManager.default.fileExists(atPath: path) else { return true }
    if Files.isFolder(path) { return refuse("the accounting is a file, and \(path) is a folder") }
    guard let bytes = Files(sink: sink).bytes(path) else { return false }
    if bytes.isEmpty || bytes.starts(with: Ledger.header.utf8) { return true }
    return refuse("\(path) is no accounting that apiscribe wrote")
  }

  /// Writes what became of every part of the pages.
  func write(_ extracted: [ExtractedOperation]) -> Bool {
    let lines = extracted.flatMap { $0.ledger.lines(operation: $0.operation.key.description) }
    let url = URL(fileURLWithPath: path)
    return Files(sink: sink).write(
      [url.lastPathComponent: ([Ledger.header] + lines).joined(separator: "\n") + "\n"],
      below: url.deletingLastPathComponent().path) != nil
  }

  private func refuse(_ message: String) -> Bool {
    sink.report(
      Diagnostic(
        .outputUnwritable, message, at: SourceSpan(whole: path), remedy: "Name a file that does not exist yet."))
    return false
  }

  /// The path with the links of its folders resolved.
  private static func resolved(_ path: String) -> String {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath()
    return folder.appending(path: url.lastPathComponent).resolvingSymlinksInPath().path
  }
}
