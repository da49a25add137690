import ExchangeCurl
import ExchangeOpenSSL
import ExchangeRuntime
import Foundation
import LoopbackServer

/// The keys and times of the documentation's examples.
enum Example {
  static let apiKey = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A"
  static let secret = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"
  static let clock = FixedClock(milliseconds: 1_499_827_319_559)

  static func credentials() throws -> Credentials { try .hmac(apiKey: apiKey, secret: secret) }
}

/// Fails whatever is sent: for tests in which nothing may be sent.
struct ClosedTransport: Transport {
  func send(_ request: HTTPRequest, timeout: Duration?) async throws(TransportError) -> HTTPResponse {
    throw TransportError(.other, phase: .sent, detail: "a test sent a request that it should not send")
  }
}

/// A client without a network.
func dryClient(
  _ environment: Environment = .live, configuration: ClientConfiguration = ClientConfiguration(clock: Example.clock),
  outcomes: [OutcomeRow] = TestDialect.rows, transport: any Transport = ClosedTransport()
) throws -> ExchangeClient {
  ExchangeClient(
    TestDialect(outcomes: outcomes), environment: environment, credentials: try Example.credentials(),
    transport: transport, configuration: configuration)
}

/// A transport to a loopback server, whose answers a machine that is slow or stands still for a while gets late.
func patientTransport() -> CurlTransport {
  var configuration = CurlConfiguration()
  (configuration.timeout, configuration.connectTimeout) = (.seconds(600), .seconds(600))
  return CurlTransport(configuration: configuration)
}

/// A client of a loopback server; unless it is configured otherwise it sends nothing twice.
func loopbackClient(
  _ server: LoopbackServer, configuration: ClientConfiguration = ClientConfiguration(retry: .none),
  dialect: TestDialect = TestDialect()
) throws -> ExchangeClient {
  ExchangeClient(
    dialect, environment: .custom(baseURLs: [.api: server.baseURL]), credentials: try Example.credentials(),
    transport: patientTransport(), configuration: configuration)
}

/// The error that a call ends with; nil when it succeeds.
func failure(_ call: () async throws(ExchangeError) -> Void) async -> ExchangeError? {
  do {
    try await call()
    return nil
  } catch {
    return error
  }
}

/// What the `openssl` command says of these bytes.
func opensslHMAC(_ message: String, secret: String) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["openssl", "dgst", "-sha256", "-hmac", secret]
  let (input, output) = (Pipe(), Pipe())
  process.standardInput = input
  process.standardOutput = output
  try process.run()
  input.fileHandleForWriting.write(Data(message.utf8))
  try input.fileHandleForWriting.close()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return String(text.split(separator: " ").last?.dropLast() ?? "")
}
