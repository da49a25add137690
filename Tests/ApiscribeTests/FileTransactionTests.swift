import Foundation
import Testing

@testable import apiscribe

/// What was replaced before something failed is put back.
@Suite("File transactions")
struct FileTransactionTests {
  @Test("a transaction that fails half-way leaves everything as it was")
  func rollBack() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "transaction-\(UUID())")
    let root = folder.path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(atPath: root + "/staging", withIntermediateDirectories: true)
    for (name, text) in [("kept", "old"), ("removed", "old"), ("staging/0", "new"), ("staging/1", "new")] {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    var transaction = FileTransaction(staging: root + "/staging")
    try transaction.replace(root + "/kept", with: root + "/staging/0")
    try transaction.replace(root + "/added", with: root + "/staging/1")
    try transaction.replace(root + "/removed", with: nil)
    #expect(try String(contentsOfFile: root + "/kept", encoding: .utf8) == "new")
    #expect(!FileManager.default.fileExists(atPath: root + "/removed"))
    #expect(throws: POSIXError.self) { try transaction.replace(root + "/other", with: root + "/staging/missing") }

    transaction.rollBack()

    #expect(try String(contentsOfFile: root + "/kept", encoding: .utf8) == "old")
    #expect(try String(contentsOfFile: root + "/removed", encoding: .utf8) == "old")
    #expect(!FileManager.default.fileExists(atPath: root + "/added"))
  }
}
