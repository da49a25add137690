/// A Swift source file.
public struct SourceFile: Sendable, Hashable {
  /// Comment lines at the top.
  public var header: [String]
  /// Imported modules.
  public var imports: [Import]
  /// What the file declares.
  public var declarations: [Declaration]

  /// Creates a file.
  public init(header: [String] = [], imports: [Import] = [], declarations: [Declaration]) {
    self.header = header
    self.imports = imports
    self.declarations = declarations
  }

  /// The text of the file, formatted.
  public var text: String {
    var writer = LineWriter()
    for line in header { writer.line("// " + line) }
    if !header.isEmpty { writer.blank() }
    for item in imports.sorted(by: { $0.module < $1.module }) { writer.line(item.text) }
    if !imports.isEmpty { writer.blank() }
    writer.write(declarations)
    return writer.text
  }
}

/// An imported module.
public struct Import: Sendable, Hashable {
  /// Attributes and access level: `@_exported public`.
  public var modifiers: String
  /// The module.
  public var module: String

  /// Creates an import; without modifiers the level is `internal`, said aloud.
  public init(_ module: String, _ modifiers: String = "internal") {
    self.module = module
    self.modifiers = modifiers
  }

  /// The line of the import.
  public var text: String { (modifiers.isEmpty ? "" : modifiers + " ") + "import " + module }
}
