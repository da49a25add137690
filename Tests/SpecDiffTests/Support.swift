import Diagnostics
import Foundation
import SpecDiff
import Specification
import Testing

/// The repository's folders.
enum Folders {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let cases = tests.appendingPathComponent("Cases")
  static let specs = tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
    "specs/binance")
}

/// Specifications made of a few operations.
enum Sample {
  /// The catalogue of the repository.
  static let catalogue: Catalogue = {
    guard let text = try? String(contentsOf: Folders.specs.appendingPathComponent("exchange.json"), encoding: .utf8),
      let catalogue = try? Catalogue(json: JSONReader.readStrict(text))
    else { preconditionFailure("specs/binance/exchange.json cannot be read") }
    return catalogue
  }()

  /// A specification with these operations in one product.
  static func specification(_ operations: [APIOperation]) -> Specification {
    Specification(catalogue: catalogue, operations: ["demo": operations])
  }

  /// An operation with little in it; `members` replace its members of the same name.
  static func operation(_ members: [String: String] = [:]) throws -> APIOperation {
    var facts: [(String, String)] = [
      ("format", "1"), ("title", #""Query Order""#), ("section", #""trade""#), ("method", #""GET""#),
      ("path", #""/sapi/v1/order""#), ("host", #""api""#), ("security", #""USER_DATA""#), ("signed", "true"),
      ("safety", #""read""#), ("weights", #"[{"bucket": "ip", "cost": [{"value": 10}]}]"#), ("parameters", "[]"),
      ("responses", "[]"), ("page", #""demo/trade/Query-Order""#), ("languages", #"["en"]"#),
    ]
    for (name, text) in members {
      facts.removeAll { $0.0 == name }
      if text != "null" { facts.append((name, text)) }
    }
    let text = "{" + facts.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    return try APIOperation(json: JSONReader.readStrict(text))
  }

  /// The operations of the repository's specification, and one that has what they have not.
  static let committed: [APIOperation] = {
    let folder = FileManager.default.subpaths(atPath: Folders.specs.path) ?? []
    let files = folder.filter { $0.split(separator: "/").count == 2 && !$0.hasPrefix("overlays") }.sorted()
    let paths =
      files.map { Folders.specs.appendingPathComponent($0) } + [Folders.cases.appendingPathComponent("rich.json")]
    return paths.compactMap { path in
      guard let text = try? String(contentsOf: path, encoding: .utf8) else { return nil }
      return try? APIOperation(json: JSONReader.readStrict(text))
    }
  }()
}

/// Ids of the rules of the changes between two lists of operations, sorted, each once.
func ruleIDs(_ old: [APIOperation], _ new: [APIOperation]) -> [String] {
  let changes = SpecDiff.changes(from: Sample.specification(old), to: Sample.specification(new))
  return Set(changes.map(\.rule.id)).sorted()
}

/// The ids that the opposite change must have.
func mirrored(_ ids: [String]) -> [String] {
  Set(
    ids.map { id -> String in
      if case .rule(let mirror)? = DiffRule.named(id)?.mirror { mirror } else { id }
    }
  ).sorted()
}
