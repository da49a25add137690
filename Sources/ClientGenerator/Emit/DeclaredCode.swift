import SwiftCode

/// Declarations of the types that other types need beside them.
struct DeclaredCode {
  /// The protocols of the module for answers that play a role.
  let roles: [RolePlan]
  /// The namespace of the module.
  let namespace: String

  /// The records and unions at the core of `types`.
  func nested(_ types: [TypePlan]) -> [Declaration] {
    types.compactMap(\.declared).map(declaration)
  }

  /// The declaration of a record or union.
  func declaration(_ plan: DeclaredPlan) -> Declaration {
    switch plan {
    case .record(let record): RecordCode(record: record, roles: roles, namespace: namespace).declaration
    case .union(let union): UnionCode(union: union, inside: self).declaration
    }
  }
}
