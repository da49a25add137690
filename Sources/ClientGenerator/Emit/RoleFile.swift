import SwiftCode

/// The file of a protocol for answers that play one role.
struct RoleFile {
  let role: RolePlan
  let namespace: String

  /// The declaration in the namespace of the module.
  var declaration: Declaration {
    let requirements = role.members.map { member in
      let type =
        if case .enumeration(let reference, _) = member.type { reference.enumeration.name } else {
          member.type.spelling
        }
      return Declaration.property(
        Property(Documentation("`\(member.field.name)`."), "var", member.name, type: "\(type) { get }"))
    }
    let type = TypeDeclaration(
      Documentation(role.summary), "public protocol", role.name, conformances: ["Sendable"], members: requirements)
    return .type(TypeDeclaration("", "extension", namespace, members: [.type(type)]))
  }
}
