/// Words that Swift writes in one case throughout: `OCOOrder`, `ocoOrder`, `orderOCO`.
public enum Acronyms {
  /// The acronyms, each with what it stands for.
  static let table: [String: String] = [
    "ADL": "auto-deleveraging",
    "AML": "anti money laundering",
    "API": "application programming interface",
    "ASAP": "as soon as possible",
    "BFUSD": "an asset",
    "BNB": "an asset",
    "BTC": "an asset",
    "BUSD": "an asset",
    "CM": "coin-margined",
    "DCI": "dual currency investment",
    "ETF": "exchange traded fund",
    "ETH": "an asset",
    "FDUSD": "an asset",
    "FOK": "fill or kill",
    "GTC": "good till cancelled",
    "GTD": "good till date",
    "GTX": "good till crossing",
    "HTTP": "the protocol",
    "ID": "identifier",
    "IOC": "immediate or cancel",
    "IP": "internet protocol",
    "KYC": "know your customer",
    "MMP": "market maker protection",
    "NFT": "non-fungible token",
    "OCO": "one cancels the other",
    "OPO": "one pays for the other",
    "OPOCO": "one pays for a one-cancels-the-other",
    "OTC": "over the counter",
    "OTO": "one triggers the other",
    "OTOCO": "one triggers a one-cancels-the-other",
    "PII": "personally identifiable information",
    "PM": "portfolio margin",
    "PNL": "profit and loss",
    "QR": "quick response code",
    "RPI": "retail price improvement",
    "RWUSD": "an asset",
    "SOR": "smart order routing",
    "SPK": "self-custody public key",
    "STP": "self-trade prevention",
    "TWAP": "time-weighted average price",
    "UI": "user interface",
    "UID": "user identifier",
    "UM": "USD-margined",
    "URL": "uniform resource locator",
    "USD": "a currency",
    "USDC": "an asset",
    "USDS": "the letters of USDS-M",
    "USDT": "an asset",
    "UTC": "coordinated universal time",
    "VASP": "virtual asset service provider",
    "VIP": "very important person",
    "VP": "volume participation",
    "VWAP": "volume-weighted average price",
    "WLD": "an asset",
  ]

  /// Plurals keep their small s: `IDs`.
  static func spelling(of word: String) -> String? {
    let upper = word.uppercased()
    if table[upper] != nil { return upper }
    guard word.hasSuffix("s"), table[String(upper.dropLast())] != nil else { return nil }
    return upper.dropLast() + "s"
  }
}
