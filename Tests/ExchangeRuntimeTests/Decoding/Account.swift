import ExchangeRuntime

/// A nested record with every kind of member, written as the generator writes it.
struct Account: JSONRecord {
  let assets: [Asset]
  let totals: [String: ExactDecimal]
  let klines: [Kline]
  let ladder: [[ExactDecimal]]
  let owner: OneOrMany<Balance>
  let results: [BatchResult<Balance>]
  let gaps: [Int64?]
  let note: String?
  let previous: Int64?
  let parent: Int64?
  let extra: JSON

  static let members = MemberTable(
    "assets", "totals", "klines", "ladder", "owner", "results", "gaps", "note", "previous", "parent", "extra")

  init(reading slots: inout Slots) {
    assets = slots.value(0)
    totals = slots.value(1, .number)
    klines = slots.value(2)
    ladder = slots.value(3)
    owner = slots.value(4)
    results = slots.value(5)
    gaps = slots.value(6)
    note = slots.optional(7)
    previous = slots.nullable(8)
    parent = slots.optionalNullable(9)
    extra = slots.value(10)
  }

  func write(to members: inout MemberWriter) {
    members.value(0, assets)
    members.value(1, totals, .number)
    members.value(2, klines)
    members.value(3, ladder)
    members.value(4, owner)
    members.value(5, results)
    members.value(6, gaps)
    members.optional(7, note)
    members.nullable(8, previous)
    members.optionalNullable(9, parent)
    members.value(10, extra)
  }

  /// Every member in its documented form.
  static let json = """
    {"assets":[{"baseAsset":{"asset":"BTC","free":"0.00493630","borrowEnabled":true},"status":"NORMAL","level":2,\
    "id":9223372036854775807,"time":1562133008725,"since":1562133008,"code":"12","flag":"true","ratio":0.50}],\
    "totals":{"BTC":1.50,"USDT":2E-8},"klines":[[1499040000000,"0.01634790",308,"x"]],"ladder":[["1.0","2.50"],[]],\
    "owner":{"asset":"BNB","free":"0E-8","borrowEnabled":false},"results":[{"code":-2011,"msg":"Unknown order sent."},\
    {"asset":"ETH","free":"1","borrowEnabled":true}],"gaps":[1,null],"note":"né","previous":null,"parent":7,\
    "extra":{"any":[1,"x",null]}}
    """
}

extension Account {
  struct Asset: JSONRecord {
    let baseAsset: Balance
    let status: Status
    let level: Level
    let id: Int64
    let time: Timestamp
    let since: Timestamp
    let code: Int64
    let flag: Bool
    let ratio: ExactDecimal

    static let members = MemberTable(
      "baseAsset", "status", "level", "id", "time", "since", "code", "flag", "ratio")

    init(reading slots: inout Slots) {
      baseAsset = slots.value(0)
      status = slots.value(1)
      level = slots.value(2)
      id = slots.value(3)
      time = slots.value(4)
      since = slots.timestamp(5, .seconds)
      code = slots.value(6, .string)
      flag = slots.value(7, .string)
      ratio = slots.value(8, .number)
    }

    func write(to members: inout MemberWriter) {
      members.value(0, baseAsset)
      members.value(1, status)
      members.value(2, level)
      members.value(3, id)
      members.value(4, time)
      members.value(5, since)
      members.value(6, code, .string)
      members.value(7, flag, .string)
      members.value(8, ratio, .number)
    }
  }

  struct Balance: JSONRecord {
    let asset: String
    let free: ExactDecimal
    let borrowEnabled: Bool

    init(asset: String, free: ExactDecimal, borrowEnabled: Bool) {
      self.asset = asset
      self.free = free
      self.borrowEnabled = borrowEnabled
    }

    static let members = MemberTable("asset", "free", "borrowEnabled")

    init(reading slots: inout Slots) {
      asset = slots.value(0)
      free = slots.value(1)
      borrowEnabled = slots.value(2)
    }

    func write(to members: inout MemberWriter) {
      members.value(0, asset)
      members.value(1, free)
      members.value(2, borrowEnabled)
    }
  }

  struct Kline: JSONRecord {
    let openTime: Timestamp
    let open: ExactDecimal
    let trades: Int64
    let ignored: String?

    static let members = MemberTable(columns: "openTime", "open", "trades", "ignored")

    init(reading slots: inout Slots) {
      openTime = slots.value(0)
      open = slots.value(1)
      trades = slots.value(2)
      ignored = slots.optional(3)
    }

    func write(to members: inout MemberWriter) {
      members.value(0, openTime)
      members.value(1, open)
      members.value(2, trades)
      members.optional(3, ignored)
    }
  }

  struct Status: OpenEnumeration {
    let rawValue: String
    static let documented = ["NORMAL", "MARGIN_CALL"]
    static var normal: Self { Self(rawValue: "NORMAL") }
  }

  struct Level: OpenEnumeration {
    let rawValue: Int64
    static let documented: [Int64] = [1, 2]
  }
}

/// Reads `json` as one member of a record; the tests of single members share it.
func decode<Value: JSONConvertible>(_ type: Value.Type, _ json: String) throws(DecodingFailure) -> Decoded<Value> {
  try JSONDecoding.decode(type, from: Array(json.utf8))
}
