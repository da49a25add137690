/// What the names of fields tell about values that could be several things.
enum FieldVocabulary {
  /// Words of names whose values are amounts, although an example may show `"0"`.
  private static let amountWords: Set<String> = [
    "price", "qty", "quantity", "amount", "amt", "rate", "ratio", "balance", "base", "quote", "fee", "commission",
    "interest", "free", "locked", "borrowed", "margin", "pnl", "profit", "notional", "value", "volume", "vol", "bid",
    "ask", "high", "low", "open", "close", "delta", "gamma", "theta", "vega", "cap", "floor", "threshold", "funding",
    "withdrawing", "freeze", "frozen", "loan", "debt", "liability", "equity", "limit", "btc", "cum", "percent",
  ]

  /// Last words of names whose values are text although they may consist of digits.
  private static let textWords: Set<String> = [
    "id", "ids", "no", "code", "uid", "link", "email", "version", "name", "tag", "address", "account", "type", "status",
    "key", "ip", "symbol", "asset", "coin", "side", "mode",
  ]

  /// Names in capitals that are fixed members and no data.
  static let fixedCapitals: Set<String> = ["LONG", "SHORT", "BOTH", "HEDGE", "GCR", "IFER", "UFR"]

  /// Whether digits in a string are an amount under this name.
  static func isAmount(_ name: String) -> Bool {
    let words = words(of: name)
    guard let last = words.last, !textWords.contains(last) else { return false }
    return words.contains(where: amountWords.contains)
  }

  /// The words of a camel-case or snake-case name, in lower case.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var current = ""
    var wasUpper = false
    for character in name {
      if character == "_" || character == "-" {
        if !current.isEmpty { words.append(current) }
        current = ""
      } else if character.isUppercase, !wasUpper, !current.isEmpty {
        words.append(current)
        current = String(character)
      } else {
        current.append(character)
      }
      wasUpper = character.isUppercase
    }
    if !current.isEmpty { words.append(current) }
    return words.map { $0.lowercased() }
  }
}
