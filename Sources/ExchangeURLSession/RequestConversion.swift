import ExchangeRuntime
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Turns a request into Foundation's, where that changes no byte of it.
enum RequestConversion {
  /// The request; nil when Foundation would change it, or when a byte would break a line.
  static func urlRequest(_ request: HTTPRequest, _ timeout: Duration) -> URLRequest? {
    guard request.url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), let url = URL(string: request.url),
      url.absoluteString == request.url, url.scheme == "http" || url.scheme == "https", !hasDotSegment(request.address)
    else { return nil }
    var result = URLRequest(
      url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: max(0.001, timeout / .seconds(1)))
    result.httpMethod = request.method.rawValue
    result.httpShouldHandleCookies = false
    for field in request.headers {
      guard isToken(field.name), field.withValueBytes({ $0.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }) else {
        return nil
      }
      result.addValue(field.value, forHTTPHeaderField: field.name)
    }
    if !request.body.isEmpty || request.method == .post || request.method == .put {
      result.httpBody = Data(request.body)
    }
    return result
  }

  private static func hasDotSegment(_ address: String) -> Bool {
    address.split(separator: "/").contains { $0 == "." || $0 == ".." }
  }

  private static func isToken(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
  }
}
