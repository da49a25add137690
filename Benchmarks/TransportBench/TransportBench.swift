import CurlClient
import ExchangeCurl
import ExchangeRuntime
import ExchangeURLSession
import Foundation
import LoopbackServer

/// Compares the transports with a plain C client of libcurl, over loopback; the server is a process of its own, so that
/// processor time is the client's alone.
@main
struct TransportBench {
  static func main() async throws {
    if CommandLine.arguments.last == "serve" { return try await BenchServer.serve() }
    let server = try BenchServer()
    defer { server.stop() }
    let bench = TransportBench(url: server.url)
    try await bench.sequential()
    try await bench.concurrent()
  }

  let url: String

  private var request: HTTPRequest { HTTPRequest(method: .get, url: url) }

  /// One request after the other over a kept connection.
  private func sequential() async throws {
    let count = 500
    let (curl, session) = (CurlTransport(), URLSessionTransport())
    var (plain, ours, theirs) = (Cost.most, Cost.most, Cost.most)
    for _ in 0..<20 {
      plain.keepLeast(Cost.of(count) { Int(curl_client_sequential(url, Int32(count))) })
      ours.keepLeast(try await Cost.of(count) { try await send(count, curl) })
      theirs.keepLeast(try await Cost.of(count) { try await send(count, session) })
    }
    await curl.shutDown()
    print("sequential kept-alive GET, µs a request (wall, processor):")
    print("  C, curl_multi on a second thread: \(plain)")
    print("  CurlTransport: \(ours); over C: \(Cost.text(ours.wall - plain.wall)), at most 30")
    print("  URLSessionTransport: \(theirs)")
  }

  /// 64 requests at a time.
  private func concurrent() async throws {
    let (count, concurrency) = (6_400, 64)
    let (curl, session) = (CurlTransport(), URLSessionTransport())
    var (plain, ours, theirs) = (Cost.most, Cost.most, Cost.most)
    for _ in 0..<10 {
      plain.keepLeast(Cost.of(count) { Int(curl_client_concurrent(url, Int32(count), Int32(concurrency))) })
      ours.keepLeast(try await Cost.of(count) { try await send(count, curl, concurrency) })
      theirs.keepLeast(try await Cost.of(count) { try await send(count, session, concurrency) })
    }
    await curl.shutDown()
    let ratio = plain.processor / ours.processor
    print("\(concurrency) GETs at a time, µs a request (wall, processor):")
    print("  C, curl_multi on one thread: \(plain)")
    print("  CurlTransport: \(ours); requests a processor second over C's: \(Cost.text(ratio, 2)), at least 0.7")
    print("  URLSessionTransport: \(theirs)")
  }

  /// Sends requests in that many tasks; the number of answers with status 200.
  private func send(_ count: Int, _ transport: some Transport, _ concurrency: Int = 1) async throws -> Int {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<concurrency {
        group.addTask {
          var successes = 0
          for _ in 0..<count / concurrency {
            if try await transport.send(request, timeout: nil).head.status == 200 { successes += 1 }
          }
          return successes
        }
      }
      return try await group.reduce(0, +)
    }
  }
}
