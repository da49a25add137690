/// The singular of English words, as far as names need it.
public enum Singular {
  /// Words whose singular follows no rule, or that are none; a nil has no singular.
  private static let table: [String: String?] = [
    "details": nil,  // one thing
    "basis": nil,  // a singular
    "analysis": nil,  // a singular
    "news": nil,  // one thing
    "series": nil,  // both
    "address": nil,  // a singular
    "process": nil,  // a singular
    "success": nil,  // a singular
    "access": nil,  // a singular
    "indices": "index",
    "addresses": "address",
    "statuses": "status",
    "bonuses": "bonus",
  ]

  /// Endings of lists that say nothing of the element: `orderList` holds orders.
  private static let listWords = ["List", "Array", "Set"]

  /// The word for one element of a list of that name.
  public static func of(_ name: String) -> String {
    for ending in listWords where name.hasSuffix(ending) && name.count > ending.count {
      return of(String(name.dropLast(ending.count)))
    }
    guard name.utf8.last == UInt8(ascii: "s") else { return name }
    let start = name.lastIndex(where: \.isUppercase) ?? name.startIndex
    let word = name[start...].lowercased()
    if let entry = table[word] {
      guard let singular = entry else { return name }
      return name[..<start]
        + (start == name.startIndex ? singular : singular.prefix(1).uppercased() + singular.dropFirst())
    }
    if word.hasSuffix("ies"), word.count > 4 { return name.dropLast(3) + "y" }
    for ending in ["sses", "xes", "ches", "shes"] where word.hasSuffix(ending) { return String(name.dropLast(2)) }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), word.count > 2 {
      return String(name.dropLast())
    }
    return name
  }
}
