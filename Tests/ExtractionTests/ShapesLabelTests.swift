import Specification
import Testing

@testable import Extraction

@Suite("Labels above examples")
struct ShapesLabelTests {
  /// Parameters that labels speak of.
  private static let parameters: [Parameter] = {
    var kind = Parameter(name: "futuresType", type: .int64)
    kind.values = [EnumValue(.number("1"), name: "First Futures"), EnumValue(.number("2"), name: "Second Futures")]
    var side = Parameter(name: "side", type: .enumeration)
    side.values = [EnumValue(.string("BUY")), EnumValue(.string("SELL")), EnumValue(.string("SELL_ON_LOSS"))]
    let others = ["symbol", "symbols", "asset", "newOrderRespType", "type", "cancelMode"]
    return [kind, side] + others.map { Parameter(name: $0, type: .string) }
  }()

  private func text(_ texts: [String]) -> String {
    switch LabelReader(Self.parameters).read(texts) {
    case .plain: "plain"
    case .unread: "unread"
    case .condition(let condition): CanonicalJSON.inline(condition.json)
    }
  }

  @Test(
    "a label states the case of its example",
    arguments: [
      ("Response:", "plain"), ("OR", "plain"), ("或", "plain"), ("响应示例:", "plain"),
      ("Success response:", "plain"), ("400", "plain"), ("失败返回：", "plain"), ("Response when not found:", "unread"),
      ("OR (when symbol not sent)", #"{"notSent": "symbol"}"#), ("Or(without symbol)", #"{"notSent": "symbol"}"#),
      ("or not pass symbol", #"{"notSent": "symbol"}"#), ("pass symbol", #"{"sent": "symbol"}"#),
      (#"If "symbols" is not sent"#, #"{"notSent": "symbols"}"#), ("With `symbols`:", #"{"sent": "symbols"}"#),
      ("When using `symbol`:", #"{"sent": "symbol"}"#), ("OR (when asset sent)", #"{"sent": "asset"}"#),
      ("或(当不发送symbol)", #"{"notSent": "symbol"}"#), ("或(不传交易对)", #"{"notSent": "symbol"}"#),
      ("当不指定symbol时", #"{"notSent": "symbol"}"#), ("若发送asset", #"{"sent": "asset"}"#),
      ("没有 `symbol`", #"{"notSent": "symbol"}"#), ("有 `symbol`:", #"{"sent": "symbol"}"#),
      ("For One-way position mode:", #"{"state": "oneWayMode"}"#), ("双向持仓模式下:", #"{"state": "hedgeMode"}"#),
      ("Or For Hedge position mode(only return with position):", #"{"state": "hedgeMode"}"#),
      ("OR multi-assets mode", #"{"state": "multiAssetsMode"}"#), ("单资产模式", #"{"state": "singleAssetMode"}"#),
      ("OR (Response when server is processing)", #"{"state": "processing"}"#),
      ("Or (account violation triggered)", #"{"state": "accountViolation"}"#),
      ("Response RESULT:", #"{"parameter": "newOrderRespType", "is": ["RESULT"]}"#),
      ("Response - FULL:", #"{"parameter": "newOrderRespType", "is": ["FULL"]}"#),
      ("Response - MINI:", #"{"parameter": "type", "is": ["MINI"]}"#),
      ("For a SELL order:", #"{"parameter": "side", "is": ["SELL"]}"#),
      ("For SELL_ON LOSS orders", #"{"parameter": "side", "is": ["SELL_ON_LOSS"]}"#),
      ("Second Futures：", #"{"parameter": "futuresType", "is": ["2"]}"#),
      ("Answer with `cancelMode=STOP`:", #"{"parameter": "cancelMode", "is": ["STOP"]}"#),
      ("Status Code: 200", "plain"), ("Single symbol", #"{"sent": "symbol"}"#),
      ("All symbols:", #"{"notSent": "symbol"}"#),
      ("Answer (cancelMode = STOP)", #"{"parameter": "cancelMode", "is": ["STOP"]}"#),
      ("For people with red hats:", "unread"),
    ])
  func labels(label: String, expected: String) {
    #expect(text([label]) == expected)
  }

  @Test("several labels above one example hold together")
  func several() {
    let both = #"{"all": [{"parameter": "newOrderRespType", "is": ["FULL"]}, {"sent": "symbol"}]}"#
    #expect(text(["Response - FULL:", "With `symbol`:"]) == both)
    #expect(text(["Response:", "OR"]) == "plain")
  }
}
