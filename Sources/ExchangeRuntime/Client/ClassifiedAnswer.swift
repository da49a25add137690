import Foundation

/// What an answer says of itself: the facts that outcome rows look at.
struct ClassifiedAnswer: Sendable {
  let status: Int
  let code: Int64?
  /// The code that an answer began with which was cut off behind it.
  let codeBeforeCut: Int64?
  let message: String?
  /// Whether the whole body was received.
  let isComplete: Bool
  /// The body; nil when it is no JSON object.
  private let object: JSON?
  /// Whether it is an error object, or may be one that was cut off.
  let mayBeError: Bool
  private let layout: ErrorBodyLayout

  /// Whether it is an error object, whatever its status: exchanges of this kind number errors below zero.
  var isError: Bool { code.map { $0 < 0 } ?? false }

  /// The error objects within it, such as those of the two legs of a cancel-replace, each with the status of an error.
  var parts: [ClassifiedAnswer] { object.map { parts(of: $0, depth: 2) } ?? [] }

  /// Reads code and message; a body that is no JSON object has neither, which is normal.
  init(status: Int, body: [UInt8], isComplete: Bool, layout: ErrorBodyLayout) {
    // Only an object can hold the members; an HTML page is not worth parsing.
    let isObject = Self.firstByte(of: body) == UInt8(ascii: "{")
    var (object, isCutOff, mayBeError) = (JSON?.none, false, false)
    var codeBeforeCut: Int64?
    if isObject {
      do {
        object = try JSON(parsing: body)
      } catch {
        let code = error.readable.flatMap { Self.code(in: $0, layout) }
        (isCutOff, mayBeError) = (true, code.map { $0 < 0 } ?? Self.beginsLikeError(body, layout))
        // The last digits of a number that ends the text may be missing.
        let mayLackDigits = error.readable?.object?.count == 1 && body.last.map(Self.isDigit) ?? false
        codeBeforeCut = mayLackDigits ? nil : code
      }
    }
    // Without a length in its head, an answer that was cut off arrives like a complete one.
    self.init(
      status: status, object: object, isComplete: isComplete && !isCutOff, mayBeError: mayBeError,
      codeBeforeCut: codeBeforeCut, layout: layout)
  }

  /// An error of that code and message in the place of an answer, as an element of a list has it.
  init(code: Int64, message: String) {
    (status, self.code, self.message) = (Self.partStatus, code, message)
    (isComplete, object, layout) = (true, nil, ErrorBodyLayout(codeMembers: [], messageMembers: []))
    codeBeforeCut = nil
    mayBeError = code < 0
  }

  private init(
    status: Int, object: JSON?, isComplete: Bool, mayBeError: Bool = false, codeBeforeCut: Int64? = nil,
    layout: ErrorBodyLayout
  ) {
    (self.status, self.object, self.isComplete, self.layout) = (status, object, isComplete, layout)
    self.codeBeforeCut = codeBeforeCut
    code = object.flatMap { Self.code(in: $0, layout) }
    self.mayBeError = mayBeError || code.map { $0 < 0 } ?? false
    message = layout.messageMembers.lazy.compactMap { object?[$0]?.string }.first
  }

  private func parts(of value: JSON, depth: Int) -> [ClassifiedAnswer] {
    guard depth > 0, let members = value.object else { return [] }
    return members.map(\.value).filter { $0.object != nil }.flatMap { member -> [ClassifiedAnswer] in
      let part = ClassifiedAnswer(status: Self.partStatus, object: member, isComplete: true, layout: layout)
      return (part.isError ? [part] : []) + parts(of: member, depth: depth - 1)
    }
  }

  /// The status of an error that is a part of an answer and has none of its own.
  private static let partStatus = 400

  private static func code(in object: JSON, _ layout: ErrorBodyLayout) -> Int64? {
    layout.codeMembers.lazy.compactMap { object[$0] }.compactMap { $0.integer ?? $0.string.flatMap(Int64.init) }.first
  }
}

// What a body is, told without reading it.
extension ClassifiedAnswer {
  /// Whether a body begins as an object or a list does.
  static func beginsLikeJSON(_ body: [UInt8]) -> Bool {
    firstByte(of: body).map { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? false
  }

  /// Whether a body may be an error object: it is an object in which the name of a code stands, or an escape that could
  /// spell one. Most answers that say that all is well are read by their decoder alone.
  static func mayBeError(_ body: [UInt8], _ layout: ErrorBodyLayout) -> Bool {
    guard firstByte(of: body) == UInt8(ascii: "{") else { return false }
    return layout.codeMembers.contains { holds(body, "\($0)\"") } || holds(body, "\\")
  }

  /// Whether the first name of an object, or what arrived of it, is that of a code or of a message.
  private static func beginsLikeError(_ body: [UInt8], _ layout: ErrorBodyLayout) -> Bool {
    let rest = body.drop { isSpace($0) || $0 == UInt8(ascii: "{") }
    guard rest.first ?? UInt8(ascii: "\"") == UInt8(ascii: "\"") else { return false }
    let name = String(decoding: rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    return (layout.codeMembers + layout.messageMembers).contains { $0.hasPrefix(name) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func firstByte(of body: [UInt8]) -> UInt8? {
    body.first { !isSpace($0) }
  }

  private static func holds(_ body: [UInt8], _ text: String) -> Bool {
    let sought = Array(text.utf8)
    return body.withUnsafeBytes { body in
      guard let bytes = body.baseAddress, let first = sought.first else { return false }
      var place = 0
      while place + sought.count <= body.count,
        let found = memchr(bytes + place, Int32(first), body.count - sought.count - place + 1)
      {
        if memcmp(found, sought, sought.count) == 0 { return true }
        place = bytes.distance(to: UnsafeRawPointer(found)) + 1
      }
      return false
    }
  }
}
