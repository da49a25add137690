import Documents

/// Names of the enumeration definitions to which descriptions link.
enum EnumerationReference {
  /// The anchor of a link to a page of definitions; nil when there is none.
  static func name(in description: Inline) -> String? {
    for run in description.runs {
      guard let link = run.link, let hash = link.lastIndex(of: "#") else { continue }
      let page = link[..<hash].split(separator: "/").last ?? ""
      let anchor = link[link.index(after: hash)...]
      guard pages.contains(where: page.hasPrefix), !anchor.isEmpty, anchor.allSatisfy(isPlain) else { continue }
      return String(anchor)
    }
    return nil
  }

  /// The name of the definition that a parameter without a link refers to: its own, without the part of an order list
  /// that it belongs to.
  static func name(of parameter: String) -> String {
    var rest = Substring(parameter)
    while let role = roles.first(where: rest.hasPrefix) {
      let next = rest.dropFirst(role.count)
      guard let first = next.first, first.isUppercase, next == "Side" || next.filter(\.isUppercase).count > 1 else {
        break
      }
      rest = first.lowercased() + next.dropFirst()
    }
    return String(rest)
  }

  private static let roles = ["pending", "working", "above", "below", "stop", "limit"]

  /// Pages that define enumerations.
  private static let pages = ["enums", "common-definition"]

  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "-" || character == "_")
  }
}
