public import Foundation

/// What became of one element of a batch, or of one part of a request: a value, or an error.
///
/// An error says no more of execution than that of a single request does: ``BatchFailure/outcome`` tells whether the
/// element was refused or whether that is not known.
public enum BatchResult<Value: JSONConvertible>: Sendable {
  /// The element was executed.
  case success(Value)
  /// The exchange answered the element with an error.
  case failure(BatchFailure)

  /// The value.
  /// - Throws: the error with which the exchange answered the element.
  public func get() throws(BatchFailure) -> Value {
    switch self {
    case .success(let value): return value
    case .failure(let failure): throw failure
    }
  }
}

/// The error with which the exchange answered one element of a batch: `{"code": -2011, "msg": "Unknown order sent."}`.
public struct BatchFailure: JSONRecord, Error {
  /// `code`: the exchange's error code.
  public let code: Int64
  /// `msg`: the exchange's message.
  public let message: String
  /// What became of the element, as the client that received the answer judges it: ``Outcome/rejected`` where it was not
  /// executed, ``Outcome/unknown`` where that is not known, so that it must be asked for before it is sent again.
  public let outcome: Outcome
  /// Ready requests that ask what became of the element where that is not known, as ``ExchangeError/recovery`` does for a
  /// whole request; the client's `raw` sends them.
  public let recovery: [UntypedOperation]
  /// Until when the exchange may still execute an element of which nothing is known, by this machine's clock.
  public let mayArriveUntil: Date?

  /// Creates a failure; of one that no client judged nothing is known.
  public init(
    code: Int64, message: String, outcome: Outcome = .unknown, recovery: [UntypedOperation] = [],
    mayArriveUntil: Date? = nil
  ) {
    self.code = code
    self.message = message
    self.outcome = outcome
    self.recovery = recovery
    self.mayArriveUntil = mayArriveUntil
  }

  /// The member names on the wire.
  public static let members = MemberTable("code", "msg")

  /// Takes the members from the slots.
  public init(reading slots: inout Slots) {
    self.init(code: slots.value(0), message: slots.value(1))
  }

  /// Writes the members.
  public func write(to members: inout MemberWriter) {
    members.value(0, code)
    members.value(1, message)
  }
}

extension BatchResult {
  /// The value; nil where the exchange answered with an error.
  public var value: Value? { if case .success(let value) = self { value } else { nil } }

  /// The error with which the exchange answered; nil where there is a value.
  public var failure: BatchFailure? { if case .failure(let failure) = self { failure } else { nil } }
}

extension BatchResult: Equatable where Value: Equatable {}
extension BatchResult: Hashable where Value: Hashable {}

extension BatchResult: JSONConvertible {
  /// Reads an object that has both `code` and `msg` as a failure and anything else as a value.
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) {
    if position.isMissing || slots.hasMember("code", at: position) && slots.hasMember("msg", at: position) {
      self = .failure(BatchFailure(reading: position, form, from: &slots))
    } else {
      self = .success(Value(reading: position, form, from: &slots))
    }
  }

  /// Writes the value or the failure.
  public func write(to writer: inout JSONWriter, _ form: WireForm) {
    switch self {
    case .success(let value): value.write(to: &writer, form)
    case .failure(let failure): failure.write(to: &writer, form)
    }
  }
}

extension BatchResult: Codable {
  /// Reads the value or the failure.
  public init(from decoder: any Decoder) throws {
    self = try JSONDecoding.decode(Self.self, from: decoder)
  }

  /// Writes the value or the failure.
  public func encode(to encoder: any Encoder) throws {
    try JSONDecoding.encode(self, to: encoder)
  }
}
