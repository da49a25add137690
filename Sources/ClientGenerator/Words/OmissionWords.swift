/// What happens without a parameter, in words for a comment: `current` alone does not tell what is current.
enum OmissionWords {
  /// Words that name something, each with what it means as part of a sentence.
  private static let whole = [
    "all": "all of them", "current": "the current one", "default": "the default one",
    "generated": "the exchange generates one", "latest": "the latest ones", "master": "the master account",
  ]
  /// Words that begin the name of a time, an amount or a price.
  private static let first: Set = ["last", "latest", "mark", "market", "index"]

  /// The effect in words; cases behind commas are told alike.
  static func text(_ effect: String) -> String {
    effect.split(separator: ", ").map { part in
      let words = part.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let condition = words.firstIndex { ["where", "for"].contains($0) } ?? words.count
      let head = words[..<condition].joined(separator: " ")
      let tail = words[condition...].joined(separator: " ")
      let spelled = whole[head] ?? (words.count > 1 && first.contains(words[0]) ? "the " + head : head)
      return tail.isEmpty ? spelled : "\(spelled) \(tail)"
    }.joined(separator: ", ")
  }
}
