import Foundation

/// A folder for one test; it is removed with the value that owns it.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes an empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "apiscribe-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The path of the folder.
  public var path: String { url.path }

  /// The path of a file or folder inside.
  public func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file, and the folders above it.
  public func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  /// Writes a file, and the folders above it.
  public func write(_ bytes: Data, to name: String) throws {
    let target = url.appending(path: name)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: target)
  }

  /// The bytes of every file below a folder inside, by path; an absent folder has none.
  public func files(below name: String = "") -> [String: Data] {
    let folder = name.isEmpty ? url : url.appending(path: name)
    var files: [String: Data] = [:]
    for path in FileManager.default.subpaths(atPath: folder.path) ?? [] {
      if let data = FileManager.default.contents(atPath: folder.appending(path: path).path) { files[path] = data }
    }
    return files
  }
}
