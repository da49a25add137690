import ExchangeCurl
import ExchangeRuntime
import Foundation

/// Sends a GET request to each URL that is given and prints status and body, or why there is none. The first argument
/// says which proxy is used: `environment`, `none` or the URL of one.
///
/// A program of its own, since the environment of a process with threads is not changed.
@main
struct ProxiedGet {
  static func main() async {
    var configuration = CurlConfiguration()
    configuration.proxy =
      switch CommandLine.arguments[1] {
      case "environment": .environment
      case "none": .none
      case let url: .url(url)
      }
    configuration.connectTimeout = .seconds(300)
    let transport = CurlTransport(configuration: configuration)
    for url in CommandLine.arguments.dropFirst(2) {
      do throws(TransportError) {
        let response = try await transport.send(HTTPRequest(method: .get, url: url), timeout: .seconds(300))
        print(response.head.status, String(decoding: response.body, as: UTF8.self))
      } catch {
        print(error.reason, error.phase)
      }
    }
    await transport.shutDown()
  }
}
