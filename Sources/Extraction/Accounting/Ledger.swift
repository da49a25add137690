import Diagnostics
import Documents

/// What became of every part of an operation page: which rule read it, or none.
public struct Ledger: Sendable {
  /// What kind of part it is.
  public enum Unit: String, Sendable {
    case heading, sentence, row, example, block
  }

  /// One part of a page.
  public struct Entry: Sendable {
    /// What kind of part it is.
    public var unit: Unit
    /// The rule that read it; nil when none did.
    public var rule: String?
    /// The language of the half.
    public var language: Language
    /// The section, `parameters`.
    public var section: String
    /// Where it stands.
    public var span: SourceSpan
    /// How many things it holds: the members of an example, else 1.
    public var count = 1
    /// Whether the rule that refused it has reported it.
    public var isReported = false
    /// The text, for the ledger's file only.
    public var text = ""
  }

  /// The parts in the order of the page, English first.
  public var entries: [Entry]

  /// Creates a ledger.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }
}

extension Ledger {
  /// The head of the table that `lines` fills.
  public static let header = ["place", "operation", "language", "section", "unit", "count", "rule", "text"]
    .joined(separator: "\t")

  /// The entries as lines of a table with tabs, `-` where no rule read the part.
  public func lines(operation: String) -> [String] {
    entries.map { entry in
      [
        "\(entry.span.file):\(entry.span.start.line)", operation, entry.language.rawValue, entry.section,
        entry.unit.rawValue, String(entry.count), entry.rule ?? "-",
        String(entry.text.map { $0 == "\t" || $0 == "\n" ? " " : $0 }),
      ].joined(separator: "\t")
    }
  }
}
