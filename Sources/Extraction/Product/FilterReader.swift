import Diagnostics
import Documents
import Specification

/// A filter as one language states it.
struct StatedFilter {
  var name: String
  var scope: String
  var span: SourceSpan
  /// The objects that the page shows of it.
  var examples: [JSONNode] = []
  /// The answer of which the page says that it shows them.
  var shownIn: String?
  var rules: [FilterRule] = []
  /// What a member bounds, by the line that explains it: `price` and `stopPrice` for `minPrice`.
  var bounded: [String: [String]] = [:]
  /// Members that bound nothing where they are zero.
  var offAtZero: Set<String> = []
  /// The value that the filter's only amount bounds, where a sentence defines it so.
  var bound: (value: String, relation: FilterRule.Relation)?
  /// Every name that the text mentions.
  var names: Set<String> = []
  /// What was mended in the examples.
  var repairs: [(kind: JSONRepair, span: SourceSpan)] = []
  /// Lines with a comparison that no rule reads, and code that is no object.
  var unread: [SourceSpan] = []
}

/// Reads the filters of a general page: below the heading of filters one heading each, with an example, lines that
/// explain its members and lines that say what must be true.
struct FilterReader {
  private var filters: [StatedFilter] = []
  private var draft: StatedFilter?
  /// The orders for which alone the filter is defined.
  private var orders: Condition?
  /// The last line of text: the label of an example, or what a list is about.
  private var line = Inline()

  /// The filters of a half, in their order.
  static func filters(in half: LanguageHalf) -> [StatedFilter] {
    var reader = FilterReader()
    var title: Int?
    var scope: String?
    for block in half.blocks {
      guard case .heading(let heading) = block.content else {
        reader.read(block)
        continue
      }
      reader.finish()
      let text = heading.text.plain.trimmedBlanks
      if FilterVocabulary.isTitle(text) {
        title = heading.level
        scope = nil
      } else if let level = title {
        if let name = FilterVocabulary.name(in: text) {
          reader.draft = StatedFilter(name: name, scope: scope ?? "symbol", span: block.span)
        } else if let found = FilterVocabulary.scope(of: text) {
          scope = found
        } else if heading.level <= level {
          title = nil
        }
      }
    }
    reader.finish()
    return reader.filters
  }

  private mutating func finish() {
    if var filter = draft {
      if let orders {
        for index in filter.rules.indices { filter.rules[index].hold(for: orders) }
      }
      filters.append(filter)
    }
    draft = nil
    orders = nil
    line = Inline()
  }

  private mutating func read(_ block: Block) {
    guard draft != nil else { return }
    switch block.content {
    case .paragraph(let text):
      note(text)
      line = text
      if let name = draft?.name { readDefinition(text, of: name) }
    case .quote(let blocks): for block in blocks { read(block) }
    case .list(let items): for item in items { read(item) }
    case .code(let code): read(code, block.span)
    case .table(let table): for cell in table.rows.flatMap(\.cells) { note(cell.text) }
    case .heading: break
    }
  }

  private mutating func note(_ text: Inline) {
    draft?.names.formUnion(text.runs.filter { $0.isCode && Token.isIdentifier($0.text) }.map(\.text))
  }

  private mutating func readDefinition(_ text: Inline, of name: String) {
    orders = orders ?? FilterVocabulary.orders(in: text, defining: name)
    let sentences = Tokenizer.sentences(of: text.marked)
    for sentence in sentences where draft?.bound == nil {
      guard let found = FilterVocabulary.extreme(in: sentence, defining: name),
        let product = sentences.lazy.compactMap({ FilterVocabulary.product(in: $0, called: found.value) }).first
      else { continue }
      draft?.bound = (product, found.relation)
    }
  }

  // MARK: - Lines

  private mutating func read(_ item: ListItem) {
    for block in item.blocks {
      guard case .paragraph(let text) = block.content else {
        read(block)
        continue
      }
      note(text)
      switch FilterComparison.read(text) {
      case .rule(var rule):
        rule.when = rule.when ?? FilterVocabulary.orders(in: line)
        draft?.rules.append(rule)
      case .unread: draft?.unread.append(item.span)
      case .none: explain(text)
      }
    }
  }

  /// A line that begins with a member: what it bounds, and whether zero turns it off.
  private mutating func explain(_ text: Inline) {
    let runs = text.runs.drop { $0.text.allSatisfy(\.isWhitespace) }
    guard let member = runs.first, member.isCode, Token.isIdentifier(member.text) else { return }
    var rest = runs.dropFirst().drop { !$0.isCode || $0.text == member.text }
    var bounded: [String] = []
    while let name = rest.first, name.isCode, Token.isIdentifier(name.text) {
      bounded.append(name.text)
      rest = rest.dropFirst()
      guard rest.first?.text.trimmedBlanks == "/" else { break }
      rest = rest.dropFirst()
    }
    if !bounded.isEmpty { draft?.bounded[member.text] = bounded }
    let later = runs.dropFirst()
    for (run, next) in zip(later, later.dropFirst()) where run.isCode && run.text == member.text {
      let condition = next.text.filter { !$0.isWhitespace }
      guard condition.hasPrefix("==") else { continue }
      let number = condition.dropFirst(2).prefix { $0.isNumber || $0 == "." }
      if Double(number) == 0 || number == "0." { draft?.offAtZero.insert(member.text) }
    }
  }

  // MARK: - Examples

  private mutating func read(_ code: CodeBlock, _ span: SourceSpan) {
    guard let document = try? JSONReader.read(code.text), let node = document.roots.first,
      case .object = node.content
    else {
      draft?.unread.append(span)
      return
    }
    draft?.repairs += document.repairs.map { repair in
      let place = code.position(of: repair.position)
      return (repair.kind, span.point(line: place.line, column: place.column))
    }
    draft?.examples.append(node.moved(by: code.position))
    if draft?.shownIn == nil { draft?.shownIn = FilterVocabulary.answer(in: line.plain) }
  }
}

extension FilterRule {
  /// Lets the rule hold for some orders only, besides what it says itself.
  fileprivate mutating func hold(for orders: Condition) {
    when = when.map { .all([orders, $0]) } ?? orders
  }
}
