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

  /// Whether a path is that of a folder, or of a link to one.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The pages among `paths`: files as they are named, and every page inside a folder, sorted.
  func pages(_ paths: [String]) -> [PageFile]? {
    var pages: [PageFile] = []
    for path in paths {
      guard FileManager.default.fileExists(atPath: path) else {
        reportMissing("no file or folder is called \(path)", path, remedy: Self.pageRemedy)
        return nil
      }
      guard Self.isFolder(path) else {
        pages.append(PageFile(path: path, name: (path as NSString).lastPathComponent))
        continue
      }
      guard let found = FolderWalk(sink: sink).files(below: path, asFile: Self.isPage) else { return nil }
      let below = found.filter(Self.isPage)
      guard !below.isEmpty else {
        reportMissing("the folder \(path) holds no page", path, remedy: Self.pageRemedy)
        return nil
      }
      pages += below.map { PageFile(path: path.hasSuffix("/") ? path + $0 : path + "/" + $0, name: $0) }
    }
    return pages
  }

  private static let pageRemedy = "Check the path; pages end in .md, .html or .htm."

  private static func isPage(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".md") || path.hasSuffix(".html") || path.hasSuffix(".htm")
  }

  /// The bytes of a file.
  func bytes(_ path: String) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: path) else {
      if FileManager.default.fileExists(atPath: path) {
        report(.inputUnreadable, "the file cannot be read", SourceSpan(file: path, start: SourcePosition(line: 1)))
      } else {
        reportMissing("no file is called \(path)", path)
      }
      return nil
    }
    return [UInt8](data)
  }

  /// The texts of all files with one of the endings below `root`, by path below it; empty when there is no folder.
  func texts(below root: String, endings: [String]) -> [String: String]? {
    var texts: [String: String] = [:]
    guard let paths = FolderWalk(sink: sink).files(below: root) else { return nil }
    for path in paths where endings.contains(where: path.hasSuffix) {
      guard let bytes = bytes(root + "/" + path) else { return nil }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        report(
          .inputNotText, "the file is not UTF-8 text",
          SourceSpan(file: root + "/" + path, start: SourcePosition(line: 1)))
        return nil
      }
      texts[path] = text
    }
    return texts
  }

  func report(_ rule: DiagnosticRule, _ message: String, _ span: SourceSpan) {
    sink.report(Diagnostic(rule, message, at: span))
  }

  private func reportMissing(_ message: String, _ path: String, remedy: String? = nil) {
    sink.report(Diagnostic(.inputMissing, message, at: SourceSpan(whole: path), remedy: remedy))
  }
}
