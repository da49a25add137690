import Documents
import Specification

/// Finds the parts of the elements of a list in an example of JSON that its description shows: `[{"a": "1"}]`.
enum ShownParts {
  /// The parts of the first object of such a list; none where there is no list of objects.
  static func fields(in description: Inline) -> [Parameter] {
    let text = description.plain
    guard text.contains("{"), let open = text.firstIndex(of: "["), let close = text.lastIndex(of: "]"), open < close,
      text[text.index(after: open)...].first(where: { !$0.isWhitespace }) == "{",
      let node = try? JSONReader.read(String(text[open...close])).roots.first,
      case .object(let members)? = node.value.elements?.first
    else { return [] }
    return members.map(field)
  }

  private static func field(_ member: JSONMember) -> Parameter {
    var field = Parameter(name: member.name, type: type(of: member))
    if field.type == .enumeration { field.enumeration = EnumerationReference.name(of: member.name) }
    if case .string(let text) = member.value, field.type == .string { field.example = text }
    return field
  }

  /// The type that a value shows under its name; constants under the name of a kind are of a vocabulary.
  private static func type(of member: JSONMember) -> ParameterType {
    switch member.value {
    case .bool: return .bool
    case .number(let digits):
      return digits.contains(".") || FieldVocabulary.endsInAmount(member.name) ? .decimal : .int64
    case .string(let text):
      if Double(text) != nil { return FieldVocabulary.isAmount(member.name) ? .decimal : .string }
      let isKind = FieldVocabulary.words(of: member.name).last.map(kinds.contains) ?? false
      return isKind && Token(.word, text).isConstant ? .enumeration : .string
    default: return .string
    }
  }

  /// Last words of names of kinds.
  private static let kinds: Set<String> = ["side", "type", "status", "mode", "force"]
}
