import Foundation

/// A pattern and what is put in place of what it matches.
struct TextRule: Sendable {
  private let expression: NSRegularExpression?
  private let template: String

  /// Creates a rule; `$1` in the template stands for the first group.
  init(_ pattern: String, _ template: String) {
    expression = try? NSRegularExpression(pattern: pattern)
    self.template = template
  }

  /// The text with every match replaced.
  func applied(to text: String) -> String {
    let range = NSRange(text.startIndex..., in: text)
    return expression?.stringByReplacingMatches(in: text, range: range, withTemplate: template) ?? text
  }

  /// What the first group of each match holds.
  func captures(in text: String) -> [String] {
    let range = NSRange(text.startIndex..., in: text)
    return (expression?.matches(in: text, range: range) ?? []).compactMap { match in
      match.numberOfRanges > 1 ? Range(match.range(at: 1), in: text).map { String(text[$0]) } : nil
    }
  }
}
