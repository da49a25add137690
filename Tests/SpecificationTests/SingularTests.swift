import Specification
import Testing

/// The singular of words that names consist of.
@Suite struct SingularTests {
  @Test(arguments: [
    ("orders", "order"), ("batchOrders", "batchOrder"), ("orderList", "order"), ("symbolsArray", "symbol"),
    ("currencies", "currency"), ("indices", "index"), ("subAccountIndices", "subAccountIndex"), ("boxes", "box"),
    ("branches", "branch"), ("addresses", "address"), ("statuses", "status"),
  ]) func aListIsNamedAfterItsElements(list: String, element: String) {
    #expect(Singular.of(list) == element)
  }

  @Test(arguments: [
    "status", "orderStatus", "orderstatus", "bonus", "basis", "address", "data", "info", "series", "success", "news",
    "fills0", "OS", "us",
  ]) func aSingularStaysAsItIs(word: String) {
    #expect(Singular.of(word) == word)
  }
}
