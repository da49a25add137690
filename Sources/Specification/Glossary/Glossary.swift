/// What the names on the wire mean, in our own words.
///
/// A name may have several entries, each with a scope, in an order of its own: the first that holds of an occurrence
/// counts. Where none holds the meaning is not known, which is better than a wrong one.
public struct Glossary: Sendable, Hashable {
  /// The entries.
  public let entries: [GlossaryEntry]
  private let byName: [String: [GlossaryEntry]]

  /// Creates a glossary.
  public init(entries: [GlossaryEntry] = []) {
    self.entries = entries
    byName = Dictionary(grouping: entries, by: \.name)
  }

  /// The entry that gives the meaning of an occurrence.
  public func entry(of occurrence: GlossaryOccurrence) -> GlossaryEntry? {
    byName[occurrence.name]?.first { $0.holds(of: occurrence) }
  }

  /// The operation with the meanings of its parameters and fields filled in.
  func explained(_ operation: Operation, product: String) -> Operation {
    guard !entries.isEmpty else { return operation }
    let filler = MeaningFiller(glossary: self, product: product, request: operation.key.request)
    var result = operation
    result.parameters = operation.parameters.map { filler.filled($0, inside: nil) }
    for index in result.responses.indices {
      filler.fill(&result.responses[index].shape, inside: nil)
    }
    return result
  }
}

extension Glossary {
  /// The structured value with the meanings of its parts filled in; the page that describes it stands for the request.
  func explained(_ definition: StructureDefinition, product: String) -> StructureDefinition {
    guard !entries.isEmpty else { return definition }
    let filler = MeaningFiller(glossary: self, product: product, request: definition.page)
    var result = definition
    result.fields = definition.fields.map { filler.filled($0, inside: definition.title) }
    return result
  }
}

/// Walks the parameters and fields of one operation.
private struct MeaningFiller {
  let glossary: Glossary
  let product: String
  let request: String

  func filled(_ parameter: Parameter, inside enclosing: String?) -> Parameter {
    var result = parameter
    result.meaning = meaning(.parameter, parameter.name, parameter.type.word, enclosing)
    result.fields = parameter.fields.map { filled($0, inside: parameter.name) }
    return result
  }

  func fill(_ shape: inout Shape, inside enclosing: String?) {
    shape.changeFields { fields in
      for index in fields.indices {
        let (name, type) = (fields[index].name, fields[index].shape.word)
        fields[index].meaning = meaning(.field, name, type, enclosing)
      }
    }
    shape.changeParts { part, step in fill(&part, inside: step.name ?? enclosing) }
  }

  private func meaning(_ side: GlossaryEntry.Side, _ name: String, _ type: String, _ enclosing: String?) -> String? {
    let occurrence = GlossaryOccurrence(
      name: name, side: side, product: product, type: type, enclosing: enclosing, request: request)
    return glossary.entry(of: occurrence)?.meaning
  }
}

extension Glossary: JSONMapped {
  /// Reads a glossary; an entry that can never count, because one without a scope stands before it, is refused.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    try members.requireFormat()
    let node = try members.required("entries")
    let entries: [GlossaryEntry] = try node.list()
    try members.finish()
    var settled: Set<String> = []
    for (index, entry) in entries.enumerated() {
      if settled.contains(entry.name), case .array(let nodes) = node.content {
        throw JSONMappingError(
          reason: "an entry of `\(entry.name)` before this one holds everywhere", position: nodes[index].position)
      }
      if entry.isUnscoped { settled.insert(entry.name) }
    }
    self.init(entries: entries)
  }

  /// The glossary as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("format", Operation.format)
    members.add("entries", entries)
    return members.value
  }
}
