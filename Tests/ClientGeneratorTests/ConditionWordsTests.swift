import Specification
import Testing

@testable import ClientGenerator

@Suite("Conditions in words")
struct ConditionWordsTests {
  @Test(
    "Conditions read as clauses after “when”",
    arguments: [
      (Condition.parameter("type", values: ["LIMIT", "MARKET"]), "`type` is `LIMIT` or `MARKET`"),
      (.all([.notSent("price"), .sent("symbol")]), "`price` is not sent and `symbol` is sent"),
      (
        .all([.parameter("type", values: ["LIMIT", "STOP"]), .notSent("price")]),
        "`type` is `LIMIT` or `STOP`, and `price` is not sent"
      ),
      (
        .all([.state("oneWayMode"), .any([.notSent("all"), .sent("price")])]),
        "the account is in one-way mode, and `all` is not sent or `price` is sent"
      ),
      (.range(parameter: "limit", min: nil, max: 100), "`limit` is at most 100"),
      (.state("hedgeMode"), "the account is in hedge mode"),
      (.state("processing"), "the state is `processing`"),
    ])
  func clauses(condition: Condition, text: String) {
    #expect(ConditionWords.text(condition) == text)
  }
}
