import ExchangeRuntime
import Testing

@testable import ExchangeRuntime

@Suite struct ParameterEncodingTests {
  @Test(arguments: [
    ("a+b@example.com", "a%2Bb%40example.com"),
    ("/:,;=&?#", "%2F%3A%2C%3B%3D%26%3F%23"),
    ("a b", "a%20b"),
    ("币安", "%E5%B8%81%E5%AE%89"),
    ("e\u{301}", "e%CC%81"),
    (#"["BTCUSDT","é"]"#, "%5B%22BTCUSDT%22%2C%22%C3%A9%22%5D"),
    ("AZaz09-._~", "AZaz09-._~"),
    ("100%", "100%25"),
    ("\u{0}\n", "%00%0A"),
  ])
  func percentEncoding(_ text: String, _ expected: String) {
    var bytes: [UInt8] = []
    PercentEncoding.append(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func spellings() {
    var encoder = ParameterEncoder()
    let absent: String? = nil
    let flag: Bool? = true
    encoder.add("absent", absent)
    encoder.add("integer", 9_007_199_254_740_993 as Int64)
    encoder.add("decimal", "1E-8" as ExactDecimal)
    encoder.add("time", Timestamp(milliseconds: 1_499_827_319_559))
    encoder.add("side", Side.buy)
    encoder.add("lower", flag)
    encoder.add("upper", false, .upperCase)
    encoder.add("json", ["a": [1, "x"]] as JSON)
    #expect(
      encoder.parameters.map { "\($0.name)=\($0.text)" } == [
        "integer=9007199254740993", "decimal=0.00000001", "time=1499827319559", "side=BUY", "lower=true",
        "upper=FALSE", #"json={"a":[1,"x"]}"#,
      ])
  }

  @Test func lists() {
    var encoder = ParameterEncoder()
    let symbols: [String]? = ["BTC\"USDT", "A\\B\n"]
    encoder.add("json", symbols, .json)
    encoder.add("numbers", [1, 2] as [Int64], .json)
    encoder.add("decimals", ["1.50"] as [ExactDecimal], .json)
    encoder.add("sides", [Side.buy], .json)
    encoder.add("commas", ["A", "B"], .commaSeparated)
    encoder.add("repeated", ["A", "B"], .repeated)
    encoder.add("indexed", ["A", "B"], .indexed)
    encoder.add("empty", [] as [String], .json)
    encoder.add("none", [] as [String], .commaSeparated)
    #expect(
      encoder.parameters.map { "\($0.name)=\($0.text)" } == [
        #"json=["BTC\"USDT","A\\B\u000a"]"#, "numbers=[1,2]", #"decimals=["1.50"]"#, #"sides=["BUY"]"#,
        "commas=A,B", "repeated=A", "repeated=B", "indexed[0]=A", "indexed[1]=B", "empty=[]",
      ])
  }
}
