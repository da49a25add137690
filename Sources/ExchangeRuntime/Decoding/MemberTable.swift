/// The member names of a record, or the column names of a tuple, in documented order.
///
/// One static table per type; generated code refers to members by index.
public final class MemberTable: Sendable {
  /// The names in order.
  public let names: [String]
  /// Whether the type is an array on the wire, its columns being the members in order.
  public let isTuple: Bool
  /// All names one after the other.
  private let packed: [UInt8]
  /// Where each name begins in `packed`, and the end.
  private let starts: [Int]
  /// Open addressing over the hash of a name: index + 1, or 0.
  private let places: [UInt16]

  /// The members of an object; names are unique.
  public convenience init(_ names: StaticString...) {
    self.init(names, isTuple: false)
  }

  /// The columns of an array; names are unique, and nothing that is on the wire.
  public convenience init(columns names: StaticString...) {
    self.init(names, isTuple: true)
  }

  private init(_ names: [StaticString], isTuple: Bool) {
    self.names = names.map(\.description)
    self.isTuple = isTuple
    packed = self.names.flatMap(\.utf8)
    var starts = [0]
    for name in names { starts.append(starts[starts.count - 1] + name.utf8CodeUnitCount) }
    self.starts = starts
    var capacity = 4
    while capacity < names.count * 2 { capacity *= 2 }
    var places = [UInt16](repeating: 0, count: capacity)
    packed.withUnsafeBufferPointer { packed in
      for index in names.indices {
        let name = UnsafeBufferPointer(rebasing: packed[starts[index]..<starts[index + 1]])
        var place = MemberNames.hash(name) & (capacity - 1)
        while places[place] != 0 { place = (place + 1) & (capacity - 1) }
        places[place] = UInt16(index + 1)
      }
    }
    self.places = places
  }

  /// The number of members.
  public var count: Int { names.count }

  /// Gives the names, laid out for a search, to `body`, which may not keep them.
  func lend<Result>(_ body: (MemberNames) -> Result) -> Result {
    packed.withUnsafeBufferPointer { packed in
      starts.withUnsafeBufferPointer { starts in
        places.withUnsafeBufferPointer { places in
          body(MemberNames(packed: packed, starts: starts, places: places))
        }
      }
    }
  }
}

/// The names of a ``MemberTable`` while it lends them: a search costs no reference counting.
struct MemberNames {
  fileprivate let packed: UnsafeBufferPointer<UInt8>
  fileprivate let starts: UnsafeBufferPointer<Int>
  fileprivate let places: UnsafeBufferPointer<UInt16>

  /// The index of a name, or nil; `predicted` is looked at first.
  @inline(__always)
  func index(of name: UnsafeBufferPointer<UInt8>, predicted: Int) -> Int? {
    predicted < starts.count - 1 && matches(name, predicted) ? predicted : index(of: name)
  }

  private func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = Self.hash(name) & (places.count - 1)
    while places[place] != 0 {
      let index = Int(places[place]) - 1
      if matches(name, index) { return index }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func matches(_ name: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == name.count else { return false }
    return Self.areEqual(UnsafeRawBufferPointer(name), UnsafeRawBufferPointer(packed), from: start)
  }

  /// Whether `right` from that offset begins with `left`; eight bytes at a time.
  @inline(__always)
  private static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer, from start: Int) -> Bool
  {
    var place = 0
    while place + 8 <= left.count {
      let leftWord = left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if leftWord != right.loadUnaligned(fromByteOffset: start + place, as: UInt64.self) { return false }
      place += 8
    }
    while place < left.count {
      if left[place] != right[start + place] { return false }
      place += 1
    }
    return true
  }

  /// The FNV-1a hash.
  @inline(__always)
  fileprivate static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var word: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { word = (word ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: word ^ word >> 32)
  }
}
