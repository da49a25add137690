import Documents
import Specification

/// A line that names a definition, and the values behind it: `**Account type (accountType):** `SPOT`, `MARGIN``.
struct EnumLabel {
  var heading: EnumHeading
  var values: [EnumValue] = []

  /// Length beyond which a line that is not bold is no label, in characters.
  private static let longest = 40

  /// Reads a paragraph: one in bold letters, one that begins so and goes on with names in parentheses or with values, or
  /// a short line with a colon before a list of values; nil for any other.
  init?(_ text: Inline, isBeforeList: Bool) {
    let plain = text.plain.trimmedBlanks
    if text.isAllStrong {
      heading = EnumHeading(plain)
      return
    }
    guard text.runs.first?.isStrong ?? false else {
      guard isBeforeList, plain.count <= Self.longest, Self.ends(plain) else { return nil }
      heading = EnumHeading(plain)
      return
    }
    var head = ""
    var rest = text.runs[...]
    while let run = rest.first, !Self.ends(head) {
      head += run.text
      rest.removeFirst()
    }
    heading = EnumHeading(head)
    if rest.allSatisfy({ $0.text.trimmedBlanks.isEmpty }) {
      guard !heading.names.isEmpty || Self.ends(head) else { return nil }
      return
    }
    guard Self.ends(head), let values = EnumValueReader.values(Inline(Array(rest))) else { return nil }
    self.values = values
  }

  private static func ends(_ head: String) -> Bool {
    let head = head.trimmedBlanks
    return head.hasSuffix(":") || head.hasSuffix("：")
  }
}
