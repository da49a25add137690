import Foundation

extension Program {
  /// Where a program of this package is: beside the test bundle.
  public static func built(_ name: String) -> URL {
    var candidates = [Bundle.main.executableURL, Bundle.main.bundleURL].compactMap(\.self)
    candidates += Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    candidates.append(Repository.url(".build/debug/x"))
    for candidate in candidates {
      let program = candidate.deletingLastPathComponent().appending(path: name)
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
    }
    preconditionFailure("there is no program \(name) beside the tests; run swift build")
  }
}
