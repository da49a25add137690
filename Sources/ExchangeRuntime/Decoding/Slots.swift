/// The members of the record that is being read, by index in its ``MemberTable``.
///
/// A record's initialiser takes its properties from the slots. Nothing throws: a required value that is missing or
/// unreadable is reported, a stand-in takes its place, and decoding throws once everything was looked at.
public struct Slots: ~Copyable {
  let text: JSONText
  private(set) var findings = Findings()
  /// Token of each member of the records being read, innermost last; 0 where a member is absent.
  private var values = [Int](repeating: 0, count: 128)
  /// Where the current record's members begin.
  private var base = 0
  /// Where they end; what lies behind is left over from records that were read.
  private var end = 0
  /// The current record's token; negative when it is a stand-in, whose members are not reported.
  private var owner = -1
  private var table = MemberTable()

  init(_ text: JSONText) {
    self.text = text
  }

  /// A member that must be there and not null.
  public mutating func value<Value: JSONConvertible>(_ index: Int, _ form: WireForm = .natural) -> Value {
    let token = values[base + index]
    if token > 0 { return Value(reading: JSONPosition(token: token), form, from: &self) }
    reportMissing(index)
    return Value(reading: .missing, form, from: &self)
  }

  /// A member that may be absent; null is reported and becomes nil.
  public mutating func optional<Value: JSONConvertible>(_ index: Int, _ form: WireForm = .natural) -> Value? {
    let token = values[base + index]
    guard token > 0 else { return nil }
    if text.tokens[token].kind == .null {
      tolerate(JSONPosition(token: token), expected: "a value or nothing")
      return nil
    }
    return Value(reading: JSONPosition(token: token), form, from: &self)
  }

  /// A member that must be there and may be null.
  public mutating func nullable<Value: JSONConvertible>(_ index: Int, _ form: WireForm = .natural) -> Value? {
    if values[base + index] == 0 { reportMissing(index) }
    return optionalNullable(index, form)
  }

  /// A member that may be absent or null.
  public mutating func optionalNullable<Value: JSONConvertible>(_ index: Int, _ form: WireForm = .natural) -> Value? {
    let token = values[base + index]
    guard token > 0, text.tokens[token].kind != .null else { return nil }
    return Value(reading: JSONPosition(token: token), form, from: &self)
  }

  private mutating func reportMissing(_ index: Int) {
    guard owner >= 0 else { return }
    let name = table.names[index]
    let isColumn = text.tokens[owner].kind == .array
    findings.add(
      .init(
        severity: .refused, token: owner, expected: isColumn ? "a value for \(name)" : "a value",
        missing: isColumn ? .index(index) : .member(name)))
  }
}

// MARK: - Reports

extension Slots {
  /// Reports a value that differs from the documentation and was understood all the same.
  public mutating func tolerate(_ position: JSONPosition, expected: String) {
    guard !position.isMissing else { return }
    findings.add(.init(severity: .tolerated, token: position.token, expected: expected))
  }

  /// Reports a value that cannot be understood; decoding will throw.
  public mutating func refuse(_ position: JSONPosition, expected: String) {
    guard !position.isMissing else { return }
    findings.add(.init(severity: .refused, token: position.token, expected: expected))
  }

  private mutating func tolerateDuplicate(_ token: Int) {
    findings.add(
      .init(severity: .tolerated, token: token, expected: "one member of that name", found: "another, which was taken"))
  }

  mutating func tolerateDuplicate(at position: JSONPosition) {
    tolerateDuplicate(position.token)
  }
}

// MARK: - Records and tuples

extension Slots {
  /// The state to return to after a nested record.
  struct Frame: ~Copyable {
    fileprivate let base: Int
    fileprivate let owner: Int
    fileprivate let table: MemberTable
  }

  /// Makes the members of an object, or the elements of an array, the current slots.
  mutating func enter(_ position: JSONPosition, _ table: consuming MemberTable) -> Frame {
    let outer = push(table)
    guard !position.isMissing else { return outer }
    let token = text.tokens[position.token]
    let isTuple = self.table.isTuple
    guard token.kind == (isTuple ? .array : .object) else {
      refuse(position, expected: isTuple ? "an array" : "an object")
      return outer
    }
    owner = position.token
    if isTuple {
      takeElements(from: position.token + 1, to: Int(token.next))
    } else {
      takeMembers(from: position.token + 1, to: Int(token.next))
    }
    return outer
  }

  /// Takes members by name; the one after the last one taken is expected next.
  private mutating func takeMembers(from first: Int, to end: Int) {
    let text = text
    table.lend { names in
      var predicted = 0
      var name = first
      while name < end {
        let value = name + 1
        if let index = index(of: text.tokens[name], among: names, predicted) {
          if values[base + index] != 0 { tolerateDuplicate(value) }
          values[base + index] = value
          predicted = index + 1
        } else {
          findings.addUnknown(value)
        }
        name = Int(text.tokens[value].next)
      }
    }
  }

  /// Takes elements by position.
  private mutating func takeElements(from first: Int, to end: Int) {
    var index = 0
    var element = first
    while element < end {
      if index < table.count {
        values[base + index] = element
      } else {
        findings.addUnknown(element)
      }
      index += 1
      element = Int(text.tokens[element].next)
    }
  }

  /// Goes back to the record around the one that was read.
  mutating func leave(to outer: consuming Frame) {
    end = base
    base = outer.base
    owner = outer.owner
    table = outer.table
  }

  private mutating func push(_ table: consuming MemberTable) -> Frame {
    let outer = Frame(base: base, owner: owner, table: self.table)
    base = end
    end += table.count
    for index in base..<min(end, values.count) { values[index] = 0 }
    if end > values.count { values.append(contentsOf: repeatElement(0, count: end - values.count)) }
    owner = -1
    self.table = table
    return outer
  }

  @inline(__always)
  private func index(of name: JSONToken, among names: MemberNames, _ predicted: Int) -> Int? {
    if name.hasEscapes { return table.names.firstIndex(of: text.string(of: name)) }
    return names.index(of: text.content(of: name), predicted: predicted)
  }
}
