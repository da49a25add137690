import Foundation

/// Replaces and removes files one by one so that all of it can be undone when one of them refuses.
struct FileTransaction {
  /// A folder of its own on the same disk; what is replaced waits there.
  let staging: String
  private var undo: [(target: String, saved: String?)] = []

  init(staging: String) {
    self.staging = staging
  }

  /// Puts the file `source` in the place of `target`, or removes `target` when there is no source.
  mutating func replace(_ target: String, with source: String?) throws {
    var saved: String?
    if FileManager.default.fileExists(atPath: target) {
      let place = "\(staging)/old-\(undo.count)"
      try move(target, to: place)
      saved = place
    }
    undo.append((target, saved))
    if let source { try move(source, to: target) }
  }

  /// Puts everything back as it was.
  mutating func rollBack() {
    for (target, saved) in undo.reversed() {
      try? FileManager.default.removeItem(atPath: target)
      if let saved { try? move(saved, to: target) }
    }
    undo = []
  }

  private func move(_ source: String, to target: String) throws {
    guard rename(source, target) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }
}
