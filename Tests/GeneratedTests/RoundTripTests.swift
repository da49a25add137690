import ExchangeRuntime
import Foundation
import Testing

/// Every documented example decodes and encodes back; every request sends what its parameters say.
@Suite struct RoundTripTests {
  @Test(arguments: RoundTripCase.all)
  func examplesAreEqualAfterARoundTrip(_ item: RoundTripCase) throws {
    for example in try Examples.of(item) {
      let rebuilt = try item.rebuild(example.bytes)
      let again = try JSON(parsing: rebuilt.text)
      #expect(item.isRebuilt(again, from: example), "\(again)")
      #expect(rebuilt.tolerated.isEmpty)
      #expect(rebuilt.unknownMembers.isEmpty)
    }
  }

  @Test(arguments: RoundTripCase.all.filter { !$0.failures.isEmpty })
  func examplesOfFailuresAreEqualAfterARoundTrip(_ item: RoundTripCase) throws {
    for example in try Examples.of(item, responses: item.failures) {
      let rebuilt = try #require(try item.readFailure(example.bytes))
      #expect(item.isRebuilt(try JSON(parsing: rebuilt.text), from: example), "\(example)")
      #expect(rebuilt.tolerated.isEmpty)
      #expect(rebuilt.unknownMembers.isEmpty)
    }
  }

  @Test(arguments: RoundTripCase.all)
  func aChangedLeafGivesExactlyOneReport(_ item: RoundTripCase) throws {
    for example in try Examples.of(item) {
      for mutation in Mutation.all(of: example) where !item.untyped.reach(mutation.path) {
        let reports: [String]
        do throws(DecodingFailure) {
          let rebuilt = try item.rebuild(mutation.value.bytes)
          reports = rebuilt.tolerated.map(\.description)
        } catch {
          reports = error.mismatches.map(\.description)
        }
        #expect(reports.count == 1, "\(item.operation) \(mutation.path): \(reports)")
        // A one-of whose kind cannot be told any more is reported as a whole.
        let place = reports.first?.split(separator: ": expected")[0] ?? "nowhere"
        #expect(mutation.path == place || mutation.path.hasPrefix(place + "."), "\(mutation.path) \(reports)")
      }
    }
  }

  @Test func structuredValuesSendEveryPart() throws {
    let cases = GeneratedModules.all.flatMap(\.structures)
    #expect(cases.count > 10)
    for item in cases {
      #expect(item.value.parameterText == item.json)
      #expect(item.value.parameterJSON == item.json)
      #expect(try JSON(parsing: Array(item.json.utf8)).object?.members.isEmpty == false)
    }
  }

  @Test(arguments: RoundTripCase.all)
  func requestsSendEveryParameter(_ item: RoundTripCase) {
    #expect(item.encoded().map { "\($0.name)=\($0.text)" } == item.pairs.map { "\($0.name)=\($0.text)" })
  }
}

extension RoundTripCase {
  /// Whether a rebuilt answer is the example.
  ///
  /// Members that are null in the example may be absent, where a type does not tell. A scalar that is documented both in a
  /// string and bare is written in its usual form. Everything else is equal, the spelling of numbers included.
  func isRebuilt(_ value: JSON, from example: JSON, at path: String = "") -> Bool {
    switch (value, example) {
    case (.array(let left), .array(let right)):
      left.count == right.count
        && zip(left, right).enumerated().allSatisfy { isRebuilt($1.0, from: $1.1, at: "\(path)[\($0)]") }
    case (.object(let left), .object(let right)):
      left.members.allSatisfy { member in
        right[member.name].map {
          isRebuilt(member.value, from: $0, at: path.isEmpty ? member.name : "\(path).\(member.name)")
        } ?? false
      } && right.members.allSatisfy { left[$0.name] != nil || $0.value.isNull }
    case (.number(let left), .number(let right)): left.text == right.text
    case (.string(let text), .number(let number)), (.number(let number), .string(let text)):
      text == number.text && eitherForm.contains(path)
    default: value == example
    }
  }
}

/// Documented examples, as the specification has them.
enum Examples {
  /// The folder of the specification.
  private static let root = URL(filePath: #filePath).appending(path: "../../../specs/binance").standardized

  /// The examples of an operation; answers of failed requests are errors and not among them.
  static func of(_ item: RoundTripCase) throws -> [JSON] { try of(item, responses: item.responses) }

  /// The examples of some of the responses of an operation.
  static func of(_ item: RoundTripCase, responses: [Int64]) throws -> [JSON] {
    let file = root.appending(path: "\(item.product)/examples/\(item.examples).json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    let examples = try JSON(parsing: Array(data))["examples"]?.array ?? []
    return examples.filter { $0["response"]?.integer.map(responses.contains) ?? true }.compactMap { $0["value"] }
  }
}

extension RoundTripCase {
  /// The cases of all modules.
  static let all: [RoundTripCase] = GeneratedModules.all.flatMap(\.cases)
}

extension RoundTripCase: CustomTestStringConvertible {
  /// The operation.
  var testDescription: String { operation }
}

/// An example with the type of one leaf changed.
struct Mutation {
  /// The leaf, as findings spell it.
  let path: String
  /// The changed example.
  let value: JSON

  /// One mutation for each scalar leaf.
  static func all(of value: JSON, at path: String = "") -> [Mutation] {
    switch value {
    case .null: []
    case .boolean, .number, .string: [Mutation(path: path, value: .array([]))]
    case .array(let elements):
      elements.indices.flatMap { index in
        all(of: elements[index], at: "\(path)[\(index)]").map { mutation in
          var changed = elements
          changed[index] = mutation.value
          return Mutation(path: mutation.path, value: .array(changed))
        }
      }
    case .object(let object):
      object.members.flatMap { member in
        all(of: member.value, at: path.isEmpty ? member.name : "\(path).\(member.name)").map { mutation in
          var changed = object
          changed[member.name] = mutation.value
          return Mutation(path: mutation.path, value: .object(changed))
        }
      }
    }
  }
}
