import Testing

@testable import ExchangeRuntime

@Suite struct MemberTableTests {
  @Test func findsEveryNameWhateverIsPredicted() {
    let table = MemberTable("e", "E", "symbol", "symbols", "aVeryLongMemberNameOfMoreThanSixteenBytes", "名", "")
    for (index, name) in table.names.enumerated() {
      for predicted in 0...table.count {
        #expect(find(name, in: table, predicted: predicted) == index)
      }
    }
  }

  @Test(arguments: ["x", "symbo", "symbolss", "aVeryLongMemberNameOfMoreThanSixteenBytez", "字"])
  func doesNotFindOthers(name: String) {
    let table = MemberTable("e", "E", "symbol", "symbols", "aVeryLongMemberNameOfMoreThanSixteenBytes", "名")
    for predicted in 0...table.count {
      #expect(find(name, in: table, predicted: predicted) == nil)
    }
  }

  @Test func anEmptyTableFindsNothing() {
    #expect(find("a", in: MemberTable(), predicted: 0) == nil)
  }

  private func find(_ name: String, in table: MemberTable, predicted: Int) -> Int? {
    var name = name
    return name.withUTF8 { name in table.lend { $0.index(of: name, predicted: predicted) } }
  }
}
