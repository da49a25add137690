/// Answers to requests that do something which hold nothing of what is documented, where none of it is required: they are
/// read, and say nothing of what was done. A read that finds nothing may well be answered so.
enum EmptyAnswer {
  /// An answer of more bytes is not looked at: one that says nothing is short.
  private static let longest = 4_096
  private static let nothing = Array("{}".utf8)

  /// What such an answer is told as; nil for every other.
  static func mismatch<Value: JSONConvertible>(
    _ decoded: Decoded<Value>, _ body: [UInt8], of call: PendingCall
  ) -> Mismatch? {
    // Whatever holds documented members only holds some, unless it is as short as that.
    guard !call.endpoint.safety.isRead, body.count <= longest, !decoded.isAsDocumented || body.count < 16,
      let members = (Value.self as? any JSONRecord.Type)?.members, members.count > 0, !members.isTuple,
      JSONDecoding.encode(decoded.value) == nothing
    else { return nil }
    return Mismatch(steps: [], expected: "some of the documented members", found: "none of them")
  }
}
