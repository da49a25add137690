import Diagnostics

/// What identifies a finding across new crawls and new wording: rule, place and subject.
public struct FindingKey: Sendable, Hashable, Comparable {
  /// The id of the rule.
  public var id: String
  /// The key of the operation, `GET api /sapi/v1/margin/order`; the address of the page where it is of no operation.
  public var place: String
  /// The fact that it concerns; empty for none.
  public var subject: String

  /// Whether the finding is one about generated code.
  public var isOfGeneration: Bool { DiagnosticRule.named(id)?.isOfGeneration ?? false }

  /// Creates a key.
  public init(id: String, place: String, subject: String) {
    self.id = id
    self.place = place
    self.subject = subject
  }

  /// The key of a finding; `addresses` are those of pages by file.
  public init(_ finding: Diagnostic, addresses: [String: String]) {
    let file = finding.span?.file ?? ""
    self.init(
      id: finding.rule.id, place: finding.operation ?? addresses[file] ?? file, subject: finding.subject ?? "")
  }

  /// Orders by rule, place and subject.
  public static func < (left: FindingKey, right: FindingKey) -> Bool {
    (left.id, left.place, left.subject) < (right.id, right.place, right.subject)
  }
}

/// Findings that are known and stand: facts about the documentation, each with its reason.
public struct AcceptedFindings: Sendable, Hashable {
  /// How many characters a reason has at least.
  public static let leastReason = 20

  /// Findings of one rule that have one reason.
  public struct Group: Sendable, Hashable {
    /// The id of the rule.
    public var id: String
    /// What the subjects look like, `*` standing for any text.
    public var subjects: String
    /// Why the findings stand.
    public var reason: String
    /// The subjects by place, both sorted.
    public var places: [String: [String]]

    /// The keys of its findings.
    var keys: [FindingKey] {
      places.flatMap { place, subjects in subjects.map { FindingKey(id: id, place: place, subject: $0) } }
    }
  }

  /// The groups, in an order of their own.
  public private(set) var groups: [Group]

  /// Creates a list without findings.
  public init() {
    groups = []
  }

  /// The reason of each finding.
  public var reasons: [FindingKey: String] {
    var reasons: [FindingKey: String] = [:]
    for group in groups { for key in group.keys { reasons[key] = group.reason } }
    return reasons
  }

  /// Takes a finding into the group of its rule with this reason, which is made when there is none.
  public mutating func accept(_ key: FindingKey, reason: String) {
    let index = groups.firstIndex { $0.id == key.id && $0.reason == reason && $0.fits(key) }
    if index == nil { groups.append(Group(id: key.id, subjects: "*", reason: reason, places: [:])) }
    groups[index ?? groups.count - 1].add(key)
  }

  /// Takes a finding into the first group that is about such findings; false when there is none.
  public mutating func acceptByClass(_ key: FindingKey) -> Bool {
    guard let index = groups.firstIndex(where: { $0.fits(key) }) else { return false }
    groups[index].add(key)
    return true
  }

  /// Takes a finding out; groups stay when they are empty, since their reasons may be needed again.
  public mutating func forget(_ key: FindingKey) {
    for index in groups.indices where groups[index].id == key.id { groups[index].remove(key) }
  }
}

extension AcceptedFindings.Group {
  /// Whether the finding is of the group's rule and its subject is of the group's form.
  func fits(_ key: FindingKey) -> Bool {
    id == key.id && Wildcard(subjects).matches(key.subject)
  }

  fileprivate mutating func add(_ key: FindingKey) {
    let known = places[key.place] ?? []
    if !known.contains(key.subject) { places[key.place] = (known + [key.subject]).sorted() }
  }

  fileprivate mutating func remove(_ key: FindingKey) {
    guard let known = places[key.place] else { return }
    let rest = known.filter { $0 != key.subject }
    places[key.place] = rest.isEmpty ? nil : rest
  }
}

extension AcceptedFindings.Group: JSONMapped {
  /// Reads a group.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    let idNode = try members.required("id")
    id = try String(json: idNode)
    guard let rule = DiagnosticRule.named(id) else { throw idNode.expected("the id of a rule of findings") }
    guard rule.severity < .error else { throw idNode.expected("a rule of warnings, since errors cannot be accepted,") }
    subjects = try members.value("subjects") ?? "*"
    let reasonNode = try members.required("reason")
    reason = try String(json: reasonNode)
    guard reason.count >= AcceptedFindings.leastReason else {
      throw reasonNode.expected("a reason of at least twenty characters")
    }
    let placesNode = try members.required("places")
    try members.finish()
    var table = try JSONMemberReader(placesNode)
    places = [:]
    for place in table.names {
      let node = try table.required(place)
      let list: [String] = try node.list()
      places[place] = list
      for subject in list where !fits(FindingKey(id: id, place: place, subject: subject)) {
        throw JSONMappingError(reason: "`\(subject)` is not of the form `\(subjects)`", position: node.position)
      }
    }
  }

  /// The group as JSON, places sorted.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("id", id)
    if subjects != "*" { members.add("subjects", subjects) }
    members.add("reason", reason)
    let sorted = places.sorted { $0.key < $1.key }
    members.add("places", json: .object(sorted.map { JSONMember($0.key, .array($0.value.map(\.json))) }))
    return members.value
  }
}

extension AcceptedFindings: JSONMapped {
  /// Reads a list; a finding that is accepted twice is refused.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    try members.requireFormat()
    let node = try members.required("accepted")
    groups = try node.list()
    try members.finish()
    var seen: Set<FindingKey> = []
    for key in groups.flatMap(\.keys).sorted() where !seen.insert(key).inserted {
      throw JSONMappingError(
        reason: "`\(key.id)` of `\(key.place)`, `\(key.subject)`, is accepted twice", position: node.position)
    }
  }

  /// The list as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("format", Operation.format)
    members.add("accepted", groups)
    return members.value
  }
}
