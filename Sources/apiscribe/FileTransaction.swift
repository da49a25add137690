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
    let place = "\(staging)/old-\(undo.count)"
    let isReplaced = try moveIfThere(target, to: place)
    undo.append((target, isReplaced ? place : nil))
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
    guard try moveIfThere(source, to: target) else { throw POSIXError(.ENOENT) }
  }

  /// Whether there was a file to move.
  private func moveIfThere(_ source: String, to target: String) throws -> Bool {
    if rename(source, target) == 0 { return true }
    guard errno == ENOENT else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return false
  }
}
