public import Foundation

/// Why no complete answer arrived, and how far the request had come.
public struct TransportError: Error, Sendable {
  /// How far the request had come.
  public enum Phase: String, Sendable, Hashable {
    /// Not a byte of the request has left.
    case notSent
    /// Bytes of the request may have left; nothing was received.
    case sent
    /// A part of the answer was received.
    case receiving
  }

  /// What went wrong; open, since transports differ.
  public struct Reason: Sendable, Hashable, CustomStringConvertible {
    /// A short name.
    public let name: String

    /// A reason of that name.
    public init(_ name: String) { self.name = name }

    /// The host's name could not be resolved.
    public static let resolve = Reason("resolve")
    /// No connection could be made.
    public static let connect = Reason("connect")
    /// A secure connection could not be made or kept.
    public static let tls = Reason("tls")
    /// The proxy refused, failed or could not be connected to.
    public static let proxy = Reason("proxy")
    /// The time was up.
    public static let timeout = Reason("timeout")
    /// The task was cancelled.
    public static let cancelled = Reason("cancelled")
    /// The connection ended before the answer was complete.
    public static let connectionLost = Reason("connectionLost")
    /// What arrived is not HTTP.
    public static let malformed = Reason("malformed")
    /// The answer exceeds the size limit.
    public static let tooLarge = Reason("tooLarge")
    /// The request cannot be sent as it is.
    public static let badRequest = Reason("badRequest")
    /// The transport was shut down.
    public static let shutDown = Reason("shutDown")
    /// Anything else.
    public static let other = Reason("other")

    /// The short name.
    public var description: String { name }
  }

  /// What went wrong.
  public let reason: Reason
  /// How far the request had come.
  public let phase: Phase
  /// The transport's own words, without URL, key or signature.
  public let detail: String
  /// Status and headers, if they were received.
  public let head: ResponseHead?
  /// What was received of the body.
  public let partialBody: [UInt8]

  /// An error of these parts.
  public init(
    _ reason: Reason, phase: Phase, detail: String = "", head: ResponseHead? = nil, partialBody: [UInt8] = []
  ) {
    self.reason = reason
    self.phase = phase
    self.detail = detail
    self.head = head
    self.partialBody = partialBody
  }
}

extension TransportError: LocalizedError, CustomStringConvertible {
  /// Reason, phase and detail in one line.
  public var description: String {
    let phaseText =
      switch phase {
      case .notSent: "nothing was sent"
      case .sent: "bytes may have left"
      case .receiving: "a part of the answer was received"
      }
    return "\(reason), \(phaseText)" + (detail.isEmpty ? "" : ": \(detail)")
  }

  /// Reason, phase and detail in one line.
  public var errorDescription: String? { description }
}
