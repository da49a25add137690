import Specification

/// How the objects of a specification file are compared: which of their members hold further things.
///
/// A member without a row is a plain fact. So a member that is added to the format is compared from its first day.
enum Schema {
  case operation, weight, quota, parameter, response, field, element

  /// How a member is compared.
  enum Treatment {
    /// As one value.
    case fact
    /// As a list of things with names.
    case named(Difference.Place, Schema)
    /// As a list of things that some of their members identify.
    case keyed([String], Difference.Place, Schema)
    /// As a list of values whose order means nothing.
    case set(Difference.Place?)
    /// As a list of shapes or responses that are told apart by what they hold.
    case alike(Difference.Place, Schema)
    /// As the positions of a tuple.
    case columns
    /// As a shape inside the shape; the text is what the address gains.
    case nested(String)
    /// Not at all: the key of the thing, or part of a fact beside it.
    case identity
  }

  /// How the member of that name is compared.
  func treatment(of member: String) -> Treatment {
    switch (self, member) {
    case (.operation, "format"), (.operation, "method"), (.operation, "path"), (.operation, "host"): .identity
    case (.operation, "weights"): .keyed(["bucket"], .weight, .weight)
    case (.operation, "quotas"): .keyed(["per", "scope"], .quota, .quota)
    case (.operation, "parameters"): .named(.parameter, .parameter)
    case (.operation, "rules"), (.parameter, "rules"): .set(.rule)
    case (.operation, "responses"): .alike(.response, .response)
    case (.operation, "errors"): .set(.error)
    case (.operation, "languages"): .set(nil)
    case (.parameter, "name"), (.field, "name"): .identity
    case (.parameter, "fields"): .named(.parameter, .parameter)
    case (.parameter, "values"), (.field, "values"), (.element, "values"): .set(nil)
    case (.response, "shape"): .nested("")
    case (.response, "variants"): .set(nil)
    case (.field, "fields"), (.element, "fields"): .named(.field, .field)
    case (.field, "items"), (.element, "items"): .nested("[]")
    case (.field, "value"), (.element, "value"): .nested(".*")
    case (.field, "columns"), (.element, "columns"): .columns
    case (.field, "alternatives"), (.element, "alternatives"): .alike(.alternative, .element)
    default: .fact
    }
  }

  /// Members that mean nothing, or something else, once the type is another one.
  static let dependents: Set<String> = [
    "fields", "items", "columns", "key", "value", "alternatives", "wire", "unit", "weak",
  ]
}

/// The facts of a thing as they are compared: facts that the format spreads over members are one.
enum Facts {
  /// The members of an object in the form in which they are compared.
  static func of(_ value: JSONValue, as schema: Schema) -> JSONValue {
    guard case .object(var members) = value else { return value }
    switch schema {
    case .parameter:
      let demand = value["required"] ?? value["requiredWhen"] ?? false
      let type = typeWord(value, items: { $0.text ?? "unknown" })
      members.removeAll { ["required", "requiredWhen", "type", "items"].contains($0.name) }
      members += [JSONMember("required", demand), JSONMember("type", .string(type))]
    case .field, .element:
      members.removeAll { $0.name == "type" }
      members.append(JSONMember("type", .string(value["type"]?.text ?? "unknown")))
      if schema == .field, value["required"] == nil { members.append(JSONMember("required", false)) }
      if value["nullable"] == nil { members.append(JSONMember("nullable", false)) }
    default: break
    }
    return .object(members)
  }

  /// The type in words: `array of object`.
  static func typeWord(_ value: JSONValue, items: (JSONValue) -> String) -> String {
    let word = value["type"]?.text ?? "unknown"
    guard word == "array", let inner = value["items"] else { return word }
    return "array of " + items(inner)
  }

  /// The type of a shape in words, the elements of lists included.
  static func shapeWord(_ value: JSONValue) -> String {
    typeWord(value, items: shapeWord)
  }
}
