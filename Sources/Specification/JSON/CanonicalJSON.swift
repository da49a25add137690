import Diagnostics

/// Writes JSON so that one fact is one line and equal values give equal bytes.
public enum CanonicalJSON {
  /// Members whose elements stand on lines of their own.
  private static let brokenLists: Set<String> = [
    "weights", "quotas", "parameters", "rules", "responses", "variants", "fields", "columns", "alternatives",
    "examples", "entries", "products", "hosts", "outcomes", "securityTypes", "accepted", "errors",
    "enums", "lists", "messages", "limits", "filters", "ownIds", "roles", "structures",
  ]

  /// Members whose members stand on lines of their own.
  private static let brokenObjects: Set<String> = [
    "operations", "enumerations", "structures", "members", "names", "dialect", "places", "acronyms", "compounds",
    "vocabulary", "paging", "telling",
  ]

  /// The text of a specification file: members of the top object on lines of their own, facts one a line.
  public static func specification(_ value: JSONValue) -> String {
    var writer = Writer()
    writer.top(value)
    return writer.text + "\n"
  }

  /// The text of a value with every member and element on a line of its own.
  public static func indented(_ value: JSONValue) -> String {
    var writer = Writer()
    writer.indented(value)
    return writer.text
  }

  /// The text of a value on one line.
  public static func inline(_ value: JSONValue) -> String {
    var writer = Writer()
    writer.inline(value)
    return writer.text
  }

  private struct Writer {
    var text = ""
    private var indentation = 0

    mutating func top(_ value: JSONValue) {
      guard case .object(let members) = value, !members.isEmpty else { return inline(value) }
      lines(members, open: "{", close: "}") { writer, member in
        writer.string(member.name)
        writer.text += ": "
        writer.fact(member.value, named: member.name)
      }
    }

    /// A value inside a specification: lists and objects of the tables above are broken, others stay on their line.
    private mutating func fact(_ value: JSONValue, named name: String) {
      switch value {
      case .array(let elements) where CanonicalJSON.brokenLists.contains(name) && !elements.isEmpty:
        lines(elements, open: "[", close: "]") { writer, element in
          if name == "examples" { writer.indented(element) } else { writer.fact(element, named: "") }
        }
      case .object(let members) where CanonicalJSON.brokenObjects.contains(name) && !members.isEmpty:
        lines(members, open: "{", close: "}") { writer, member in
          writer.string(member.name)
          writer.text += ": "
          writer.fact(member.value, named: member.name)
        }
      case .object(let members):
        text += "{"
        for (index, member) in members.enumerated() {
          if index > 0 { text += ", " }
          string(member.name)
          text += ": "
          fact(member.value, named: member.name)
        }
        text += "}"
      case .array(let elements):
        text += "["
        for (index, element) in elements.enumerated() {
          if index > 0 { text += ", " }
          fact(element, named: "")
        }
        text += "]"
      default:
        inline(value)
      }
    }

    mutating func indented(_ value: JSONValue) {
      switch value {
      case .object(let members) where !members.isEmpty:
        lines(members, open: "{", close: "}") { writer, member in
          writer.string(member.name)
          writer.text += ": "
          writer.indented(member.value)
        }
      case .array(let elements) where !elements.isEmpty:
        lines(elements, open: "[", close: "]") { writer, element in writer.indented(element) }
      default:
        inline(value)
      }
    }

    mutating func inline(_ value: JSONValue) {
      switch value {
      case .object(let members):
        text += "{"
        for (index, member) in members.enumerated() {
          if index > 0 { text += ", " }
          string(member.name)
          text += ": "
          inline(member.value)
        }
        text += "}"
      case .array(let elements):
        text += "["
        for (index, element) in elements.enumerated() {
          if index > 0 { text += ", " }
          inline(element)
        }
        text += "]"
      case .string(let value): string(value)
      case .number(let value): text += value
      case .bool(let value): text += value ? "true" : "false"
      case .null: text += "null"
      }
    }

    private mutating func lines<Item>(
      _ items: [Item], open: String, close: String, write: (inout Writer, Item) -> Void
    ) {
      text += open
      indentation += 2
      for (index, item) in items.enumerated() {
        text += index > 0 ? ",\n" : "\n"
        indent()
        write(&self, item)
      }
      indentation -= 2
      text += "\n"
      indent()
      text += close
    }

    private mutating func indent() {
      for _ in 0..<indentation / 2 { text += "  " }
    }

    private mutating func string(_ value: String) { JSONText.append(value, to: &text) }
  }
}
