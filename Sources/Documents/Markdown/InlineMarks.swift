/// Finds the second half of marks that come in pairs, each byte looked at once however many first halves there are.
struct InlineMarks {
  /// The closing bracket of the one at a place, or a negative number.
  private var brackets: [Int]?
  /// Where runs of so many backticks begin.
  private var backticks: [[Int]]?
  private var addresses = Search()
  private var titles = Search()
  private var autolinks = Search()

  /// The bracket that closes the one at `open`.
  mutating func closingBracket(of open: Int, in bytes: [UInt8]) -> Int? {
    let pairs = brackets ?? Self.pairs(in: bytes)
    brackets = pairs
    return pairs[open] < 0 ? nil : pairs[open]
  }

  private static func pairs(in bytes: [UInt8]) -> [Int] {
    var pairs = Array(repeating: -1, count: bytes.count)
    var stack: [Int] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): stack.append(index)
      case UInt8(ascii: "]"):
        if let start = stack.popLast() { pairs[start] = index }
      default: break
      }
      index += 1
    }
    return pairs
  }

  /// Where the next run of exactly `count` backticks begins.
  mutating func nextBackticks(count: Int, from start: Int, in bytes: [UInt8]) -> Int? {
    let runs = backticks ?? Self.runs(in: bytes)
    backticks = runs
    guard count < runs.count else { return nil }
    let starts = runs[count]
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] : nil
  }

  private static func runs(in bytes: [UInt8]) -> [[Int]] {
    var runs: [[Int]] = []
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
      let count = index - start
      guard count > 0 else {
        index += 1
        continue
      }
      if count >= runs.count { runs += Array(repeating: [], count: count + 1 - runs.count) }
      runs[count].append(start)
    }
    return runs
  }

  /// The blank or the parenthesis that ends a link's address.
  mutating func addressEnd(from start: Int, in bytes: [UInt8]) -> Int? {
    addresses.first(from: start, in: bytes) { bytes, index in
      bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: ")")
    }
  }

  /// The quote that ends a link's title, `")`.
  mutating func titleEnd(from start: Int, in bytes: [UInt8]) -> Int? {
    titles.first(from: start, in: bytes) { bytes, index in
      bytes[index] == UInt8(ascii: "\"") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ")")
    }
  }

  /// The angle bracket that ends an address in angle brackets, or a blank, which no address has.
  mutating func autolinkEnd(from start: Int, in bytes: [UInt8]) -> Int? {
    autolinks.first(from: start, in: bytes) { bytes, index in
      bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: " ")
    }
  }

  /// A search that is asked again and again from later places, and remembers what it saw.
  private struct Search {
    private var from = 0
    private var found: Int? = -1

    mutating func first(from start: Int, in bytes: [UInt8], where test: ([UInt8], Int) -> Bool) -> Int? {
      if start >= from {
        guard let found else { return nil }
        if found >= start { return found }
      }
      from = start
      found = bytes.indices[min(start, bytes.count)...].first { test(bytes, $0) }
      return found
    }
  }
}
