import Diagnostics
import Foundation

/// Reads and writes files for the subcommands: the only place of the tool that touches the disk.
struct Files {
  let sink: any DiagnosticSink

  /// A file that holds a page.
  struct PageFile: Sendable {
    /// Where it is, as the user named it.
    var path: String
    /// Its path below the folder that the user named, or its name.
    var name: String
  }

  /// The pages among `paths`: files as they are named, and every page inside a folder, sorted.
  func pages(_ paths: [String]) -> [PageFile]? {
    var pages: [PageFile] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        report(.inputMissing, "no file or folder is called \(path)", path)
        return nil
      }
      guard isFolder.boolValue else {
        pages.append(PageFile(path: path, name: (path as NSString).lastPathComponent))
        continue
      }
      let below = (FileManager.default.subpaths(atPath: path) ?? []).filter(Self.isPage).sorted()
      guard !below.isEmpty else {
        report(.inputMissing, "the folder \(path) holds no page", path)
        return nil
      }
      pages += below.map { PageFile(path: path.hasSuffix("/") ? path + $0 : path + "/" + $0, name: $0) }
    }
    return pages
  }

  private static func isPage(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".html") || path.hasSuffix(".htm")
  }

  /// The bytes of a file.
  func bytes(_ path: String) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: path) else {
      let exists = FileManager.default.fileExists(atPath: path)
      report(
        exists ? .inputUnreadable : .inputMissing,
        exists ? "the file cannot be read" : "no file is called \(path)", path)
      return nil
    }
    return [UInt8](data)
  }

  /// The texts of all files with one of the endings below `root`, by path below it; empty when there is no folder.
  func texts(below root: String, endings: [String]) -> [String: String]? {
    var texts: [String: String] = [:]
    for path in FileManager.default.subpaths(atPath: root) ?? [] where endings.contains(where: path.hasSuffix) {
      guard let bytes = bytes(root + "/" + path) else { return nil }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        report(.inputNotText, "the file is not UTF-8 text", root + "/" + path)
        return nil
      }
      texts[path] = text
    }
    return texts
  }

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
        try transaction.replace(root + "/" + path, with: "\(staging)/\(index)")
      }
      for path in stale { try transaction.replace(root + "/" + path, with: nil) }
      return changed.count + stale.count
    } catch {
      transaction.rollBack()
      for folder in made.reversed() { try? FileManager.default.removeItem(atPath: folder) }
      report(.outputUnwritable, "the folder cannot be written: \(Self.reason(error))", root)
      return nil
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
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw POSIXError(.ENOTDIR) }
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

  private func report(_ rule: DiagnosticRule, _ message: String, _ path: String) {
    sink.report(Diagnostic(rule, message, at: SourceSpan(file: path, start: SourcePosition(line: 1))))
  }
}
