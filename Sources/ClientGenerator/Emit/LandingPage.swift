import Specification
import SwiftCode

/// The page that a module's documentation opens with: how to call an operation, and all of them by section.
struct LandingPage {
  let module: ModulePlanner
  let files: FileBuilder

  private var product: Product { module.context.product }

  /// The page in the documentation catalogue of the module, where DocC looks for it.
  func file() -> GeneratedFile {
    let text = ([head] + example + [topics]).joined(separator: "\n\n")
    return files.page("\(product.module)/\(product.module).docc/\(product.module)", text)
  }

  private var head: String {
    let count = module.operations.count
    return """
      # ``\(product.module)``

      \(product.title): \(count == 1 ? "one operation" : "\(count) operations") in the namespace ``\(product.namespace)``.

      ## Overview

      An operation is a value that holds its parameters. A client checks, signs and sends it within the documented limits
      and returns the decoded answer; failures say what became of the request.
      """
  }

  /// A program that compiles as it stands.
  private var example: [String] {
    guard let operation = exemplary else { return [] }
    let credentials =
      operation.operation.signed
      ? #" credentials: try .hmac(apiKey: "your key", secret: "your secret"),"# + "\n " : ""
    let request = Expression.call("\(product.namespace).\(operation.name)", [])
    let output = Expression.call("print", [Argument(nil, "answer")])
    return [
      """
      ```swift
      import \(product.module)
      import ExchangeCurl
      import ExchangeOpenSSL

      let client = ExchangeClient(
        .\(module.context.catalogue.exchange), environment: .live,\(credentials) transport: CurlTransport())
      let answer = try await client.send(\(request.inline))
      \(output.inline)
      ```
      """
    ]
  }

  /// A read that needs no parameters: of the account, where there is one.
  private var exemplary: OperationPlan? {
    let candidates = module.operations.filter { plan in
      plan.operation.safety == .read && plan.operation.deprecated == nil && plan.operation.rules.isEmpty
        && plan.parameters.allSatisfy { $0.parameter.required == .optional }
    }
    return candidates.first { $0.operation.signed } ?? candidates.first
  }

  /// The operations by section, both in the order of their names.
  private var topics: String {
    let sections = Dictionary(grouping: module.operations) { $0.operation.section }
    let groups = sections.sorted { $0.key < $1.key }.flatMap { section, operations in
      group(Self.title(section), operations.map(\.name).sorted())
    }
    let types = group("Filters", module.unions.map(\.name)) + group("Structures", module.structures.map(\.name))
    return (["## Topics"] + groups + types).joined(separator: "\n\n")
  }

  /// Links to types under a heading; nothing where there are none.
  private func group(_ title: String, _ names: [String]) -> [String] {
    let links = names.map { "- ``\(product.namespace)/\($0)``" }
    return links.isEmpty ? [] : ["### \(title)\n\n" + links.joined(separator: "\n")]
  }

  /// `market-data` as a heading: “Market data”.
  private static func title(_ section: String) -> String {
    let words = section.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
