/// Collects the parts of a structured parameter in order, as plain text and as JSON.
public struct PartEncoder: Sendable {
  /// One part.
  struct Part: Sendable {
    let name: String
    /// The exchange's spelling, for parts with names of their own.
    let text: String
    /// The spelling inside a JSON object.
    let json: String
  }

  private(set) var parts: [Part] = []

  init() {}

  private mutating func add(_ name: String, text: String) {
    parts.append(Part(name: name, text: text, json: JSONQuoting.quoted(text)))
  }

  /// Adds a value; nil adds nothing.
  public mutating func add(_ name: String, _ value: (some ParameterValue)?) {
    guard let value else { return }
    parts.append(Part(name: name, text: value.parameterText, json: value.parameterJSON))
  }

  /// Adds a value of an open enumeration; nil adds nothing.
  public mutating func add(_ name: String, _ value: (some OpenEnumeration)?) {
    guard let value else { return }
    parts.append(Part(name: name, text: value.parameterText, json: value.parameterJSON))
  }

  /// Adds a truth value that is spelled as text; nil adds nothing.
  public mutating func add(_ name: String, _ value: Bool?, _ spelling: BoolSpelling) {
    guard let value else { return }
    add(name, text: spelling.text(value))
  }

  /// Adds a time in the unit that the exchange counts it in; nil adds nothing.
  public mutating func add(_ name: String, _ value: Timestamp?, _ unit: Timestamp.Unit) {
    add(name, value.map { $0.converted(to: unit) })
  }

  /// Adds a list: a JSON array, or a text with commas; the spellings by name have no meaning inside an object.
  public mutating func add<Element: ParameterValue>(_ name: String, _ values: [Element]?, _ spelling: ListSpelling) {
    guard let values else { return }
    add(name, texts: values.map(\.parameterText), json: values.map(\.parameterJSON), spelling)
  }

  /// Adds a list of values of an open enumeration.
  public mutating func add<Element: OpenEnumeration>(_ name: String, _ values: [Element]?, _ spelling: ListSpelling) {
    guard let values else { return }
    add(name, texts: values.map(\.parameterText), json: values.map(\.parameterJSON), spelling)
  }

  private mutating func add(_ name: String, texts: [String], json: [String], _ spelling: ListSpelling) {
    guard spelling != .commaSeparated else { return add(name, text: texts.joined(separator: ",")) }
    let array = "[" + json.joined(separator: ",") + "]"
    parts.append(Part(name: name, text: array, json: array))
  }
}
