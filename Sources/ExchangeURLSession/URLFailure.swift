import ExchangeRuntime
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What Foundation's errors mean.
enum URLFailure {
  private typealias Row = (code: URLError.Code, reason: TransportError.Reason, isBeforeSending: Bool)

  /// Only codes that exclude that a request has left say that it has not.
  private static let rows: [Row] = [
    (.badURL, .badRequest, true),
    // URLs were looked at before; Foundation on Linux says this of an answer that is not HTTP.
    (.unsupportedURL, .malformed, false),
    (.cannotFindHost, .resolve, true),
    (.dnsLookupFailed, .resolve, true),
    (.cannotConnectToHost, .connect, true),
    // Said of a network that goes away later, too.
    (.notConnectedToInternet, .connect, false),
    (.serverCertificateHasBadDate, .tls, true),
    (.serverCertificateUntrusted, .tls, true),
    (.serverCertificateHasUnknownRoot, .tls, true),
    (.serverCertificateNotYetValid, .tls, true),
    (.secureConnectionFailed, .tls, false),
    (.clientCertificateRejected, .tls, false),
    (.clientCertificateRequired, .tls, false),
    (.timedOut, .timeout, false),
    (.cancelled, .cancelled, false),
    (.networkConnectionLost, .connectionLost, false),
    (.badServerResponse, .malformed, false),
    (.cannotDecodeRawData, .malformed, false),
    (.cannotDecodeContentData, .malformed, false),
    (.cannotParseResponse, .malformed, false),
    (.dataLengthExceedsMaximum, .tooLarge, false),
  ]

  /// The reason behind an error, and whether nothing was sent.
  static func meaning(_ error: any Error) -> (reason: TransportError.Reason, isBeforeSending: Bool) {
    guard let code = (error as? URLError)?.code, let row = rows.first(where: { $0.code == code }) else {
      return (.other, false)
    }
    return (row.reason, row.isBeforeSending)
  }
}
