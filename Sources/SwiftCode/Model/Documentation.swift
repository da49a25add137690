/// A documentation comment: a summary sentence, paragraphs, and a list of facts.
public struct Documentation: Sendable, Hashable {
  /// The first sentence.
  public var summary: String
  /// Paragraphs below it.
  public var paragraphs: [String]
  /// Entries of the list at the end.
  public var items: [String]

  /// Creates a comment.
  public init(_ summary: String = "", paragraphs: [String] = [], items: [String] = []) {
    self.summary = summary
    self.paragraphs = paragraphs
    self.items = items
  }

  /// Whether there is nothing to say.
  public var isEmpty: Bool { summary.isEmpty && paragraphs.isEmpty && items.isEmpty }

  /// The lines without their slashes, none wider than `width` unless a word is.
  public func lines(width: Int) -> [String] {
    var lines = summary.isEmpty ? [] : Self.wrapped(summary, width: width)
    for paragraph in paragraphs {
      if !lines.isEmpty { lines.append("") }
      lines += Self.wrapped(paragraph, width: width)
    }
    if !items.isEmpty, !lines.isEmpty, paragraphs.isEmpty { lines.append("") }
    for item in items {
      lines += Self.wrapped(item, width: width - 2).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
    }
    return lines
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.unicodeScalars.split(whereSeparator: isBlank).map(Substring.init) {
      let length = word.count
      if line.isEmpty || columns + 1 + length > width {
        if !line.isEmpty { lines.append(line) }
        line = String(word)
        columns = length
      } else {
        line += " "
        line += word
        columns += 1 + length
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Whether it is white space; most of what is asked for is ASCII, which needs no table.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }
}

extension Documentation: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// A comment of one sentence.
  public init(stringLiteral value: String) { self.init(value) }
}
