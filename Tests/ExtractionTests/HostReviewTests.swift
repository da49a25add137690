import Testing

@testable import Extraction

/// Addresses of general pages are held against those that requests go to.
@Suite("Hosts of general pages") struct HostReviewTests {
  private static let page = "derivatives/options-trading/general-info"
  private static let title = "# General Info\n\n## General API Information\n\n"

  private func findings(_ text: String, at address: String = page) -> [String] {
    ReadingFacts(Self.title + text, at: address).ids.filter { $0.hasPrefix("host-") }
  }

  @Test func addressesOfTheCatalogueAreKnown() {
    #expect(
      findings(
        """
        * The base endpoint is **<https://eapi.binance.com>**.
        * Another environment: `https://testnet.binancefuture.com`
        * See [the page](https://www.example.com/docs) and https://other.example/path.
        """) == [])
  }

  @Test func anotherAddressAndThatOfBeforeAreReported() {
    #expect(
      findings(
        """
        * The base endpoint is **<https://eapi2.binance.com>**.
        * Another environment: https://testnet.binancefuture.com/eapi/v1/order
        """) == ["host-unknown host https://eapi2.binance.com", "host-gone host eapi https://eapi.binance.com"])
  }

  @Test func otherGeneralPagesNeedNotNameAddresses() {
    #expect(findings("* All times are in milliseconds.", at: "wallet/general-info") == [])
    #expect(
      findings("Use https://new.binance.com instead.", at: "wallet/general-info") == [
        "host-unknown host https://new.binance.com"
      ])
  }
}
