import Specification

/// An example answer as text: lines of a code block.
struct ExampleText {
  let lines: [String]

  /// The lines without blanks at their ends.
  init(_ lines: [String]) { self.lines = lines }

  private var text: String { lines.joined(separator: "\n") }

  /// Whether what stands there may be read as JSON, whatever it lacks.
  var isJSON: Bool {
    text.trimmed.first.map { "[{".contains($0) } ?? false
  }

  /// The value, where it is written without defects and comments.
  var value: JSONValue? { try? JSONReader.readStrict(text).value }

  /// Whether there are comments, or what may be one.
  var hasComments: Bool { text.contains("//") || text.contains("/*") || text.contains("#") }

  /// The value set anew, by nesting; nil where it cannot be read.
  func printed(indentation: String, colon: String = ": ", isReversed: Bool = false, opensBelow: Bool = false)
    -> [String]?
  {
    guard let value else { return nil }
    let printer = Printer(indentation: indentation, colon: colon, isReversed: isReversed, opensBelow: opensBelow)
    return printer.text(value, depth: 0).split(separator: "\n").map(String.init)
  }

  /// All on one line.
  var compact: [String]? { value.map { [CanonicalJSON.inline($0)] } }

  /// How a value is set.
  private struct Printer {
    var indentation: String
    var colon: String
    var isReversed: Bool
    var opensBelow: Bool

    func text(_ value: JSONValue, depth: Int) -> String {
      switch value {
      case .object(let members) where !members.isEmpty:
        let parts = (isReversed ? members.reversed() : members).map { member in
          let isOpen = opensBelow && (member.value.members != nil || member.value.elements != nil)
          let name = CanonicalJSON.inline(.string(member.name))
          return name + colon + (isOpen ? "\n" + space(depth + 1) : "") + text(member.value, depth: depth + 1)
        }
        return list(parts, "{", "}", depth)
      case .array(let elements) where !elements.isEmpty:
        return list(elements.map { text($0, depth: depth + 1) }, "[", "]", depth)
      default: return CanonicalJSON.inline(value)
      }
    }

    private func list(_ parts: [String], _ open: String, _ close: String, _ depth: Int) -> String {
      open + "\n" + parts.map { space(depth + 1) + $0 }.joined(separator: ",\n") + "\n" + space(depth) + close
    }

    private func space(_ depth: Int) -> String { String(repeating: indentation, count: depth) }
  }
}
