import Documents

/// A place where a page states a fact, and what it is changed to.
public struct FactSite: Sendable {
  /// What is changed.
  public enum Kind: String, CaseIterable, Sendable {
    /// A number in a description or a note.
    case number
    /// The name of a parameter, in the table or a note.
    case name
    /// YES or NO.
    case requirement
    /// A documented value.
    case value
    /// A word that makes a statement its opposite.
    case negation
    /// A member of an example answer.
    case key
    /// A unit of time.
    case unit
    /// What a request costs.
    case weight
    /// The path of the request.
    case path
    /// The method of the request.
    case method
  }

  /// What is changed.
  public var kind: Kind
  /// The language of the half in which it stands.
  public var language: Language
  /// Its line, from 1.
  public var line: Int
  /// Its first character on the line, from 0.
  public var column: Int
  /// What stands there.
  public var old: String
  /// What is put there.
  public var new: String
  /// Names that the fact is about: those of the same row or sentence.
  public var subjects: Set<String>

  /// The page with the fact changed.
  public func applied(to text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var scalars = Array(lines[line - 1].unicodeScalars)
    scalars.replaceSubrange(column..<column + old.unicodeScalars.count, with: new.unicodeScalars)
    lines[line - 1] = String(String.UnicodeScalarView(scalars))
    return lines.joined(separator: "\n")
  }
}
