/// What an answer says of itself: the facts that outcome rows look at.
struct ClassifiedAnswer: Sendable {
  let status: Int
  let code: Int64?
  let message: String?
  /// Whether the whole body was received.
  let isComplete: Bool
  /// Whether the body begins as an object or a list does.
  let beginsLikeJSON: Bool
  /// The error objects within it, such as those of the two legs of a cancel-replace, each with the status of an error.
  let parts: [ClassifiedAnswer]

  /// Whether it is an error object, whatever its status: exchanges of this kind number errors below zero.
  var isError: Bool { message != nil && code.map { $0 < 0 } ?? false }

  /// Reads code and message; a body that is no JSON object has neither, which is normal.
  init(status: Int, body: [UInt8], isComplete: Bool, layout: ErrorBodyLayout) {
    // Only an object can hold the members; an HTML page is not worth parsing.
    let first = body.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let isObject = first == UInt8(ascii: "{")
    let object = isObject ? try? JSON(parsing: body) : nil
    // Without a length in its head, an answer that was cut off arrives like a complete one.
    self.init(
      status: status, object: object, isComplete: isComplete && !(isObject && object == nil),
      beginsLikeJSON: isObject || first == UInt8(ascii: "["), layout: layout)
  }

  /// An error of that code and message in the place of an answer, as an element of a list has it.
  init(code: Int64, message: String) {
    (status, self.code, self.message) = (Self.errorStatus, code, message)
    (isComplete, beginsLikeJSON, parts) = (true, true, [])
  }

  private init(status: Int, object: JSON?, isComplete: Bool, beginsLikeJSON: Bool, layout: ErrorBodyLayout) {
    self.status = status
    self.isComplete = isComplete
    self.beginsLikeJSON = beginsLikeJSON
    code = layout.codeMembers.lazy.compactMap { object?[$0] }.compactMap(Self.code).first
    message = layout.messageMembers.lazy.compactMap { object?[$0]?.string }.first
    parts = object.map { Self.parts(of: $0, layout, depth: 2) } ?? []
  }

  /// The status of an error that has none of its own.
  private static let errorStatus = 400

  private static func parts(of value: JSON, _ layout: ErrorBodyLayout, depth: Int) -> [ClassifiedAnswer] {
    guard depth > 0, let members = value.object else { return [] }
    return members.flatMap { member -> [ClassifiedAnswer] in
      guard member.value.object != nil else { return [] }
      let part = ClassifiedAnswer(
        status: errorStatus, object: member.value, isComplete: true, beginsLikeJSON: true, layout: layout)
      return (part.isError ? [part] : []) + parts(of: member.value, layout, depth: depth - 1)
    }
  }

  private static func code(_ value: JSON) -> Int64? {
    value.integer ?? value.string.flatMap(Int64.init)
  }
}
