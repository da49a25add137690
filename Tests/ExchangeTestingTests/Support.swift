import ExchangeRuntime

/// The error of a request; nil when it was answered.
func failure(_ transport: any Transport, _ request: HTTPRequest, timeout: Duration? = nil) async -> TransportError? {
  do {
    _ = try await transport.send(request, timeout: timeout)
    return nil
  } catch {
    return error
  }
}
