import ExchangeRuntime
import Testing

/// Whatever is wrong with one value is said once, at that value, however deep it stands.
@Suite struct OneReportTests {
  @Test func theUnchangedAccountIsAsDocumented() throws {
    let decoded = try decode(Account.self, Account.json)
    #expect(decoded.isAsDocumented)
    #expect(decoded.tolerated.isEmpty)
    #expect(decoded.unknownMembers.isEmpty)
  }

  @Test func everyChangedTypeIsReportedExactlyOnce() throws {
    let places = places(in: try JSON(parsing: Account.json), path: "") { $0 }
    #expect(places.count == 51)
    for place in places where !place.path.hasPrefix("extra") {
      for replacement in replacements(for: place) {
        let changed = place.replace(replacement)
        #expect(
          reports(on: changed).map(\.path) == [place.path], "\(replacement) instead of \(place.value)")
      }
    }
  }

  @Test func everyMissingMemberIsReportedExactlyOnceUnlessOptional() throws {
    let removals = removals(in: try JSON(parsing: Account.json), path: "") { $0 }
    #expect(removals.count == 34)
    for (path, changed) in removals {
      let silent = ["note", "parent", "totals.BTC", "totals.USDT"].contains(path) || path.hasPrefix("extra.")
      // Without `code` or `msg` an element of a batch is no failure but a value, whose three members are missing.
      let isFailure = path.hasPrefix("results[0]")
      let expected = isFailure ? ["asset", "free", "borrowEnabled"].map { "results[0].\($0)" } : silent ? [] : [path]
      #expect(reports(on: changed).map(\.path) == expected)
    }
  }

  @Test func allMistakesOfOneAnswerAreReportedInDocumentOrder() throws {
    let json = #"[{"asset":1,"free":"x","borrowEnabled":{}},{"free":[],"asset":null},7]"#
    let failure = try #require(throws: DecodingFailure.self) { try decode([Account.Balance].self, json) }
    #expect(
      failure.mismatches.map(\.description) == [
        "[0].free: expected decimal in a string, found \"x\"",
        "[0].borrowEnabled: expected boolean, found an object",
        "[1].borrowEnabled: expected a value, found nothing",
        "[1].free: expected decimal in a string, found an array",
        "[1].asset: expected string, found null",
        "[2]: expected an object, found 7",
      ])
    #expect(failure.readable == (try JSON(parsing: json)))
  }

  /// What another JSON type at that place may be; where nil is documented, null is no mistake.
  private func replacements(for place: Place) -> [JSON] {
    let all: [JSON] = [.null, true, 12, "text", [], [:]]
    return all.filter { replacement in
      if replacement.kind == place.value.kind { return false }
      if replacement.isNull { return !["previous", "parent", "gaps[0]"].contains(place.path) }
      switch (place.path, replacement.kind) {
      case ("previous", "number"), ("gaps[1]", "number"), ("owner", "array"): return false
      default: return true
      }
    }
  }

  /// Paths of what was tolerated or refused, and of unknown members.
  private func reports(on json: JSON) -> [Mismatch] {
    do throws(DecodingFailure) {
      let decoded = try JSONDecoding.decode(Account.self, from: json.bytes)
      return decoded.tolerated
        + decoded.unknownMembers.map { Mismatch(path: $0.path, expected: "", found: "") }
        .filter { !$0.path.hasPrefix("results[0]") }
    } catch {
      return error.mismatches
    }
  }
}

/// A value in a JSON tree and how to put something else there.
private struct Place {
  let path: String
  let value: JSON
  let replace: (JSON) -> JSON
}

/// Every value of the tree below its root.
private func places(in json: JSON, path: String, _ rebuild: @escaping (JSON) -> JSON) -> [Place] {
  children(of: json, path, rebuild).flatMap { child in
    [child] + places(in: child.value, path: child.path, child.replace)
  }
}

private func children(of json: JSON, _ path: String, _ rebuild: @escaping (JSON) -> JSON) -> [Place] {
  switch json {
  case .array(let elements):
    return elements.indices.map { index in
      Place(path: "\(path)[\(index)]", value: elements[index]) { replacement in
        var changed = elements
        changed[index] = replacement
        return rebuild(.array(changed))
      }
    }
  case .object(let object):
    return object.map { member in
      Place(path: path.isEmpty ? member.name : "\(path).\(member.name)", value: member.value) { replacement in
        var changed = object
        changed[member.name] = replacement
        return rebuild(.object(changed))
      }
    }
  default:
    return []
  }
}

/// The tree without each of its members in turn.
private func removals(
  in json: JSON, path: String, _ rebuild: @escaping (JSON) -> JSON
) -> [(path: String, changed: JSON)] {
  children(of: json, path, rebuild).flatMap { child in
    var result: [(path: String, changed: JSON)] = []
    if var object = json.object, let name = object.names.first(where: { child.path.hasSuffix($0) }) {
      object[name] = nil
      result.append((child.path, rebuild(.object(object))))
    }
    return result + removals(in: child.value, path: child.path, child.replace)
  }
}

extension JSON {
  fileprivate var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
