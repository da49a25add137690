/// What the names of fields tell about values that could be several things.
enum FieldVocabulary {
  /// Words of names whose values are amounts, although an example may show `"0"`.
  private static let amountWords: Set<String> = [
    "price", "qty", "quantity", "amount", "amt", "rate", "ratio", "balance", "base", "quote", "fee", "commission",
    "interest", "free", "locked", "borrowed", "margin", "pnl", "profit", "notional", "value", "volume", "vol", "bid",
    "ask", "high", "low", "open", "close", "delta", "gamma", "theta", "vega", "cap", "floor", "threshold", "funding",
    "withdrawing", "freeze", "frozen", "loan", "debt", "liability", "equity", "limit", "btc", "cum", "percent", "size",
    "futures", "quota", "multiplier", "multiple", "principal", "wallet", "income", "before", "after", "usd", "busd",
    "usdt", "bnb",
    "min", "max", "ltv", "net",
  ]

  /// Last words of names whose values are counts, also where they stand in strings.
  private static let countWords: Set<String> = [
    "leverage", "count", "num", "number", "precision", "scale", "tier", "times", "days", "countdown", "term", "decimal",
    "decimals",
  ]

  /// Words before `number` that make it a name of something, and no count.
  private static let numberedWords: Set<String> = [
    "phone", "mobile", "card", "order", "serial", "account", "passport", "document", "identity", "tax",
  ]

  /// Words of names that speak of points in time, if the numbers are of such a size.
  private static let timeWords: Set<String> = [
    "time", "timestamp", "date", "expiration", "expiry", "expire", "at", "scheduled",
  ]

  /// Last words of names whose values are text although they may consist of digits.
  private static let textWords: Set<String> = [
    "id", "ids", "no", "code", "uid", "link", "email", "version", "name", "tag", "address", "account", "type", "status",
    "key", "ip", "symbol", "asset", "coin", "side", "mode",
  ]

  /// First words of names whose values are true or false.
  static let questionWords: Set<String> = ["is", "has", "can"]

  /// Last words of names whose values are amounts, whatever stands before them.
  static let quantityWords: Set<String> = [
    "price", "qty", "quantity", "amount", "balance", "fee", "commission", "interest", "notional", "volume", "pnl",
    "profit",
  ]

  /// Last words of names whose values are text and never digits alone.
  static let plainTextWords: Set<String> = [
    "address", "email", "name", "symbol", "asset", "coin", "url", "link", "network", "remark",
  ]

  /// Words in front of the name of a field that make it one of a parameter that asks for the field.
  static let requestWords: Set<String> = ["need", "retrieve", "include", "return"]

  /// Names in capitals that are fixed members and no data.
  static let fixedCapitals: Set<String> = ["LONG", "SHORT", "BOTH", "HEDGE", "GCR", "IFER", "UFR"]

  /// Short names that say what they are.
  static let tellingShortNames: Set<String> = ["id", "ip", "no"]

  /// Columns of arrays that pages leave without comments: by the name of the field, or by the kinds of their values
  /// (`n` a number, `s` a string).
  static let columns: [(names: Set<String>, kinds: String, columns: [String])] = [
    (["bids", "asks", "bid", "ask"], "ss", ["price", "quantity"]),
    (
      [], "nsssssnsnsss",
      [
        "openTime", "open", "high", "low", "close", "volume", "closeTime", "quoteAssetVolume", "numberOfTrades",
        "takerBuyBaseAssetVolume", "takerBuyQuoteAssetVolume", "ignore",
      ]
    ),
  ]

  /// Words before `asset` and `coin` that make it how much there is of it, and no name of one.
  private static let amountsOfAssets: Set<String> = ["net", "total"]

  /// Whether digits in a string are an amount under this name.
  static func isAmount(_ name: String) -> Bool {
    let words = words(of: name)
    guard !words.isEmpty, !isText(words), !isCount(name) else { return false }
    return words.contains(where: amountWords.contains) || words.count > 1 && textWords.contains(words[words.count - 1])
  }

  /// Whether digits in a string are text under this name, given in words.
  private static func isText(_ words: [String]) -> Bool {
    guard let last = words.last, textWords.contains(last) else { return false }
    return !(["asset", "coin"].contains(last) && words.dropLast().last.map(amountsOfAssets.contains) ?? false)
  }

  /// Whether digits in a string may be an amount under this name.
  static func mayBeAmount(_ name: String) -> Bool { !isText(words(of: name)) && !isCount(name) && !mayBeTime(name) }

  /// Whether the name itself is one of an amount, so that an integral number need not be an integer.
  static func endsInAmount(_ name: String) -> Bool {
    !isCount(name) && words(of: name).last.map { amountWords.contains($0) && $0 != "limit" } ?? false
  }

  /// What the names of the members of a map are, by a parameter that selects them; nil unless one alone does.
  static func key(among parameters: [String]) -> String? {
    let keys = Set(parameters.compactMap { keyNames[$0] })
    return keys.count == 1 ? keys.first : nil
  }

  /// Whether the key of a map is the name of an asset.
  static func isAsset(_ key: String) -> Bool { key == "asset" || key == "coin" }

  /// Parameters that select by names that answers may have as members, and what one such name is.
  private static let keyNames: [String: String] = [
    "symbol": "symbol", "symbols": "symbol", "asset": "asset", "assets": "asset", "coin": "coin",
  ]

  /// Whether digits in a string are a count under this name.
  static func isCount(_ name: String) -> Bool {
    let words = words(of: name)
    if words.last == "number", words.dropLast().last.map(numberedWords.contains) ?? false { return false }
    if words.suffix(2) == ["page", "size"] { return true }
    return words.last.map(countWords.contains) ?? false || words.first == "countdown"
  }

  /// Whether a number of the right size is a point in time under this name.
  static func mayBeTime(_ name: String) -> Bool {
    TimeUnits.isTime(name) || words(of: name).contains(where: timeWords.contains)
  }

  /// The words of a camel-case or snake-case name, in lower case.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var current = ""
    var wasUpper = false
    for scalar in name.unicodeScalars {
      let isUpper = scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
      if scalar == "_" || scalar == "-" {
        if !current.isEmpty { words.append(current) }
        current = ""
      } else if isUpper, !wasUpper, !current.isEmpty {
        words.append(current)
        current = String(scalar)
      } else {
        current.unicodeScalars.append(scalar)
      }
      wasUpper = isUpper
    }
    if !current.isEmpty { words.append(current) }
    return words.map { $0.lowercased() }
  }
}
