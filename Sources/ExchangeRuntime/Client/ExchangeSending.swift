import Foundation

/// Sends operations: the protocol that programs depend on, and that their tests mock.
///
/// A mock implements ``receive(_:options:)``; the others come with it.
public protocol ExchangeSending: Sendable {
  /// Sends an operation and returns its answer with everything that came with it.
  func receive<Operation: ExchangeOperation>(
    _ operation: Operation, options: CallOptions
  ) async throws(ExchangeError) -> Received<Operation.Response>

  /// The time by the clock of a host family, as far as it is known.
  func time(of host: HostFamily) -> Timestamp
}

extension ExchangeSending {
  /// The time by this machine's clock.
  public func time(of host: HostFamily) -> Timestamp { Timestamp(Date()) }

  /// Sends an operation and returns its answer with everything that came with it.
  public func receive<Operation: ExchangeOperation>(
    _ operation: Operation
  ) async throws(ExchangeError) -> Received<Operation.Response> {
    try await receive(operation, options: CallOptions())
  }

  /// Sends an operation and returns its answer.
  public func send<Operation: ExchangeOperation>(
    _ operation: Operation, options: CallOptions = CallOptions()
  ) async throws(ExchangeError) -> Operation.Response {
    try await receive(operation, options: options).value
  }
}
