/// A length of time: `{"max": 30, "unit": "day"}`.
public struct TimeLimit: Sendable, Hashable, JSONMapped {
  /// How many units at most.
  public var max: Int
  /// The unit, singular: `hour`, `day`, `month`, `year`.
  public var unit: String

  /// Creates a length of time.
  public init(max: Int, unit: String) {
    self.max = max
    self.unit = unit
  }

  /// Reads a length of time.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    max = try Int(json: members.required("max"))
    unit = try String(json: members.required("unit"))
    try members.finish()
  }

  /// The length of time as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("max", max)
    members.add("unit", unit)
    return members.value
  }
}
