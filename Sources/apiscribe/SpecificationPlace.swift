import Diagnostics
import Foundation

/// Where a specification is: a folder, or a folder in a revision of git.
struct SpecificationPlace {
  /// The place as the user named it.
  let name: String

  init(_ name: String) {
    self.name = name
  }

  private var isFolder: Bool { Files.isFolder(name) }

  /// The folder, without the revision.
  var folder: String {
    guard !isFolder, let colon = name.firstIndex(of: ":") else { return name }
    return String(name[colon...].dropFirst())
  }

  /// The texts of its JSON files by path; nil, with a finding, when there is no such place.
  func texts(sink: any DiagnosticSink) -> [String: String]? {
    if isFolder { return Files(sink: sink).texts(below: name, endings: [".json"]) }
    guard name.contains(":") else {
      sink.report(
        Diagnostic(
          .inputMissing, "no folder is called \(name), and a revision of git is written REVISION:FOLDER",
          at: SourceSpan(whole: name), remedy: "Check the spelling of the folder, or of revision and folder."))
      return nil
    }
    return GitTree(name).texts(endings: [".json"], sink: sink)
  }
}
