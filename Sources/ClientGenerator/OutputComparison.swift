import Diagnostics

/// What differs between generated files and those on disk.
public struct OutputComparison: Sendable, Hashable {
  /// Paths whose text differs.
  public let stale: [String]
  /// Paths that are not on disk.
  public let missing: [String]
  /// Paths on disk that are no longer generated.
  public let superfluous: [String]

  /// Compares generated files with those found in the folders of generated code, by path.
  public init(_ generated: [GeneratedFile], onDisk: [String: String]) {
    stale = generated.filter { onDisk[$0.path].map { [text = $0.text] in $0 != text } ?? false }.map(\.path).sorted()
    missing = generated.filter { onDisk[$0.path] == nil }.map(\.path).sorted()
    let paths = Set(generated.map(\.path))
    superfluous = onDisk.keys.filter { !paths.contains($0) }.sorted()
  }

  /// Whether nothing differs.
  public var isUpToDate: Bool { stale.isEmpty && missing.isEmpty && superfluous.isEmpty }

  /// The differences as findings, in the order of their paths.
  public var diagnostics: [Diagnostic] {
    let findings =
      stale.map { ($0, "differs from the specification") } + missing.map { ($0, "is missing") }
      + superfluous.map { ($0, "is no longer generated") }
    return findings.sorted { $0.0 < $1.0 }.map { path, finding in
      Diagnostic(.generatedStale, "\(path) \(finding).", subject: path)
    }
  }
}
