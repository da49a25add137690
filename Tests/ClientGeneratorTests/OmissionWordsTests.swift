import Testing

@testable import ClientGenerator

/// What happens without a parameter is told in words that a reader understands without the page.
@Suite struct OmissionWordsTests {
  @Test(arguments: [
    ("current", "the current one"), ("generated", "the exchange generates one"), ("latest", "the latest ones"),
    ("latest 200", "the latest 200"), ("last 7 days", "the last 7 days"), ("market price", "the market price"),
    ("now", "now"), ("7 days before endTime", "7 days before endTime"), ("cross margin", "cross margin"),
    ("FULL for MARKET, LIMIT, else ACK", "FULL for MARKET, LIMIT, else ACK"),
    ("90 days ago, last 7 days where id is sent", "90 days ago, the last 7 days where id is sent"),
    ("master where toEmail is not sent", "the master account where toEmail is not sent"),
  ])
  func effectsAreToldInWords(effect: String, words: String) {
    #expect(OmissionWords.text(effect) == words)
  }
}
