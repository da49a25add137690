import Foundation
import Specification
import TestSupport
import Testing

@testable import Extraction

/// The files of product facts against the schema, checked as in `SchemaTests`.
@Suite("JSON Schema of product facts")
struct ProductSchemaTests {
  /// Facts with every member of the format.
  private static var files: [String: String] {
    let value = EnumValue(.number("1"), name: "One")
    let definition = EnumDefinition(
      name: "state", title: "State", aliases: ["orderState"], values: [value, EnumValue(.string("NEW"))],
      languages: ["en", "zh"], page: "wallet/enums")
    let errors = ErrorList(
      page: "wallet/errors", languages: ["en", "zh"],
      errors: [ErrorCode(-1000, name: "UNKNOWN"), ErrorCode(-1001, languages: ["zh"])],
      messages: [ErrorMessage("No %s.", codes: [-1000]), ErrorMessage("Filter")])
    var repeated = errors
    repeated.page = "algo/errors"
    var budget = RateLimit(bucket: "ip", languages: ["en"], page: "wallet/limits")
    budget.countedBy = .ip
    budget.scope = .operation
    budget.paths = "/sapi/*"
    budget.count = 12000
    budget.per = "minute"
    budget.header = "X-SAPI-USED-IP-WEIGHT-1M"
    var example = RateLimit(bucket: "rawRequests", languages: ["zh"], page: "wallet/limits")
    example.count = 5000
    example.per = "5 minutes"
    example.isExample = true
    var header = RateLimit(bucket: "orders", languages: ["en"], page: "wallet/limits")
    header.header = "X-MBX-ORDER-COUNT-*"
    var filter = FilterDefinition(
      name: "PRICE_BAND", scope: "symbol", tag: "kind", shownIn: "markets", languages: ["en"], page: "wallet/filters")
    filter.fields = [Field(name: "floor", shape: Shape(.decimal), required: true)]
    filter.rules = [
      FilterRule(["price", "stopPrice"], .atLeast, "floor"),
      FilterRule(["price"], .atMost, "last * up", when: .parameter("side", values: ["BUY"])),
      FilterRule(["price"], .multipleOf, "tick", from: "floor"),
    ]
    var form = Parameter(name: "giver", type: .int64, required: .required)
    form.values = [value]
    let structure = StructureDefinition(
      title: "Form", aliases: ["表"], name: "North", fields: [form, Parameter(name: "town", type: .string)],
      rules: [.notTogether(["giver", "town"])], languages: ["en"], page: "wallet/form")
    let facts = [
      "wallet": ProductFacts(
        enums: [definition], errors: [errors], limits: [budget, example, header], filters: [filter],
        structures: [structure]),
      "algo": ProductFacts(errors: [repeated]),
    ]
    return SpecificationFiles.write(Specification(catalogue: Extracting.catalogue, facts: facts))
  }

  /// What is done to a valid file, as old and new text.
  static let corruptions = [
    ("wallet/enums.json", #""name": "state""#, #""name": "a state""#),
    ("wallet/enums.json", #""aliases": ["orderState"]"#, #""aliases": []"#),
    ("wallet/enums.json", #", "NEW"]"#, #", ["NEW"]]"#), ("wallet/enums.json", #""title": "State", "#, ""),
    ("algo/errors.json", #""languages": ["en", "zh"]"#, #""languages": ["fr"]"#),
    ("algo/errors.json", "-1001", #""-1001""#),
    ("algo/errors.json", #""name": "UNKNOWN""#, #""name": "it is unknown""#),
    ("wallet/errors.json", #""sameAs": "algo/errors""#, #""sameAs": "algo/errors", "errors": []"#),
    ("wallet/limits.json", #""bucket": "ip""#, #""bucket": "IP""#), ("wallet/limits.json", #""per": "minute", "#, ""),
    ("wallet/limits.json", #""paths": "/sapi/*""#, #""paths": "/sapi""#),
    ("wallet/limits.json", #""scope": "operation""#, #""scope": "planet""#),
    ("wallet/limits.json", #", "header": "X-MBX-ORDER-COUNT-*""#, ""),
    ("wallet/filters.json", #""scope": "symbol""#, #""scope": "Symbol filters""#),
    ("wallet/filters.json", #""name": "PRICE_BAND""#, #""name": "price band""#),
    ("wallet/filters.json", #""type": "decimal""#, #""type": "price""#),
    ("wallet/filters.json", #", "atLeast": "floor""#, ""),
    ("wallet/filters.json", #""multipleOf": "tick""#, #""multipleOf": "tick", "atMost": "tick""#),
    ("wallet/structures.json", #""title": "Form", "#, ""), ("wallet/structures.json", #"["表"]"#, "[]"),
    ("wallet/structures.json", #""type": "int64""#, #""type": "number""#),
    ("wallet/structures.json", #"["giver", "town"]"#, #""giver""#),
  ]

  @Test("what is written is valid; what is corrupted is not")
  func files() async throws {
    let scratch = try ScratchFolder()
    let files = Self.files
    var arguments: [String] = []
    func add(_ path: String, _ text: String, as name: String) throws {
      try scratch.write(text, to: name)
      let definition = path.split(separator: "/")[1].dropLast(".json".count)
      arguments.append("\(definition)File:\(scratch.path(name))")
    }
    for path in [
      "wallet/enums.json", "wallet/errors.json", "wallet/limits.json", "wallet/filters.json", "wallet/structures.json",
      "algo/errors.json",
    ] {
      try add(path, try #require(files[path]), as: "good-" + path.replacing("/", with: "-"))
    }
    for (index, (path, old, new)) in Self.corruptions.enumerated() {
      let text = try #require(files[path])
      #expect(text.contains(old), "\(path) \(old)")
      try add(path, text.replacing(old, with: new), as: "bad-\(index).json")
    }
    let output = try await validate(arguments)
    #expect(!output.contains("good-"), "\(output)")
    for (index, (path, old, new)) in Self.corruptions.enumerated() {
      #expect(output.contains("/bad-\(index).json: "), "\(path): \(old) → \(new)")
    }
  }

  private func validate(_ arguments: [String]) async throws -> String {
    let script = Repository.url("Tests/ExtractionTests/validate.py").path
    let schema = Repository.url("specs/spec.schema.json").path
    for python in ["/usr/bin/python3", "python3"] {
      let program = try await Program.run(URL(filePath: "/usr/bin/env"), [python, script, schema] + arguments)
      if program.code != 3, program.code != 127 { return program.output }
    }
    Issue.record("no validator: install python3-jsonschema")
    return ""
  }
}
