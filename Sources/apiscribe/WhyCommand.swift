import CommandLine
import Diagnostics
import Documents
import Extraction
import Foundation
import Specification

/// `apiscribe why`: where a fact comes from.
struct WhyCommand {
  static let subcommand = Apiscribe.Subcommand(
    specification: CommandSpecification(
      "why", "Tells where a fact comes from: page, lines, rules, languages, findings, corrections.",
      arguments: ["KEY", "FACT"],
      options: [
        SharedOptions.pages,
        SharedOptions.specs,
        SharedOptions.address,
      ],
      discussion: """
        KEY is an operation, `GET api /sapi/v1/margin/order`; the host may be left out. FACT is an address as overlays
        use it: `parameter symbol.required`, `response.rows[].price.type`, `weights`.
        """),
    run: { WhyCommand(arguments: $0, console: $1).run() })

  let arguments: ParsedArguments
  let console: Console
  private let collector = DiagnosticCollector()

  private var key: String { arguments.arguments.first ?? "" }
  private var fact: String { arguments.arguments.dropFirst().first ?? "" }

  func run() -> ExitCode {
    guard OperationKey.isName(key) else {
      return Console.refuse("`\(key)` is no key of an operation; write `GET /api/v3/order`", helpOf: "why")
    }
    guard SemanticPath(fact) != nil else {
      return Console.refuse("`\(fact)` is no address of a fact", helpOf: "why")
    }
    let lines = why()
    console.report(collector.diagnostics.filter { $0.severity == .error })
    guard let lines else { return ExitCode.of(collector.diagnostics) }
    Console.write(lines.joined(separator: "\n"))
    return .done
  }

  /// What is known of the fact; nil when the input cannot be used.
  private func why() -> [String]? {
    let root = arguments.value("specs") ?? ""
    guard let texts = Files(sink: collector).texts(below: root, endings: [".json"]),
      let plain = SpecificationFiles.read(texts, root: root, applyingOverlays: false, sink: collector),
      let corrected = SpecificationFiles.read(texts, root: root, sink: collector),
      let paths = Files(sink: collector).pages(arguments.all("pages"))
    else { return nil }
    let findings = DiagnosticCollector()
    var reading = PageReading(
      catalogue: plain.catalogue, address: arguments.value("address"), collector: findings)
    reading.keepsText = true
    let pages = reading.pages(paths)
    let result = reading.extract(pages)
    var lines = ["`\(fact)` of `\(key)`"]
    lines += committed(plain, "in the specification")
    if committed(plain, "") != committed(corrected, "") { lines += committed(corrected, "after overlays") }
    lines += overlays(texts)
    var isFound = false
    for (page, extracted) in zip(pages, result.extracted) {
      for found in extracted.operations where isKey(found.operation.key) {
        isFound = true
        lines.append("page \(page.address.path): \(value(found.operation.json))")
        lines += languages(page, catalogue: plain.catalogue)
        lines += witnesses(found.ledger)
      }
    }
    if !isFound { lines.append("no page among those that were named documents the operation") }
    let reported = reported(findings.diagnostics)
    return isKnown(plain, result, hasFindings: !reported.isEmpty, overlays: overlays(texts)) ? lines + reported : nil
  }

  /// Whether anything is known of the operation and the fact; reports what is not.
  private func isKnown(
    _ specification: Specification, _ reading: PageReading.Result, hasFindings: Bool, overlays: [String]
  ) -> Bool {
    let all = specification.operations.values.joined() + reading.extracted.flatMap(\.operations).map(\.operation)
    let meant = all.filter { isKey($0.key) }
    guard !meant.isEmpty else {
      let near = Suggestion.text(for: key, among: Set(all.flatMap { [$0.key.request, $0.key.description] }).sorted())
      collector.report(
        Diagnostic(
          .inputMissing, "no operation is called `\(key)`\(near)",
          remedy: "Name an operation of the specification, or pages that document it."))
      return false
    }
    let isSaid = meant.contains { value($0.json) != Self.nothing } || hasFindings || !overlays.isEmpty
    // A fact that a parameter or field that is there does not have is worth its witnesses.
    let thing = fact.split(separator: ".").dropLast().joined(separator: ".")
    let isThere = meant.contains { SemanticPath(thing)?.value(in: $0.json) != nil }
    guard !isSaid, !isThere else { return true }
    collector.report(
      Diagnostic(
        .inputMissing, "nothing is known of `\(fact)`", operation: key,
        remedy: "Name a fact as overlays do; `apiscribe why --help` shows some."))
    return false
  }

