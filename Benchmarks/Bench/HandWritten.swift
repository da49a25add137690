import BinanceCore

// What a program would write by hand for JSONDecoder, with the member types of the generated modules; times are plain
// integers, which costs JSONDecoder least.

struct MarginOrder: Decodable {
  let clientOrderId: String
  let cummulativeQuoteQty: ExactDecimal
  let executedQty: ExactDecimal
  let icebergQty: ExactDecimal
  let isWorking: Bool
  let orderId: Int64
  let origQty: ExactDecimal
  let price: ExactDecimal
  let side: String
  let status: String
  let stopPrice: ExactDecimal
  let symbol: String
  let isIsolated: Bool
  let time: Int64
  let timeInForce: String
  let type: String
  let selfTradePreventionMode: String
  let updateTime: Int64
}

struct OpenMarginOrder: Decodable {
  let clientOrderId: String
  let cummulativeQuoteQty: ExactDecimal
  let executedQty: ExactDecimal
  let icebergQty: ExactDecimal
  let isWorking: Bool
  let orderId: Int64
  let origQty: ExactDecimal
  let price: ExactDecimal
  let side: String
  let status: String
  let stopPrice: ExactDecimal
  let symbol: String
  let time: Int64
  let timeInForce: String
  let type: String
  let updateTime: Int64
  let accountId: Int64
  let selfTradePreventionMode: String
  let preventedMatchId: JSON?
  let preventedQuantity: JSON?
}

struct OpenFuturesOrder: Decodable {
  let avgPrice: ExactDecimal
  let clientOrderId: String
  let cumBase: ExactDecimal
  let executedQty: ExactDecimal
  let orderId: Int64
  let origQty: ExactDecimal
  let origType: String
  let price: ExactDecimal
  let reduceOnly: Bool
  let side: String
  let positionSide: String?
  let status: String
  let stopPrice: ExactDecimal
  let closePosition: Bool
  let symbol: String
  let pair: String
  let time: Int64
  let timeInForce: String
  let type: String
  let activatePrice: ExactDecimal?
  let priceRate: ExactDecimal?
  let updateTime: Int64
  let workingType: String
  let priceProtect: Bool
  let priceMatch: String
  let selfTradePreventionMode: String
}

struct ForceOrders: Decodable {
  struct Row: Decodable {
    let avgPrice: ExactDecimal
    let executedQty: ExactDecimal
    let orderId: Int64
    let price: ExactDecimal
    let qty: ExactDecimal
    let side: String
    let symbol: String
    let timeInForce: String
    let updatedTime: Int64
  }

  let rows: [Row]
  let total: Int64
}

struct IsolatedAccount: Decodable {
  struct Balance: Decodable {
    let asset: String
    let borrowEnabled: Bool
    let borrowed: ExactDecimal
    let free: ExactDecimal
    let interest: ExactDecimal
    let locked: ExactDecimal
    let netAsset: ExactDecimal
    let netAssetOfBtc: ExactDecimal
    let repayEnabled: Bool
    let totalAsset: ExactDecimal
  }

  struct Asset: Decodable {
    let baseAsset: Balance
    let quoteAsset: Balance
    let symbol: String
    let isolatedCreated: Bool
    let enabled: Bool
    let marginLevel: ExactDecimal
    let marginLevelStatus: String
    let marginRatio: ExactDecimal
    let indexPrice: ExactDecimal
    let liquidatePrice: ExactDecimal
    let liquidateRate: ExactDecimal
    let tradeEnabled: Bool
  }

  let assets: [Asset]
  let totalAssetOfBtc: ExactDecimal?
  let totalLiabilityOfBtc: ExactDecimal?
  let totalNetAssetOfBtc: ExactDecimal?
}
