import ExchangeRuntime
import Testing

@Suite struct OneOrManyTests {
  @Test func tellsOneFromMany() throws {
    #expect(try decode(OneOrMany<Int64>.self, "5").value == .one(5))
    #expect(try decode(OneOrMany<Int64>.self, "[5]").value == .many([5]))
    #expect(OneOrMany.one(5 as Int64).all == [5])
    #expect(OneOrMany.many([5, 6] as [Int64]).all == [5, 6])
  }

  @Test func isWrittenAsItCame() {
    #expect(JSONDecoding.encode(OneOrMany.one(5 as Int64)) == Array("5".utf8))
    #expect(JSONDecoding.encode(OneOrMany.many([5 as Int64])) == Array("[5]".utf8))
  }
}
