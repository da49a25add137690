import BinanceWallet
import ExchangeRuntime
import Testing

/// Structured values that general pages describe, in requests.
@Suite struct StructureTests {
  private func withdrawal(_ questionnaire: Wallet.WithdrawQuestionnaire) -> Wallet.TravelRuleWithdraw {
    Wallet.TravelRuleWithdraw(coin: "BNB", address: "a", amount: "1", questionnaire: questionnaire)
  }

  private func violations(_ operation: some ExchangeOperation) -> [String] {
    var check = ParameterCheck()
    operation.validate(&check)
    return check.violations.map { "\($0.parameters.joined(separator: " ")): \($0.rule)" }
  }

  private func sent(_ operation: some ExchangeOperation) -> String? {
    var encoder = ParameterEncoder()
    operation.encode(to: &encoder)
    return encoder.parameters.first { $0.name == "questionnaire" }?.text
  }

  @Test func aFormIsSentAsItsJSON() {
    let india = Wallet.WithdrawQuestionnaire.India(
      isAddressOwner: .sendToAnotherBeneficiary, bnfType: .individual, bnfName: #"A "B""#, country: "in", city: "c",
      sendTo: .anotherVASP, vasp: "others", vaspName: "d")
    let operation = withdrawal(.india(india))
    #expect(violations(operation).isEmpty)
    #expect(
      sent(operation)
        == #"{"isAddressOwner":2,"bnfType":0,"bnfName":"A \"B\"","country":"in","city":"c","sendTo":2,"#
        + #""vasp":"others","vaspName":"d"}"#)
  }

  @Test func whatAFormDemandsIsCheckedBeforeItIsSent() {
    let india = Wallet.WithdrawQuestionnaire.India(isAddressOwner: .sendToMyself, sendTo: .anotherVASP, vasp: "others")
    #expect(violations(withdrawal(.india(india))) == ["vaspName: must be sent when vasp is others"])
  }

  @Test func aFormThatNobodyDescribedIsSentAsItIs() throws {
    let operation = withdrawal(.other(["country": "BR", "answers": [1, 2]]))
    #expect(violations(operation).isEmpty)
    #expect(sent(operation) == #"{"country":"BR","answers":[1,2]}"#)
  }
}
