import Documents
import Specification

/// Reads lists of a parameter's values under its name: `Order kind:` above the items `LIMIT` and `MARKET`.
struct ListedValues {
  /// The parameters of the operation.
  let names: NameSet

  /// Gives the parameters the values that lists of the sections name, where their rows name none.
  func complete(_ parameters: inout [StatedParameter], from sections: [OperationSection]) {
    for (name, values) in sections.flatMap({ lists(in: $0.blocks) }) {
      guard let index = parameters.firstIndex(where: { $0.parameter.name == name }) else { continue }
      let parameter = parameters[index].parameter
      guard parameter.values.isEmpty, parameter.type == .enumeration || parameter.type == .string else { continue }
      parameters[index].parameter.values = values
      parameters[index].parameter.enumeration = nil
    }
  }

  /// The lists below a line that names a parameter, at whatever depth.
  private func lists(in blocks: [Block]) -> [(name: String, values: [EnumValue])] {
    var found: [(name: String, values: [EnumValue])] = []
    for (index, block) in blocks.enumerated() {
      switch block.content {
      case .quote(let inner): found += lists(in: inner)
      case .list(let items):
        if index > 0, case .paragraph(let text) = blocks[index - 1].content, let name = name(in: text),
          let values = values(of: items)
        {
          found.append((name, values))
        }
        for item in items { found += lists(in: item.blocks) }
      default: break
      }
    }
    return found
  }

  /// The parameter that a line before a colon spells, in one word or several, be it with words that announce values.
  private func name(in text: Inline) -> String? {
    let tokens = Tokenizer.tokens(of: text.marked)
    guard tokens.last?.text == ":" else { return nil }
    let words = tokens.dropLast().filter { $0.kind != .ideograph && !Self.announcements.contains($0.folded) }
    guard !words.isEmpty, words.allSatisfy(\.isName) else { return nil }
    return names.spelling(of: words.map(\.text).joined())
  }

  /// Words beside a name that announce its values.
  private static let announcements: Set<String> = [
    "a", "an", "the", "of", "for", "are", "is", "can", "may", "be", "value", "values", "option", "options", "possible",
    "supported", "allowed", "valid", "available", "following", "one", "parameter", "enum", "as", "has",
  ]

  /// The values of items that are nothing else, be it with a meaning in Chinese or behind a mark; nil when one is more.
  private func values(of items: [ListItem]) -> [EnumValue]? {
    var tokens: [Token] = []
    for item in items {
      guard item.blocks.count == 1, case .paragraph(let text) = item.blocks[0].content else { return nil }
      let words = Tokenizer.tokens(of: text.marked)
      guard let value = words.first, value.isConstant || value.kind == .code || value.kind == .quoted,
        !names.contains(value.text),
        words.count == 1 || Self.bindings.contains(words[1].text)
          || words.dropFirst().allSatisfy({ $0.kind == .ideograph || $0.kind == .mark })
      else { return nil }
      tokens.append(value)
    }
    let values = EnumValues.distinct(tokens)
    return values.count > 1 ? values : nil
  }

  /// Marks between a value and its meaning.
  private static let bindings: Set<String> = [":", "-", "=", "("]
}
