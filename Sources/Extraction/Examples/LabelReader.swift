import Diagnostics
import Documents
import Specification

/// Reads the label above an example: the condition under which the page shows it.
struct LabelReader {
  /// What a label says.
  enum Reading {
    /// Nothing but that an example follows.
    case plain
    /// The case in which the example is the answer.
    case condition(Condition)
    /// Something that no rule reads.
    case unread
  }

  private let parameters: [Parameter]
  private let names: NameSet
  private let flags: Flags

  init(_ parameters: [Parameter]) {
    self.parameters = parameters
    names = NameSet(parameters.map(\.name))
    flags = Flags(parameters)
  }

  /// What the texts between two examples say together.
  func read(_ texts: [String]) -> Reading {
    var conditions: [Condition] = []
    var isPlain = true
    for text in texts {
      if let condition = named(text) {
        add(condition, to: &conditions)
        continue
      }
      for sentence in Tokenizer.sentences(of: text) {
        let found = self.conditions(sentence)
        if found.isEmpty { isPlain = isPlain && Self.isPlain(sentence) }
        for condition in found { add(condition, to: &conditions) }
      }
    }
    switch conditions.count {
    case 0: return isPlain ? .plain : .unread
    case 1: return .condition(conditions[0])
    default:
      // An order that does not depend on the wording: two languages may say the same in another one.
      return .condition(.all(conditions.sorted { CanonicalJSON.inline($0.json) < CanonicalJSON.inline($1.json) }))
    }
  }

  private func add(_ condition: Condition, to conditions: inout [Condition]) {
    if !conditions.contains(condition) { conditions.append(condition) }
  }

  /// A label that is the name of one documented value: `COIN Margined Futures` for 2.
  private func named(_ text: String) -> Condition? {
    let label = Self.words(text)
    guard !label.isEmpty else { return nil }
    for parameter in parameters {
      for value in parameter.values {
        if let name = value.name, Self.words(name) == label {
          return .parameter(parameter.name, values: [value.value.text])
        }
      }
    }
    return nil
  }

  private func conditions(_ sentence: [Token]) -> [Condition] {
    let matcher = PhraseMatcher(sentence, names: names)
    var conditions: [Condition] = []
    for group in ExampleVocabulary.labels {
      for row in group {
        guard let match = matcher.first(of: row.phrases), let condition = condition(row.fact, match) else { continue }
        conditions.append(condition)
        break
      }
    }
    return conditions + assignments(sentence) + forms(sentence)
  }

  private func condition(_ fact: ExampleVocabulary.LabelFact, _ match: PhraseMatch) -> Condition? {
    switch fact {
    case .sent: names.spelling(of: match.text(0)).map { flags.isOn($0) ?? .sent($0) }
    case .notSent: names.spelling(of: match.text(0)).map { .notSent($0) }
    case .notSentNamed(let name): names.spelling(of: name).map { .notSent($0) }
    case .state(let name): .state(name)
    }
  }

  /// `parameter=VALUE`, in code or in plain words.
  private func assignments(_ sentence: [Token]) -> [Condition] {
    let plain = sentence.indices.dropLast(2).compactMap { index -> Condition? in
      guard sentence[index + 1].text == "=", sentence[index + 2].kind != .mark,
        let name = names.spelling(of: sentence[index].text)
      else { return nil }
      return .parameter(name, values: [sentence[index + 2].text])
    }
    return plain
      + sentence.compactMap { token in
        guard token.kind == .code, let equals = token.text.firstIndex(of: "="),
          let name = names.spelling(of: String(token.text[..<equals]))
        else { return nil }
        let value = token.text[token.text.index(after: equals)...]
        return value.isEmpty ? nil : .parameter(name, values: [String(value)])
      }
  }

  /// A value that one parameter alone documents, `RESULT`.
  private func forms(_ sentence: [Token]) -> [Condition] {
    Self.withCompounds(sentence).compactMap { token in
      guard token.isConstant, token.kind != .mark else { return nil }
      let holders = parameters.filter { $0.values.contains { $0.value.text == token.text } }.map(\.name)
      guard let holder = holders.isEmpty ? known(token.text) : holders.count == 1 ? holders[0] : nil else { return nil }
      return .parameter(holder, values: [token.text])
    }
  }

  /// The tokens, and two words in capitals side by side as one: `STOP_ON FAILURE` may stand for `STOP_ON_FAILURE`.
  private static func withCompounds(_ sentence: [Token]) -> [Token] {
    sentence
      + zip(sentence, sentence.dropFirst()).compactMap { first, second in
        first.isConstant && second.isConstant ? Token(.word, first.text + "_" + second.text) : nil
      }
  }

  /// The parameter that is known to take a value although its table lists none.
  private func known(_ value: String) -> String? {
    ExampleVocabulary.formParameters.first { row in
      row.values.contains(value) && parameters.contains { $0.name == row.name && $0.values.isEmpty }
    }?.name
  }

  // MARK: - Words

  /// The texts of a block that may be a label: what is quoted, and lines that are short or end with a colon; of a list
  /// the last item. Other text is a note.
  static func texts(of block: Block) -> [String] {
    switch block.content {
    case .quote(let blocks): return blocks.flatMap(texts)
    case .list(let items): return items.last.map { $0.blocks.flatMap(texts) } ?? []
    case .paragraph(let text):
      let plain = text.plain.reversed().drop { $0.isWhitespace }
      let tokens = Tokenizer.tokens(of: text.marked)
      let words = tokens.filter { $0.kind != .ideograph }.count
      let isShort = words <= 12 && tokens.count - words <= 30 && plain.first != "." && plain.first != "。"
      return isShort || text.isAllStrong || plain.first == ":" || plain.first == "：" ? [text.marked] : []
    default: return []
    }
  }

  private static func isPlain(_ sentence: [Token]) -> Bool {
    let words = sentence.filter { $0.kind != .mark && $0.kind != .newline }
    let isChinese = words.contains { $0.kind == .ideograph }
    let text = words.map(\.folded).joined(separator: isChinese ? "" : " ")
    return ExampleVocabulary.plainLabels.contains(text) || isStatus(words)
  }

  /// Whether words are the status of an answer: `Status 200`, `HTTP 429`.
  private static func isStatus(_ words: [Token]) -> Bool {
    let numbers = words.filter { $0.kind == .number }
    guard numbers.count == 1, let status = Int(numbers[0].text), (200...599).contains(status) else { return false }
    return words.allSatisfy { $0.kind == .number || ExampleVocabulary.statusWords.contains($0.folded) }
  }

  /// The words and numbers of a text, in small letters.
  private static func words(_ text: String) -> [String] {
    Tokenizer.tokens(of: text).filter { $0.kind != .mark && $0.kind != .newline }.map(\.folded)
  }
}
