import Diagnostics
import Documents
import Specification

/// A list that names values, an item each: `LIMIT`, `MARKET which is filled at once`, `15m`.
struct ListedValues {
  /// What stands above it, to a colon.
  var introduction: [Token]
  /// The values, each once.
  var values: [EnumValue]
  /// The places of the items' texts.
  var places: [SourceSpan]
  /// Whether all of them are lengths of time in one word.
  var arePeriods: Bool
  /// Whether all items hold a value and nothing else, but for a mark or Chinese words behind it.
  var areBare: Bool

  /// The lists of the sections, at whatever depth; items that begin with one of `names` are no values.
  static func found(in sections: [OperationSection], names: NameSet) -> [ListedValues] {
    sections.flatMap { lists(in: $0.blocks, names) }
  }

  private static func lists(in blocks: [Block], _ names: NameSet) -> [ListedValues] {
    var found: [ListedValues] = []
    for (index, block) in blocks.enumerated() {
      switch block.content {
      case .quote(let inner): found += lists(in: inner, names)
      case .list(let items):
        let introduction: Inline? =
          if index > 0, case .paragraph(let text) = blocks[index - 1].content { text } else { nil }
        if let list = list(of: items, below: introduction, names) { found.append(list) }
        for item in items { found += lists(in: item.blocks, names) }
      case .table(let table): if let list = list(of: table, names) { found.append(list) }
      default: break
      }
    }
    return found
  }

  /// The list, if every item begins with a value.
  private static func list(of items: [ListItem], below introduction: Inline?, _ names: NameSet) -> ListedValues? {
    guard items.count > 1 else { return nil }
    var list = ListedValues(introduction: [], values: [], places: [], arePeriods: true, areBare: true)
    var tokens: [Token] = []
    for item in items {
      guard item.blocks.count == 1, case .paragraph(let text) = item.blocks[0].content else { return nil }
      let words = Tokenizer.tokens(of: text.marked)
      guard let value = words.first, isValue(value), !names.contains(value.text) else { return nil }
      if !value.isPeriod { list.arePeriods = false }
      let values = alternatives(words) ?? [value]
      let isBare =
        words.count == 1 || values.count > 1 || bindings.contains(words[1].text)
        || words.dropFirst().allSatisfy { $0.kind == .ideograph || $0.kind == .mark }
      if !isBare { list.areBare = false }
      tokens += values
      list.places.append(item.blocks[0].span)
    }
    list.values = EnumValues.distinct(tokens)
    if let introduction { list.introduction = Tokenizer.tokens(of: introduction.marked) }
    return list.values.count > 1 ? list : nil
  }

  /// The values of an item that holds nothing but several, `FUNDING / EARN`.
  private static func alternatives(_ words: [Token]) -> [Token]? {
    guard words.count > 1, words.count % 2 == 1 else { return nil }
    let isList = words.enumerated().allSatisfy { place, word in
      place % 2 == 0 ? isValue(word) : ["/", "|", "or", "或"].contains(word.folded)
    }
    return isList ? words.filter(isValue) : nil
  }

  private static func isValue(_ token: Token) -> Bool {
    token.isConstant || token.isPeriod || token.kind == .code || token.kind == .quoted
  }

  /// Marks between a value and its meaning.
  private static let bindings: Set<String> = [":", "-", "=", "("]
}

/// Finds whose values a list holds.
struct ListedValueOwners {
  /// The parameters of the operation.
  let parameters: NameSet

  /// The parameter whose values a list holds: the line above names it, or they are lengths of time.
  private func parameter(of list: ListedValues) -> String? {
    if list.arePeriods { return Self.periodNames.lazy.compactMap(parameters.spelling).first }
    guard !isOfAnswer(list) else { return nil }
    return name(in: list) { parameters.spelling(of: $0) } ?? gloss(in: list)
  }

  /// The fields whose values lists hold that hold none of a parameter.
  func fields(of lists: [ListedValues], shownIn examples: [JSONNode]) -> [(name: String, list: ListedValues)] {
    let others = lists.filter { parameter(of: $0) == nil }
    guard !others.isEmpty else { return [] }
    let shown = Self.shown(in: examples)
    return others.compactMap { list in field(of: list, shown: shown).map { ($0, list) } }
  }

  /// The values that tables of fields name beside their meanings; those that examples show must be among them.
  func values(in answer: DocumentedAnswer, shownIn examples: [JSONNode]) -> [(name: String, values: [EnumValue])] {
    let shown = Self.shown(in: examples)
    let numbers = answer.fields.isEmpty ? [:] : Self.shown(in: examples, areNumbers: true)
    let spellings = answer.fields.isEmpty ? [] : Set(shown.values.joined())
    return answer.fields.flatMap(\.all).compactMap { field in
      if field.entry.kind == .integer, let numbers = numbers[field.name] {
        let values = ValueList(shown: numbers.sorted(), areNumbers: true).values(in: field.text)
        return values.isEmpty ? nil : (field.name, values)
      }
      guard field.entry.kind == .string, let texts = shown[field.name] else { return nil }
      let list = ValueList(shown: texts.sorted(), areNumbers: false, spellings: spellings)
      let values = list.values(in: field.text)
      if !values.isEmpty { return (field.name, values) }
      let known = list.meaning(in: field.text) ?? list.recased(in: field.text)
      return known.map { (field.name, $0) }
    }
  }

