import Diagnostics
import Foundation

/// Lists what a folder holds, folders behind links among it; a folder that refuses is an error and never empty.
struct FolderWalk {
  let sink: any DiagnosticSink

  /// The paths of all files below a folder, sorted; none where there is no such folder. What `asFile` names is a file
  /// even if it is a folder, so that reading it tells what is wrong.
  func files(below root: String, asFile: (String) -> Bool = { _ in false }) -> [String]? {
    guard Files.isFolder(root) else { return [] }
    var files: [String] = []
    guard list(root, "", inside: [], asFile, &files) else { return nil }
    return files.sorted()
  }

  /// Adds the files of one folder; whether all of it could be listed. A folder inside itself is passed over.
  private func list(
    _ root: String, _ prefix: String, inside: Set<String>, _ asFile: (String) -> Bool, _ files: inout [String]
  ) -> Bool {
    let path = prefix.isEmpty ? root : root + "/" + prefix.dropLast()
    let own = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard !inside.contains(own) else { return true }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      sink.report(
        Diagnostic(.inputUnreadable, "the folder cannot be listed", at: SourceSpan(whole: path)))
      return false
    }
    for name in names {
      if Files.isFolder(path + "/" + name), !asFile(name) {
        guard list(root, prefix + name + "/", inside: inside.union([own]), asFile, &files) else { return false }
      } else {
        files.append(prefix + name)
      }
    }
    return true
  }
}