  private func isKey(_ candidate: OperationKey) -> Bool {
    candidate.isNamed(by: key)
  }

  // MARK: - Values

  private func value(_ json: JSONValue) -> String {
    let value = [fact, fact + ".type"].lazy.compactMap { SemanticPath($0)?.value(in: json) }.first
    return value.map(CanonicalJSON.inline) ?? Self.nothing
  }

  private static let nothing = "nothing"

  private func committed(_ specification: Specification, _ state: String) -> [String] {
    specification.operations.sorted { $0.key < $1.key }.flatMap { product, operations in
      operations.filter { isKey($0.key) }.map { "\(state), \(product): \(value($0.json))" }
    }
  }

  /// What each language says when it is read alone.
  private func languages(_ page: Page, catalogue: Catalogue) -> [String] {
    guard page.halves.count > 1 else { return [] }
    return page.halves.map { half in
      var alone = page
      alone.halves = [half]
      let operations = PageExtractor(catalogue: catalogue).extract(alone, sink: DiagnosticCollector()).map(\.operation)
      let found = operations.first { isKey($0.key) }
      return "  \(half.language.rawValue) alone: \(found.map { value($0.json) } ?? "nothing")"
    }
  }

  private func overlays(_ texts: [String: String]) -> [String] {
    var lines: [String] = []
    for path in texts.keys.sorted() where path.hasPrefix(SpecificationFiles.overlays + "/") {
      guard let node = try? JSONReader.readStrict(texts[path] ?? ""), let overlay = try? Overlay(json: node) else {
        continue
      }
      for entry in overlay.entries where isAbout(entry.operation) {
        guard fact == entry.at || fact.hasPrefix(entry.at + ".") else { continue }
        let change = "\(CanonicalJSON.inline(entry.expect)) becomes \(CanonicalJSON.inline(entry.put))"
        lines.append("overlay \(path): \(change); \(entry.reason)")
      }
    }
    return lines
  }

  /// Whether an operation that is named by key or request is that of the key.
  private func isAbout(_ operation: String) -> Bool {
    operation == key || operation == OperationKey.request(of: key) || OperationKey.request(of: operation) == key
  }

  // MARK: - Witnesses

  private func witnesses(_ ledger: Ledger) -> [String] {
    let witnesses = Witnesses(of: fact)
    return ledger.entries.filter(witnesses.include).flatMap { entry in
      entry.unit == .example
        ? shown(entry, witnesses.exampleName ?? "") : [line(entry, entry.span.start.line, entry.text)]
    }
  }

  /// The lines of an example that show the name.
  private func shown(_ entry: Ledger.Entry, _ name: String) -> [String] {
    guard let bytes = Files(sink: collector).bytes(entry.span.file) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let range = (entry.span.start.line - 1..<entry.span.end.line).clamped(to: 0..<lines.count)
    return range.filter { Witnesses.mentions(String(lines[$0]), name) }.map {
      line(entry, $0 + 1, lines[$0].trimmingCharacters(in: .whitespaces))
    }
  }

  private func line(_ entry: Ledger.Entry, _ number: Int, _ text: String) -> String {
    let rule = entry.rule.map { "rule \($0)" } ?? "read by no rule"
    return "  \(entry.language.rawValue) \(entry.span.file):\(number): \(entry.unit.rawValue), \(rule): \(text)"
  }

  /// Findings about the fact.
  private func reported(_ findings: [Diagnostic]) -> [String] {
    let name = fact.split(separator: ".").first.map(String.init) ?? fact
    let renderer = DiagnosticRenderer(.text)
    return findings.sorted().filter { finding in
      guard let operation = finding.operation, let subject = finding.subject else { return false }
      return isAbout(operation)
        && (subject == name || subject.hasPrefix(name + ".")
          || Witnesses(of: fact).exampleName.map { Witnesses.mentions(subject, $0) } ?? false)
    }.map { "finding " + renderer.render($0) }
  }
}
