import Diagnostics
import Foundation

extension Files {
  /// Writes the files whose text differs from what is there and removes others; all is staged before anything changes.
  ///
  /// Gives the number of files changed, or nil, with a finding, when something cannot be written.
  func write(_ files: [String: String], removing stale: [String] = [], below root: String) -> Int? {
    let changed = files.filter { path, text in
      FileManager.default.contents(atPath: root + "/" + path) != Data(text.utf8)
    }
    let staging = root + "/.apiscribe-\(ProcessInfo.processInfo.processIdentifier)"
    var made: [String] = []
    var transaction = FileTransaction(staging: staging)
    defer { try? FileManager.default.removeItem(atPath: staging) }
    do {
      guard !changed.isEmpty || !stale.isEmpty else { return 0 }
      let targets = try Dictionary(uniqueKeysWithValues: changed.keys.map { ($0, try Self.target(root + "/" + $0)) })
      try makeFolder(staging, &made)
      let order = changed.keys.sorted()
      let texts = order.enumerated().map { (path: "\(staging)/\($0)", text: changed[$1] ?? "") }
      let failures = ConcurrentMap.map(
        texts, progress: { _ in }, transform: { Self.create($0.path, with: $0.text) })
      if let failure = failures.compactMap(\.self).first { throw failure }
      for folder in Set((order + stale).map { Self.folder(of: root + "/" + $0) }).sorted() {
        try makeFolder(folder, &made)
        guard FileManager.default.isWritableFile(atPath: folder) else { throw CocoaError(.fileWriteNoPermission) }
      }
      for (index, path) in order.enumerated() {
        try transaction.replace(targets[path] ?? root + "/" + path, with: "\(staging)/\(index)")
      }
      for path in stale { try transaction.replace(root + "/" + path, with: nil) }
      removeEmptied(stale, below: root)
      return changed.count + stale.count
    } catch {
      transaction.rollBack()
      for folder in made.reversed() { try? FileManager.default.removeItem(atPath: folder) }
      report(.outputUnwritable, "the folder cannot be written: \(Self.reason(error))", SourceSpan(whole: root))
      return nil
    }
  }

  /// The file that a path means: behind a link it is what the link leads to. A folder is never replaced by a file.
  private static func target(_ path: String) throws -> String {
    if Files.isFolder(path) { throw POSIXError(.EISDIR) }
    guard (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil else { return path }
    guard let real = realpath(path, nil) else { throw POSIXError(.ENOENT) }
    defer { free(real) }
    return String(cString: real)
  }

  /// Removes the folders of removed files that hold nothing any more, and those above them, up to the root.
  private func removeEmptied(_ removed: [String], below root: String) {
    for path in removed {
      var folder = Self.folder(of: path)
      while !folder.isEmpty, rmdir(root + "/" + folder) == 0 { folder = Self.folder(of: folder) }
    }
  }

  /// Writes a new file; gives what kept it from being written. Foundation would wait for the disk after each one, which a
  /// thousand small files feel.
  private static func create(_ path: String, with text: String) -> POSIXError? {
    guard let file = fopen(path, "w") else { return POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    var text = text
    let count = text.utf8.count
    let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, written == count else { return POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return nil
  }

  /// The path up to the last slash.
  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  /// Makes a folder and those above it; adds those that were not there to `made`, so that a failure can undo them.
  private func makeFolder(_ path: String, _ made: inout [String]) throws {
    if FileManager.default.fileExists(atPath: path) {
      guard Files.isFolder(path) else { throw POSIXError(.ENOTDIR) }
      return
    }
    let above = Self.folder(of: path)
    if !above.isEmpty { try makeFolder(above, &made) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    made.append(path)
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    if let posix = (underlying ?? error) as? POSIXError { return String(cString: strerror(posix.code.rawValue)) }
    return error.localizedDescription
  }
}
