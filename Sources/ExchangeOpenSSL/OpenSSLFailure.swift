import COpenSSL
import ExchangeRuntime

/// Turns OpenSSL's error queue into an error; its texts name functions and reasons, never data.
enum OpenSSLFailure {
  /// The error that this thread's queue tells of; empties the queue.
  static func error() -> CredentialError {
    var texts: [String] = []
    var buffer = [CChar](repeating: 0, count: 256)
    while copenssl_next_error(&buffer, buffer.count) == 1 {
      texts.append(String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
    return CredentialError(.failed(texts.isEmpty ? "OpenSSL gave no reason" : texts.joined(separator: "; ")))
  }
}
