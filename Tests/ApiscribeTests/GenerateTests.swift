import Foundation
import TestSupport
import Testing

@Suite("The subcommand generate")
struct GenerateTests {
  @Test("what is generated again, elsewhere or in another locale, has the same bytes")
  func stability() async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    #expect(try await apiscribe.run("generate", "--specs", "specs", "--output", "one").code == 0)
    let again = try await apiscribe.run("generate", "--specs", "specs", "--output", "one")
    #expect(again.output.hasSuffix(" files generated, 0 changed\n"))
    let elsewhere = try await Program.run(
      URL(filePath: "/usr/bin/env"),
      ["LC_ALL=tr_TR.UTF-8", "TZ=Asia/Kathmandu", Apiscribe.program.path, "generate"]
        + ["--specs", "specs", "--output", "deep/er"], in: apiscribe.folder.url)
    #expect(elsewhere.code == 0)
    #expect(apiscribe.folder.files(below: "one") == apiscribe.folder.files(below: "deep/er"))
  }

  @Test("--check lists files that are stale, missing or superfluous, writes nothing and ends with 1")
  func check() async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    #expect(try await apiscribe.run("generate", "--specs", "specs", "--output", "package").code == 0)
    #expect(try await apiscribe.run("generate", "--specs", "specs", "--output", "package", "--check").code == 0)
    let module = "package/Generated/BinanceMargin"
    try apiscribe.folder.write("", to: "\(module)/Margin.swift")
    try apiscribe.folder.write("", to: "\(module)/Other.swift")
    try FileManager.default.removeItem(atPath: apiscribe.folder.path("\(module)/MarginCalls.swift"))
    let before = apiscribe.folder.files(below: "package")
    let checked = try await apiscribe.run("generate", "--specs", "specs", "--output", "package", "--check")
    #expect(checked.code == 1)
    for finding in [
      "Margin.swift differs from the specification", "MarginCalls.swift is missing",
      "Other.swift is no longer generated",
    ] {
      #expect(checked.errors.contains("Generated/BinanceMargin/\(finding)."))
    }
    #expect(apiscribe.folder.files(below: "package") == before)
  }

  @Test("a selection is a package with its runtime, and no package of others is cleared for it")
  func selection() async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    let key = "GET /sapi/v1/margin/order"
    let runtime = Repository.url("").path
    let program = try await apiscribe.run(
      "generate", "--specs", "specs", "--output", "package", "--only", key, "--runtime", runtime)
    #expect(program.code == 0)
    let files = apiscribe.folder.files(below: "package").keys
    #expect(
      files.filter { $0.contains("Binance") && $0.contains("/Operations/") } == [
        "Generated/BinanceMargin/Operations/QueryMarginAccountOrder.swift"
      ])
    #expect(files.contains("Package.swift"))
    #expect(files.contains("Sources/CCurl/module.modulemap"))
    try apiscribe.folder.write("// ours\n", to: "package/Package.swift")
    let refused = try await apiscribe.run("generate", "--specs", "specs", "--output", "package", "--only", key)
    #expect(refused.code == 73)
    let unknown = try await apiscribe.run("generate", "--specs", "specs", "--output", "other", "--only", "margin")
    #expect(unknown.code == 66)
    #expect(unknown.errors.contains("No product or operation is called `margin`."))
  }

  @Test("what generated code cannot say fails --check unless it is accepted, and so does what is accepted and gone")
  func accepted() async throws {
    let apiscribe = try Apiscribe()
    #expect(try await apiscribe.extractSamples().code == 0)
    let file = "specs/margin_trading/GET-sapi-v1-margin-order.json"
    let text = try String(contentsOfFile: apiscribe.folder.path(file), encoding: .utf8)
    let optional = #"{"name": "orderId", "type": "int64"}"#
    #expect(text.contains(optional))
    let demanded = #"{"name": "orderId", "type": "int64", "requiredWhen": {"state": "hedgeMode"}}"#
    try apiscribe.folder.write(text.replacing(optional, with: demanded), to: file)
    let generate = ["generate", "--specs", "specs", "--output", "package"]
    func run(_ options: String...) async throws -> Program {
      try await Program.run(Apiscribe.program, generate + options, in: apiscribe.folder.url)
    }
    var program = try await run()
    #expect(program.code == 0)
    #expect(program.ids == ["generation-unsupported"])
    program = try await run("--check")
    #expect(program.code == 1)
    #expect(program.errorFindings.count == 1)
    #expect(program.errors.hasPrefix("GET api /sapi/v1/margin/order: error: not accepted, generation-unsupported: "))

    program = try await run(
      "--check", "--accept", "generation-unsupported", "--reason", "no request shows the mode of the account")
    #expect(program.code == 0)
    #expect(program.output.hasPrefix("1 findings accepted, 0 forgotten in specs/diagnostics.json\n"))
    let accepted = try String(contentsOfFile: apiscribe.folder.path("specs/diagnostics.json"), encoding: .utf8)
    #expect(accepted.contains(#""GET api /sapi/v1/margin/order": ["parameter orderId.requiredWhen"]"#))
    #expect(try await run().errors == "")
    let lint = try await apiscribe.run("lint", "--pages", Repository.url("specs/samples").path, "--specs", "specs")
    #expect(lint.output.hasSuffix("0 findings accepted, 8 not, 0 gone\n"), "pages tell nothing of generated code")

    try apiscribe.folder.write(text, to: file)
    #expect(try await run().code == 0)
    program = try await run("--check")
    #expect(program.code == 1)
    #expect(program.ids == ["diagnostic-gone"])
    #expect(try await run("--check", "--only", "BinanceMargin").ids.contains("diagnostic-gone") == false)
    #expect(try await run("--check", "--forget").code == 0)
    #expect(try await run("--accept", "note-unread").code == 64)
  }
}
