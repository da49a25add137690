import Diagnostics
import Documents
import Specification

/// What one language of a page says of one operation.
struct HalfFacts {
  var language: Language
  var title: OperationTitle
  var titleSpan: SourceSpan
  var request: RequestLine
  /// What a request costs.
  var cost: StatedWeights
  var parameters: [StatedParameter]
  /// Whether there is a section of parameters that gave none although it holds a table or what was one.
  var lacksParameters = false
  /// The request whose parameters the page adds to those of its table.
  var inherits: String?
  var notes: StatedNotes
  var examples: [StatedExample]
  /// What was found where an example cannot be read.
  var unreadableExamples: [Diagnostic] = []
  /// The fields of the answer that tables and lists name.
  var answer: DocumentedAnswer
  /// Values of fields of the answer that lists name.
  var fieldValues: [(name: String, values: [EnumValue])] = []
  /// Fields that a table of the page says the answer has in some cases.
  var conditionalFields: [ConditionalField] = []
  /// Names of fields that a table of the page says orders have in some cases, whatever answer it stands below.
  var conditionalNames: Set<String> = []
  /// The places of lists and rows from which values were read.
  var valuePlaces: Set<SourceSpan> = []
  var description: String?
  /// What became of every part of the page.
  var ledger = Ledger()

  /// Whether it is a witness of what `primary` describes; a half that names another request and has mostly other
  /// parameters describes another operation.
  func describesOperation(of primary: HalfFacts) -> Bool {
    guard primary.request.path != request.path else { return true }
    let everywhere: Set<String> = ["timestamp", "recvWindow"]
    let mine = Set(parameters.map(\.parameter.name)).subtracting(everywhere)
    let theirs = Set(primary.parameters.map(\.parameter.name)).subtracting(everywhere)
    return 2 * mine.intersection(theirs).count >= mine.union(theirs).count
  }
}

/// Reads the facts of one operation in one language.
struct HalfReader {
  let language: Language
  let securityTypes: Set<String>
  /// The method of requests whose page names a path only.
  var impliedMethod: HTTPMethod?
  let keepsProse: Bool
  let keepsText: Bool
  /// Tables of the half that may be about answers of several operations.
  let conditionals: [ConditionalFieldTable]
  let sink: any DiagnosticSink

  /// The facts of a part; nil, with errors reported, when it cannot be used.
  func facts(of part: OperationPart) -> HalfFacts? {
    guard let request = RequestLine.only(in: part, impliedMethod: impliedMethod, sink: sink) else { return nil }
    guard !part.title.isEmpty else {
      sink.report(Diagnostic(.titleMissing, "the operation has no heading", at: part.titleSpan))
      return nil
    }
    return facts(of: part, request)
  }

  /// The facts of a part with this request.
  func facts(of part: OperationPart, _ stated: RequestLine) -> HalfFacts {
    var request = stated
    let tables = part.sections.filter { !$0.kind.isAnswer }
    let scopes = ParameterScopes(sink: sink).scopes(in: tables)
    var parameters = ParameterTableReader(keepsProse: keepsProse, sink: sink).parameters(in: scopes)
    PathPlaceholders.apply(&request, to: &parameters)
    let parameterNames = NameSet(parameters.map(\.parameter.name))
    let lists = ListedValues.found(in: tables, names: parameterNames)
    let owners = ListedValueOwners(parameters: parameterNames)
    var listed = owners.complete(&parameters, from: lists)
    let structured = parameters.indices.filter { !parameters[$0].parameter.fields.isEmpty }
    if structured.count == 1 {
      parameters[structured[0]].parameter.rulesOf = InheritanceReader.elementRules(in: tables)
    }
    let examplesReader = ExampleReader(parameters: parameters.map(\.parameter), language: language, sink: sink)
    let found = examplesReader.examples(in: part.sections)
    let examples = found.readable
    WordValues.complete(&parameters, shownIn: examples.map(\.node))
    let fieldLists = owners.fields(of: lists, shownIn: examples.map(\.node))
    listed += fieldLists.map(\.list)
    let answers = part.sections.filter(\.kind.isAnswer)
    let answer = DocumentedFieldReader(language: language, sink: sink).answer(in: answers)
    let names = NameSet(parameters.map(\.parameter.name) + Self.fieldNames(examples.map(\.node)))
    var title = OperationTitle(part.title, securityTypes: securityTypes)
    if title.security == nil, let remark = request.remark {
      title.security = OperationTitle(remark, securityTypes: securityTypes).security
    }
    StructureLinks.follow(in: tables, of: &parameters)
    let noteReader = NoteReader(
      parameters: parameterNames, names: names, labels: LabelReader(parameters.map(\.parameter)), sink: sink,
      listedValues: Set(listed.flatMap(\.places)),
      footnotes: scopes.reduce(into: []) { $0.formUnion($1.footnotes) }, security: title.security,
      lists: parameters.filter { $0.parameter.isList }.map(\.parameter.name),
      parts: NameSet(parameters.flatMap(\.parameter.fields).map(\.name)), keepsText: keepsText)
    var notes = noteReader.notes(in: part.sections)
    noteReader.readDescriptions(of: parameters, into: &notes)
    notes.errors += ErrorNotes.errors(shownIn: examples.map(\.node))
    if let account = title.account, !notes.accounts.contains(account) { notes.accounts.insert(account, at: 0) }
    let combinations = SupportedCombinations(parameters.map(\.parameter)).found(in: tables)
    notes.rules += combinations.rules + parameters.flatMap { stated in stated.rules.map { ($0, stated.span) } }
    var facts = HalfFacts(
      language: language, title: title, titleSpan: part.titleSpan,
      request: request,
      cost: WeightReader(parameters: parameters.map(\.parameter), sink: sink).stated(in: part),
      parameters: parameters, inherits: InheritanceReader.request(in: tables, own: request), notes: notes,
      examples: examples, answer: answer,
      fieldValues: fieldLists.map { ($0.name, $0.list.values) }
        + owners.values(in: answer, shownIn: examples.map(\.node))
        + owners.values(inProseOf: part.sections, shownIn: examples.map(\.node)),
      description: keepsProse ? description(part) : nil)
    facts.lacksParameters = parameters.isEmpty && UnreadParameters.report(in: tables, sink: sink)
    facts.unreadableExamples = found.unreadable
    facts.valuePlaces = Set(listed.flatMap(\.places)).union(combinations.rows)
    facts.conditionalNames = Set(conditionals.flatMap(\.fields).map(\.name))
    facts.conditionalFields = conditionals.filter { $0.isMeant(in: part) }.flatMap(\.fields)
    facts.ledger = Accountant(part: part, facts: facts, scopes: scopes, keepsText: keepsText, sink: sink).ledger()
    return facts
  }

  private func description(_ part: OperationPart) -> String? {
    let texts = part.sections.filter { $0.kind == .description }.flatMap { NoteReader.texts($0.blocks) }
    return texts.isEmpty ? nil : texts.map(\.0).joined(separator: "\n")
  }

  /// The names of all members of examples, whatever their depth, each once.
  private static func fieldNames(_ examples: [JSONNode]) -> [String] {
    var names: [String] = []
    var known: Set<String> = []
    func add(_ node: JSONNode) {
      switch node.content {
      case .object(let members):
        for member in members {
          if known.insert(member.name).inserted { names.append(member.name) }
          add(member.node)
        }
      case .array(let elements): elements.forEach(add)
      default: break
      }
    }
    examples.forEach(add)
    return names
  }
}
