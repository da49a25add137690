import ExchangeCurl
import ExchangeRuntime
import Foundation
import Testing

/// Certificates are verified, by the system's authorities or those that are configured.
@Suite struct CertificateTests {
  @Test func unknownAuthorityIsRefusedAndAConfiguredOneAccepted() async throws {
    let server = try TLSServer(subject: "127.0.0.1", alternativeName: "IP:127.0.0.1")
    let request = HTTPRequest(method: .get, url: "https://127.0.0.1:\(server.port)/")
    let refused = await failure(CurlTransport(), request)
    #expect(refused?.reason == .tls)
    #expect(refused?.phase == .notSent)
    var configuration = CurlConfiguration()
    configuration.certificateAuthorityFile = server.certificate
    let response = try await CurlTransport(configuration: configuration).send(request, timeout: nil)
    #expect(response.head.status == 200)
  }

  @Test func foreignNameIsRefused() async throws {
    let server = try TLSServer(subject: "other.example.com", alternativeName: "DNS:other.example.com")
    var configuration = CurlConfiguration()
    configuration.certificateAuthorityFile = server.certificate
    let request = HTTPRequest(method: .get, url: "https://127.0.0.1:\(server.port)/")
    let refused = await failure(CurlTransport(configuration: configuration), request)
    #expect(refused?.reason == .tls)
    #expect(refused?.phase == .notSent)
  }
}

/// `openssl s_server` with a certificate of its own; ends with the object.
private final class TLSServer {
  struct Failure: Error {}

  let port: Int
  let certificate: String
  private let folder: URL

  init(subject: String, alternativeName: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "apiscribe-tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    certificate = folder.appending(path: "certificate.pem").path
    let maker = Self.openssl(
      folder, "req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out certificate.pem -days 2".split(separator: " "),
      ["-subj", "/CN=\(subject)", "-addext", "subjectAltName=\(alternativeName)"])
    maker.standardError = FileHandle.nullDevice
    try maker.run()
    maker.waitUntilExit()
    let server = Self.openssl(
      folder, "s_server -accept 127.0.0.1:0 -cert certificate.pem -key key.pem -www".split(separator: " "), [])
    let output = Pipe()
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    try server.run()
    var text = ""
    // The line that names the port: `ACCEPT 127.0.0.1:12345`.
    while !text.hasSuffix("\n") || !text.contains("ACCEPT ") {
      let part = output.fileHandleForReading.availableData
      guard !part.isEmpty else { throw Failure() }
      text += String(decoding: part, as: UTF8.self)
    }
    let line = text.split(separator: "\n").first { $0.hasPrefix("ACCEPT ") }
    guard let port = line?.split(separator: ":").last.flatMap({ Int($0) }) else { throw Failure() }
    self.port = port
    running = server
  }

  private let running: Process

  deinit {
    // Not `waitUntilExit`, whose run loop blocks a thread of the pool that the other tests need.
    kill(running.processIdentifier, SIGKILL)
    try? FileManager.default.removeItem(at: folder)
  }

  private static func openssl(_ folder: URL, _ words: [Substring], _ more: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = words.map(String.init) + more
    process.currentDirectoryURL = folder
    process.standardInput = Pipe()
    return process
  }
}
