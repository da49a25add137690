import Specification
import SwiftCode

/// Names the types of structured values that general pages describe, and those of their forms.
///
/// The page keeps its name under any title, and a form under any heading.
enum StructureNames {
  /// Words at the end of a title that say of every page what it has.
  private static let idle: Set<String> = ["Content", "Contents", "Field", "Fields", "Parameters"]
  /// Types whose cases would be called like members that every structured value has.
  private static let reserved: Set<String> = ["Form", "Other"]

  /// Names what has no name yet.
  static func assign(
    _ structures: [StructureDefinition], _ naming: NamingStrategy, taken: inout Set<String>,
    names: inout NameTable.ProductNames
  ) {
    for structure in structures {
      if names.structures[structure.page] == nil, let title = naming.type(subject(of: structure.title)) {
        let name = free(title, taken)
        taken.insert(name)
        names.structures[structure.page] = name
      }
      guard names.structures[structure.place] == nil, let name = naming.type(structure.name) else { continue }
      let beside = names.structures.filter { $0.key.hasPrefix(structure.page + " ") }.values
      let enclosing = names.structures[structure.page] ?? ""
      names.structures[structure.place] = free(name, reserved.union(beside).union([enclosing]))
    }
  }

  /// The names of the types that a table gives to pages, which stand beside operations and enumerations.
  static func types(in names: NameTable.ProductNames) -> [String] {
    names.structures.filter { !$0.key.contains(" ") }.map(\.value)
  }

  /// The names of the types of a form, outer and inner, as one; nil where a table has none.
  static func full(_ place: String, in names: NameTable.ProductNames) -> String? {
    guard let page = place.split(separator: " ").first, let outer = names.structures[String(page)],
      let inner = names.structures[place]
    else { return nil }
    return outer + inner
  }

  private static func subject(of title: String) -> String {
    var words = Words.split(title)
    while words.count > 1, let last = words.last, idle.contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static func free(_ name: String, _ taken: Set<String>) -> String {
    ([name, name + "Form"] + (2..<1_000).map { "\(name)Form\($0)" }).first { !taken.contains($0) } ?? name
  }
}
