/// The files of a product's folder that hold what its general pages say.
enum ProductFactFiles {
  static let enums = "enums.json"
  static let errors = "errors.json"
  static let limits = "limits.json"
  static let filters = "filters.json"
  static let structures = "structures.json"

  /// The names of all of them.
  static let names: Set<String> = [enums, errors, limits, filters, structures]

  /// Adds what a file holds to the facts of its product; false, with a finding, when it cannot be read.
  static func read(
    _ path: String, product: String, name: String, reader: FileReader, into facts: inout UnresolvedFacts
  ) -> Bool {
    switch name {
    case enums:
      guard let file: FactFile<EnumDefinition> = reader.value(path) else { return false }
      facts.facts[product, default: ProductFacts()].enums = file.elements
    case limits:
      guard let file: FactFile<RateLimit> = reader.value(path) else { return false }
      facts.facts[product, default: ProductFacts()].limits = file.elements
    case filters:
      guard let file: FactFile<FilterDefinition> = reader.value(path) else { return false }
      facts.facts[product, default: ProductFacts()].filters = file.elements
    case structures:
      guard let file: FactFile<StructureDefinition> = reader.value(path) else { return false }
      facts.facts[product, default: ProductFacts()].structures = file.elements
    default:
      guard let file: FactFile<ErrorFileEntry> = reader.value(path) else { return false }
      facts.entries.append((product, path, file.elements))
    }
    return true
  }

  /// The files of all products by path; of equal lists of error codes only the first is written out.
  static func write(_ facts: [String: ProductFacts]) -> [String: String] {
    var files: [String: String] = [:]
    var owners: [ErrorList: String] = [:]
    let lists = facts.values.flatMap(\.errors).sorted { $0.page < $1.page }
    for list in lists where owners[list.content] == nil { owners[list.content] = list.page }
    for (product, facts) in facts {
      if !facts.enums.isEmpty { files["\(product)/\(enums)"] = text(FactFile(facts.enums).json) }
      if !facts.limits.isEmpty { files["\(product)/\(limits)"] = text(FactFile(facts.limits).json) }
      if !facts.filters.isEmpty { files["\(product)/\(filters)"] = text(FactFile(facts.filters).json) }
      if !facts.structures.isEmpty { files["\(product)/\(structures)"] = text(FactFile(facts.structures).json) }
      let entries = facts.errors.map { list in
        let owner = owners[list.content] ?? list.page
        return owner == list.page ? ErrorFileEntry.list(list) : .sameAs(page: list.page, owner: owner)
      }
      if !entries.isEmpty { files["\(product)/\(errors)"] = text(FactFile(entries).json) }
    }
    return files
  }

  private static func text(_ json: JSONValue) -> String { CanonicalJSON.specification(json) }
}

/// Facts of products while their files are being read: lists may refer to lists of files that come later.
struct UnresolvedFacts {
  var facts: [String: ProductFacts] = [:]
  var entries: [(product: String, path: String, lists: [ErrorFileEntry])] = []

  /// The facts with every reference followed; nil, with a finding, when one leads nowhere.
  func resolved(_ reader: FileReader) -> [String: ProductFacts]? {
    var result = facts
    var byPage: [String: ErrorList] = [:]
    for case .list(let list) in entries.flatMap(\.lists) { byPage[list.page] = list }
    for (product, path, lists) in entries {
      for entry in lists {
        switch entry {
        case .list(let list): result[product, default: ProductFacts()].errors.append(list)
        case .sameAs(let page, let owner):
          guard var list = byPage[owner] else {
            reader.report(.specificationInvalid, "no file holds the error codes of the page \(owner)", path)
            return nil
          }
          list.page = page
          result[product, default: ProductFacts()].errors.append(list)
        }
      }
    }
    return result
  }
}

/// A file of a product: the format number and one list.
struct FactFile<Element: FactFileElement>: JSONMapped {
  var elements: [Element]

  init(_ elements: [Element]) { self.elements = elements }

  init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    try members.requireFormat()
    elements = try members.required(Element.member).list()
    try members.finish()
  }

  var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("format", Operation.format)
    members.add(Element.member, elements)
    return members.value
  }
}

/// What a product's file lists.
protocol FactFileElement: JSONMapped {
  /// The member of the file that holds the list.
  static var member: String { get }
}

extension EnumDefinition: FactFileElement {
  static var member: String { "enums" }
}

extension RateLimit: FactFileElement {
  static var member: String { "limits" }
}

extension FilterDefinition: FactFileElement {
  static var member: String { "filters" }
}

extension StructureDefinition: FactFileElement {
  static var member: String { "structures" }
}

/// The error codes of one page, or the page whose list it repeats.
enum ErrorFileEntry: FactFileElement {
  case list(ErrorList)
  case sameAs(page: String, owner: String)

  static var member: String { "lists" }

  init(json: JSONNode) throws(JSONMappingError) {
    guard case .object(let members) = json.content, members.contains(where: { $0.name == "sameAs" }) else {
      self = .list(try ErrorList(json: json))
      return
    }
    var reader = try JSONMemberReader(json)
    let page = try String(json: reader.required("page"))
    self = .sameAs(page: page, owner: try String(json: reader.required("sameAs")))
    try reader.finish()
  }

  var json: JSONValue {
    switch self {
    case .list(let list): return list.json
    case .sameAs(let page, let owner):
      var members = JSONObjectBuilder()
      members.add("page", page)
      members.add("sameAs", owner)
      return members.value
    }
  }
}
