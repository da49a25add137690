import Diagnostics
import Foundation

/// A folder in a revision of git, `HEAD~1:specs/binance`, read without touching the working copy.
struct GitTree {
  let name: String

  init(_ name: String) {
    self.name = name
  }

  /// The texts of all files with one of the endings, by path below the folder; nil, with a finding, when git refuses.
  func texts(endings: [String], sink: any DiagnosticSink) -> [String: String]? {
    guard !name.hasPrefix("-"), let listing = run(["ls-tree", "-r", "-z", "--full-tree", name], sink: sink) else {
      if name.hasPrefix("-") { report(.inputMissing, "\(name) is no revision of git", sink) }
      return nil
    }
    // Each entry is "<mode> <type> <hash>\t<path>".
    let files = listing.split(separator: 0).compactMap { entry -> (path: String, hash: String)? in
      let parts = String(decoding: entry, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, endings.contains(where: parts[1].hasSuffix),
        let hash = parts[0].split(separator: " ").last
      else { return nil }
      return (String(parts[1]), String(hash))
    }
    let input = Data(files.map { $0.hash + "\n" }.joined().utf8)
    guard let contents = run(["cat-file", "--batch"], input: input, sink: sink) else { return nil }
    return split(contents, files.map(\.path), sink)
  }

  /// Cuts the answer of `cat-file --batch`: "<hash> blob <size>\n<content>\n" for each file.
  private func split(_ contents: Data, _ paths: [String], _ sink: any DiagnosticSink) -> [String: String]? {
    var texts: [String: String] = [:]
    var rest = contents[...]
    for path in paths {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let size = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").last.flatMap({ Int($0) }),
        rest.distance(from: end, to: rest.endIndex) > size + 1
      else {
        report(.inputUnreadable, "git gave no content for \(path)", sink)
        return nil
      }
      let content = rest[(end + 1)..<(end + 1 + size)]
      guard let text = String(validating: content, as: UTF8.self) else {
        report(.inputNotText, "\(path) is not UTF-8 text", sink)
        return nil
      }
      texts[path] = text
      rest = rest[(end + 2 + size)...]
    }
    return texts
  }

  /// The output of git; nil, with a finding, when it fails.
  private func run(_ words: [String], input: Data? = nil, sink: any DiagnosticSink) -> Data? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + words
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    let feed = Pipe()
    process.standardInput = feed
    do {
      try process.run()
    } catch {
      report(.inputUnreadable, "git cannot be started: \(error.localizedDescription)", sink)
      return nil
    }
    // Git answers while it is still being asked: both pipes must be served at once.
    DispatchQueue.global().async {
      if let input { try? feed.fileHandleForWriting.write(contentsOf: input) }
      try? feed.fileHandleForWriting.close()
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let line = complaint.split(separator: "\n").first.map(String.init) ?? "git failed"
      report(.inputMissing, "\(name) cannot be read: \(line)", sink)
      return nil
    }
    return data
  }

  private func report(_ rule: DiagnosticRule, _ message: String, _ sink: any DiagnosticSink) {
    let remedy = rule == .inputMissing ? "Check the spelling of revision and folder: `git show \(name)` lists it." : nil
    sink.report(Diagnostic(rule, message, at: SourceSpan(whole: name), remedy: remedy))
  }
}
