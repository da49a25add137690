import ExchangeRuntime
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A session and the exchanges under way in it; closed by its owner, since a session keeps its delegate alive.
final class SessionChannel: Sendable {
  private let delegate: SessionDelegate
  private let session: URLSession

  init(_ configuration: URLSessionTransportConfiguration) {
    let settings = URLSessionConfiguration.ephemeral
    settings.urlCache = nil
    settings.httpCookieStorage = nil
    settings.httpShouldSetCookies = false
    settings.urlCredentialStorage = nil
    settings.httpMaximumConnectionsPerHost = configuration.maximumConnectionsPerHost
    delegate = SessionDelegate(maximumBodySize: configuration.maximumBodySize)
    session = URLSession(configuration: settings, delegate: delegate, delegateQueue: nil)
  }

  /// Sends a request and waits for its end.
  func send(_ request: URLRequest, _ timeout: Duration) async -> Result<HTTPResponse, TransportError> {
    guard let task = delegate.task({ session.dataTask(with: request) }) else {
      return .failure(TransportError(.shutDown, phase: .notSent))
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { delegate.start(task, $0, within: timeout) }
    } onCancel: {
      delegate.end(task, .cancelled)
    }
  }

  /// Whether it was shut down.
  var isShutDown: Bool { delegate.isShutDown }

  /// Closes the connections once the exchanges under way are done.
  func close() {
    if !isShutDown { session.finishTasksAndInvalidate() }
  }

  /// Ends the exchanges under way and closes the connections.
  func shutDown() {
    guard delegate.shutDown() else { return }
    session.invalidateAndCancel()
  }
}
