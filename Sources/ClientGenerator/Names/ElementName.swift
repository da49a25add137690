import SwiftCode

/// The name for the elements of an answer that is a list itself: taken from the operation's name, which never changes.
enum ElementName {
  /// Words after which a title speaks of something else: orders *by* user, tickers *of* symbols.
  private static let prepositions: Set<String> = ["By", "For", "From", "In", "Of", "On", "To", "With", "Without"]

  /// Last words that name no element, with why.
  private static let unsuitable: Set<String> = [
    "All",  // no noun
    "Data", "Detail", "Details", "Info", "Information",  // nouns for anything
    "History", "List", "Log", "Record", "Records", "Report", "Statistics", "Summary",  // the list, not its elements
    "Mode", "Status", "Type",  // a property of the element
    "Test", "Stream", "Get", "Query", "Post", "Delete", "Put",  // no element
  ]

  /// The name for elements of the answer of an operation of that name.
  static func of(_ operation: String, _ naming: NamingStrategy) -> String {
    var words = Words.split(operation)
    if let cut = words.dropFirst().firstIndex(where: prepositions.contains) { words.removeSubrange(cut...) }
    while let last = words.last, last.first == "V", last.dropFirst().allSatisfy(\.isNumber) { words.removeLast() }
    if let last = words.last, words.count > 1, unsuitable.contains(last), last != "All" { words.removeLast() }
    guard words.count > 1, let last = words.last, !unsuitable.contains(last) else { return "Element" }
    guard let name = naming.type(Singular.of(last)), name != operation else { return "Element" }
    return name
  }
}
