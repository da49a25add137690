import Specification
import SwiftCode

/// The name for the elements of an answer that is a list itself: taken from the operation's name, which never changes.
enum ElementName {
  /// Words after which a title speaks of something else: orders *by* user, tickers *of* symbols.
  private static let prepositions: Set<String> = [
    "By", "For", "From", "In", "Of", "On", "Supporting", "To", "With", "Without",
  ]

  /// Last words that name no element, with why.
  private static let unsuitable: Set<String> = [
    "All",  // no noun
    "Data", "Detail", "Details", "Info", "Information",  // nouns for anything
    "History", "List", "Log", "Record", "Records", "Report", "Statistics", "Summary",  // the list, not its elements
    "Mode", "Status", "Type",  // a property of the element
    "Lookup", "Modify", "Usage",  // what is done with the element
    "Test", "Stream", "Get", "Query", "Post", "Delete", "Put",  // no element
  ]

  /// Nouns that say of what rows are about, wherever a title has them.
  private static let subjects: Set<String> = ["Kline", "Klines", "Ticker"]

  /// Nouns that tell little without the word in front of them: an open interest is no interest.
  private static let dependent: Set<String> = [
    "Change", "Count", "Flow", "Interest", "Limit", "List", "Price", "Rate", "Schedule",
  ]

  /// Verbs of titles with the noun for what they are about.
  private static let nouns = ["Withdraw": "Withdrawal"]

  /// Names for elements of the answer of an operation of that name, best first: the noun of its title, then the noun with
  /// the word in front of it.
  static func candidates(_ operation: String, _ naming: NamingStrategy) -> [String] {
    let words = subject(of: Words.split(operation))
    guard let last = words.last, !unsuitable.contains(last) else { return ["Element"] }
    let noun = nouns[last] ?? Singular.of(last)
    let qualified = words.suffix(2).dropLast().joined() + noun
    return (dependent.contains(noun) ? [qualified] : [noun, qualified]).map { text in
      guard let name = naming.type(text) else { return "Element" }
      return name == operation ? name + "Value" : name
    }
  }

  /// The words of a title up to the noun for an element.
  private static func subject(of title: [String]) -> [String] {
    var words = title
    if let cut = words.dropFirst().firstIndex(where: prepositions.contains) { words.removeSubrange(cut...) }
    if let word = words.last(where: subjects.contains) { return [word] }
    while let last = words.last, last.first == "V", last.dropFirst().allSatisfy(\.isNumber) { words.removeLast() }
    while let last = words.last, words.count > 1, unsuitable.contains(last), last != "All" { words.removeLast() }
    return words
  }
}
