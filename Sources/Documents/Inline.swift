/// Text with the marks that carry meaning: code, strong, links.
public struct Inline: Sendable, Hashable {
  /// A stretch of text in one style.
  public struct Run: Sendable, Hashable {
    /// The text.
    public var text: String
    /// Whether it is set as code.
    public var isCode: Bool
    /// Whether it is set in bold.
    public var isStrong: Bool
    /// Where it links to.
    public var link: String?

    /// Whether there is nothing but white space.
    var isBlank: Bool {
      text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
      }
    }

    /// Creates a run.
    public init(_ text: String, isCode: Bool = false, isStrong: Bool = false, link: String? = nil) {
      self.text = text
      self.isCode = isCode
      self.isStrong = isStrong
      self.link = link
    }
  }

  /// The runs from left to right.
  public var runs: [Run]

  /// Creates a text.
  public init(_ runs: [Run] = []) {
    self.runs = runs
  }

  /// The text without marks.
  public var plain: String {
    guard runs.count != 1 else { return runs[0].text }
    var text = ""
    for run in runs { text += run.text }
    return text
  }

  /// The text with backticks around code, for rules that look for names.
  public var marked: String {
    if runs.count == 1, !runs[0].isCode { return runs[0].text }
    var text = ""
    for run in runs {
      if run.isCode { text += "`" }
      text += run.text
      if run.isCode { text += "`" }
    }
    return text
  }

  /// Whether there is nothing but white space.
  public var isEmpty: Bool {
    runs.allSatisfy { $0.isBlank }
  }

  /// Whether all text is bold, as in pseudo-headings.
  public var isAllStrong: Bool {
    !isEmpty && runs.allSatisfy { $0.isStrong || $0.isBlank }
  }

  /// Where the text links to, if a run does.
  public var link: String? { runs.lazy.compactMap(\.link).first }
}
