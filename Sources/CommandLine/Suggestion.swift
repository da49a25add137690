/// Tells what may have been meant by a word that is not known.
public enum Suggestion {
  /// So many words are listed where none is near.
  private static let mostListed = 20

  /// What to write instead of a word that is none of `words`: the nearest one, or all where none is near and they are few.
  public static func text(for word: String, among words: [String], prefix: String = "") -> String {
    let best = words.map { ($0, distance($0, word)) }.min { $0.1 < $1.1 }
    guard let best, best.1 <= max(2, word.count / 3) else {
      return words.count > mostListed ? "" : "; there is " + words.map { prefix + $0 }.joined(separator: ", ")
    }
    return "; did you mean `\(prefix)\(best.0)`?"
  }

  /// How many letters must be inserted, removed or replaced to make one word of the other.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var previous = row[0]
      row[0] = index + 1
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, previous + (character == right[column] ? 0 : 1))
        previous = above
      }
    }
    return row[right.count]
  }
}
