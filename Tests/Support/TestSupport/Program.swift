import Foundation

/// A program run to its end.
public struct Program: Sendable {
  /// The exit code.
  public let code: Int32
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let errors: String

  /// The lines of standard error.
  public var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

  /// Runs a program and waits for it without holding a thread.
  ///
  /// - Parameter environment: what is different from this process's environment.
  public static func run(
    _ executable: URL, _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
  ) async throws -> Program {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "output")
    try scratch.write("", to: "errors")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    if !environment.isEmpty {
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    }
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "errors"))
    let code: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    return Program(
      code: code, output: try String(contentsOf: scratch.url.appending(path: "output"), encoding: .utf8),
      errors: try String(contentsOf: scratch.url.appending(path: "errors"), encoding: .utf8))
  }
}
