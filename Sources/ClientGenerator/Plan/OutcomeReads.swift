import Specification

/// The reads that tell what became of a request, or of an element of a batch.
struct OutcomeReads {
  private let key: OperationKey
  private let parameters: [ParameterPlan]
  private let rules: [ParameterRule]
  private let operations: [OperationPlan]
  /// What stands before the name of an id where it tells what is cancelled and not what is created.
  private let replaced: String?

  /// Reads among the operations of a product, for a request with these parameters and rules between them.
  init(
    _ key: OperationKey, _ parameters: [ParameterPlan], _ rules: [ParameterRule], _ operations: [OperationPlan],
    replaced: String?
  ) {
    (self.key, self.parameters, self.rules, self.operations) = (key, parameters, rules, operations)
    self.replaced = replaced
  }

  /// The reads that together find what is created by the caller's own id; nil where one of them is missing.
  func byOwnId(_ form: Vocabulary.OwnId) -> [OutcomeQueryPlan.Query]? {
    queries(form) { read in
      read.parameter(form.read) == nil ? nil : .own(form.read)
    }
  }

  /// The reads that together find what is changed by the ids that the request takes, each of which they take as well.
  func bySentIds(_ form: Vocabulary.OwnId) -> [OutcomeQueryPlan.Query]? {
    queries(form) { read in
      guard read.parameter(form.read) != nil else { return nil }
      let rivals = Self.rivals(of: form.read, in: read)
      let ids = rivals.compactMap { identifier($0, form) }
      return ids.count == rivals.count ? .sent(ids) : nil
    }
  }

  /// The reads that together find what is cancelled by the ids that the request takes for that, where it creates another.
  func byReplacedIds(_ form: Vocabulary.OwnId) -> [OutcomeQueryPlan.Query]? {
    guard let replaced else { return nil }
    return queries(form) { read in
      guard read.parameter(form.read) != nil else { return nil }
      let rivals = Self.rivals(of: form.read, in: read)
      let ids = rivals.compactMap { name -> OutcomeQueryPlan.Identifier? in
        let own = replaced + name.prefix(1).uppercased() + name.dropFirst()
        return has(own) ? OutcomeQueryPlan.Identifier(name: own, inRead: name) : nil
      }
      return ids.count == rivals.count ? .replaced(ids) : nil
    }
  }

  /// The parameter of the request that holds the id of that name in the read, be it among others in a list.
  private func identifier(_ name: String, _ form: Vocabulary.OwnId) -> OutcomeQueryPlan.Identifier? {
    if has(name) { return OutcomeQueryPlan.Identifier(name: name, inRead: name) }
    let own = Self.identifiers(in: rules)
    if name == form.read, own.contains(form.created) {
      return OutcomeQueryPlan.Identifier(name: form.created, inRead: name)
    }
    let list = parameters.first { list in
      guard case .list(_, .json) = list.type, own.contains(list.parameter.name) else { return false }
      return Singular.of(list.parameter.name) == name
    }
    return list.map { OutcomeQueryPlan.Identifier(name: $0.parameter.name, inRead: name, isList: true) }
  }

  private func has(_ name: String) -> Bool { parameters.contains { $0.parameter.name == name } }

  private func queries(
    _ form: Vocabulary.OwnId, _ ids: (OperationPlan) -> OutcomeQueryPlan.Ids?
  ) -> [OutcomeQueryPlan.Query]? {
    let found = form.resources.compactMap { resource in
      paths(resource).compactMap { path in
        operations.first {
          $0.operation.key.method == .get && $0.operation.key.host == key.host && $0.operation.key.path == path
            && $0.operation.safety == .read
        }
      }.compactMap { read in ids(read).flatMap { query(read, form, $0) } }.first
    }
    return found.count == form.resources.count ? found : nil
  }

  /// Where a resource may be read: at the path itself, or beside one of the folders that it lies in, the nearest first.
  private func paths(_ resource: String) -> [String] {
    var parts = key.path.split(separator: "/").map(String.init)
    var paths = parts.last == resource ? [key.path] : []
    while parts.popLast() != nil, !parts.isEmpty {
      paths.append("/" + (parts + [resource]).joined(separator: "/"))
    }
    return paths
  }

  /// The read, where the request holds whatever it needs.
  private func query(
    _ read: OperationPlan, _ form: Vocabulary.OwnId, _ ids: OutcomeQueryPlan.Ids
  ) -> OutcomeQueryPlan.Query? {
    // Another id than the caller's own would only contradict it.
    let rivals = Self.rivals(of: form.read, in: read)
    let others = read.parameters.map(\.parameter).filter { !rivals.contains($0.name) }
    let needed = others.filter { $0.required == .required }.map(\.name)
    let shared = Set(others.map(\.name).filter(has))
    guard shared.isSuperset(of: needed) else { return nil }
    let common = Self.withoutExcluded(others.filter { shared.contains($0.name) && Self.canTell($0, shared) }, read)
    return OutcomeQueryPlan.Query(operation: read, ids: ids, common: common)
  }

  /// The ids of which a read takes one, among them the named one, in the order of the read.
  private static func rivals(of name: String, in read: OperationPlan) -> [String] {
    let rivals = identifiers(in: read.operation.rules, with: name).union([name])
    return read.parameters.map(\.parameter.name).filter(rivals.contains)
  }

  /// The names in rules by which one of some parameters must be sent.
  private static func identifiers(in rules: [ParameterRule], with name: String? = nil) -> Set<String> {
    Set(
      rules.flatMap { rule -> [String] in
        switch rule {
        case .atLeastOneOf(let names), .exactlyOneOf(let names):
          name.map(names.contains) ?? true ? names : []
        default: []
        }
      })
  }

  /// Whether the parameters that both have tell if the read takes this one.
  private static func canTell(_ parameter: Parameter, _ shared: Set<String>) -> Bool {
    switch parameter.appliesWhen {
    case nil: true
    case .parameter(let name, _): shared.contains(name)
    default: false
    }
  }

  /// Of parameters that the read takes one at a time, the first.
  private static func withoutExcluded(_ parameters: [Parameter], _ read: OperationPlan) -> [Parameter] {
    let groups = read.operation.rules.compactMap { rule -> [String]? in
      if case .notTogether(let names) = rule { names } else { nil }
    }
    return parameters.filter { parameter in
      groups.allSatisfy { group in
        guard group.contains(parameter.name) else { return true }
        return parameters.first { group.contains($0.name) }?.name == parameter.name
      }
    }
  }
}
