import Foundation
import TestSupport

/// An nginx of its own for one test, on loopback, with the answers of ``NginxConfiguration``.
public struct NginxServer: Sendable {
  /// Why it does not run.
  public struct Failure: Error {
    let words: String
  }

  private static let program = "/usr/sbin/nginx"

  /// Whether nginx is there; Debian has it (see `scripts/setup.sh`).
  public static let isInstalled = FileManager.default.isExecutableFile(atPath: program)

  /// Whether the system has the address `::1`.
  public static let hasIPv6 = FreePorts.hasIPv6

  /// The ports it listens on.
  public let ports: NginxConfiguration.Ports
  /// The certificates it was started with.
  public let certificates: TestCertificates
  private let folder: ScratchFolder

  /// What arrived at `/order`, as the requests spell it, in the order of the answers.
  public var orders: [String] {
    let text = (try? String(contentsOfFile: folder.path("orders.log"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  /// `https://127.0.0.1`, with HTTP/2.
  public var secureURL: String { "https://127.0.0.1:\(ports.secure)" }
  /// `https://[::1]`, with HTTP/2.
  public var secureIPv6URL: String { "https://[::1]:\(ports.secure)" }
  /// `https://127.0.0.1`, where a client certificate is asked for.
  public var mutualURL: String { "https://127.0.0.1:\(ports.mutual)" }
  /// `https://127.0.0.1`, with HTTP/2 and few requests to a connection.
  public var narrowURL: String { "https://127.0.0.1:\(ports.narrow)" }
  /// `http://127.0.0.1`.
  public var plainURL: String { "http://127.0.0.1:\(ports.plain)" }

  /// Runs `body` with a server and ends it afterwards.
  ///
  /// - Parameters:
  ///   - names: what the server's certificate is made for.
  ///   - upstream: the port that `/upstream/` is passed on to.
  public static func with<Result>(
    isolation: isolated (any Actor)? = #isolation, names: [String] = ["IP:127.0.0.1", "IP:::1", "DNS:exchange.test"],
    upstream: UInt16 = 1, _ body: (NginxServer) async throws -> Result
  ) async throws -> Result {
    let folder = try ScratchFolder()
    let certificates = try await TestCertificates(names: names, in: folder)
    // A free port may be taken before nginx gets there; then other ports are tried.
    for _ in 0..<5 {
      let ports = NginxConfiguration.Ports(try FreePorts.find(NginxConfiguration.Ports.count))
      let configuration = NginxConfiguration(
        folder: folder, certificates: certificates, ports: ports, upstream: upstream)
      try configuration.write()
      guard let process = try await start(folder, ports) else { continue }
      // Not `waitUntilExit`, whose run loop blocks a thread of the pool that the other tests need.
      defer { kill(process.processIdentifier, SIGKILL) }
      return try await body(NginxServer(ports: ports, certificates: certificates, folder: folder))
    }
    throw Failure(words: (try? String(contentsOfFile: folder.path("error.log"), encoding: .utf8)) ?? "")
  }

  /// A process that answers; nil when it ended instead.
  private static func start(_ folder: ScratchFolder, _ ports: NginxConfiguration.Ports) async throws -> Process? {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-p", folder.path, "-c", "nginx.conf", "-e", "error.log"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Counted in looks, since a machine that stands still for a while starts nothing meanwhile.
    for _ in 0..<12_000 {
      guard process.isRunning else { return nil }
      // It writes the file once it listens on all ports; until then one of them may be another program's.
      if FileManager.default.fileExists(atPath: folder.path("nginx.pid")), FreePorts.answers(ports.plain) {
        return process
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    kill(process.processIdentifier, SIGKILL)
    return nil
  }
}