  /// The texts, or the numbers, that the members of examples show, by name.
  static func shown(in examples: [JSONNode], areNumbers: Bool = false) -> [String: Set<String>] {
    var shown: [String: Set<String>] = [:]
    for example in examples { collect(example, areNumbers, into: &shown) }
    return shown
  }

  /// The texts, or the numbers, that the members of an example show, by name.
  private static func collect(_ node: JSONNode, _ areNumbers: Bool, into shown: inout [String: Set<String>]) {
    switch node.content {
    case .object(let members):
      for member in members {
        switch member.node.content {
        case .string(let text) where !areNumbers: shown[member.name, default: []].insert(text)
        case .number(let text) where areNumbers: shown[member.name, default: []].insert(text)
        default: break
        }
        collect(member.node, areNumbers, into: &shown)
      }
    case .array(let elements): for element in elements { collect(element, areNumbers, into: &shown) }
    default: break
    }
  }

  /// The field whose values a list holds: the line above names it, or, where there is none, only one field shows some of
  /// them.
  private func field(of list: ListedValues, shown: [String: Set<String>]) -> String? {
    let values = Set(list.values.map(\.value.text))
    let holders = shown.filter { !$0.value.isEmpty && $0.value.isSubset(of: values) }.keys
    if let name = name(in: list, { name in holders.first { $0.lowercased() == name.lowercased() } }) { return name }
    return list.introduction.last?.text != ":" && holders.count == 1 ? holders.first : nil
  }

  /// Gives parameters whose rows name no values the listed ones; the lists that hold those of a parameter.
  func complete(_ parameters: inout [StatedParameter], from lists: [ListedValues]) -> [ListedValues] {
    lists.filter { list in
      guard let name = parameter(of: list),
        let index = parameters.firstIndex(where: { $0.parameter.name == name })
      else { return false }
      let parameter = parameters[index].parameter
      guard parameter.type == .enumeration || parameter.type == .string else { return false }
      guard parameter.values.isEmpty else {
        return Set(list.values.map(\.value)).isSubset(of: parameter.values.map(\.value))
      }
      parameters[index].parameter.values = list.values
      parameters[index].parameter.enumeration = nil
      return true
    }
  }

  /// The one name that the line above spells: beside words that announce values, in one word or several.
  private func name(in list: ListedValues, _ spelling: (String) -> String?) -> String? {
    let line = list.introduction.prefix { $0.kind != .newline }
    guard line.last?.text == ":", line.count <= 12 else { return nil }
    let words = line.dropLast().filter { $0.kind != .ideograph && $0.kind != .number }
    let rest = words.filter { !Self.fillers.contains($0.folded) && !Self.announcements.contains($0.folded) }
    if list.areBare, !rest.isEmpty, rest.allSatisfy(\.isName), let name = spelling(rest.map(\.text).joined()) {
      return name
    }
    guard line.contains(where: { Self.announcements.contains($0.folded) }) || hasChineseAnnouncement(line) else {
      return nil
    }
    let names = Set(words.compactMap { spelling($0.text) ?? Self.singular($0.text).flatMap(spelling) })
    return names.count == 1 ? names.first : nil
  }

  private static func singular(_ word: String) -> String? {
    word.hasSuffix("s") ? String(word.dropLast()) : nil
  }

  private func hasChineseAnnouncement(_ line: ArraySlice<Token>) -> Bool {
    let text = line.map(\.text).joined()
    return Self.chineseAnnouncements.contains(where: text.contains)
  }

  /// The parameter that the line above names in Chinese.
  private func gloss(in list: ListedValues) -> String? {
    let line = list.introduction.prefix { $0.kind != .newline }
    guard list.areBare, line.last?.text == ":", line.count <= 12 else { return nil }
    let text = line.map(\.text).joined()
    return Self.glosses.first { text.contains($0.words) && parameters.contains($0.name) }.flatMap {
      parameters.spelling(of: $0.name)
    }
  }

  private func isOfAnswer(_ list: ListedValues) -> Bool {
    let line = list.introduction
    return line.contains { $0.folded == "response" || $0.folded == "returned" }
      || line.map(\.text).joined().contains("返回")
  }

  /// Parameters of which the values are lengths of time.
  private static let periodNames = ["interval", "period"]

  /// Words beside a name.
  private static let fillers: Set<String> = [
    "a", "an", "the", "of", "for", "are", "is", "can", "may", "be", "following", "one", "parameter", "as", "has", "in",
    "response",
  ]

  /// Words that announce values.
  private static let announcements: Set<String> = [
    "value", "values", "option", "options", "possible", "supported", "allowed", "valid", "available", "enum", "enums",
    "types",
  ]

  private static let chineseAnnouncements = ["支持", "类型", "枚举", "可选"]

  /// Names of parameters in Chinese, the longest first.
  private static let glosses: [(words: String, name: String)] = [
    ("合约类型", "contractType"), ("订单类型", "orderType"), ("类型", "type"), ("状态", "status"), ("方向", "side"),
  ]
}
