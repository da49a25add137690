import Foundation
import Testing

@testable import SwiftCode

/// Every word that might be reserved is a name that compiles: `ReservedNamesCompiled.swift` is part of this target.
///
/// `RECORD=1` rewrites it and fails the run.
@Suite struct ReservedNamesTests {
  /// Words that look reserved in some place, beside those of the tables.
  private static let contextual = [
    "Self", "Type", "Protocol", "actor", "any", "async", "await", "consume", "copy", "didSet", "dynamic", "each",
    "final", "get", "hash", "hasher", "indirect", "infix", "isolated", "lazy", "left", "macro", "mutating", "none",
    "open", "optional", "override", "package", "postfix", "prefix", "rawValue", "required", "right", "sending", "set",
    "some", "unowned", "weak", "willSet", "Swift", "Codable", "Hashable", "Sendable", "String", "Int64", "Optional",
    "members", "slots", "parameters", "check", "validate", "encode", "write", "response", "Response", "value", "error",
  ]

  private static var words: [String] {
    let tables = ReservedNames.keywords.union(ReservedNames.members.keys).union(ReservedNames.cases.keys)
    return tables.union(ReservedNames.types.keys).union(ReservedNames.expressionWords).union(contextual).sorted()
  }

  @Test func everyReservedWordCompiles() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ReservedNamesCompiled.swift")
    let text = Self.text
    guard try String(contentsOf: file, encoding: .utf8) != text else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("ReservedNamesCompiled.swift differs from what the tables give")
  }

  @Test func everyRowHasAReason() {
    let reasons = [ReservedNames.members, ReservedNames.cases, ReservedNames.types].flatMap { $0.values.map(\.reason) }
    #expect(reasons.allSatisfy { !$0.isEmpty })
    #expect(Acronyms.table.values.allSatisfy { !$0.isEmpty })
  }

  private static var text: String {
    let naming = NamingStrategy()
    let members = Set(words.compactMap(naming.member)).sorted()
    let values = Set(words.compactMap(naming.value)).sorted()
    let types = Set(words.compactMap(naming.type)).sorted()
    let record = TypeDeclaration(
      "Every word as a property of a Codable, Hashable record.", "struct", "ReservedMembers",
      conformances: ["Codable", "Hashable", "Sendable", "CustomStringConvertible"],
      members: members.map { .property(Property("", "let", $0, type: "Int64?")) } + [
        .function(
          Function(
            "Creates the record.", "init", members.map { FunctionParameter($0, "Int64?", default: "nil") },
            body: members.map { .assign("self.\($0)", .text($0)) })),
        .computed(
          ComputedProperty("The record in words.", "var", "description", type: "String", body: [.return("\"\"")])),
      ])
    let enumeration = TypeDeclaration(
      "Every word as a static value and as a case.", "struct", "ReservedValues",
      conformances: ["RawRepresentable", "Hashable", "Sendable"],
      members: [
        .property(Property("", "let", "rawValue", type: "String")),
        .property(Property("All values.", "static let", "documented", type: "[String]", value: .array([]))),
      ]
        + values.map {
          .computed(ComputedProperty("", "static var", $0, type: "Self", body: [.return("Self(rawValue: \"\")")]))
        } + [
          .type(
            TypeDeclaration(
              "Every word as a case.", "enum", "Cases", conformances: ["Hashable", "Sendable"],
              members: (values + ["unknown"]).map { .enumCase(EnumCase("", $0, value: "Int64")) }))
        ])
    let nested = TypeDeclaration(
      "Every word as a nested type.", "enum", "ReservedTypes",
      members: types.map {
        .type(TypeDeclaration("", "struct", $0, conformances: ["Codable", "Hashable", "Sendable"]))
      })
    return SourceFile(
      header: ["Written by ReservedNamesTests: every reserved word as a name. Do not edit."],
      declarations: [.type(record), .type(enumeration), .type(nested)]
    ).text
  }
}
