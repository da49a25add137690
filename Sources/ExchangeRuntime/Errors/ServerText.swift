/// Text that a server wrote, made fit for descriptions and logs.
enum ServerText {
  /// The length from which a run of characters may be a key or a signature.
  private static let suspicious = 32

  /// The text without what is long enough to be a key or a signature: servers and gateways repeat the address or the
  /// headers of what they refuse.
  static func masked(_ text: String) -> String {
    replacingRuns(of: text, where: { isWordCharacter($0) || "+/-_".contains($0) }, with: maskedValue)
  }

  /// A run of word characters and of those that base64 has besides, masked as a whole or in part.
  private static func maskedValue(_ run: String) -> String {
    guard run.count >= suspicious else { return run }
    if looksLikeBase64(run) { return "…" }
    // Not one value, but a path, a date or words with hyphens: each of its parts may be one.
    return replacingRuns(of: run, where: isWordCharacter, with: { $0.count < suspicious ? $0 : "…" })
  }

  /// Whether it stands in words, numbers, hexadecimal digits or what is percent-encoded.
  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "%")
  }

  /// Whether upper case, lower case and digits follow each other as they do by chance: in base64 three of five
  /// characters are of another kind than the one before, in paths hardly more than one of four.
  private static func looksLikeBase64(_ run: String) -> Bool {
    let isOfKind: [(Character) -> Bool] = [\.isUppercase, \.isLowercase, \.isNumber]
    guard isOfKind.allSatisfy({ run.contains(where: $0) }) else { return false }
    let kinds = run.map { character in isOfKind.firstIndex { $0(character) } }
    let changes = zip(kinds, kinds.dropFirst()).filter { $0 != nil && $1 != nil && $0 != $1 }
    return changes.count * 3 >= run.count
  }

  /// The text with each longest run of such characters replaced.
  private static func replacingRuns(
    of text: String, where isPart: (Character) -> Bool, with replacement: (String) -> String
  ) -> String {
    var (result, run) = ("", "")
    for character in text {
      if isPart(character) {
        run.append(character)
      } else {
        result += replacement(run)
        result.append(character)
        run = ""
      }
    }
    return result + replacement(run)
  }

  /// The text without characters that would end a line or command a terminal: a log has one line for it.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// The beginning of a body, on one line and masked.
  static func excerpt(_ body: [UInt8]) -> String {
    let words = String(decoding: body.prefix(1_000), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return String(masked(words.joined(separator: " ")).prefix(120))
  }
}
