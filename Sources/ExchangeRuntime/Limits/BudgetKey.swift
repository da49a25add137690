/// What makes a budget the same for several clients.
struct BudgetKey: Sendable, Hashable {
  /// Exchange, environment and, unless it is shared, the base URL.
  let place: String
  /// The operation or group that shares it; empty for all.
  let sharer: String
  /// The account, as a hash of its key that is good for this process only; nil for the IP address.
  let account: Int?
  /// The limit without its size, which the exchange may correct; nil for a gate.
  let limit: RateLimit?
  /// The values of the parameters that the limit counts apart.
  var values: [String] = []
}
