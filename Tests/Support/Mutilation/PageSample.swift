import Documents
import Foundation
import TestSupport

/// A page as a file holds it.
public struct PageSample: Sendable {
  /// Where it comes from; its ending tells the markup.
  public var name: String
  /// What the file holds.
  public var bytes: [UInt8]
  /// Where it stands, for pages that do not say it themselves.
  public var address: PageAddress?

  /// Creates a sample.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    if name.contains("github") {
      address = PageAddress(below: "binance-spot-api-docs", file: String(name.suffix(name.fileLength)))
    }
  }

  /// The pages of the repository and, where they are, of the corpus beside it, by family.
  public static func families() -> [[PageSample]] {
    let own =
      read(Repository.url("specs/samples"), "samples") + read(Repository.url("Tests/ExtractionTests/Cases"), "cases")
    let shared = ["crawl-2026-01", "html", "github-spot"].map { name in
      SharedData.url("corpus/\(name)").map { read($0, name) } ?? []
    }
    return ([own] + shared).filter { !$0.isEmpty }
  }

  /// The pages below a folder, sorted.
  public static func read(_ folder: URL, _ name: String) -> [PageSample] {
    let paths = (FileManager.default.subpaths(atPath: folder.path) ?? []).sorted()
    return paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".html") }.compactMap { path in
      FileManager.default.contents(atPath: folder.appending(path: path).path).map {
        PageSample(name: name + "/" + path, bytes: [UInt8]($0))
      }
    }
  }
}

extension String {
  /// How long the last component of a path is.
  fileprivate var fileLength: Int { split(separator: "/").last?.count ?? 0 }
}
