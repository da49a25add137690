import Specification

/// Compares the example values of one operation.
enum ExampleDiffer {
  /// What stands otherwise on either side, by path: `response.rows[0].price`; nil where the examples are equal.
  static func values(_ old: [Example], _ new: [Example]) -> (old: JSONValue?, new: JSONValue?)? {
    guard old != new else { return nil }
    guard old.count == new.count else { return (count(old), count(new)) }
    var (left, right): ([JSONMember], [JSONMember]) = ([], [])
    for (before, after) in zip(old, new) {
      compare(before.value, after.value, "response", &left, &right)
    }
    guard !left.isEmpty || !right.isEmpty else { return (evidence(old), evidence(new)) }
    return (once(left), once(right))
  }

  private static func count(_ examples: [Example]) -> JSONValue {
    .string(examples.count == 1 ? "1 example" : "\(examples.count) examples")
  }

  /// What examples of equal values rest on: languages and cases.
  private static func evidence(_ examples: [Example]) -> JSONValue {
    .array(
      examples.map { example in
        var members = JSONObjectBuilder()
        members.add("response", json: .number("\(example.response)"))
        members.add("variant", json: example.variant.map { .number("\($0)") })
        members.add("languages", json: .array(example.languages.map { .string($0) }))
        return members.value
      })
  }

  /// Values by path, the same ones in both languages once; nil for none.
  private static func once(_ members: [JSONMember]) -> JSONValue? {
    var seen: Set<JSONMember> = []
    return members.isEmpty ? nil : .object(members.filter { seen.insert($0).inserted })
  }

  private static func compare(
    _ old: JSONValue?, _ new: JSONValue?, _ path: String, _ left: inout [JSONMember], _ right: inout [JSONMember]
  ) {
    guard old != new else { return }
    if let before = old?.members, let after = new?.members {
      let names = before.map(\.name) + after.map(\.name).filter { old?[$0] == nil }
      for name in names { compare(old?[name], new?[name], "\(path).\(name)", &left, &right) }
    } else if let before = old?.elements, let after = new?.elements {
      for index in 0..<max(before.count, after.count) {
        compare(
          index < before.count ? before[index] : nil, index < after.count ? after[index] : nil, "\(path)[\(index)]",
          &left, &right)
      }
    } else {
      if let old { left.append(JSONMember(path, old)) }
      if let new { right.append(JSONMember(path, new)) }
    }
  }
}
