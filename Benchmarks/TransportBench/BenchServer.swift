import Foundation
import LoopbackServer

/// A loopback server in a process of its own: this program again, with the argument `serve`.
final class BenchServer {
  struct Failure: Error {}

  /// Where it answers.
  let url: String
  private let process = Process()
  private let input = Pipe()

  /// Starts it.
  init() throws {
    let output = Pipe()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = ["serve"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard text.hasPrefix("http://"), text.hasSuffix("\n") else { throw Failure() }
    url = String(text.dropLast()) + "/api/v3/ticker/price?symbol=BNBBTC"
  }

  /// Ends it.
  func stop() { try? input.fileHandleForWriting.close() }

  /// Serves until standard input ends, as it does with the program that started this one.
  static func serve() async throws {
    let server = try LoopbackServer(keepsRequests: false) { _ in
      .text(#"{"symbol":"BNBBTC","price":"0.01234500"}"#)
    }
    print(server.baseURL)
    fflush(nil)
    _ = FileHandle.standardInput.readDataToEndOfFile()
    server.stop()
  }
}
