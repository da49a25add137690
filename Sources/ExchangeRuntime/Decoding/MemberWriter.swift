/// Writes the members of a record, or the columns of a tuple, by index in their ``MemberTable``.
public struct MemberWriter: ~Copyable {
  private var writer: JSONWriter
  private let table: MemberTable
  private var isFirst = true
  /// Columns of a tuple that are nil; written as null when one with a value follows.
  private var pendingColumns = 0

  init(_ writer: consuming JSONWriter, _ table: MemberTable) {
    self.writer = writer
    self.table = table
  }

  /// Gives the text back.
  consuming func finish() -> JSONWriter {
    writer
  }

  /// Writes a member.
  public mutating func value<Value: JSONConvertible>(_ index: Int, _ value: Value, _ form: WireForm = .natural) {
    begin(index)
    value.write(to: &writer, form)
  }

  /// Writes a member, null for nil.
  public mutating func nullable<Value: JSONConvertible>(_ index: Int, _ value: Value?, _ form: WireForm = .natural) {
    begin(index)
    value.write(to: &writer, form)
  }

  /// Writes a member, nothing for nil; in a tuple null, unless nothing follows.
  public mutating func optional<Value: JSONConvertible>(_ index: Int, _ value: Value?, _ form: WireForm = .natural) {
    if let value {
      self.value(index, value, form)
    } else if table.isTuple {
      pendingColumns += 1
    }
  }

  /// Writes a member, nothing for nil; in a tuple null, unless nothing follows.
  public mutating func optionalNullable<Value: JSONConvertible>(
    _ index: Int, _ value: Value?, _ form: WireForm = .natural
  ) {
    optional(index, value, form)
  }

  private mutating func begin(_ index: Int) {
    while pendingColumns > 0 {
      writer.separate(&isFirst)
      writer.null()
      pendingColumns -= 1
    }
    writer.separate(&isFirst)
    guard !table.isTuple else { return }
    writer.string(table.names[index])
    writer.colon()
  }
}
