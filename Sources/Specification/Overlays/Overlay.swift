/// A correction of one fact that a page has wrong beyond rule.
///
/// It says where, what it expects to find, what to put instead and why; it fails when its expectation no longer holds.
public struct OverlayEntry: Sendable, Hashable, JSONMapped {
  /// The request, `GET /sapi/v1/margin/order`.
  public var operation: String
  /// The fact: `title`, `weights`, `parameter symbol.required`, `response.rows[].price.type`.
  public var at: String
  /// What stands there; null for nothing.
  public var expect: JSONValue
  /// What is to stand there; null for nothing.
  public var put: JSONValue
  /// Why.
  public var reason: String

  /// Reads an entry.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    operation = try String(json: members.required("operation"))
    at = try String(json: members.required("at"))
    expect = try members.required("expect").value
    put = try members.required("put").value
    let node = try members.required("reason")
    reason = try String(json: node)
    guard reason.count >= 10 else { throw node.expected("a reason of at least ten characters") }
    try members.finish()
  }

  /// The entry as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("operation", operation)
    members.add("at", at)
    members.add("expect", json: expect)
    members.add("put", json: put)
    members.add("reason", reason)
    return members.value
  }
}

/// The corrections of one product.
public struct Overlay: Sendable, Hashable, JSONMapped {
  /// The corrections, applied in their order.
  public var entries: [OverlayEntry]

  /// Reads an overlay.
  public init(json: JSONNode) throws(JSONMappingError) {
    var members = try JSONMemberReader(json)
    try members.requireFormat()
    entries = try members.required("entries").list()
    try members.finish()
  }

  /// The overlay as JSON.
  public var json: JSONValue {
    var members = JSONObjectBuilder()
    members.add("format", Operation.format)
    members.add("entries", entries)
    return members.value
  }
}
