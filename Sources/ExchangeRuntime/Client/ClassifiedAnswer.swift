/// What an answer says of itself: the facts that outcome rows look at.
struct ClassifiedAnswer: Sendable {
  let status: Int
  let code: Int64?
  let message: String?
  /// Whether the whole body was received.
  let isComplete: Bool

  /// Reads code and message; a body that is no JSON object has neither, which is normal.
  init(status: Int, body: [UInt8], isComplete: Bool, layout: ErrorBodyLayout) {
    self.status = status
    // Only an object can hold the members; an HTML page is not worth parsing.
    let isObject = body.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D } == UInt8(ascii: "{")
    let object = isObject ? try? JSON(parsing: body) : nil
    // Without a length in its head, an answer that was cut off arrives like a complete one.
    self.isComplete = isComplete && !(isObject && object == nil)
    code = layout.codeMembers.lazy.compactMap { object?[$0] }.compactMap(Self.code).first
    message = layout.messageMembers.lazy.compactMap { object?[$0]?.string }.first
  }

  private static func code(_ value: JSON) -> Int64? {
    value.integer ?? value.string.flatMap(Int64.init)
  }
}
