import Specification

/// The forms in which examples show times as texts, by the place of a field: `response[].applyTime`.
struct ShownForms {
  private var forms: [String: Set<String?>] = [:]

  /// Forms, with a digit for each of theirs.
  private static let known = [
    "0000-00-00": "yyyy-MM-dd",
    "0000-00-00 00:00": "yyyy-MM-dd HH:mm",
    "0000-00-00 00:00:00": "yyyy-MM-dd HH:mm:ss",
    "0000-00-00T00:00:00Z": "yyyy-MM-dd'T'HH:mm:ss'Z'",
    "0000-00-00T00:00:00.000Z": "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
  ]

  /// The forms that the examples of an operation show.
  init(_ examples: [Example] = []) {
    for example in examples { collect(example.value, at: "response") }
  }

  /// The form of all texts in a place; nil where one has none, or another.
  func form(at place: String) -> String? {
    guard let found = forms[place], found.count == 1 else { return nil }
    return found.first ?? nil
  }

  private mutating func collect(_ value: JSONValue, at place: String) {
    switch value {
    case .object(let members): for member in members { collect(member.value, at: "\(place).\(member.name)") }
    case .array(let elements): for element in elements { collect(element, at: place + "[]") }
    case .string(let text) where !text.isEmpty: forms[place, default: []].insert(Self.form(of: text))
    default: break
    }
  }

  private static func form(of text: String) -> String? {
    guard text.utf8.count <= 24 else { return nil }
    return known[String(text.map { ("0"..."9").contains($0) ? "0" : $0 })]
  }
}
