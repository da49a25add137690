/// Text that a server wrote, made fit for descriptions and logs.
enum ServerText {
  /// The length from which a run of letters and digits may be a key or a signature.
  private static let suspicious = 32

  /// The text without what is long enough to be a key or a signature: servers and gateways repeat the address or the
  /// headers of what they refuse.
  static func masked(_ text: String) -> String {
    var (result, run) = ("", "")
    for character in text + " " {
      if character.isASCII && (character.isLetter || character.isNumber || character == "%") {
        run.append(character)
      } else {
        result += run.count < suspicious ? run : "…"
        result.append(character)
        run = ""
      }
    }
    return String(result.dropLast())
  }

  /// The beginning of a body, on one line and masked.
  static func excerpt(_ body: [UInt8]) -> String {
    let words = String(decoding: body.prefix(1_000), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return String(masked(words.joined(separator: " ")).prefix(120))
  }
}
