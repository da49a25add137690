import SwiftCode
import Testing

/// Texts of all styles are split into words.
@Suite struct WordsTests {
  @Test(arguments: [
    ("Query Margin Account's Order", ["Query", "Margin", "Account", "Order"]),
    ("Users’ assets", ["Users", "assets"]),
    ("don't", ["dont"]),
    ("orderListId", ["order", "List", "Id"]),
    ("HTTPStatus", ["HTTP", "Status"]),
    ("userIDs", ["user", "IDs"]),
    ("IDsOfUsers", ["IDs", "Of", "Users"]),
    ("MARGIN_CALL", ["MARGIN", "CALL"]),
    ("Kline/Candlestick Data", ["Kline", "Candlestick", "Data"]),
    ("24hr Ticker", ["24hr", "Ticker"]),
    ("USDⓈ-M Futures", ["USDS", "M", "Futures"]),
    ("Profit & Loss", ["Profit", "And", "Loss"]),
    ("V2Account", ["V2", "Account"]),
    ("订单", []),
    ("", []),
  ])
  func splits(_ text: String, _ words: [String]) {
    #expect(Words.split(text) == words)
  }
}
