import Diagnostics

/// The files of a specification folder: which fact stands in which file. Touches no disk.
public enum SpecificationFiles {
  /// The catalogue's file.
  public static let catalogue = "exchange.json"
  /// The file of Swift names.
  public static let names = "names.json"
  /// The file of meanings.
  public static let glossary = "glossary.json"
  /// The file of accepted findings.
  public static let accepted = "diagnostics.json"
  /// The folder of overlays.
  public static let overlays = "overlays"
  /// The folder of examples inside a product's folder.
  public static let examples = "examples"

  /// Reads a folder from the texts of its files by path below the folder.
  ///
  /// Overlays are applied unless `applyingOverlays` is false. Every finding goes to `sink`; nil when a file cannot be
  /// used.
  public static func read(
    _ files: [String: String], root: String, applyingOverlays: Bool = true, sink: any DiagnosticSink
  ) -> Specification? {
    let reader = FileReader(files: files, root: root, sink: sink)
    guard let catalogue: Catalogue = reader.value(self.catalogue) else { return nil }
    var specification = Specification(catalogue: catalogue)
    if files[names] != nil {
      guard let table: NameTable = reader.value(names) else { return nil }
      specification.names = table
    }
    if files[glossary] != nil {
      guard let read: Glossary = reader.value(glossary) else { return nil }
      specification.glossary = read
    }
    var isUsable = true
    var facts = UnresolvedFacts()
    var shown: [String: [String: [Example]]] = [:]
    for path in files.keys.sorted() where path.hasSuffix(".json") {
      let parts = path.split(separator: "/").map(String.init)
      if parts.count == 2, parts[0] != overlays, ProductFactFiles.names.contains(parts[1]) {
        isUsable =
          ProductFactFiles.read(path, product: parts[0], name: parts[1], reader: reader, into: &facts) && isUsable
      } else if parts.count == 2, parts[0] != overlays {
        if let operation: Operation = reader.value(path) {
          isUsable = check(operation, path, reader) && isUsable
          specification.operations[parts[0], default: []].append(operation)
        } else {
          isUsable = false
        }
      } else if parts.count == 3, parts[1] == examples {
        guard let file: ExampleFile = reader.value(path) else {
          isUsable = false
          continue
        }
        shown[parts[0], default: [:]][String(parts[2].dropLast(".json".count))] = file.examples
      }
    }
    for (product, operations) in specification.operations {
      for operation in operations {
        guard let found = shown[product]?[operation.key.fileName] else { continue }
        specification.examples[product, default: [:]][operation.key] = found
      }
    }
    guard isUsable, let known = facts.resolved(reader) else { return nil }
    specification.facts = known
    guard applyingOverlays else { return specification }
    let complete = OverlayApplier(reader: reader).apply(to: specification, paths: files.keys.sorted())
    if let complete { StructureReferences.report(complete, reader) }
    return complete
  }

  /// Reports the entries among the overlays of `files` that `specification` makes stale.
  public static func checkOverlays(
    of specification: Specification, _ files: [String: String], root: String, sink: any DiagnosticSink
  ) {
    let reader = FileReader(files: files, root: root, sink: sink)
    _ = OverlayApplier(reader: reader).apply(to: specification, paths: files.keys.sorted())
  }

  /// The accepted findings in the text of the file `name`; nil, with a finding, when it cannot be used.
  public static func acceptedFindings(
    _ text: String, name: String, root: String, sink: any DiagnosticSink
  ) -> AcceptedFindings? {
    FileReader(files: [name: text], root: root, sink: sink).value(name)
  }

  /// The files of a specification, catalogue and overlays apart, by path below the folder.
  public static func write(_ specification: Specification) -> [String: String] {
    var files = writeGeneralFacts(specification)
    for product in specification.operations.keys {
      files.merge(writeOperations(of: product, in: specification)) { first, _ in first }
    }
    files[names] = write(specification.names)
    return files
  }

  /// The text of the file of Swift names.
  public static func write(_ names: NameTable) -> String { CanonicalJSON.specification(names.json) }

  /// The texts of the files of what general pages say.
  public static func writeGeneralFacts(_ specification: Specification) -> [String: String] {
    ProductFactFiles.write(specification.facts)
  }

  /// The texts of the files of one product's operations and examples.
  public static func writeOperations(of product: String, in specification: Specification) -> [String: String] {
    var files: [String: String] = [:]
    for operation in specification.operations[product] ?? [] {
      let name = operation.key.fileName + ".json"
      files["\(product)/\(name)"] = CanonicalJSON.specification(operation.json)
      if let examples = specification.examples[product]?[operation.key], !examples.isEmpty {
        files["\(product)/\(self.examples)/\(name)"] = CanonicalJSON.specification(ExampleFile(examples).json)
      }
    }
    return files
  }

  private static func check(_ operation: Operation, _ path: String, _ reader: FileReader) -> Bool {
    guard path.hasSuffix("/\(operation.key.fileName).json") else {
      reader.report(
        .specificationInvalid,
        "the file of `\(operation.key.request)` must be called \(operation.key.fileName).json", path)
      return false
    }
    return true
  }
}

/// Reads single files and reports what is wrong with them.
struct FileReader {
  let files: [String: String]
  let root: String
  let sink: any DiagnosticSink

  /// The value that a file holds; nil, with a finding, when it cannot be read.
  func value<Value: JSONMapped>(_ path: String) -> Value? {
    guard let text = files[path] else {
      sink.report(
        Diagnostic(
          .inputMissing, "the specification has no file \(path)", at: SourceSpan(whole: root + "/" + path),
          remedy: "Name the folder of a specification, which holds \(path)."))
      return nil
    }
    let node: JSONNode
    do {
      node = try JSONReader.readStrict(text)
    } catch {
      report(.specificationSyntax, error.reason, path, at: error.position)
      return nil
    }
    do throws(JSONMappingError) {
      return try Value(json: node)
    } catch {
      report(error.rule, error.reason, path, at: error.position)
      return nil
    }
  }

  func report(
    _ rule: DiagnosticRule, _ message: String, _ path: String, at position: SourcePosition = SourcePosition(line: 1),
    remedy: String? = nil
  ) {
    sink.report(Diagnostic(rule, message, at: SourceSpan(file: root + "/" + path, start: position), remedy: remedy))
  }
}
