import ExchangeRuntime
import Foundation

/// What a recording does not keep: values of headers, parameters and members of answers, by name.
///
/// A value that is left out of a request is left out of its answer too, wherever it stands there: exchanges repeat
/// parameters in messages.
public struct Redaction: Sendable, Hashable {
  /// What stands in place of a secret.
  public static let mark = "REDACTED"

  /// Headers, besides those that the runtime marks as secret; compared without case.
  public var headers: Set<String>
  /// Parameters in query and form body, and members of JSON answers, whose values are left out.
  public var names: Set<String>

  /// These headers and names.
  public init(headers: Set<String> = Self.commonHeaders, names: Set<String> = Self.commonNames) {
    (self.headers, self.names) = (headers, names)
  }

  /// Headers that carry keys and sessions.
  public static let commonHeaders: Set<String> = [
    "Authorization", "Cookie", "Proxy-Authorization", "Set-Cookie", "X-MBX-APIKEY",
  ]

  /// Signatures, and what gives access to accounts, streams or trades.
  public static let commonNames: Set<String> = [
    "apiKey", "apiSecret", "blockOrderMatchingKey", "blockTradeSettlementKey", "listenKey", "passphrase", "password",
    "secretKey", "signature", "subAccountApiKey", "token",
  ]

  /// A request without its secrets, and the values that were left out.
  func redact(_ request: HTTPRequest) -> (request: HTTPRequest, secrets: Set<String>) {
    var secrets: Set<String> = []
    let fields = request.headers.map { redact($0, &secrets) }
    let parts = request.url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let query = parts.count > 1 ? "?" + redact(parameters: parts[1], &secrets) : ""
    let form = readable(request.body) { redact(parameters: $0, &secrets) }
    let result = HTTPRequest(
      method: request.method, url: parts[0] + query, headers: HTTPHeaders(fields), body: form)
    return (result, secrets)
  }

  /// Headers of an answer without secrets.
  func redact(_ headers: HTTPHeaders, _ secrets: Set<String>) -> HTTPHeaders {
    var others: Set<String> = []
    return HTTPHeaders(
      headers.map { field in
        let field = redact(field, &others)
        return HTTPField(field.name, replace(secrets, in: field.value))
      })
  }

  /// A body, or a text of the transport, without secrets.
  func redact(body: [UInt8], _ secrets: Set<String>) -> [UInt8] {
    readable(body) { text in replace(secrets, in: MemberRedaction(names: names).redact(text)) }
  }

  /// Bytes changed as text. Those that are no UTF-8, as where an answer was cut off within a character, are read with
  /// replacements; they stay as they are where nothing is changed.
  private func readable(_ bytes: [UInt8], _ change: (String) -> String) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let changed = change(text)
    return changed == text ? bytes : Array(changed.utf8)
  }

  /// A text without the secrets that are known.
  func replace(_ secrets: Set<String>, in text: String) -> String {
    // The longest first, lest a part of it is replaced before.
    secrets.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
      .reduce(text) { $0.replacingOccurrences(of: $1, with: Self.mark) }
  }

  private func redact(_ field: HTTPField, _ secrets: inout Set<String>) -> HTTPField {
    guard field.isSecret || headers.contains(where: { field.isNamed($0) }) else { return field }
    note(field.value, &secrets)
    return HTTPField(field.name, Self.mark)
  }

  private func redact(parameters: String, _ secrets: inout Set<String>) -> String {
    let kept = parameters.split(separator: "&", omittingEmptySubsequences: false).map { parameter -> String in
      let name = String(parameter.prefix { $0 != "=" })
      guard name.utf8.count < parameter.utf8.count, names.contains(name) else { return String(parameter) }
      note(String(parameter.dropFirst(name.count + 1)), &secrets)
      return "\(name)=\(Self.mark)"
    }
    return kept.joined(separator: "&")
  }

  /// Short values are no secrets, and would be found everywhere.
  private func note(_ value: String, _ secrets: inout Set<String>) {
    for form in [value, value.removingPercentEncoding ?? value] where form.utf8.count >= 6 && form != Self.mark {
      secrets.insert(form)
    }
  }
}
