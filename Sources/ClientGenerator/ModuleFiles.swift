import Specification
import SwiftCode

/// The files of one product's module.
struct ModuleFiles {
  let module: ModulePlanner
  let files: FileBuilder

  private var product: Product { module.context.product }
  private var core: String { CoreFiles.module(module.context.catalogue) }

  /// The namespace, the methods, a file for each role, enumeration, list of filters, structured value and operation, the
  /// page of the documentation.
  func all() -> [GeneratedFile] {
    [namespace, calls, LandingPage(module: module, files: files).file()] + module.roles.map(role)
      + module.enumerations.map(enumeration) + module.unions.map(filters) + module.structures.map(structure)
      + module.operations.map(operation)
  }

  private var namespace: GeneratedFile {
    let catalogue = module.context.catalogue
    let items = product.pages.sorted().map { "See: [documentation](\(catalogue.documentation)\($0))" }
    let type = TypeDeclaration(
      Documentation("\(product.title): the operations of `\(product.module)`.", items: items), "public enum",
      product.namespace)
    return files.source(
      product.module, product.namespace, imports: [Import(core, "@_exported public")], [.type(type)])
  }

  private var calls: GeneratedFile {
    files.source(
      product.module, product.namespace + CallsFile.type, imports: [Import("ExchangeRuntime", "public")],
      CallsFile(module: module).declarations)
  }

  private func role(_ role: RolePlan) -> GeneratedFile {
    let file = RoleFile(role: role, namespace: product.namespace)
    return files.source(
      product.module, role.name, imports: [Import("ExchangeRuntime", "public")], [file.declaration])
  }

  private func enumeration(_ plan: EnumerationPlan) -> GeneratedFile {
    let file = EnumerationFile(plan: plan, context: module.context)
    return files.source(
      product.module, "Enumerations/\(plan.name)", imports: [Import("ExchangeRuntime", "public")], [file.declaration])
  }

  private func filters(_ plan: UnionPlan) -> GeneratedFile {
    let code = DeclaredCode(roles: module.roles, namespace: product.namespace).declaration(.union(plan))
    return files.source(
      product.module, "Filters/\(plan.name)", imports: [Import("ExchangeRuntime", "public")],
      [.type(TypeDeclaration("", "extension", product.namespace, members: [code]))])
  }

  private func structure(_ plan: StructurePlan) -> GeneratedFile {
    let file = StructureFile(plan: plan, context: module.context)
    return files.source(
      product.module, "Structures/\(plan.name)", imports: [Import("ExchangeRuntime", "public")], [file.declaration])
  }

  private func operation(_ plan: OperationPlan) -> GeneratedFile {
    let file = OperationFile(
      plan: plan, context: module.context, operations: module.operations, roles: module.roles)
    return files.source(
      product.module, "Operations/\(plan.name)", imports: [Import(core), Import("ExchangeRuntime", "public")],
      [file.declaration])
  }
}
