import Foundation

/// The working copy that the tests belong to.
public enum Repository {
  /// Its folder, found from the place of this file.
  public static let root: URL = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder
  }()

  /// A file or folder of the working copy.
  public static func url(_ path: String) -> URL { root.appending(path: path) }

  /// The text of a file of the working copy.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }

  /// The names of the files with this ending directly inside a folder of the working copy, sorted.
  public static func names(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(folder).path).filter { $0.hasSuffix(ending) }.sorted()
  }
}

/// Data that lies beside the repository and is not part of it: seeds, corpus.
///
/// Found through `APISCRIBE_SHARED`, else in `../shared`. Tests that need it are skipped, by name of what is missing, when
/// it is absent; with `APISCRIBE_REQUIRE_SHARED=1` they run and fail.
public enum SharedData {
  /// Whether absence is a failure.
  public static let isRequired = ProcessInfo.processInfo.environment["APISCRIBE_REQUIRE_SHARED"] == "1"

  /// The folder that should hold the shared data.
  public static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["APISCRIBE_SHARED"], !path.isEmpty { return URL(filePath: path) }
    return Repository.root.deletingLastPathComponent().appending(path: "shared")
  }()

  /// A file or folder of the shared data, or nil when it is absent.
  public static func url(_ path: String) -> URL? {
    let url = root.appending(path: path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// Whether a test that needs `path` is to run: where the data is, and where its absence must be noticed.
  public static func runs(_ path: String) -> Bool { isRequired || url(path) != nil }

  /// What is missing when a test is skipped.
  public static func missing(_ path: String) -> String {
    "\(root.appending(path: path).path) is missing; set APISCRIBE_SHARED to the folder that holds \(path)"
  }
}
