/// A line that begins or ends code, "```json" or `~~~`.
struct CodeFence {
  private let mark: UInt8
  private let count: Int
  /// How many blanks stand before the marks.
  let indentation: Int

  private static let marks = [UInt8(ascii: "`"), UInt8(ascii: "~")]

  /// The fence that a line is, or nil.
  init?(_ line: Line) {
    let text = line.text.drop { $0 == 0x20 }
    guard let mark = text.first, Self.marks.contains(mark) else { return nil }
    let count = text.prefix { $0 == mark }.count
    indentation = text.startIndex - line.text.startIndex
    guard count >= 3, indentation < 4, !text.dropFirst(count).contains(UInt8(ascii: "`")) else { return nil }
    self.mark = mark
    self.count = count
  }

  /// Whether a line ends the code that this one begins.
  func isClosed(by line: Line) -> Bool {
    CodeFence(line).map { $0.mark == mark && $0.count >= count } ?? false
  }
}
