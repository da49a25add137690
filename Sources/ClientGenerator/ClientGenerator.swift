import Diagnostics
import Specification
import SwiftCode

/// Turns a resolved specification into the source files of a client. Pure: nothing is read or written.
public enum ClientGenerator {
  /// The files, sorted by path; findings go to the sink, and with an error among them nothing should be written.
  public static func generate(
    _ specification: ResolvedSpecification, configuration: GeneratorConfiguration, sink: any DiagnosticSink
  ) -> [GeneratedFile] {
    let catalogue = specification.catalogue
    let files = FileBuilder(configuration: configuration)
    let modules = specification.products.map {
      ModulePlanner($0, catalogue, configuration.selection, sink: sink)
    }.filter { !$0.operations.isEmpty }
    for type in SecurityCode.contradictions(catalogue) {
      sink.report(
        Diagnostic(
          .generationUnsupported, "The runtime has the security type `\(type)` with other demands.", subject: type))
    }
    reportUnknownNames(specification, configuration.selection, sink)
    let operations = Dictionary(
      uniqueKeysWithValues: specification.products.map { ($0.product.name, $0.operations.map(\.operation)) })
    ExcessiveWeights(
      limits: RateLimitPlan(catalogue: catalogue, facts: specification.facts, operations: operations),
      selection: configuration.selection
    ).report(to: sink)
    var result = CoreFiles(catalogue: catalogue, facts: specification.facts, operations: operations, files: files).all()
    for module in modules {
      result += ModuleFiles(module: module, files: files).all()
    }
    if configuration.selection == .all {
      result += modules.map { RoundTripFile(module: $0, files: files).file() }
      result.append(RoundTripFile.list(of: modules, files: files))
    }
    if configuration.isPackage {
      result.append(PackageFile(modules: modules, configuration: configuration, catalogue: catalogue).file)
    }
    return result.sorted { $0.path < $1.path }
  }

  /// A name that selects nothing is a mistake of the caller.
  private static func reportUnknownNames(
    _ specification: ResolvedSpecification, _ selection: GeneratorConfiguration.Selection, _ sink: any DiagnosticSink
  ) {
    guard case .only(let names) = selection else { return }
    for name in names.sorted() {
      let only = GeneratorConfiguration.Selection.only([name])
      let isKnown = specification.products.contains { product in
        product.operations.contains { only.contains($0.operation, of: product.product) }
      }
      if !isKnown {
        sink.report(
          Diagnostic(
            .inputMissing, "No product or operation is called `\(name)`.", subject: name,
            remedy: "Name a product of exchange.json, its module, or an operation by method and path."))
      }
    }
  }
}
