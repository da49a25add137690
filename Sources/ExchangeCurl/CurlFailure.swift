import CCurl
import ExchangeRuntime

/// What libcurl's result codes mean.
enum CurlFailure {
  /// libcurl's words for one failure, or for failures of its kind where they repeat an address with a login or a query.
  static func words(_ code: CURLcode, _ particular: String) -> String {
    particular.contains { $0 == "@" || $0 == "?" } ? String(cString: curl_easy_strerror(code)) : particular
  }

  /// Whether a result says that there is no connection.
  static func isOfConnecting(_ code: CURLcode) -> Bool {
    [CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY].contains(code)
  }

  /// The reason behind a result of a transfer that came as far as `phase`; with a proxy for all requests, what cannot be
  /// connected to is the proxy.
  static func reason(
    _ code: CURLcode, _ phase: TransportError.Phase, hasProxy: Bool
  ) -> TransportError.Reason {
    switch code {
    case CURLE_OPERATION_TIMEDOUT: .timeout
    case CURLE_COULDNT_RESOLVE_HOST: .resolve
    case CURLE_COULDNT_CONNECT: hasProxy ? .proxy : .connect
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: .proxy
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_INVALIDCERTSTATUS:
      .tls
    case CURLE_FILESIZE_EXCEEDED: .tooLarge
    // A header line beyond libcurl's own limit: no memory to older versions, and 100, which they do not name, to newer.
    case CURLE_OUT_OF_MEMORY, CURLcode(rawValue: 100): phase == .notSent ? .other : .tooLarge
    // An answer that is no HTTP looks to libcurl like HTTP/0.9, which it refuses.
    case CURLE_UNSUPPORTED_PROTOCOL: phase == .notSent ? .badRequest : .malformed
    case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING: .malformed
    case CURLE_URL_MALFORMAT: .badRequest
    // A connection of HTTP/2 that the server ends is an error of its layer to libcurl.
    case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM,
      CURLE_ABORTED_BY_CALLBACK, CURLE_SEND_FAIL_REWIND:
      .connectionLost
    default: .other
    }
  }
}
