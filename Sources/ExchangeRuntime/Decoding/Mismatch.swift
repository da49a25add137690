/// One place where the received JSON is not what the documentation says.
public struct Mismatch: Sendable, Hashable, CustomStringConvertible {
  /// Where, for example `assets[0].baseAsset.free`; empty for the whole value.
  public let path: String
  /// What was documented, for example `integer`.
  public let expected: String
  /// What was there, for example `"12"`; `nothing` for a missing member.
  public let found: String
  /// The path in parts, for errors of the Codable protocols.
  let steps: [PathStep]

  /// Creates a mismatch, for tests.
  public init(path: String, expected: String, found: String) {
    self.path = path
    self.expected = expected
    self.found = found
    steps = path.isEmpty ? [] : [.member(path)]
  }

  init(steps: [PathStep], expected: String, found: String) {
    path = PathStep.path(steps)
    self.expected = expected
    self.found = found
    self.steps = steps
  }

  /// `path: expected …, found …`.
  public var description: String {
    "\(path.isEmpty ? "the response" : path): expected \(expected), found \(found)"
  }

  /// Whether path, expected and found are equal.
  public static func == (left: Mismatch, right: Mismatch) -> Bool {
    left.path == right.path && left.expected == right.expected && left.found == right.found
  }

  /// Feeds path, expected and found.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(expected)
    hasher.combine(found)
  }
}

/// A member that the documentation does not list.
public struct UnknownMember: Sendable, Hashable {
  /// Where, for example `assets[0].riskLevel`.
  public let path: String
  /// Its value.
  public let value: JSON

  /// Creates an unknown member, for tests.
  public init(path: String, value: JSON) {
    self.path = path
    self.value = value
  }
}

/// One step from a value to a value inside it.
enum PathStep: Sendable, Hashable {
  case member(String)
  case index(Int)

  /// Spells a path as in `rows[0].price`; names that would be ambiguous are quoted, as in `prices["BTC.X"]`.
  static func path(_ steps: [PathStep]) -> String {
    var path = ""
    for step in steps {
      switch step {
      case .index(let index):
        path += "[\(index)]"
      case .member(let name) where name.isEmpty || name.contains { ".[]\" ".contains($0) }:
        path += "[\"\(name)\"]"
      case .member(let name):
        path += path.isEmpty ? name : "." + name
      }
    }
    return path
  }

  var codingKey: any CodingKey {
    switch self {
    case .member(let name): JSONCodingKey(stringValue: name)
    case .index(let index): JSONCodingKey(intValue: index)
    }
  }
}
